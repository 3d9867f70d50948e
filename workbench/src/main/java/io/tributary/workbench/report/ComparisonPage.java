package io.tributary.workbench.report;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.workbench.report.Comparison.Affected;
import io.tributary.workbench.report.Comparison.Moved;
import io.tributary.workbench.report.Comparison.Side;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison as one HTML file that works without network: figures, maps of the differences, who changes. */
public final class ComparisonPage {
    private static final int DIGITS = 6;

    private final Comparison comparison;
    private final ComparisonRows rows;
    private final Names names;
    private final String engineVersion;

    private ComparisonPage(Comparison comparison, List<Kpi> kpis, String engineVersion) {
        this.comparison = comparison;
        this.engineVersion = engineVersion;
        rows = new ComparisonRows(comparison, kpis);
        names = new Names(comparison.scenario());
    }

    /** The page as text, to be written in UTF-8. */
    public static String of(Comparison comparison, List<Kpi> kpis, String engineVersion, Language language) {
        ComparisonPage page = new ComparisonPage(comparison, kpis, engineVersion);
        return page.page().html(language, ComparisonText.of(comparison, kpis, language));
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("figures", new Text("Figures", "指标"), List.of(promised(), shape())));
        List<Block> maps = new ArrayList<>();
        List<Block> people = new ArrayList<>();
        comparison.plans().stream().skip(1).forEach(side -> {
            addMap(maps, side);
            people.add(affected(side));
            people.add(moved(side));
        });
        sections.add(new Section("map", new Text("Where the plans differ", "方案差异地图"), maps));
        sections.add(new Section("people", new Text("Who changes, and what it costs whom", "谁受影响"), people));
        sections.add(new Section("print", new Text("Fine print", "说明"), List.of(finePrint())));
        Text title = Text.named(
                comparison.scenario().scenario(), comparison.scenario().nameZh(), "");
        Text question = new Text("How do the plans differ?", "各方案有何不同？");
        return new Page(title, question, sections);
    }

    /** One row for each figure; its gap and its simulation stand below it in small. */
    private Table promised() {
        return noted(rows.promised());
    }

    private Table shape() {
        return noted(rows.shape());
    }

    private Table noted(List<ComparisonRows.Line> lines) {
        List<List<Cell>> cells = new ArrayList<>();
        for (ComparisonRows.Line line : lines) {
            boolean more = line.name().en().startsWith(" ");
            if (!more) {
                cells.add(cells(line));
                continue;
            }
            List<Cell> row = cells.remove(cells.size() - 1);
            List<Cell> noted = new ArrayList<>(List.of(row.get(0)));
            Text name =
                    new Text(line.name().en().strip() + " ", line.name().zh().strip() + " ");
            for (int i = 0; i < line.cells().size(); i++) {
                noted.add(row.get(i + 1).noted(name.plus(line.cells().get(i))));
            }
            cells.add(noted);
        }
        return Table.of(columns(), cells);
    }

    private static List<Cell> cells(ComparisonRows.Line line) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(line.name())));
        line.cells().forEach(text -> row.add(Cell.of(text)));
        return row;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("Figure", "指标")));
        comparison.plans().forEach(side -> columns.add(new Column(side.title(), true, false)));
        return columns;
    }

    private void addMap(List<Block> blocks, Side side) {
        List<Served> different = Served.of(comparison.first().scenario(), side.scenario()).stream()
                .filter(Served::changesChain)
                .toList();
        boolean places = different.stream()
                .anyMatch(area -> area.zone().lat() != 0 || area.zone().lon() != 0);
        long zones = different.stream().map(Served::zone).distinct().count();
        if (!places || zones < 2) {
            return;
        }
        Text takeaway = new Text(
                "Only the " + zones + " zones are shown in which " + side.name() + " differs from "
                        + comparison.first().name() + ".",
                "仅显示 " + side.titleZh() + " 与 " + comparison.first().titleZh() + " 不同的 " + zones + " 个区域。");
        Block.Data data = json -> {
            json.object().key("panels").list();
            writePanel(json, comparison.first(), different, false);
            writePanel(json, side, different, true);
            json.endList().endObject();
        };
        blocks.add(new Block.Chart("map", side.title(), takeaway, data, moved(side)));
    }

    private void writePanel(JsonText json, Side side, List<Served> different, boolean after) {
        side.title().writeTo(json.object().key("title"));
        Map<Zone, List<Served>> zones = new LinkedHashMap<>();
        Map<String, Integer> areas = new HashMap<>();
        for (Served area : different) {
            zones.computeIfAbsent(area.zone(), any -> new ArrayList<>()).add(area);
            areas.merge(by(area, after).partner(), 1, Integer::sum);
        }
        json.key("zones").list();
        zones.forEach((zone, served) -> writeZone(json, zone, served, after));
        json.endList().key("partners").list();
        for (Partner partner : comparison.scenario().partners()) {
            if (areas.containsKey(partner.id())) {
                json.object().key("id").value(partner.id());
                names.withId(partner.id()).writeTo(json.key("name"));
                at(json, partner.lon(), partner.lat());
                json.key("areas").value(areas.get(partner.id())).endObject();
            }
        }
        json.endList().endObject();
    }

    private void writeZone(JsonText json, Zone zone, List<Served> served, boolean after) {
        names.of(zone.id()).writeTo(json.object().key("name"));
        at(json, zone.lon(), zone.lat());
        json.key("region").value(zone.region());
        json.key("people").number(zone.population(), DIGITS);
        json.key("tiers").value(by(served.get(0), after).tiers());
        json.key("changed").value(after);
        json.key("by").list();
        served.stream()
                .map(area -> by(area, after).partner())
                .filter(partner -> !partner.isEmpty())
                .distinct()
                .forEach(json::value);
        json.endList().endObject();
    }

    private static void at(JsonText json, double lon, double lat) {
        json.key("at").list().number(lon, DIGITS).number(lat, DIGITS).endList();
    }

    private static Served.By by(Served area, boolean after) {
        return after ? area.after() : area.before();
    }

    private Table affected(Side side) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Affected one : comparison.affected(side)) {
            cells.add(List.of(
                    Cell.of(names.withId(one.partner())),
                    Cell.of(one.before().areas() + " → " + one.after().areas()),
                    Cell.of(NumberText.grouped((double) one.before().outlets(), 0) + " → "
                            + NumberText.grouped((double) one.after().outlets(), 0)),
                    Cell.of(rows.figures().value("cost.margin", one.before().margin())),
                    Cell.of(rows.figures().value("cost.margin", one.after().margin())),
                    Cell.of(rows.figures().difference("cost.margin", one.margin()))
                            .toned((int) Math.signum(one.margin()))));
        }
        Text title = side.title().plus(new Text(": partners", "：渠道商"));
        return Table.of(
                        List.of(
                                Column.text("Partner", "渠道商"),
                                Column.numbers("Areas", "片区"),
                                Column.numbers("Outlets that stock us", "铺货门店"),
                                Column.numbers("Trade margin before", "原毛利"),
                                Column.numbers("Trade margin after", "新毛利"),
                                Column.numbers("Change", "变化")),
                        cells)
                .titled(
                        title,
                        new Text(
                                "Trade margin of the partner's areas, its supplier's part included, by the planning model.",
                                "按规划模型计算的所辖片区渠道毛利（含上级）。"));
    }

    private Table moved(Side side) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Moved moved : comparison.moved(side)) {
            cells.add(List.of(Cell.of(names.area(moved.area())), Cell.of(moved.before()), Cell.of(moved.after())));
        }
        return Table.of(
                        List.of(
                                Column.text("Area", "片区"),
                                new Column(comparison.first().title(), false, false),
                                new Column(side.title(), false, true)),
                        cells)
                .titled(side.title().plus(new Text(": areas", "：片区")), Text.NONE);
    }

    private Block finePrint() {
        return new Block.Paragraphs(List.of(
                new Text(
                        "A certified gap says how far a plan can be from the best possible under the scenario's limits, by"
                                + " the planning model; simulated figures are means over replications.",
                        "已证差距指按规划模型、在情景限制下方案与最优之间的最大距离；模拟值为各次重复的均值。"),
                new Text(
                        "Balance compares partners that have areas; compactness is 1 for a circle (Polsby and Popper 1991;"
                                + " Reock 1961). A zone's ground is what lies nearest to it and counts for whom most of its"
                                + " outlets belong to.",
                        "均衡度在有片区的渠道商之间比较；紧凑度以圆为 1（Polsby 与 Popper 1991；Reock 1961）。每个区域的范围为离它最近的土地，归属拥有其多数门店的渠道商。"),
                new Text(
                        "Tributary " + engineVersion + " · Charts: Apache ECharts, Apache License 2.0.",
                        "Tributary " + engineVersion + " · 图表：Apache ECharts，Apache 2.0 许可。")));
    }
}
