package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Optional;

/** How the maker and its partners work together week by week; a part that is not given does nothing. */
@Described(en = "How the maker and its partners work together", zh = "厂商协作")
public record Cooperation(
        @Described(en = "Meetings with partners; none when empty", zh = "定期会议与季度复盘，空则无", byDefault = EMPTY)
        Optional<Meetings> meetings,

        @Described(
                en = "Common interest of partners and channel; not watched when empty",
                zh = "利益共同体，空则不计",
                byDefault = EMPTY)
        Optional<CommonInterest> commonInterest,

        @Described(
                en = "Early warning of partners who are about to leave; none when empty",
                zh = "渠道商流失预警，空则无",
                byDefault = EMPTY)
        Optional<EarlyWarning> earlyWarning,

        @Described(
                en = "Partners' sales people for our products; not modelled when empty",
                zh = "销售人员控制，空则不计",
                byDefault = EMPTY)
        Optional<SalesStaff> staff,

        @Described(en = "Plans made together with partners; none when empty", zh = "联合业务计划，空则无", byDefault = EMPTY)
        Optional<JointPlan> jointPlan,

        @Described(
                en = "A budget for the cost to serve each partner; none when empty",
                zh = "服务成本预算，空则无",
                byDefault = EMPTY)
        Optional<CostControl> costControl) {
    /** Nothing is done together. */
    public static final Cooperation NONE = new Cooperation(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
