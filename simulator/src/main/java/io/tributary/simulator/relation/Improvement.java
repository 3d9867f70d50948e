package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What follows a review that misses its mark: the maker coaches the partner, and the next review shows what came of it. The gap to
 * the mark is closed by effort, in a loop.
 *
 * <pre>skill next = skill + gain x (mark - score) / 100 x (most - skill)</pre>
 */
@Described(en = "What follows a review that misses its mark", zh = "考核后的改进")
public record Improvement(
        @Described(
                en = "Score that every partner shall reach",
                zh = "目标评分",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "70",
                source = "assumption")
        double mark,

        @Described(
                en = "Effect of coaching per missing point in a hundred",
                zh = "每缺百分之一分的辅导效果",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "1",
                source = "assumption")
        double gain,

        @Described(
                en = "Most by which coaching raises the reach",
                zh = "辅导对铺货能力的最大提升",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "20 %",
                source = "assumption")
        double most,

        @Described(
                en = "Cost of coaching per missing point",
                zh = "每缺一分的辅导成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "200",
                source = "assumption")
        double cost) {
    /** The skill after a review. */
    public double next(double skill, double score) {
        double gap = Math.max(0, mark - score);
        return skill + Math.min(1, gain * gap / 100) * (most - skill);
    }
}
