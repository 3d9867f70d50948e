package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * What the buyers of a link tell their seller, beside their orders: what consumers asked for below them, and what lies in
 * their houses. The seller then predicts from the consumers' demand instead of from orders, so that the variance of its
 * own orders grows with the sum of the lead times and no longer with their product (Chen, Drezner, Ryan and Simchi-Levi
 * 2000, Management Science 46:436-443): it falls and does not vanish.
 *
 * <p>Example: temptation 2 %, audits 30 %, reward 5 %: a report is honest with probability 1 - e^(-0.3 x 5 / 2) = 0.53.
 */
@Described(en = "What buyers tell their seller beside their orders", zh = "买方在订单之外与卖方共享的数据")
public record Sharing(
        @Described(en = "Consumers' demand below the buyer", zh = "共享终端销售数据", byDefault = "yes")
        boolean sellOut,

        @Described(
                en = "Stock: the seller orders for all that lies below it (an echelon base stock)",
                zh = "共享库存：卖方按级库存订货",
                byDefault = "no")
        boolean stock,

        @Described(
                en = "Weeks of consumers' demand that shall lie with the buyer, for a seller who sees its stock",
                zh = "卖方可见库存时，买方应有的库存周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "3 weeks",
                source = "assumption")
        double cover,

        @Described(
                en = "Share of the buyers that tell",
                zh = "共享数据的买方比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %")
        double partners,

        @Described(
                en = "Weeks until the data arrive",
                zh = "数据到达延迟",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        int delay,

        @Described(
                en = "Relative standard deviation of the data's errors",
                zh = "数据误差的相对标准差",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double noise,

        @Described(
                en = "Weeks from report to report; the last one holds in between",
                zh = "报告间隔周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 104,
                byDefault = "1 week",
                source = "neutral")
        int every,

        @Described(
                en = "By how much a report that nobody audits is too high",
                zh = "未经审计的报告虚高比例",
                unit = Unit.RATE,
                min = -1,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double bias,

        @Described(
                en = "Share of the reports that are audited",
                zh = "报告审计比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double audits,

        @Described(
                en = "Cost of an audit to the maker",
                zh = "每次审计的成本（厂家）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double auditCost,

        @Described(
                en =
                        "What too high a report brings its sender on average, against a week's purchases; reports are too high always when empty",
                zh = "虚报的平均收益（占周采购额），空则总是虚报",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = Described.EMPTY)
        Optional<Double> temptation,

        @Described(
                en =
                        "What the seller pays for a report that an audit finds true, against the purchases since the last one",
                zh = "经审计属实的报告奖励（占两次报告间采购额）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double reward,

        @Described(en = "Whether the data travel only on the common platform", zh = "数据仅经统一平台传递", byDefault = "no")
        boolean onPlatform) {

    /**
     * Whether a report is honest: what a lie would bring, exponential with the mean of the temptation, is not above what an audit
     * is expected to pay for the truth (Becker 1968 with a reward in place of the fine).
     *
     * @param luck uniform between 0 and 1
     */
    public boolean isHonest(double luck) {
        return temptation.isPresent() && -temptation.get() * StrictMath.log(luck) <= audits * reward;
    }
}
