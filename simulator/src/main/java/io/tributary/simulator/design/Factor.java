package io.tributary.simulator.design;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.quantity.Unfit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that an experiment varies: a place in the scenario and the values that it takes there, as a list, as a
 * range or as a distribution. Every value has a coordinate in the unit interval, in which designs place their points.
 *
 * <p>Example: the range from 10 to 30 has the value 15 at the coordinate 0.25.
 */
@Described(en = "One thing that an experiment varies", zh = "实验因素")
public record Factor(
        @Described(en = "Dotted path into the scenario", zh = "情景中的路径")
        String path,

        @Described(en = "Further paths that get the same value", zh = "取同一数值的其他路径", byDefault = EMPTY)
        List<String> also,

        @Described(en = "Name in tables and charts; the path when left out", zh = "名称，缺省为路径", byDefault = "")
        String label,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String labelZh,

        @Described(en = "Values, as they would be written in the scenario", zh = "取值列表", byDefault = EMPTY)
        List<String> values,

        @Described(en = "Values with a name each, in place of a list", zh = "带名称的取值", byDefault = EMPTY)
        Map<String, String> levels,

        @Described(en = "Lower end of a range", zh = "范围下限", min = -1e15, max = 1e15, byDefault = EMPTY)
        Optional<Double> from,

        @Described(en = "Upper end of a range", zh = "范围上限", min = -1e15, max = 1e15, byDefault = EMPTY)
        Optional<Double> to,

        @Described(en = "What is known of an unknown amount", zh = "未知量的分布", byDefault = EMPTY)
        Optional<Distribution> distribution,

        @Described(
                en = "Values that a full grid takes from a range or a distribution",
                zh = "全因子设计在范围或分布中的取值个数",
                min = 2,
                max = 1000,
                byDefault = "3",
                source = "assumption: both ends and the middle")
        int steps,

        @Described(en = "Unit written behind each number, such as weeks", zh = "数值后的单位", byDefault = "")
        String unit,

        @Described(en = "Whether numbers are rounded to whole ones", zh = "是否取整", byDefault = "no")
        boolean whole,

        @Described(
                en = "Today's value, from which one-at-a-time starts; the middle when left out",
                zh = "现值，单因素设计的起点，缺省取中值",
                byDefault = EMPTY)
        Optional<String> base) {

    /** What the ends of an unbounded distribution stand for where a design asks for ends: 5 % and 95 %. Assumption. */
    private static final double TAIL = 0.05;

    private static final double SMALLEST = 0x1.0p-53;

    public Factor {
        also = List.copyOf(also);
        values = List.copyOf(values);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        int ways = (values.isEmpty() ? 0 : 1)
                + (levels.isEmpty() ? 0 : 1)
                + (from.isPresent() || to.isPresent() ? 1 : 0)
                + (distribution.isPresent() ? 1 : 0);
        if (ways > 1) {
            throw Unfit.of(
                    "takes its values in {0} ways but must say one of values, levels, from with to, and distribution",
                    "以 {0} 种方式取值，只能从 values、levels、from 与 to、distribution 中选一种", ways);
        }
        if (from.isPresent() != to.isPresent()) {
            throw Unfit.of("has one end of a range but must have from and to", "只给出区间的一端，须同时有 from 与 to");
        }
        if (from.isPresent() && !(from.get() < to.orElseThrow())) {
            throw Unfit.of("from is {0} but must lie below to, {1}", "from 为 {0}，但必须小于 to({1})", from.get(), to.get());
        }
    }

    /** A factor of the fluent interface: a path without values yet. */
    public static Factor at(String path) {
        return new Factor(
                path,
                List.of(),
                "",
                "",
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                3,
                "",
                false,
                Optional.empty());
    }

    /** The factor with listed values. */
    public Factor over(String... listed) {
        return with(Map.of("values", List.of(listed)));
    }

    /** The factor with a range of numbers. */
    public Factor between(double low, double high) {
        return with(Map.of("from", Optional.of(low), "to", Optional.of(high)));
    }

    /** The factor with a distribution. */
    public Factor distributed(Distribution known) {
        return with(Map.of("distribution", Optional.of(known)));
    }

    /** The factor with a name in both languages. */
    public Factor named(String en, String zh) {
        return with(Map.of("label", en, "labelZh", zh));
    }

    /** The factor with as many values of a full grid. */
    public Factor inSteps(int count) {
        return with(Map.of("steps", count));
    }

    /** The factor with whole numbers. */
    public Factor wholeNumbers() {
        return with(Map.of("whole", true));
    }

    private Factor with(Map<String, ?> others) {
        return Copy.with(this, others);
    }

    /** All paths that get the value. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(path));
        paths.addAll(also);
        return paths;
    }

    /** Name in tables: the label, or the path. */
    public String name() {
        return label.isEmpty() ? path : label;
    }

    /** Name in Chinese tables. */
    public String nameZh() {
        return labelZh.isEmpty() ? name() : labelZh;
    }

    /** Whether values are listed rather than taken from a range or a distribution. */
    public boolean isListed() {
        return !values.isEmpty() || !levels.isEmpty();
    }

    /** Whether the factor says any values; those of a table design need not. */
    public boolean hasValues() {
        return isListed() || from.isPresent() || distribution.isPresent();
    }

    /** How many values a full grid takes. */
    public int gridSize() {
        return isListed() ? listed().size() : steps;
    }

    /** Coordinate of a value of the full grid. */
    public double gridPoint(int index) {
        if (isListed() || distribution.isPresent()) {
            return (index + 0.5) / gridSize();
        }
        return (double) index / (steps - 1);
    }

    /** Coordinate to be used where a design asks for u with the ends 0 and 1: a distribution has no ends to speak of. */
    public double corner(double u) {
        return distribution.isPresent() ? TAIL + (1 - 2 * TAIL) * u : u;
    }

    /**
     * The value at a coordinate, as it would be written in the scenario.
     *
     * @param u in [0, 1]
     */
    public String at(double u) {
        if (isListed()) {
            List<String> listed = listed();
            return listed.get((int) Math.min(listed.size() - 1.0, Math.floor(u * listed.size())));
        }
        double number = number(u);
        String text = NumberText.exact(whole ? Math.rint(number) : number);
        return unit.isEmpty() ? text : text + " " + unit;
    }

    /** Name of the value at a coordinate: that of its level where it has one, otherwise the value. */
    public String levelName(double u) {
        if (levels.isEmpty()) {
            return at(u);
        }
        List<String> names = List.copyOf(levels.keySet());
        return names.get((int) Math.min(names.size() - 1.0, Math.floor(u * names.size())));
    }

    private double number(double u) {
        if (distribution.isPresent()) {
            return distribution.get().quantile(Math.min(1 - SMALLEST, Math.max(SMALLEST, u)));
        }
        double low = from.orElseThrow();
        double high = to.orElseThrow();
        return u == 1 ? high : low + (high - low) * u;
    }

    private List<String> listed() {
        return values.isEmpty() ? List.copyOf(levels.values()) : values;
    }
}
