package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.expect.Curves;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.List;

/** The curves of a scenario's experiment as one HTML file that works without network. */
public final class GridPage {
    private static final int DIGITS = 6;

    private final Grid grid;
    private final String engineVersion;

    private GridPage(Grid grid, String engineVersion) {
        this.grid = grid;
        this.engineVersion = engineVersion;
    }

    /**
     * The page as text, to be written in UTF-8.
     *
     * @param curves what the grid gave
     * @param engineVersion version of the engine
     * @param language language in which the page opens; the reader may switch
     */
    public static String of(Curves curves, String engineVersion, Language language) {
        GridPage page = new GridPage(new Grid(curves), engineVersion);
        return new Page(page.grid.title(), page.grid.question(), page.sections())
                .html(language, GridText.of(curves, language));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section("answer", new Text("The answer", "结论"), List.of(new Block.Paragraphs(grid.takeaways()))));
        for (int panel = 0; panel < grid.panels(); panel++) {
            Text title = grid.panels() == 1 ? new Text("The curves", "曲线") : grid.panelTitle(panel);
            List<Block> blocks = new ArrayList<>();
            for (int shown = 0; shown < grid.shown(); shown++) {
                if (grid.isDrawn(shown)) {
                    blocks.add(chart(panel, shown));
                }
            }
            blocks.add(everything(panel));
            sections.add(new Section("panel" + panel, title, blocks));
        }
        List<Text> print = new ArrayList<>(grid.reasons());
        print.add(finePrint());
        sections.add(new Section("print", new Text("Fine print", "说明"), List.of(new Block.Paragraphs(print))));
        return sections;
    }

    private Block chart(int panel, int shown) {
        return new Block.Chart(
                "curve",
                grid.nameWithUnit(shown),
                grid.takeaway(panel, shown),
                json -> write(json, panel, shown),
                table(panel, shown));
    }

    private void write(JsonText json, int panel, int shown) {
        json.object().key("share").value(grid.isShare(shown));
        grid.axisUnit(shown).writeTo(json.key("unit"));
        grid.alongName().writeTo(json.key("factor"));
        json.key("numeric").value(false).key("factor_unit").value("");
        json.key("exact").value(isExact(panel, shown)).key("lines").list();
        for (int line = 0; line < grid.lines(); line++) {
            grid.lineLabel(line).writeTo(json.object().key("name"));
            json.key("points").list();
            for (int along = 0; along < grid.alongs(); along++) {
                double value = grid.value(panel, line, along, shown);
                double half = grid.half(panel, line, along, shown);
                grid.alongLabel(along).writeTo(json.object().key("label"));
                json.key("x").value(grid.alongLabel(along).en());
                json.key("mean").number(value, DIGITS);
                json.key("low").number(value - half, DIGITS);
                json.key("high").number(value + half, DIGITS).endObject();
            }
            json.endList().endObject();
        }
        json.endList().endObject();
    }

    private boolean isExact(int panel, int shown) {
        for (int line = 0; line < grid.lines(); line++) {
            for (int along = 0; along < grid.alongs(); along++) {
                if (grid.half(panel, line, along, shown) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The numbers of one chart: a row per line, a column per place. */
    private Table table(int panel, int shown) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("Line", "曲线")));
        for (int along = 0; along < grid.alongs(); along++) {
            columns.add(new Column(grid.alongLabel(along), true, false));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int line = 0; line < grid.lines(); line++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(grid.lineLabel(line))));
            for (int along = 0; along < grid.alongs(); along++) {
                row.add(Cell.of(grid.number(panel, line, along, shown)));
            }
            rows.add(row);
        }
        return Table.of(columns, rows);
    }

    /** All that is shown, a row per point: also what has no chart, such as the profit of each tier. */
    private Table everything(int panel) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("Line", "曲线"), new Column(grid.alongName(), false, false)));
        for (int shown = 0; shown < grid.shown(); shown++) {
            columns.add(new Column(grid.nameWithUnit(shown), true, false));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int line = 0; line < grid.lines(); line++) {
            for (int along = 0; along < grid.alongs(); along++) {
                List<Cell> row =
                        new ArrayList<>(List.of(Cell.of(grid.lineLabel(line)), Cell.of(grid.alongLabel(along))));
                for (int shown = 0; shown < grid.shown(); shown++) {
                    row.add(Cell.of(grid.number(panel, line, along, shown)));
                }
                rows.add(row);
            }
        }
        return Table.of(columns, rows).titled(new Text("Point by point", "逐点结果"), Text.NONE);
    }

    private Text finePrint() {
        String fingerprint = Fingerprint.of(grid.curves().scenario());
        long seed = grid.curves().scenario().run().seed();
        return new Text(
                "Every point is the scenario with the changes of its panel, its line and its place; all meet the same"
                        + " luck. Tributary " + engineVersion + " · seed " + seed + " · fingerprint " + fingerprint
                        + ".",
                "每一点为情景加上所在图、曲线与位置的改动；各点遇到相同的运气。Tributary " + engineVersion + " · 种子 " + seed + " · 指纹 " + fingerprint
                        + "。");
    }
}
