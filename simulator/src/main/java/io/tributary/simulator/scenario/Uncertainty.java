package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** How uncertain the world is beyond single purchases. */
@Described(en = "How uncertain the world is beyond single purchases", zh = "单次购买之外的不确定性")
public record Uncertainty(
        @Described(
                en = "Standard deviation of the yearly market size, one draw per future",
                zh = "年度市场规模的标准差（每个未来抽取一次）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double market,

        @Described(
                en = "Standard deviation of weekly demand in a region",
                zh = "大区周需求的标准差",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double region,

        @Described(
                en = "Part of a week's deviation that carries over to the next",
                zh = "周偏差延续到下一周的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 0.999,
                byDefault = "0 %",
                source = "neutral")
        double persistence,

        @Described(
                en = "Standard deviation of a partner's true reach around its scorecard's, one draw per future",
                zh = "渠道商真实铺货能力相对评分的标准差",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double reach,

        @Described(
                en = "Standard deviation of outlets' readiness to stock under changed partners, one draw per future",
                zh = "渠道商变更后门店进货意愿的标准差（每个未来抽取一次）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double listing) {}
