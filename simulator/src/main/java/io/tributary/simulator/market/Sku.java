package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Map;

/** A product as it is sold: one brand in one pack. The base unit is what a consumer buys; firms order whole packs. */
@Described(en = "A product as it is sold", zh = "在售商品（品项）")
public record Sku(
        @Described(en = "Unique id", zh = "唯一编号") String id,

        @Described(en = "Name in English", zh = "英文名称", byDefault = "")
        String name,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(en = "Firm that makes it", zh = "生产企业") String maker,

        @Described(
                en = "Base units in a sales pack",
                zh = "每包装的基本单位数",
                unit = Unit.COUNT,
                min = 1,
                max = 1e6,
                byDefault = "1")
        int pack,

        @Described(en = "Weight of a pack", zh = "每包装重量", unit = Unit.KG, min = 0, max = 1e6, byDefault = "0 kg")
        double weight,

        @Described(
                en = "Maker's unit cost per pack",
                zh = "每包装生产成本",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e9,
                byDefault = "0")
        double cost,

        @Described(
                en = "Brand equity: utility that consumers see in the brand at equal price and availability",
                zh = "品牌资产：同价同可得性下消费者感知的效用",
                unit = Unit.UTILITY,
                min = -20,
                max = 20,
                byDefault = "0",
                source = "normalisation")
        double equity,

        @Described(
                en = "Share of outlets that stock the product where no network of ours governs it (rivals)",
                zh = "不受我方网络管理时的铺货率（竞品）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double distribution,

        @Described(
                en = "Formats, platforms and shops that may sell the product; all when empty",
                zh = "可销售该商品的业态与平台（渠道分工），空为全部",
                byDefault = EMPTY)
        List<String> channels,

        @Described(
                en =
                        "Partners that may carry the product, by id or kind (wholesaler, distributor, agent); all when empty",
                zh = "可经营该商品的渠道商（编号，或类别 wholesaler、distributor、agent），空为全部",
                byDefault = EMPTY)
        List<String> carriers,

        @Described(
                en = "How well the product fits a format or platform: utility gained there",
                zh = "商品与业态或平台的适配度（效用增量）",
                unit = Unit.UTILITY,
                min = -20,
                max = 20,
                byDefault = EMPTY)
        Map<String, Double> fit) {

    public Sku {
        channels = List.copyOf(channels);
        carriers = List.copyOf(carriers);
        fit = Map.copyOf(fit);
    }

    /** Whether a partner may carry the product, by its id or its kind. */
    public boolean isCarriedBy(String partner, String kind) {
        return carriers.isEmpty() || carriers.contains(partner) || carriers.contains(kind);
    }

    /** Whether a format or platform may sell the product. */
    public boolean isSoldAt(String place) {
        return channels.isEmpty() || channels.contains(place);
    }
}
