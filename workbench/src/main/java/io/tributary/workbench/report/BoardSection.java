package io.tributary.workbench.report;

import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** The dashboard of the chosen variant: targets by region, partner and channel, with traffic lights. */
final class BoardSection {
    private final Reading reading;

    BoardSection(Reading reading) {
        this.reading = reading;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!reading.scenario().targets().isEmpty()) {
            blocks.add(table());
        }
        return new Section("board", new Text("Dashboard", "绩效看板"), blocks);
    }

    private Table table() {
        Words words = new Words(reading);
        Names names = new Names(reading.scenario());
        List<List<Cell>> rows = new ArrayList<>();
        for (Board.Row row : Board.of(reading.study(), reading.chosen(), reading.kpis())) {
            String kpi = row.target().kpi();
            rows.add(List.of(
                    Cell.of(words.target(row.target())),
                    Cell.of(row.part().text()),
                    Cell.of(names.of(row.entity())),
                    Cell.of(reading.figures().value(kpi, row.value())),
                    Cell.of(reading.figures().value(kpi, row.wanted())),
                    Cell.of(row.light().text()).toned(row.light().tone())));
        }
        return Table.of(
                        List.of(
                                Column.text("Target", "目标"),
                                Column.text("By", "维度"),
                                Column.text("Of", "对象"),
                                Column.numbers("Value", "实际"),
                                Column.numbers("Wanted", "目标值"),
                                Column.text("Light", "灯号")),
                        rows)
                .titled(
                        new Text("Targets by region, partner and channel", "按大区、渠道商与渠道看目标"),
                        new Text(
                                "Means over the futures for the whole window. Green: reached; amber: misses what is wanted by"
                                        + " 5 % of it at most; red: misses it by more. Relative targets ask each part to move"
                                        + " from its own value in the baseline.",
                                "整个区间内各未来的均值。绿：达到；黄：差距不超过目标值的 5 %；红：差距更大。相对目标以各部分自身的基准值为准。"));
    }
}
