package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;

/**
 * Distribution programming: a planning unit of the maker sets targets, stock, display and training together with the partner
 * (McCammon 1970 in Bucklin, ed., Vertical Marketing Systems, 43-64). Planned partners order by what consumers ask for below
 * them, and they and their outlets hold so many weeks more or less than their own rules say (vendor-managed inventory:
 * Disney and Towill 2003, International Journal of Production Economics 85:199-215). Coaching closes a part of the gap between
 * the partner's skill and the most that it can learn.
 *
 * <p>Example: a forecast of 1,000 a week and half a week more at the shelf: the outlets order up to 500 more.
 */
@Described(en = "Plans made together with partners", zh = "分销规划/联合业务计划")
public record JointPlan(
        @Described(en = "Partners with whom plans are made; all when empty", zh = "参与的渠道商，空为全部", byDefault = EMPTY)
        List<String> partners,

        @Described(
                en = "What the planning unit costs the maker for each planned partner",
                zh = "每个渠道商的规划人员年成本",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e12,
                byDefault = "24000",
                source = "assumption: a tenth of a planner")
        double cost,

        @Described(
                en = "Whether planned partners order by what consumers ask for below them",
                zh = "是否按终端需求订货",
                byDefault = "yes")
        boolean sellOut,

        @Described(
                en = "Weeks of stock that the plan adds at the partner",
                zh = "规划增加的渠道商库存周数",
                unit = Unit.WEEKS,
                min = -104,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        double cover,

        @Described(
                en = "Weeks of stock that the plan adds at the partner's outlets",
                zh = "规划增加的门店库存周数",
                unit = Unit.WEEKS,
                min = -104,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        double shelfCover,

        @Described(
                en = "Utility that the planned display adds to the product in the partner's outlets",
                zh = "规划陈列带来的效用",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0",
                source = "neutral")
        double display,

        @Described(
                en = "What the display costs the maker for each stocking outlet",
                zh = "每家铺货门店陈列年费用",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double displayCost,

        @Described(
                en = "Part of the partner's gap in skill that planned training closes each week",
                zh = "规划培训每周缩小的技能差距比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double training,

        @Described(
                en = "Most by which that skill raises the partner's reach",
                zh = "技能最多提升的铺货能力",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = "10 %",
                source = "assumption")
        double mostSkill) {

    public JointPlan {
        partners = List.copyOf(partners);
    }

    /** Whether plans are made with a partner. */
    public boolean covers(String partner) {
        return partners.isEmpty() || partners.contains(partner);
    }

    /** What planned training adds to the reach after a week. */
    public double skill(double state) {
        return state + training * (mostSkill - state);
    }
}
