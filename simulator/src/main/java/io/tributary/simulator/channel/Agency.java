package io.tributary.simulator.channel;

import io.tributary.simulator.policy.SellingEffort;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Partners who sell for the maker on commission and never own the goods (manufacturer's representatives). The maker ships
 * to the outlets and invoices them, so stock, price and bad luck stay with the maker; the agent calls on the outlets, earns
 * a part of what they pay, and spends on selling as much as its own commission earns back (Basu, Lal, Srinivasan and Staelin
 * 1985, Marketing Science 4:267-291; Lal and Staelin 1986). In its own region an agent knows whom to call: its effort
 * works better there.
 *
 * <p>Example: 8 % on 50,000 a week: 4,000. At a commission of 20 on each of 100 units a week, response 0.05, no knowledge,
 * scale 1 on 60 outlets, nothing kept: 100 x 20 x 0.05 - 60 = 40 a week are spent on selling.
 */
@Described(en = "Partners who sell on commission and hold no stock", zh = "代理商：拿佣金、不持货、不取得所有权")
public record Agency(
        @Described(
                en = "Partners who are agents; each serves its areas alone",
                zh = "代理商编号（独自服务其片区）",
                byDefault = Described.EMPTY)
        List<String> partners,

        @Described(
                en = "Part of what outlets pay the maker that the agent earns",
                zh = "代理佣金占门店向厂家付款的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "8 %",
                source = "assumption: within the 5 to 10 % that representatives of consumer durables are usually paid")
        double commission,

        @Described(
                en = "How much better effort works in the agent's own region, as a part of its usual effect",
                zh = "在本大区推广努力效果的提升比例（区域知识）",
                unit = Unit.RATE,
                min = 0,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double knowledge,

        @Described(
                en = "How agents decide on selling effort; they spend nothing when empty",
                zh = "代理商销售努力的决策，空则不投入",
                byDefault = Described.EMPTY)
        Optional<SellingEffort> effort,

        @Described(
                en = "Weeks over which an agent averages its sales when it plans its effort",
                zh = "代理商计划努力时平均销量的周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 52,
                byDefault = "4 weeks",
                source = "assumption: the last month")
        int memory) {

    public Agency {
        partners = List.copyOf(partners);
    }

    /** What an agent knows of its usual sales after a week, base units per week. */
    public double mean(double before, double sold) {
        return before + (sold - before) / memory;
    }

    /**
     * The effort rule of an agent.
     *
     * @param home part of its stocking outlets that are in its own region, 0 to 1
     */
    public Optional<SellingEffort> effortAt(double home) {
        return effort.map(rule -> new SellingEffort(
                Math.min(10, rule.response() * (1 + knowledge * home)), rule.scale(), rule.keeps(), rule.most()));
    }
}
