package io.tributary.simulator.calibration;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import java.util.List;

/**
 * The method of simulated moments (McFadden 1989, Econometrica 57:995-1026): values of a scenario are varied until its
 * runs give the observed moments, each miss in units of the moment's standard error. All candidates meet the same luck.
 */
@Described(en = "Scenario values whose runs give the observed moments", zh = "模拟矩估计")
public record SimulatedMoments(
        @Described(en = "Scenario file or folder below this file's folder", zh = "情景文件或文件夹（位于本文件夹之下）")
        String scenario,

        @Described(en = "Values that are varied", zh = "可变参数")
        List<Vary> vary,

        @Described(en = "Observed moments", zh = "观测矩") List<Moment> match,

        @Described(
                en = "Replications of each candidate",
                zh = "每个候选值的重复次数",
                min = 1,
                max = 10000,
                byDefault = "8",
                source = "assumption")
        int replications,

        @Described(
                en = "Candidates that may be tried",
                zh = "最多尝试的候选数",
                min = 1,
                max = 1000000,
                byDefault = "400",
                source = "assumption")
        int budget) {

    public SimulatedMoments {
        vary = List.copyOf(vary);
        match = List.copyOf(match);
    }

    /** A value that is varied. */
    @Described(en = "A scenario value that is varied", zh = "可变参数")
    public record Vary(
            @Described(en = "Path in the scenario", zh = "情景路径")
            String path,

            @Described(en = "Least value", zh = "下限") double from,

            @Described(en = "Greatest value", zh = "上限") double to) {

        public Vary {
            if (!(from < to)) {
                throw Unfit.of("from is {0} but must lie below to, {1}", "from 为 {0}，但必须小于 to({1})", from, to);
            }
        }
    }

    /** An observed moment. */
    @Described(en = "An observed value of a KPI", zh = "指标的观测值")
    public record Moment(
            @Described(en = "KPI", zh = "指标") String kpi,

            @Described(en = "Whom it is about", zh = "对象", byDefault = "total")
            String entity,

            @Described(en = "Observed value", zh = "观测值") double value,

            @Described(en = "Its standard error", zh = "标准误", min = 1e-300, max = 1e300)
            double error) {}
}
