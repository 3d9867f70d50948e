package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A partner's sales people: how many outlets they can look after, how long a newcomer needs, how many leave in a year, and how
 * closely they are led. The experienced share E moves by E + (1 - E) / learning - turnover / 52 x E, as leavers are replaced by
 * newcomers (a two-grade staff chain: Bartholomew 1973, Stochastic Models for Social Processes). Who is not supervised leaves
 * a part of the work undone (after Anderson and Oliver 1987, Journal of Marketing 51(4):76-88; the linear form is an
 * assumption). The partner pays wages and the hiring of newcomers.
 *
 * <p>Example: learning 13 weeks, turnover 50 % a year: E settles at (1 / 13) / (1 / 13 + 0.5 / 52) = 0.889; newcomers at 50 %
 * and full supervision work at 0.944.
 */
@Described(en = "Partners' sales people for our products", zh = "销售人员的数量、素质、流动与监督")
public record SalesStaff(
        @Described(
                en = "Sales people of each partner",
                zh = "每个渠道商的销售人数",
                unit = Unit.INDEX,
                min = 0,
                max = 1e5,
                byDefault = "5",
                source = "assumption")
        double people,

        @Described(
                en = "Outlets that one of them can look after",
                zh = "每人可维护门店数",
                unit = Unit.OUTLETS,
                min = 0.01,
                max = 1e9,
                byDefault = "150",
                source = "assumption: 30 calls a day, each outlet once a week")
        double outletsPerPerson,

        @Described(
                en = "Wage of one of them",
                zh = "每人年薪",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral: in the partner's other costs")
        double wage,

        @Described(
                en = "Part of the people who leave in a year",
                zh = "年离职率",
                unit = Unit.RATE,
                min = 0,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double turnover,

        @Described(
                en = "Weeks until a newcomer is experienced, on average",
                zh = "新人成熟所需周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 260,
                byDefault = "13 weeks",
                source = "assumption")
        double learning,

        @Described(
                en = "What a newcomer does against an experienced one",
                zh = "新人效率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double newcomer,

        @Described(
                en = "What hiring one costs",
                zh = "每次招聘成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double hiring,

        @Described(
                en = "Part of the work that nobody does where nobody looks",
                zh = "无监督时未完成的工作比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double shirking,

        @Described(
                en = "Part of the work that is supervised",
                zh = "监督覆盖比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double supervision,

        @Described(
                en = "What supervising the whole work of one person costs",
                zh = "全程监督一人的年成本",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double supervisor) {
    private static final double WEEKS_PER_YEAR = 52;

    /** The experienced share at which hiring and learning balance, with which partners begin. */
    public double settled() {
        return 1 / learning / (1 / learning + turnover / WEEKS_PER_YEAR);
    }

    /** The experienced share after a week. */
    public double next(double experienced) {
        double gone = Math.min(1, turnover / WEEKS_PER_YEAR);
        return experienced + (1 - experienced) / learning - gone * experienced;
    }

    /**
     * What the people do of what the partner's reach asks for, 0 to 1.
     *
     * @param outlets that are to be looked after
     */
    public double productivity(double experienced, double outlets) {
        double hands = outlets <= 0 ? 1 : Math.min(1, people * outletsPerPerson / outlets);
        double able = newcomer + (1 - newcomer) * experienced;
        return hands * able * (1 - shirking * (1 - supervision));
    }

    /** What the people cost the partner in a week, money. */
    public double weeklyCost() {
        double leavers = people * Math.min(1, turnover / WEEKS_PER_YEAR);
        return people * (wage + supervision * supervisor) / WEEKS_PER_YEAR + leavers * hiring;
    }
}
