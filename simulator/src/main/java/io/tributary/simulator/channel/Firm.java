package io.tributary.simulator.channel;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** A firm that the scenario names one by one: a maker, a rival, a platform, or a stage of a chain. */
@Described(en = "A firm named one by one", zh = "逐个列出的企业")
public record Firm(
        @Described(en = "Unique id", zh = "唯一编号") String id,

        @Described(en = "Name in English", zh = "英文名称", byDefault = "")
        String name,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(en = "What the firm is", zh = "企业角色") Kind kind,

        @Described(en = "True for the firms whose strategy is asked about", zh = "是否为我方企业", byDefault = "yes")
        boolean ours,

        @Described(
                en = "ready: always able to deliver, its own supply is not modelled; managed: stocks, orders and waits",
                zh = "ready：随时有货，不模拟其供应；managed：模拟库存、订货与等待",
                byDefault = "managed")
        Supply supply,

        @Described(en = "Firm or firms that it buys from; makers buy from nobody", zh = "供货方（可多个）", byDefault = EMPTY)
        List<String> buysFrom,

        @Described(en = "Plants or warehouses from which it ships", zh = "发货工厂或仓库", byDefault = EMPTY)
        List<Plant> plants,

        @Described(
                en = "Periods that production takes",
                zh = "生产周期（期）",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks")
        int productionTime,

        @Described(en = "How it orders or produces", zh = "订货或生产规则", byDefault = EMPTY)
        Optional<OrderRule> order,

        @Described(en = "Stock at the start", zh = "期初库存", unit = Unit.UNITS, min = 0, max = 1e15, byDefault = EMPTY)
        Optional<Double> stock,

        @Described(
                en = "Goods in each period of the pipeline at the start, and the orders then in the mail",
                zh = "期初每期在途量与在途订单",
                unit = Unit.UNITS,
                min = 0,
                max = 1e15,
                byDefault = "0")
        double pipeline,

        @Described(
                en = "Expected demand per period at the start",
                zh = "期初每期需求预期",
                unit = Unit.UNITS,
                min = 0,
                max = 1e15,
                byDefault = "0")
        double expects,

        @Described(
                en = "Orders stay fixed for so many periods at the start",
                zh = "期初固定订货的期数",
                min = 0,
                max = 1e6,
                byDefault = "0")
        int frozenOrders,

        @Described(
                en = "Holding cost",
                zh = "持有成本",
                unit = Unit.MONEY_PER_UNIT_WEEK,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double holdingCost,

        @Described(
                en = "Cost of an owed unit",
                zh = "欠货成本",
                unit = Unit.MONEY_PER_UNIT_WEEK,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double backlogCost,

        @Described(
                en = "What an unsold base unit brings at the end of the season; negative where disposal costs",
                zh = "季末每单位残值；负数表示处置成本",
                unit = Unit.MONEY,
                min = -1e9,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double salvage,

        @Described(
                en = "Goodwill lost with a base unit that consumers of its goods do not find and do not wait for",
                zh = "顾客未买到且不等待时每单位商誉损失",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double goodwill,

        @Described(
                en = "Constant absolute risk aversion: a firm that decides weighs an uncertain profit by its certainty"
                        + " equivalent (Pratt 1964), per unit of money",
                zh = "绝对风险厌恶系数：决策时以确定性等价衡量不确定利润",
                min = 0,
                max = 1e6,
                byDefault = "0",
                source = "neutral")
        double riskAversion,

        @Described(
                en = "Yearly cost of managing one directly supplied partner",
                zh = "每个直供渠道商的年管理成本",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double accountCost,

        @Described(
                en = "One-off cost of appointing a partner or moving an area",
                zh = "任命渠道商或调整片区的一次性成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double changeCost,

        @Described(
                en =
                        "Share of an area's outlets that the maker's own sales force can win where it serves them directly",
                zh = "厂家自有销售队伍直营时可铺进的门店比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral: no own sales force")
        double reach,

        @Described(
                en = "Yearly cost of the own sales force per outlet that it serves directly",
                zh = "自有销售队伍每服务一家门店的年成本",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double callCost,

        @Described(
                en = "Commission on the consumer price (platforms)",
                zh = "平台佣金率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double commission,

        @Described(
                en = "Days from order to door (platforms and direct sales)",
                zh = "送达天数",
                unit = Unit.DAYS,
                min = 0,
                max = 365,
                byDefault = "0 days",
                source = "neutral")
        double delivery,

        @Described(
                en = "Cost of a unit: making it for makers, handling each unit bought for the others",
                zh = "单位成本：厂家为生产成本，其他企业为进货处理成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double unitCost,

        @Described(
                en = "Cost of every period, whatever is sold",
                zh = "每期固定成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double fixedCost,

        @Described(
                en = "What effort and service cost; advertising always costs what is spent on it",
                zh = "努力与服务的成本；广告成本即其支出",
                byDefault = "{quadratic: 1}",
                source = "assumption")
        EffortCost effortCost,

        @Described(
                en = "Spending on advertising per product and period",
                zh = "每种商品每期广告支出",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double advertising,

        @Described(
                en = "Whether a negative order sends goods back to the supplier at the price of the day",
                zh = "是否允许负订货（退货给供货方）",
                byDefault = "no")
        boolean returnsAllowed,

        @Described(
                en = "What the firm tells its suppliers: nothing, or pos, the consumers' demand that it knows",
                zh = "向供货方共享的信息：nothing 不共享，pos 共享终端需求",
                byDefault = "nothing")
        Shares shares,

        @Described(
                en = "Cost of an order, whatever its size",
                zh = "每次订货固定成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double orderCost,

        @Described(
                en = "Holding cost of goods on the way to the firm",
                zh = "在途货物持有成本",
                unit = Unit.MONEY_PER_UNIT_WEEK,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double transitCost,

        @Described(
                en =
                        "Periods that production takes where they are random, in place of production_time; continuous clock only",
                zh = "随机生产周期（仅连续时钟）",
                byDefault = EMPTY)
        Optional<Distribution> productionLaw) {

    /** The role of a firm. */
    public enum Kind {
        MAKER,
        DISTRIBUTOR,
        RETAILER,
        /** Sells to consumers of every zone on commission, from the maker's stock. */
        PLATFORM,
        /** The maker's own web shop or sales force: sells to consumers of every zone, no reseller in between. */
        DIRECT
    }

    /** Whether the firm's own supply is modelled. */
    public enum Supply {
        MANAGED,
        READY
    }

    /** What a firm tells its suppliers. */
    public enum Shares {
        NOTHING,
        /** The demand of consumers, its own or what its customers tell it. */
        POS
    }

    public Firm {
        buysFrom = List.copyOf(buysFrom);
        plants = List.copyOf(plants);
    }
}
