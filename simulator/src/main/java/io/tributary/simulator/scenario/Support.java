package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** What the maker does for partners beside training: after-sales capacity, credit, freight. Off unless given. */
@Described(en = "Technical, financial and logistics support of partners", zh = "对渠道商的技术、资金与物流支持")
public record Support(
        @Described(en = "Partners; all when empty", zh = "对象渠道商，空为全部", byDefault = EMPTY)
        List<String> partners,

        @Described(en = "After-sales cases and who handles them", zh = "售后服务", byDefault = EMPTY)
        Optional<AfterSales> afterSales,

        @Described(
                en = "What a partner may owe beyond the limits of its trade credit",
                zh = "在赊销额度之外追加的信用额度",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double creditLine,

        @Described(
                en = "Yearly interest that the maker pays on what is owed beyond those limits",
                zh = "厂家为追加额度承担的年利率",
                unit = Unit.RATE,
                min = 0,
                max = 10,
                byDefault = "6 %",
                source = "assumption")
        double interest,

        @Described(
                en = "Share of the freight paid by partners that the maker gives back",
                zh = "厂家补贴渠道商运费的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double freight) {

    public Support {
        partners = List.copyOf(partners);
    }

    /** Whether a partner is supported. */
    public boolean concerns(String partner) {
        return partners.isEmpty() || partners.contains(partner);
    }

    /**
     * Cases queue at the distributor that sold the goods: backlog next = max(0, backlog + cases - capacity), and who comes
     * now waits backlog / capacity weeks. Each week of waiting takes points off the service that shoppers feel.
     */
    @Described(en = "After-sales cases and who handles them", zh = "售后服务")
    public record AfterSales(
            @Described(en = "Cases per unit sold to outlets", zh = "每售出单位产生的售后件数", unit = Unit.SHARE, min = 0, max = 1)
            double cases,

            @Described(
                    en = "Cases a week that a distributor handles itself",
                    zh = "分销商自身每周处理件数",
                    unit = Unit.PER_WEEK,
                    min = 0,
                    max = 1e9)
            double capacity,

            @Described(
                    en = "Cases a week that the maker's people handle for each distributor",
                    zh = "厂家为每个分销商每周处理件数",
                    unit = Unit.PER_WEEK,
                    min = 0,
                    max = 1e9,
                    byDefault = "0",
                    source = "neutral")
            double help,

            @Described(
                    en = "Cost of a week's capacity for one case to the maker",
                    zh = "厂家每件处理能力的周成本",
                    unit = Unit.MONEY,
                    min = 0,
                    max = 1e9,
                    byDefault = "30",
                    source = "assumption")
            double costPerCase,

            @Described(
                    en = "Points of service lost per week of waiting",
                    zh = "每等待一周损失的服务评分",
                    unit = Unit.SCORE,
                    min = 0,
                    max = 100,
                    byDefault = "10",
                    source = "assumption")
            double pointsPerWeek) {}
}
