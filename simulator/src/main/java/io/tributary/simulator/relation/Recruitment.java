package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The funnel by which a partner that left is replaced: a candidate is approached, negotiated with, signs or refuses, and ramps up.
 * Need, money and authority sort candidates into eight classes: the more of them reach the threshold the earlier a candidate is
 * approached and the likelier it signs. Fit raises the chance to sign.
 *
 * <pre>chance = accept x per_gap^(3 - passed) x (1 + fit x (F - 50)/50),   at most 1
 * reach  = ramp_start + (1 - ramp_start) x weeks since signing / ramp_up,   at most 1</pre>
 *
 * <p>Example: accept 60 %, per_gap 50 %, two of three passed, fit in the middle: 30 %. Ramp from 20 % in 10 weeks: 60 % after 5.
 */
@Described(en = "How partners are replaced", zh = "渠道商招募漏斗")
public record Recruitment(
        @Described(
                en =
                        "Partners that may be appointed, in the order of the list unless classes or an appraisal say otherwise",
                zh = "候选渠道商")
        List<String> candidates,

        @Described(
                en = "Weeks until a candidate is found and approached",
                zh = "接触所需周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "2 weeks",
                source = "assumption")
        int approach,

        @Described(
                en = "Weeks of negotiation",
                zh = "谈判所需周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "4 weeks",
                source = "assumption")
        int negotiate,

        @Described(
                en = "Chance that an approached candidate signs",
                zh = "候选者签约概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "60 %",
                source = "assumption")
        double accept,

        @Described(
                en = "Weeks until a new partner works with all of its reach",
                zh = "新渠道商达到全部能力所需周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "12 weeks",
                source = "assumption")
        int rampUp,

        @Described(
                en = "Part of its reach in the first week",
                zh = "首周能力比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "20 %",
                source = "assumption")
        double rampStart,

        @Described(
                en = "Cost of an approach",
                zh = "每次接触成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "3000",
                source = "assumption")
        double approachCost,

        @Described(
                en = "Cost of signing",
                zh = "签约成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "20000",
                source = "assumption")
        double signingCost,

        @Described(
                en = "Score from which need, money and authority count as given",
                zh = "需求/财力/决策力达标线",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double manThreshold,

        @Described(
                en = "Factor on the chance for each of the three that is missing",
                zh = "每缺一项的概率系数",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption")
        double perGap,

        @Described(
                en = "Effect of fit on the chance",
                zh = "契合度对签约的影响",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double fit,

        @Described(en = "Choice by what is seen of the candidates' reach", zh = "按考察结果择优，空则不择优", byDefault = EMPTY)
        Optional<Appraisal> appraisal) {
    public Recruitment {
        candidates = List.copyOf(candidates);
    }

    /** Chance that a candidate signs. */
    public double chance(Profile profile) {
        double ready = accept * StrictMath.pow(perGap, 3 - profile.passed(manThreshold));
        return Math.min(1, Math.max(0, ready * (1 + fit * (profile.fit() - 50) / 50)));
    }

    /** Part of its reach that a partner has so many weeks after signing. */
    public double ramp(int weeks) {
        return rampUp == 0 ? 1 : Math.min(1, rampStart + (1 - rampStart) * weeks / rampUp);
    }
}
