package io.tributary.simulator.design;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch of runs that answers one question: which factors vary, where, how often it is run, and what is kept. */
@Described(en = "A batch of runs that answers one question", zh = "批量实验")
public record Experiment(
        @Described(en = "Title", zh = "标题") String experiment,

        @Described(en = "Title in Chinese", zh = "中文标题", byDefault = "")
        String nameZh,

        @Described(en = "The question to be answered", zh = "要回答的问题", byDefault = "")
        String question,

        @Described(en = "The question in Chinese", zh = "中文问题", byDefault = "")
        String questionZh,

        @Described(
                en = "Scenario folder or file, in an experiment of its own file",
                zh = "所用情景（独立实验文件中）",
                byDefault = EMPTY)
        Optional<String> scenario,

        @Described(en = "Variants that are run beside the baseline", zh = "除基准外运行的方案", byDefault = EMPTY)
        List<String> variants,

        @Described(en = "What is varied", zh = "因素", byDefault = EMPTY)
        List<Factor> factors,

        @Described(en = "Where the points lie", zh = "试验设计", byDefault = "full")
        Design design,

        @Described(
                en = "Stress tests, each run beside the scenario as planned; in place of factors",
                zh = "压力测试，各与原计划对照运行（不可与因素并用）",
                byDefault = EMPTY)
        List<StressTest> stress,

        @Described(
                en = "KPIs that are kept, the first is that of the charts; profit(shop) for one entity",
                zh = "记录的指标，首个用于图表；profit(shop)为某一主体",
                byDefault = EMPTY)
        List<String> kpis,

        @Described(en = "What is kept of each run", zh = "每次运行保留的内容", byDefault = "months")
        Keep keep,

        @Described(
                en = "Replications of each point at most; the scenario's when left out",
                zh = "每点最多重复次数，缺省用情景的设置",
                unit = Unit.COUNT,
                min = 1,
                max = 100000,
                byDefault = EMPTY)
        Optional<Integer> replications,

        @Described(
                en =
                        "Stop at a point when the 95 % half-width of the first KPI is below this share of its mean; looked at"
                                + " only after 32, 48, 64 ... replications",
                zh = "某点首个指标的95%半宽低于均值的该比例时停止",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral: never stop early")
        double halfWidth,

        @Described(
                en = "Study seed; the scenario's when left out",
                zh = "随机种子，缺省用情景的设置",
                min = 0,
                max = 9e15,
                byDefault = EMPTY)
        Optional<Long> seed,

        @Described(en = "Whether all points meet the same futures", zh = "各点是否共用随机数", byDefault = "yes")
        boolean commonLuck) {

    public Experiment {
        variants = List.copyOf(variants);
        factors = List.copyOf(factors);
        stress = List.copyOf(stress);
        kpis = List.copyOf(kpis);
    }

    /** A new experiment of the fluent interface: no factors yet, all combinations, the scenario's replications. */
    public static Experiment called(String title) {
        return new Experiment(
                title,
                "",
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                new Full(),
                List.of(),
                List.of(),
                Keep.MONTHS,
                Optional.empty(),
                0,
                Optional.empty(),
                true);
    }

    /** The experiment with one more factor. */
    public Experiment vary(Factor factor) {
        List<Factor> more = new ArrayList<>(factors);
        more.add(factor);
        return with(Map.of("factors", more));
    }

    /** The experiment with one more stress test. */
    public Experiment stress(StressTest test) {
        List<StressTest> more = new ArrayList<>(stress);
        more.add(test);
        return with(Map.of("stress", more));
    }

    /** The experiment with another design. */
    public Experiment by(Design other) {
        return with(Map.of("design", other));
    }

    /** The experiment with KPIs to be kept, the first for the charts. */
    public Experiment measure(String... ids) {
        return with(Map.of("kpis", List.of(ids)));
    }

    /** The experiment with variants that are run beside the baseline. */
    public Experiment compare(String... names) {
        return with(Map.of("variants", List.of(names)));
    }

    /** The experiment with as many replications of each point. */
    public Experiment replicate(int times) {
        return until(times, 0);
    }

    /** The experiment with replications until the first KPI is known well enough. */
    public Experiment until(int times, double halfWidthOfMean) {
        return with(Map.of("replications", Optional.of(times), "halfWidth", halfWidthOfMean));
    }

    /** The experiment that keeps more or less of each run. */
    public Experiment keeping(Keep wanted) {
        return with(Map.of("keep", wanted));
    }

    /** The experiment with a seed of its own. */
    public Experiment seeded(long own) {
        return with(Map.of("seed", Optional.of(own)));
    }

    private Experiment with(Map<String, ?> others) {
        return Copy.with(this, others);
    }
}
