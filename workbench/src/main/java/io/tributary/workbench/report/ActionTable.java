package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Action;
import io.tributary.simulator.scenario.Trigger;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The actions of the variants' calendars: what called for them, in how many futures they happened, and when. */
final class ActionTable {
    private static final String KPI = "calendar.actions";

    private final Reading reading;

    ActionTable(Reading reading) {
        this.reading = reading;
    }

    /** The table; without rows where no variant has a calendar. */
    Table table() {
        List<Column> columns = List.of(
                Column.text("Variant", "方案"),
                Column.text("Action", "行动"),
                Column.text("Called for by", "触发原因"),
                Column.numbers("Futures in which it happened", "发生的未来比例"),
                Column.text("When", "发生时间"));
        List<List<Cell>> rows = new ArrayList<>();
        for (VariantResult variant : reading.variants()) {
            for (Action action : variant.scenario().calendar()) {
                rows.add(row(variant, action));
            }
        }
        return Table.of(columns, rows)
                .titled(
                        new Text("What was decided within the run", "运行中发生的行动"),
                        new Text("Actions by day and by indicator, as the books record them.", "按日期或指标触发的行动，以账本记录为准。"));
    }

    private List<Cell> row(VariantResult variant, Action action) {
        Text name = Text.named(action.title(), action.titleZh(), action.id());
        Text phased = action.phase() == 0
                ? name
                : new Text("Phase " + action.phase() + ": ", "阶段" + action.phase() + "：").plus(name);
        return List.of(
                Cell.of(reading.title(variant)),
                Cell.of(phased),
                Cell.of(why(action)),
                Cell.of(NumberText.percent(share(variant, action, -1), 0)),
                Cell.of(when(variant, action)));
    }

    private Text why(Action action) {
        Text day = action.on()
                .map(on -> Text.same(on.toString()))
                .or(() -> action.after().map(weeks -> new Text("week " + (weeks + 1), "第" + (weeks + 1) + "周")))
                .orElseGet(() -> new Text("the start", "开始"));
        Text reason = action.when().map(this::indicator).orElse(day);
        return action.chance() >= 1
                ? reason
                : reason.plus(new Text(", by chance of ", "，概率")).plus(NumberText.percent(action.chance(), 0));
    }

    private Text indicator(Trigger trigger) {
        Text text = reading.figures().name(trigger.kpi());
        if (trigger.below().isPresent()) {
            text = text.plus(new Text(" below ", "低于"))
                    .plus(reading.figures().value(trigger.kpi(), trigger.below().get()));
        }
        if (trigger.above().isPresent()) {
            text = text.plus(new Text(" above ", "高于"))
                    .plus(reading.figures().value(trigger.kpi(), trigger.above().get()));
        }
        String reviews = trigger.reviews() == 1 ? "" : trigger.reviews() + " × ";
        return text.plus(" (" + reviews + trigger.every()).plus(new Text(" weeks)", "周)"));
    }

    private static double share(VariantResult variant, Action action, int month) {
        return variant.kpis().stream()
                .filter(estimate ->
                        estimate.kpi().equals(KPI) && estimate.entity().equals(action.id()))
                .filter(estimate -> estimate.month() == month)
                .mapToDouble(estimate -> estimate.estimate().mean())
                .findFirst()
                .orElse(0);
    }

    private static Text when(VariantResult variant, Action action) {
        YearMonth start = YearMonth.from(variant.scenario().time().start());
        List<String> months = new ArrayList<>();
        int last = variant.kpis().stream().mapToInt(KpiEstimate::month).max().orElse(-1);
        for (int month = 0; month <= last; month++) {
            double share = share(variant, action, month);
            if (share > 0) {
                months.add(start.plusMonths(month) + " (" + NumberText.percent(share, 0) + ")");
            }
        }
        return Text.same(months.isEmpty() ? "–" : String.join(", ", months));
    }
}
