package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.geography.Border;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Territories to be drawn: whole zones are shared out among distributors, so that each has one connected territory that
 * is balanced on the measures and costs little. Whoever serves most of a zone's outlets today has it today.
 */
@Described(
        en = "Territories to be drawn: whole zones shared out among distributors, connected and balanced",
        zh = "区域划分：将完整区域分给渠道商，各自连片且均衡")
public record TerritoryDesign(
        @Described(
                en = "Number of territories; as many as distributors serve today where nothing is said",
                zh = "区域数；未给出时为现有渠道商数",
                unit = Unit.COUNT,
                min = 1,
                max = 1000,
                byDefault = EMPTY)
        Optional<Integer> count,

        @Described(
                en = "Largest number where the number is chosen between count and this",
                zh = "区域数可选时的上限",
                unit = Unit.COUNT,
                min = 1,
                max = 1000,
                byDefault = EMPTY)
        Optional<Integer> upTo,

        @Described(
                en = "Yearly cost of each territory, such as its representative; decides where the number is chosen",
                zh = "每个区域的年固定费用；用于选择区域数",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double eachCosts,

        @Described(
                en =
                        "What is least: travel (kilometres by road), drive_time (minutes by road), dispersion (as the crow flies), inertia (its square) to the centre, or borders that are cut",
                zh = "最小化目标：travel 公路里程、drive_time 车程分钟、dispersion 直线距离、inertia 距离平方、borders 被切断的边界",
                byDefault = "travel")
        Objective objective,

        @Described(en = "Measure by which each zone's distance counts", zh = "距离的权重指标", byDefault = "outlets")
        Measure weight,

        @Described(
                en =
                        "Money per unit of the weight and kilometre (squared for inertia, minute for drive_time), or per border",
                zh = "每权重单位每公里（inertia 为平方公里、drive_time 为每分钟）或每条边界的金额",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "1",
                source = "assumption: makes the objective itself the figure")
        double price,

        @Described(
                en =
                        "Measures on which territories are balanced, each with its tolerance around the mean: population, urban_people, rural_people, outlets, zones",
                zh = "均衡指标及其相对均值的容差：population 人口、urban_people 城镇人口、rural_people 农村人口、outlets 门店、zones 区域数",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = EMPTY)
        Map<String, Double> balance,

        @Described(en = "Zones that must belong to a distributor", zh = "指定归属的区域", byDefault = EMPTY)
        Map<String, String> pins,

        @Described(en = "Zones that stay with whom they are today", zh = "维持现状的区域", byDefault = EMPTY)
        List<String> locked,

        @Described(
                en = "Zone from which a distributor's territory grows and which it keeps",
                zh = "各渠道商区域的起始区域",
                byDefault = EMPTY)
        Map<String, String> seeds,

        @Described(
                en = "Money that each zone costs which changes hands: today is kept unless it is worth that",
                zh = "每个换手区域的代价",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double changePrice,

        @Described(
                en = "Neighbours between which no territory may pass, such as both sides of a river",
                zh = "不可跨越的相邻区域，如大河两岸",
                byDefault = EMPTY)
        List<Border> barriers,

        @Described(
                en = "Whether each distributor keeps the zone nearest to its warehouse",
                zh = "各渠道商是否保留距其仓库最近的区域",
                byDefault = "yes")
        boolean keepHome,

        @Described(en = "Whether each territory must lie in one region", zh = "每个区域须在同一大区之内", byDefault = "no")
        boolean withinRegions) {

    /** What can be balanced and weighed. */
    public enum Measure {
        POPULATION,
        URBAN_PEOPLE,
        RURAL_PEOPLE,
        OUTLETS,
        ZONES
    }

    /** What is to be least. */
    public enum Objective {
        TRAVEL,
        DRIVE_TIME,
        DISPERSION,
        INERTIA,
        BORDERS
    }

    public TerritoryDesign {
        balance = Collections.unmodifiableMap(new TreeMap<>(balance));
        pins = Collections.unmodifiableMap(new TreeMap<>(pins));
        seeds = Collections.unmodifiableMap(new TreeMap<>(seeds));
        locked = List.copyOf(locked);
        barriers = List.copyOf(barriers);
    }

    /** The tolerances by measure. */
    public Map<Measure, Double> tolerances() {
        Map<Measure, Double> tolerances = new EnumMap<>(Measure.class);
        balance.forEach((name, tolerance) -> tolerances.put(Measure.valueOf(name.toUpperCase(Locale.ROOT)), tolerance));
        return Collections.unmodifiableMap(tolerances);
    }

    /** How scenarios spell the measures. */
    static List<String> measures() {
        return Arrays.stream(Measure.values())
                .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
