package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/** What partners and makers see when they plan, and what seeing costs. All of it is off unless given. */
@Described(en = "What partners and makers see when they plan", zh = "渠道成员计划时所见的信息")
public record Information(
        @Described(
                en =
                        "0: everybody sees the demand made on him at once and exactly; 1: only as late and as noisy as below."
                                + " In between a mean of both",
                zh = "信息不对称：0为完全信息，1为仅见延迟且含噪的信息，其间按比例混合",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double asymmetry,

        @Described(
                en = "How late the view is at asymmetry 1",
                zh = "不对称为1时的信息延迟",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "3 weeks",
                source = "assumption")
        int delay,

        @Described(
                en = "Relative standard deviation of the view's errors at asymmetry 1",
                zh = "不对称为1时误差的相对标准差",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "25 %",
                source = "assumption")
        double noise,

        @Described(
                en = "Weeks between two plans: orders follow the forecast of the last one",
                zh = "两次计划之间的周数（其间沿用旧预测）",
                unit = Unit.WEEKS,
                min = 1,
                max = 104,
                byDefault = "1 week",
                source = "neutral")
        int planEvery,

        @Described(
                en = "Weeks from the data to a plan in force",
                zh = "从数据到计划生效的周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        int planLag,

        @Described(en = "Common platform for sharing data", zh = "统一信息平台", byDefault = EMPTY)
        Optional<Platform> platform,

        @Described(en = "Market intelligence that partners buy", zh = "市场情报", byDefault = EMPTY)
        Optional<Intelligence> intelligence) {

    /**
     * A platform that partners take up little by little: adoption closes a part of the gap to its limit each week.
     * Example: from 20 % with a limit of 80 % and a speed of 10 % it is 26 % a week later.
     */
    @Described(en = "Common platform for sharing data", zh = "统一信息平台")
    public record Platform(
            @Described(
                    en = "Cost at the start",
                    zh = "一次性投入",
                    unit = Unit.MONEY,
                    min = 0,
                    max = 1e12,
                    byDefault = "0",
                    source = "neutral")
            double capex,

            @Described(
                    en = "Yearly cost of each partner that uses it",
                    zh = "每个使用者的年费用",
                    unit = Unit.MONEY_PER_YEAR,
                    min = 0,
                    max = 1e12,
                    byDefault = "0",
                    source = "neutral")
            double opex,

            @Described(
                    en = "Share of the partners that use it at the start",
                    zh = "初始使用比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "0 %",
                    source = "neutral")
            double start,

            @Described(
                    en = "Share of the partners that will use it in the end",
                    zh = "最终使用比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "80 %",
                    source = "assumption")
            double limit,

            @Described(
                    en = "Part of the gap to the limit closed per week",
                    zh = "每周弥补与上限差距的比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "8 %",
                    source = "assumption")
            double speed) {}

    /**
     * A signal of how far the region's demand of the coming weeks will deviate from its normal size, as far off as money
     * leaves it: its error variance is that of the deviation times half / spending, so that the best linear forecast believes it by spending / (spending +
     * half) (signal extraction, Muth 1960, JASA 55:299-306).
     */
    @Described(en = "Market intelligence that partners buy", zh = "市场情报")
    public record Intelligence(
            @Described(en = "What each partner spends a week", zh = "每个渠道商每周花费", unit = Unit.MONEY, min = 0, max = 1e9)
            double spending,

            @Described(
                    en = "Spending at which half of a signal is believed",
                    zh = "信号可信度达一半时的花费",
                    unit = Unit.MONEY,
                    min = 1e-6,
                    max = 1e9,
                    byDefault = "500",
                    source = "assumption")
            double half,

            @Described(
                    en = "How far the signal looks ahead",
                    zh = "预见周数",
                    unit = Unit.WEEKS,
                    min = 1,
                    max = 52,
                    byDefault = "2 weeks",
                    source = "assumption")
            int ahead) {

        /** The part of a signal that is believed, 0 to 1. */
        public double belief() {
            return spending / (spending + half);
        }
    }
}
