package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A value that a scenario is expected to give. Exactly one of kpi, read, threshold, slope, coordinate, anticipated and
 * function says what is read; docs/expect.md has the grammar.
 */
@Described(en = "A value that the scenario is expected to give", zh = "情景的预期数值")
public record Expectation(
        @Described(en = "Name in the table of results", zh = "结果表中的名称", byDefault = "")
        String name,

        @Described(en = "KPI that is read", zh = "所读指标", byDefault = EMPTY)
        Optional<String> kpi,

        @Described(en = "Whom it is about; total when left out", zh = "对象，缺省为total", byDefault = EMPTY)
        Optional<String> entity,

        @Described(en = "Product, where the entity's KPI tells products apart", zh = "商品", byDefault = EMPTY)
        Optional<String> sku,

        @Described(
                en = "The period that is read, the first is 1",
                zh = "所读期数，首期为1",
                min = 1,
                max = 5200,
                byDefault = EMPTY)
        Optional<Integer> period,

        @Described(
                en = "Read from the first period through this one",
                zh = "自首期累计至该期",
                min = 1,
                max = 5200,
                byDefault = EMPTY)
        Optional<Integer> until,

        @Described(
                en =
                        "Variant that is read; the baseline when left out; integrated: all firms of a channel as one owner",
                zh = "所读方案，缺省为基准；integrated为渠道一体化",
                byDefault = EMPTY)
        Optional<String> variant,

        @Described(en = "Expression that is read, in place of a KPI", zh = "所读表达式", byDefault = EMPTY)
        Optional<String> read,

        @Described(en = "Value of a parameter at which two sides become equal", zh = "使两边相等的参数值", byDefault = EMPTY)
        Optional<Threshold> threshold,

        @Described(en = "How fast a value changes with a parameter", zh = "数值对参数的变化率", byDefault = EMPTY)
        Optional<Slope> slope,

        @Described(
                en = "Path of the parameter at which a firm's decision equals that of the integrated channel",
                zh = "使企业决策等于一体化决策的参数路径",
                byDefault = EMPTY)
        Optional<String> coordinate,

        @Described(en = "With coordinate: what is compared, an expression", zh = "coordinate所比较的表达式", byDefault = EMPTY)
        Optional<String> decision,

        @Described(en = "With coordinate: lower end of the search", zh = "coordinate的搜索下限", byDefault = EMPTY)
        Optional<Double> from,

        @Described(en = "With coordinate: upper end of the search", zh = "coordinate的搜索上限", byDefault = EMPTY)
        Optional<Double> to,

        @Described(en = "What the play anticipated, such as profit", zh = "博弈所预期的量，如profit", byDefault = EMPTY)
        Optional<String> anticipated,

        @Described(en = "Pure function of the model that is evaluated", zh = "所计算的模型纯函数", byDefault = EMPTY)
        Optional<String> function,

        @Described(en = "What the function is given", zh = "函数的参数", byDefault = EMPTY)
        Map<String, String> with,

        @Described(en = "The expected value", zh = "预期值") double value,

        @Described(
                en = "Tolerance, times max(1, |value|)",
                zh = "容差，乘以max(1, |value|)",
                min = 0,
                max = 1,
                byDefault = EMPTY,
                source = "1e-6: the rule of docs/theory.md")
        Optional<Double> tolerance,

        @Described(
                en = "For values with luck: how many standard errors the mean may be off",
                zh = "随机数值：均值允许偏离的标准误倍数",
                min = 0.1,
                max = 10,
                byDefault = EMPTY)
        Optional<Double> z,

        @Described(en = "What kind of value it is; inferred when left out", zh = "数值类别，缺省自动判断", byDefault = EMPTY)
        Optional<Kind> kind) {

    /** Functions of a formula that look over the periods of one run. */
    public static final Set<String> OVER_PERIODS = Set.of("mean", "var", "sd", "sum", "cov");

    /** Functions of a formula that look over all runs of a variant; ratio is that of two means over runs. */
    public static final Set<String> OVER_RUNS = Set.of("mean_over_runs", "var_over_runs", "sd_over_runs", "ratio");

    /** The variant in which all firms of a channel act as one owner, which every scenario with a play has. */
    public static final String INTEGRATED = "integrated";

    /** Profit of all firms together, over the same of the integrated channel. */
    public static final String EFFICIENCY = "efficiency.channel";

    /** All functions of a formula that are given expressions as a whole. */
    public static Set<String> collectives() {
        Set<String> all = new TreeSet<>(OVER_PERIODS);
        all.addAll(OVER_RUNS);
        return all;
    }

    /** What an expected value is, by the way in which it is obtained. */
    public enum Kind {
        /** Read from one run. */
        RUN,
        /** Needs a run of another variant. */
        OTHER_VARIANT,
        /** A root over runs. */
        THRESHOLD,
        /** A property of a pure function of the engine. */
        FUNCTION,
        /** An approximation or bound from the literature, printed beside the exact value. */
        REFERENCE
    }

    public Expectation {
        with = Collections.unmodifiableMap(new TreeMap<>(with));
    }
}
