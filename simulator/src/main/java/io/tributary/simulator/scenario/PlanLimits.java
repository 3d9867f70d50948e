package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.DEFAULTS;
import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.geography.Distance;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Limits of a plan beside capacity, radius, licences and locks; where nothing is said, nothing is limited. */
@Described(en = "Limits of a plan beside capacity, radius, licences and locks", zh = "产能、半径、证照与锁定之外的方案限制")
public record PlanLimits(
        @Described(
                en = "Distributors that each region must have",
                zh = "每个大区至少的渠道商数",
                unit = Unit.COUNT,
                min = 0,
                max = 100000,
                byDefault = "0",
                source = "neutral")
        int leastPartners,

        @Described(
                en = "Distributors that each region may have",
                zh = "每个大区至多的渠道商数",
                unit = Unit.COUNT,
                min = 0,
                max = 100000,
                byDefault = EMPTY)
        Optional<Integer> mostPartners,

        @Described(
                en = "Distributors that single regions must have, in place of least_partners",
                zh = "个别大区至少的渠道商数",
                unit = Unit.COUNT,
                min = 0,
                max = 100000,
                byDefault = EMPTY)
        Map<String, Integer> leastPartnersIn,

        @Described(
                en = "Distributors that single regions may have, in place of most_partners",
                zh = "个别大区至多的渠道商数",
                unit = Unit.COUNT,
                min = 0,
                max = 100000,
                byDefault = EMPTY)
        Map<String, Integer> mostPartnersIn,

        @Described(
                en = "Largest share of all outlets that may lie in the areas of one distributor",
                zh = "单一渠道商所辖片区门店占全部门店的最大比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Optional<Double> shareOfOnePartner,

        @Described(
                en = "Money that may be spent on change against today",
                zh = "相对现状的调整费用上限",
                unit = Unit.MONEY,
                min = 0,
                max = 1e13,
                byDefault = EMPTY)
        Optional<Double> spendOnChange,

        @Described(
                en = "Base units per year that each appointed distributor must sell",
                zh = "每个被任命渠道商的最低年销量（基本单位）",
                unit = Unit.UNITS,
                min = 0,
                max = 1e12,
                byDefault = EMPTY)
        Optional<Double> leastVolume,

        @Described(
                en = "Longest drive from a distributor's warehouse to the zone of an area that it serves",
                zh = "渠道商仓库至所服务片区的最长车程",
                unit = Unit.MINUTES,
                min = 0,
                max = Distance.LONGEST_MINUTES,
                byDefault = EMPTY)
        Optional<Double> maxDriveTime,

        @Described(
                en = "Longest drive of single distributors, in place of max_drive_time",
                zh = "个别渠道商的最长车程",
                unit = Unit.MINUTES,
                min = 0,
                max = Distance.LONGEST_MINUTES,
                byDefault = EMPTY)
        Map<String, Double> maxDriveTimeOf,

        @Described(
                en =
                        "Groups of distributors of which one at most may be appointed, such as houses that ask for exclusivity",
                zh = "互斥渠道商组：每组至多任命一家",
                byDefault = EMPTY)
        List<List<String>> exclusive,

        @Described(
                en = "Channel length that a region's distributors must have",
                zh = "指定大区的渠道层级数",
                min = 1,
                max = 2,
                byDefault = EMPTY)
        Map<String, Integer> lengthIn,

        @Described(
                en =
                        "Products that every chain of the plan must be allowed to carry; at least one of ours where none is named",
                zh = "方案中每条渠道链都须有权经营的商品；未列出时至少一种",
                byDefault = EMPTY)
        List<String> mustCarry,

        @Described(en = "Who is good enough to be appointed", zh = "任命资格评分", byDefault = DEFAULTS)
        Scorecard scorecard) {

    public PlanLimits {
        leastPartnersIn = Collections.unmodifiableMap(new TreeMap<>(leastPartnersIn));
        mostPartnersIn = Collections.unmodifiableMap(new TreeMap<>(mostPartnersIn));
        maxDriveTimeOf = Collections.unmodifiableMap(new TreeMap<>(maxDriveTimeOf));
        lengthIn = Collections.unmodifiableMap(new TreeMap<>(lengthIn));
        mustCarry = List.copyOf(mustCarry);
        exclusive = exclusive.stream().map(List::copyOf).toList();
    }

    /** Whether anybody's drive is limited. */
    public boolean limitDrives() {
        return maxDriveTime.isPresent() || !maxDriveTimeOf.isEmpty();
    }

    /** The longest drive of a distributor to the zone of an area, minutes; empty where it is not limited. */
    public Optional<Double> longestDrive(String distributor) {
        return Optional.ofNullable(maxDriveTimeOf.get(distributor)).or(() -> maxDriveTime);
    }
}
