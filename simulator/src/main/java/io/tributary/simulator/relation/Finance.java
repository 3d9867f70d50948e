package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A partner's own money: equity of some weeks of purchases when the window begins, plus what it earns and keeps, less what it
 * loses. Without equity it is insolvent: what it owes is lost to those to whom it owes it, and its stock is sold off. Its
 * other business, of which nothing else is modelled, may make it insolvent too.
 *
 * <p>Example: 4 weeks of purchases of 10,000 and a loss of 1,000 a week last 40 weeks.
 */
@Described(en = "Partners' own money, and insolvency", zh = "渠道商财务与破产")
public record Finance(
        @Described(
                en = "Equity at the start, in weeks of purchases",
                zh = "初始权益折合进货周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "8 weeks",
                source = "assumption")
        double equity,

        @Described(
                en = "Part of its mean profit that the owner takes out",
                zh = "利润提取比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "assumption")
        double drawn,

        @Described(
                en = "What the stock of an insolvent partner brings, as a share of its purchase value",
                zh = "破产库存变现比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "40 %",
                source = "assumption")
        double liquidation,

        @Described(
                en = "Part of a month's loss that the maker bears for a partner (shared risk)",
                zh = "厂家分担渠道商月度亏损的比例（风险共担）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double lossShare,

        @Described(en = "Watching partners' books; nobody watches when empty", zh = "经营状况监控，空则无", byDefault = EMPTY)
        Optional<Monitoring> monitoring,

        @Described(
                en = "Chance a year that a partner fails by its other business, whatever it earns on ours",
                zh = "渠道商因其他业务而破产的年概率",
                unit = Unit.SHARE,
                min = 0,
                max = 0.99,
                byDefault = "0 %",
                source = "neutral")
        double failure,

        @Described(
                en = "The same chance for single partners, in place of failure",
                zh = "个别渠道商的年破产概率",
                unit = Unit.SHARE,
                min = 0,
                max = 0.99,
                byDefault = EMPTY)
        Map<String, Double> failureIn) {

    public Finance {
        failureIn = Collections.unmodifiableMap(new TreeMap<>(failureIn));
    }

    private static final double WEEKS_PER_YEAR = 52;

    /**
     * Equity after a week.
     *
     * @param profit the week's profit, negative for a loss
     * @param mean the mean weekly profit, of which the owner takes out a part where there is any
     */
    public double next(double now, double profit, double mean) {
        return now + profit - drawn * Math.max(0, mean);
    }

    /**
     * Chance that a partner fails by its other business in a week: a constant hazard that gives the year's chance.
     *
     * <p>Example: 1.2 % a year is 0.0232 % a week.
     */
    public double failsInWeek(String partner) {
        double year = failureIn.getOrDefault(partner, failure);
        return year == 0 ? 0 : 1 - StrictMath.pow(1 - year, 1 / WEEKS_PER_YEAR);
    }

    /**
     * What the maker pays towards a month's loss.
     *
     * @param result the month's profit before that, negative for a loss
     */
    public double support(double result) {
        return lossShare * Math.max(0, -result);
    }
}
