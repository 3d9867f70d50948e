package io.tributary.workbench.report;

import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The table below a map: who serves each area in two networks.
 *
 * @param names names of areas and regions
 * @param chain how a chain reads
 * @param before head of the column of the first network
 * @param after head of the column of the second
 */
record ServedTable(Names names, Function<Served.By, Text> chain, Text before, Text after) {

    Table of(List<Served> served) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Served area : served) {
            boolean changed = area.changesChain();
            rows.add(List.of(
                    Cell.of(names.area(area.area())),
                    Cell.of(names.of(area.zone().region())),
                    Cell.of(chain.apply(area.before())),
                    Cell.of(chain.apply(area.after())),
                    Cell.of(changed ? new Text("changes", "变更") : new Text("stays", "不变"))));
        }
        return Table.of(
                List.of(
                        Column.text("Area", "片区"),
                        Column.text("Region", "大区"),
                        new Column(before, false, false),
                        new Column(after, false, true),
                        Column.text("Change", "变化")),
                rows);
    }
}
