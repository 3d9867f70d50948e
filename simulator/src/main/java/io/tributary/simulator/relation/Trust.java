package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A partner's trust in the maker from 0 to 100. It grows slowly with kept promises and falls fast with broken ones, the
 * asymmetry of Slovic (1993, Risk Analysis 13:675-682); that it carries commitment is Morgan and Hunt (1994, Journal of Marketing
 * 58:20-38). In a week in which the share k of what was due was kept
 *
 * <pre>trust next = trust + gain x k x (100 - trust) - loss x (1 - k) x trust</pre>
 *
 * <p>Example: trust 50, gain 3 %, loss 15 %: a week in which all came gives 51.5; one in which nothing came 42.5.
 */
@Described(en = "A partner's trust in the maker", zh = "渠道商对厂家的信任")
public record Trust(
        @Described(
                en = "Trust at the start",
                zh = "初始信任",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double start,

        @Described(
                en = "Part of the gap to full trust closed in a week in which all promises are kept",
                zh = "完全守信的一周弥补信任差距的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "3 %",
                source = "assumption")
        double gain,

        @Described(
                en = "Part of the trust lost in a week in which all promises are broken",
                zh = "完全失信的一周损失信任的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "15 %",
                source = "assumption")
        double loss,

        @Described(
                en = "Part of its effort that a partner withholds when all trust of the start is gone",
                zh = "信任尽失时保留不出的努力比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "20 %",
                source = "assumption")
        double effortAtStake) {
    /** A state that never moves, for scenarios without trust. */
    public static final Trust CONSTANT = new Trust(50, 0, 0, 0);

    /**
     * The state after a week.
     *
     * @param kept share of what was due that was kept, 0 to 1
     */
    public double next(double state, double kept) {
        return Scale.score(state + gain * kept * (100 - state) - loss * (1 - kept) * state);
    }

    /** Factor on effort: 1 at or above the trust of the start. */
    public double effort(double state) {
        return start == 0 ? 1 : 1 - effortAtStake * Math.max(0, 1 - state / start);
    }
}
