package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.DEFAULTS;
import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the solver may change, what it aims at, and how long it searches. */
@Described(en = "What the solver may change and aims at", zh = "求解器可改变的内容与目标")
public record Decide(
        @Described(en = "KPI to maximise first", zh = "首要最大化指标", byDefault = "coverage.numeric")
        String maximize,

        @Described(en = "KPI to minimise at that coverage", zh = "其次最小化指标", byDefault = "cost.distribution.total")
        String thenMinimize,

        @Described(en = "Channel lengths that a partner may get", zh = "可选渠道层级数", min = 1, max = 2, byDefault = EMPTY)
        List<Integer> levels,

        @Described(en = "Areas whose partner must stay: area and partner", zh = "锁定的片区与渠道商", byDefault = EMPTY)
        Map<String, String> locks,

        @Described(en = "Whether several partners may share an area", zh = "一个片区可否由多个渠道商分担", byDefault = DEFAULTS)
        Sourcing sourcing,

        @Described(
                en = "Warehouses of logistics that the plan may open or close; the others stay as they are written",
                zh = "方案可启用或关闭的仓库；其余保持原状",
                byDefault = EMPTY)
        List<String> warehouses,

        @Described(en = "The goal where it is not coverage first, then cost", zh = "其他目标", byDefault = DEFAULTS)
        PlanGoal goal,

        @Described(en = "Limits of a plan", zh = "方案限制", byDefault = DEFAULTS)
        PlanLimits limits,

        @Described(
                en = "Territories to be drawn, in place of areas to be assigned",
                zh = "区域划分（代替片区分配）",
                byDefault = EMPTY)
        Optional<TerritoryDesign> territories,

        @Described(
                en = "Moves that the search may try",
                zh = "搜索步数上限",
                min = 0,
                max = 1e10,
                byDefault = "200000",
                source = "assumption")
        long moves) {

    public Decide {
        levels = List.copyOf(levels);
        warehouses = List.copyOf(warehouses);
        locks = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(locks));
    }
}
