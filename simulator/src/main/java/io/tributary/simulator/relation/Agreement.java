package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * The agreement with every partner beside its payment terms: how long it binds, how it ends, and what each side may count on. A
 * partner that can count on a long time builds something that serves only us, if that pays by its own books (specific
 * investment; Williamson 1983, American Economic Review 73:519-540). With the weekly discount factor d and the chance p of renewal a
 * gain of x a week over terms of n weeks is worth
 *
 * <pre>x A,   A = d (1 - d^n) / (1 - d) / (1 - p d^n)</pre>
 *
 * <p>Example: 20 % a year, p = 0: 52 weeks are worth 47.4 weekly gains, 156 weeks 120.
 */
@Described(en = "The agreement with partners", zh = "渠道合作协议")
public record Agreement(
        @Described(
                en = "Weeks for which the agreement binds",
                zh = "协议期限",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "52 weeks",
                source = "assumption")
        int term,

        @Described(
                en = "Chance of renewal that partners count on",
                zh = "渠道商预期的续约概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption")
        double renewal,

        @Described(
                en = "Score below which the maker does not renew",
                zh = "低于此评分不续约",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double renewFrom,

        @Described(
                en = "Yearly rate at which partners discount",
                zh = "渠道商年贴现率",
                unit = Unit.RATE,
                min = 0,
                max = 10,
                byDefault = "20 %",
                source = "assumption")
        double discount,

        @Described(
                en = "What a partner may spend on people and equipment that serve only us",
                zh = "专用性投资额",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double investment,

        @Described(
                en = "Part by which that raises its reach",
                zh = "投资使铺货能力提高的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double reachGain,

        @Described(
                en = "What a partner pays that leaves within the term",
                zh = "提前解约违约金",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double breakFee) {
    /** Value of a weekly gain of 1, counted in weekly gains. */
    public double worth() {
        double d = StrictMath.pow(1 + discount, -1.0 / 52);
        double end = StrictMath.pow(d, term);
        double sum = d == 1 ? term : d * (1 - end) / (1 - d);
        double rest = 1 - renewal * end;
        return rest <= 0 ? Double.POSITIVE_INFINITY : sum / rest;
    }

    /** Whether a partner with a mean weekly profit invests. */
    public boolean investing(double profit) {
        return investment > 0 && reachGain * profit * worth() >= investment;
    }

    /**
     * Factor on the hazard of leaving within the term: a fee of a year's profit leaves 1/e of it (assumption).
     *
     * @param profit mean weekly profit, money
     */
    public double patience(double profit) {
        return breakFee == 0 ? 1 : StrictMath.exp(-breakFee / Math.max(1, 52 * profit));
    }
}
