package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * How far a partner earns when the channel earns: the correlation of its weekly profit with that of maker and partners
 * together, with weights that fade (RiskMetrics: J. P. Morgan 1996, exponential weighting of second moments). A partner whose
 * profit does not move with the channel's works and tells less (goal congruence: Jap and Anderson 2003, Management Science
 * 49:1684-1701; the linear form is an assumption).
 *
 * <p>Example: correlation 0.6, at stake 50 %: effort is multiplied by 1 - 50 % x (1 - 0.6) = 0.8.
 */
@Described(en = "Common interest of a partner and the channel", zh = "利益共同体（目标一致性）")
public record CommonInterest(
        @Described(
                en = "Weeks over which profits are compared",
                zh = "利润比较的周数",
                unit = Unit.WEEKS,
                min = 4,
                max = 260,
                byDefault = "13 weeks",
                source = "assumption: a quarter")
        int memory,

        @Described(
                en = "Part of the effort that is missing where interests have nothing in common",
                zh = "利益完全不一致时缺失的努力比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double effortAtStake,

        @Described(
                en = "Part of the shared data that is held back where interests have nothing in common",
                zh = "利益完全不一致时不共享数据的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double sharingAtStake) {

    /** Factor of a partner's effort. */
    public double effort(double correlation) {
        return 1 - effortAtStake * (1 - Math.max(0, correlation));
    }

    /** Factor of a partner's readiness to tell what it sells. */
    public double sharing(double correlation) {
        return 1 - sharingAtStake * (1 - Math.max(0, correlation));
    }
}
