package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * One cell of the matrix of functions and tiers: who does which work of the channel, what it costs whoever does it, and what
 * the supplier takes off its invoice for it. Bucklin (1966, A Theory of Distribution Channel Structure) holds that each
 * function goes to the member that does it at the lowest cost; a functional discount pays a member for the functions that it
 * performs and not for what it is called.
 *
 * <p>Example: 1.5 % off an invoice of 40,000 is 600; at 4 a unit for 120 units the work costs 480, and 120 are left.
 */
@Described(en = "Who performs a function, at what cost, for which discount", zh = "某层级承担的渠道职能、成本与职能折扣")
public record FunctionTask(
        @Described(
                en =
                        "stock: safety stock; deliver: freight; promote: local promotion; serve: service; finance: pays cash, gives up credit",
                zh = "stock：安全库存；deliver：承担运费；promote：本地推广；serve：服务；finance：现款结算、放弃账期")
        Function function,

        @Described(
                en =
                        "Who performs it; the maker does it for a direct customer where neither that one nor a partner below it does",
                zh = "由谁承担；直接客户及其下游均未承担时由厂家承担")
        Performer by,

        @Described(
                en = "What it costs the performer, beside the freight of deliver",
                zh = "承担方成本（deliver 的运费另计）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double cost,

        @Described(
                en =
                        "What the cost is counted by, at each partner and product: unit bought; order: week and supplier with a delivery; week; held: unit in the performer's house at the week's end",
                zh = "成本计量：每件、每单（有到货的一周）、每周、周末每件库存",
                byDefault = "unit")
        Per per,

        @Described(
                en =
                        "Functional discount: part of the invoice that the supplier gives back to a partner that performs it",
                zh = "职能折扣占进货额比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double discount,

        @Described(
                en =
                        "stock: weeks of sales that the performer sets aside; serve: points on the service that outlets and shoppers feel; no meaning for the others",
                zh = "stock：额外安全库存周数；serve：服务评分加分；其他职能无意义",
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double level) {

    /** What may be done for a product on its way. */
    public enum Function {
        STOCK,
        DELIVER,
        PROMOTE,
        SERVE,
        FINANCE
    }

    /** Tiers that perform functions. */
    public enum Performer {
        MAKER,
        WHOLESALER,
        DISTRIBUTOR
    }

    /** What a cost is counted by. */
    public enum Per {
        UNIT,
        ORDER,
        WEEK,
        HELD
    }

    /**
     * What the work of a week costs, money.
     *
     * @param units bought, base units
     * @param orders deliveries
     * @param held base units in the performer's house
     */
    public double spent(double units, int orders, double held) {
        return cost
                * switch (per) {
                    case UNIT -> units;
                    case ORDER -> orders;
                    case WEEK -> 1;
                    case HELD -> held;
                };
    }
}
