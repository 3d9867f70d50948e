package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan as one HTML file that works without network: what is proved, its figures, the map, who changes, and why.
 *
 * @param today the scenario as it is
 * @param planned the scenario with the plan
 * @param proof how far the plan can be from the best possible
 * @param broken limits that it breaks
 * @param promises its figures by the planning model; empty where there is none
 * @param reasons by area, why it is served as it is
 */
public record PlanPage(
        Scenario today,
        Scenario planned,
        Wording proof,
        List<Wording> broken,
        List<Promise> promises,
        Map<String, Wording> reasons) {

    public PlanPage {
        broken = List.copyOf(broken);
        promises = List.copyOf(promises);
        reasons = Map.copyOf(reasons);
    }

    /** The page as text, to be written in UTF-8; the fallback is shown where scripts are off. */
    public String html(String engineVersion, Language language, String fallback) {
        PlanMap map = new PlanMap(today, planned);
        List<Block> maps = new ArrayList<>();
        map.chart().ifPresent(maps::add);
        List<Section> sections = List.of(
                new Section("answer", new Text("The plan", "方案"), List.of(hero(map), breaches())),
                new Section("figures", new Text("Figures", "指标"), figures()),
                new Section("map", new Text("The map", "地图"), maps),
                new Section("changes", new Text("What changes, and why", "变化与理由"), changes(map)),
                new Section("print", new Text("Fine print", "说明"), List.of(finePrint(engineVersion))));
        Text title = Text.named(today.scenario(), today.nameZh(), "");
        Text question = today.question().isEmpty() ? title : Text.named(today.question(), today.questionZh(), "");
        return new Page(title, question, sections).html(language, fallback);
    }

    private Block hero(PlanMap map) {
        int changed = map.changed().size();
        return new Block.Hero(
                new Text("Planned", "规划方案"),
                new Text(changed + " of " + map.areas() + " areas change", map.areas() + " 个片区中 " + changed + " 个有变化"),
                List.of(new Text(proof.en(), proof.zh())));
    }

    private Block breaches() {
        return new Block.Lists(List.of(new Block.Items(
                new Text("Limits that the plan breaks", "方案突破的限制"),
                broken.stream().map(each -> new Text(each.en(), each.zh())).toList())));
    }

    private List<Block> figures() {
        Figures figures = new Figures(today.money(), Kpis.ALL);
        List<List<Cell>> rows = new ArrayList<>();
        for (Promise promise : promises) {
            String kpi = promise.kpi();
            if (promise.today() != 0 || promise.planned() != 0) {
                double change = promise.planned() - promise.today();
                rows.add(List.of(
                        Cell.of(figures.name(kpi)),
                        Cell.of(figures.value(kpi, promise.today())),
                        Cell.of(figures.value(kpi, promise.planned())),
                        Cell.of(figures.difference(kpi, change)).toned(figures.goodness(kpi, change)),
                        Cell.of(figures.value(kpi, promise.bound()))));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(Table.of(
                        List.of(
                                Column.text("Figure", "指标"),
                                Column.numbers("Today", "现状"),
                                new Column(new Text("The plan", "方案"), true, true),
                                Column.numbers("Change", "变化"),
                                Column.numbers("No plan can be better than", "任何方案的界限")),
                        rows)
                .titled(
                        new Text("By the planning model", "按规划模型"),
                        new Text(
                                "What a simulation says of it: tributary simulate ... --plan FILE.",
                                "模拟结果见 tributary simulate … --plan FILE。")));
    }

    private List<Block> changes(PlanMap map) {
        Names names = new Names(today);
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Area", "片区"),
                Column.text("Today", "现状"),
                new Column(new Text("The plan", "方案"), false, true)));
        if (!reasons.isEmpty()) {
            columns.add(Column.text("Why", "理由"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Served area : map.changed()) {
            Wording why = reasons.getOrDefault(area.area(), Wording.NONE);
            List<Cell> row = List.of(
                    Cell.of(names.area(area.area())),
                    Cell.of(map.chain(area.before())),
                    Cell.of(map.chain(area.after())),
                    Cell.of(new Text(why.en(), why.zh())));
            rows.add(row.subList(0, columns.size()));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(Table.of(columns, rows)
                .titled(
                        new Text("Areas that change", "有变化的片区"),
                        new Text("Search for a partner's name to see its areas.", "可按渠道商名称搜索。")));
    }

    private static Block finePrint(String engineVersion) {
        return new Block.Paragraphs(List.of(
                new Text(
                        "What is proved holds for the coefficients of the planning model. On the map colours tell neighbours"
                                + " apart and repeat at a distance; lines lead from a zone to its partner.",
                        "所证界限以规划模型的系数为准。地图上颜色用于区分相邻渠道商，远处会重复；连线由区域指向其渠道商。"),
                new Text(
                        "Tributary " + engineVersion + " · Charts: Apache ECharts, Apache License 2.0.",
                        "Tributary " + engineVersion + " · 图表：Apache ECharts，Apache 2.0 许可。")));
    }
}
