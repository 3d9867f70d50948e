package io.tributary.simulator.channel;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * How closely one firm is bound to another: independent at weight 0, an alliance, a membership or an agency of manufacture in
 * between, a joint venture or a cross-holding where there is equity, one vertical system at weight 1 in both ways. Where
 * the holder decides in a play it counts
 *
 * <pre>own profit + weight x profit of the other</pre>
 *
 * (partial ownership as a weight on the other's profit: O'Brien and Salop 2000, Antitrust Law Journal 67:559-614). With equity
 * the other pays the holder its part of what it earns, after losses carried forward. Working together costs the holder so much a
 * week, and so much once when the other, or the holder itself, leaves the channel; a holder that may leave counts that as
 * it counts the fee of a broken agreement.
 *
 * <p>Example: equity 25 %, results of -400, 1,000 and 800: nothing, 150 and 200 are paid out.
 */
@Described(en = "How closely one firm is bound to another", zh = "一体化程度：独立、联盟、会员制、合资/持股、垂直营销系统")
public record Integration(
        @Described(en = "Firm or partner that counts the other's profit and bears the costs", zh = "计入对方利润并承担费用的一方")
        String holder,

        @Described(en = "Firm or partner whose profit it counts", zh = "被计入利润的一方")
        String of,

        @Described(
                en = "Weight of the other's profit in the holder's decisions of a play; its equity when empty",
                zh = "持有方在博弈决策中计入对方利润的权重，空则等于持股比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Optional<Double> weight,

        @Described(
                en = "Part of the other firm that the holder owns; it is paid this part of its profit",
                zh = "持股比例，按此分得对方利润",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double equity,

        @Described(
                en = "What working together costs the holder each week",
                zh = "持有方每周的协调成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double coordination,

        @Described(
                en = "What the end of the tie costs the holder once",
                zh = "关系终止时持有方的一次性退出成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double exitCost) {

    /** Weight of the other's profit beside the own one, 0 to 1. */
    public double counts() {
        return weight.orElse(equity);
    }

    /**
     * What is paid out to the holder, money.
     *
     * @param carried losses of former weeks, 0 or below
     * @param profit of the week
     */
    public double dividend(double carried, double profit) {
        return equity * Math.max(0, carried + profit);
    }

    /** Losses that are left for the weeks to come, 0 or below. */
    public static double carried(double carried, double profit) {
        return Math.min(0, carried + profit);
    }

    /**
     * Factor of the exit cost on a holder's hazard of leaving: the cost against what a year in the channel brings, the form in
     * which an agreement counts its break fee (assumption).
     *
     * @param profit mean weekly profit of the holder
     */
    public double patience(double profit) {
        return exitCost == 0 ? 1 : StrictMath.exp(-exitCost / Math.max(1, 52 * profit));
    }
}
