package io.tributary.workbench.report;

import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Plan;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** What the chosen variant changes: partner by partner, change by change with reasons, and promise against result. */
final class PlanSection {
    private final Reading reading;
    private final Names names;

    PlanSection(Reading reading) {
        this.reading = reading;
        names = new Names(reading.scenario());
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        addPartners(blocks);
        addChanges(blocks);
        addPromises(blocks);
        return new Section("plan", new Text("The plan: who changes", "方案：谁会变化"), blocks);
    }

    private void addPartners(List<Block> blocks) {
        List<PartnerChange> changes = PartnerChange.of(reading);
        if (changes.isEmpty()) {
            return;
        }
        long losers = PartnerChange.losers(changes);
        blocks.add(new Table(
                new Text("Partners", "渠道商"),
                new Text(
                        changes.size() + " partners supply more or fewer outlets; " + losers
                                + " of them lose more than 20 %.",
                        changes.size() + " 个渠道商供货的门店数发生变化，其中 " + losers + " 个减少超过 20 %。"),
                List.of(
                        Column.text("Partner", "渠道商"),
                        Column.numbers("Outlets reached through it today", "现经其供货的门店数"),
                        Column.numbers("in the plan", "方案中"),
                        Column.numbers("Change", "变化")),
                changes.stream().map(this::row).toList()));
    }

    private List<Cell> row(PartnerChange change) {
        Text text;
        if (change.today() == 0) {
            text = new Text("new", "新增");
        } else if (change.planned() == 0) {
            text = new Text("leaves", "退出");
        } else {
            double ratio = change.planned() / change.today() - 1;
            text = Text.same((ratio > 0 ? "+" : "") + NumberText.percent(ratio, 0));
        }
        return List.of(
                Cell.of(names.withId(change.partner())),
                Cell.of(NumberText.grouped(change.today(), 0)),
                Cell.of(NumberText.grouped(change.planned(), 0)),
                Cell.of(text));
    }

    private void addChanges(List<Block> blocks) {
        List<Change> changes = reading.chosen().plan().map(Plan::changes).orElseGet(this::writtenChanges);
        if (changes.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Change change : changes) {
            rows.add(List.of(
                    Cell.of(what(change.path())),
                    Cell.of(change.old()),
                    Cell.of(change.value()),
                    Cell.of(change.reason())));
        }
        blocks.add(new Table(
                new Text("Changes", "逐项变更"),
                new Text(
                        changes.size() + (changes.size() == 1 ? " change" : " changes")
                                + "; reasons are those of whoever made the plan.",
                        "共 " + changes.size() + " 项变更；理由由方案制定者给出。"),
                List.of(
                        Column.text("What", "内容"),
                        Column.text("Before", "变更前"),
                        Column.text("After", "变更后"),
                        Column.text("Why", "理由")),
                rows));
    }

    private List<Change> writtenChanges() {
        return reading.written(reading.chosen()).stream()
                .flatMap(variant -> variant.changes().entrySet().stream())
                .map(change -> new Change(change.getKey(), "", change.getValue(), ""))
                .toList();
    }

    /** The path as a person reads it: an area of the network by its place. */
    private Text what(String path) {
        int open = path.indexOf('[');
        int close = path.indexOf(']');
        if (!path.startsWith("network[") || close < open) {
            return Text.same(path);
        }
        return names.area(path.substring(open + 1, close));
    }

    private void addPromises(List<Block> blocks) {
        List<KeptPromise> promises = KeptPromise.of(reading);
        if (promises.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        promises.forEach(kept -> rows.add(promiseRow(kept)));
        blocks.add(new Table(
                new Text("Promise against simulation", "承诺与模拟对照"),
                new Text(
                        "The planning model's figures beside the simulated ones, account by account.",
                        "规划模型的数值与模拟结果逐项对照。"),
                List.of(
                        Column.text("Figure", "指标"),
                        Column.numbers("Today, model", "现状（模型）"),
                        Column.numbers("Today, simulated", "现状（模拟）"),
                        Column.numbers("Promised", "承诺"),
                        Column.numbers("Simulated", "模拟"),
                        Column.numbers("Deviation", "偏差"),
                        Column.numbers("Best possible, model", "理论界限（模型）")),
                rows));
    }

    private List<Cell> promiseRow(KeptPromise kept) {
        Figures figures = reading.figures();
        String kpi = kept.promise().kpi();
        double low = kept.simulated().estimate().low();
        double high = kept.simulated().estimate().high();
        Text simulated = figures.value(kpi, kept.simulated().estimate().mean());
        return List.of(
                Cell.of(figures.name(kpi)),
                Cell.of(figures.value(kpi, kept.promise().today())),
                Cell.of(figures.value(kpi, kept.today())),
                Cell.of(figures.value(kpi, kept.promise().planned())),
                new Cell(simulated, List.of(figures.range(kpi, low, high)), 0),
                Cell.of(kept.deviationText()),
                Cell.of(figures.value(kpi, kept.promise().bound())));
    }
}
