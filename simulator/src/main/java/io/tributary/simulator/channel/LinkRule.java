package io.tributary.simulator.channel;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * How one kind of seller serves one kind of buyer: price, lead time, freight and contract terms. Seller and buyer are
 * named by firm or partner id, or by kind: wholesaler, distributor, outlet, a format's id, platform, consumers. The
 * rule that names both sides most closely wins; two equally close ones are an error.
 */
@Described(en = "How one kind of seller serves one kind of buyer", zh = "一类卖方如何服务一类买方")
public record LinkRule(
        @Described(en = "Seller: an id or a kind", zh = "卖方：编号或类别")
        String seller,

        @Described(en = "Buyer: an id or a kind; consumers for the shelf", zh = "买方：编号或类别；consumers表示消费者")
        String buyer,

        @Described(en = "Products; all when empty", zh = "适用商品，空表示全部", byDefault = EMPTY)
        List<String> skus,

        @Described(en = "How the seller sets the price of a pack", zh = "卖方定价规则")
        PriceRule price,

        @Described(
                en = "Periods from shipping to receipt",
                zh = "发货至收货的期数",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        int leadTime,

        @Described(
                en = "Periods that an order is in the mail",
                zh = "订单传递期数",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        int orderDelay,

        @Described(
                en = "Freight per tonne-kilometre",
                zh = "吨公里运费",
                unit = Unit.MONEY_PER_TONNE_KM,
                min = 0,
                max = 1e6,
                byDefault = "0",
                source = "neutral")
        double freight,

        @Described(
                en = "Handling and delivery per pack, on top of the partner's own last leg",
                zh = "每包装装卸配送费",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e6,
                byDefault = "0",
                source = "neutral")
        double perPack,

        @Described(en = "Who pays freight and handling", zh = "运费承担方", byDefault = "seller")
        Payer paidBy,

        @Described(en = "Contract terms beside the price", zh = "价格以外的合同条款", byDefault = EMPTY)
        List<Term> terms,

        @Described(
                en =
                        "Periods from shipping to receipt where they are random, in place of lead_time; continuous clock only",
                zh = "随机提前期（仅连续时钟）",
                byDefault = EMPTY)
        Optional<Distribution> leadTimeLaw,

        @Described(en = "What buyers tell their seller beside their orders", zh = "数据共享", byDefault = EMPTY)
        Optional<Sharing> sharing,

        @Described(
                en = "Share of the goods that is lost or broken on each way",
                zh = "每次转运损耗比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double loss,

        @Described(
                en = "Mode of transport, which then decides freight and lead time by the distance",
                zh = "运输方式（按距离决定运费与提前期）",
                byDefault = EMPTY)
        Optional<String> mode) {

    /** The side that pays. */
    public enum Payer {
        SELLER,
        BUYER
    }

    public LinkRule {
        skus = List.copyOf(skus);
        terms = List.copyOf(terms);
    }
}
