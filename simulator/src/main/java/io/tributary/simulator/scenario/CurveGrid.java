package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A grid of settings of the scenario, each run under the same luck, and the curves that are read from the runs. */
@Described(en = "A grid of settings and the curves to be read from their runs", zh = "参数网格及所读曲线")
public record CurveGrid(
        @Described(en = "The axis along which the curves run", zh = "曲线的横轴")
        Axis along,

        @Described(en = "One line per level, such as one per demand form", zh = "每一水平一条曲线，如各需求形式", byDefault = EMPTY)
        Optional<Axis> lines,

        @Described(en = "One chart per level, such as one per region", zh = "每一水平一幅图，如各地区", byDefault = EMPTY)
        Optional<Axis> panels,

        @Described(en = "What is read at every point", zh = "每一点所读的量")
        List<Shown> show) {

    /** Settings that exclude each other. */
    @Described(en = "Settings of which one holds at a time", zh = "互斥的设定")
    public record Axis(
            @Described(en = "Name", zh = "名称") String name,

            @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
            String nameZh,

            @Described(en = "The settings", zh = "各水平") List<Level> levels) {

        public Axis {
            levels = List.copyOf(levels);
            if (levels.isEmpty()) {
                throw Unfit.of("levels names no setting", "levels 没有任何参数");
            }
        }
    }

    /** One setting: the scenario plus a few changes. */
    @Described(en = "One setting: the scenario plus a few changes", zh = "一个水平：情景加若干改动")
    public record Level(
            @Described(en = "What stands at the axis", zh = "标签")
            String label,

            @Described(en = "The same in Chinese", zh = "中文标签", byDefault = "")
            String labelZh,

            @Described(en = "Changes: dotted path and new value", zh = "改动：路径与新值", byDefault = EMPTY)
            Map<String, String> changes) {

        public Level {
            changes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(changes));
        }
    }

    /** One quantity that is read at every point. */
    @Described(en = "One quantity that is read at every point", zh = "每一点所读的一个量")
    public record Shown(
            @Described(en = "Name", zh = "名称") String name,

            @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
            String nameZh,

            @Described(en = "Expression that is read, as in expect", zh = "所读表达式，语法同 expect")
            String read,

            @Described(
                    en = "Its unit: share is shown in percent, money in the scenario's currency",
                    zh = "单位：share 以百分比显示，money 以情景货币显示",
                    byDefault = "")
            String unit,

            @Described(
                    en = "Whether it has a chart, beside its place in the tables",
                    zh = "是否绘图（表格中总是列出）",
                    byDefault = "yes")
            boolean chart) {}

    public CurveGrid {
        show = List.copyOf(show);
        if (show.isEmpty()) {
            throw Unfit.of("show names nothing to read", "show 没有要读取的内容");
        }
    }

    /** Points of the grid. */
    public int points() {
        return along.levels().size() * count(lines) * count(panels);
    }

    private static int count(Optional<Axis> axis) {
        return axis.map(a -> a.levels().size()).orElse(1);
    }
}
