package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** How often the scenario is run, and when that is enough. */
@Described(en = "How often the scenario is run", zh = "重复运行设置")
public record RunSpec(
        @Described(en = "Study seed", zh = "随机种子", min = 0, max = 9e15, byDefault = "1", source = "arbitrary")
        long seed,

        @Described(
                en = "Replications at most",
                zh = "最多重复次数",
                unit = Unit.COUNT,
                min = 1,
                max = 100000,
                byDefault = "100",
                source = "assumption")
        int replications,

        @Described(
                en =
                        "Stop earlier when the 95 % half-width of every target KPI is below this share of its mean; looked at"
                                + " only after 32, 48, 64 ... replications",
                zh = "当所有目标指标的95%区间半宽低于均值的该比例时提前停止",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral: never stop early")
        double halfWidth) {}
