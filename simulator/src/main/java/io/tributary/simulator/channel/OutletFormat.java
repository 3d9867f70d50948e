package io.tributary.simulator.channel;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/** A kind of outlet. The agents are groups: one per zone and format, with a count and pooled stock. */
@Described(en = "A kind of outlet", zh = "零售业态")
public record OutletFormat(
        @Described(en = "Unique id", zh = "唯一编号") String id,

        @Described(en = "Name in English", zh = "英文名称", byDefault = "")
        String name,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(en = "Share of all outlets", zh = "门店占比", unit = Unit.SHARE, min = 0, max = 1)
        double share,

        @Described(
                en = "Category sales of an outlet against the mean outlet; the weight in weighted distribution",
                zh = "单店品类销量相对均值的倍数（加权铺货率的权重）",
                unit = Unit.INDEX,
                min = 0,
                max = 1e4,
                byDefault = "1",
                source = "neutral")
        double traffic,

        @Described(
                en = "Readiness to stock our products against the mean outlet",
                zh = "进货意愿相对均值的倍数",
                unit = Unit.INDEX,
                min = 0,
                max = 10,
                byDefault = "1",
                source = "neutral")
        double listing,

        @Described(
                en = "Service level felt by shoppers",
                zh = "顾客感知的服务水平",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double service,

        @Described(
                en = "How an outlet orders",
                zh = "门店订货规则",
                byDefault = "{base_stock: {cover: 1 week}}",
                source = "assumption")
        OrderRule order,

        @Described(
                en = "Rent, staff, royalty and closing of shops; they cost nothing and never close when empty",
                zh = "门店经济：租金人工、特许费与关店，空则不启用",
                byDefault = EMPTY)
        Optional<ShopEconomics> economics) {}
