package io.tributary.workbench.report;

import io.tributary.simulator.market.Rival;
import io.tributary.simulator.market.RivalMove;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.MayHappen;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.report.Swot.Line;
import io.tributary.workbench.report.Swot.Quadrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opportunities and threats that a scenario dates: events that may happen, what rivals do, how they answer. */
final class SwotEvents {
    private final Scenario scenario;

    SwotEvents(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        scenario.mayHappen().stream()
                .filter(event -> event.demand() != 0)
                .map(SwotEvents::line)
                .forEach(lines::add);
        for (Rival rival : scenario.rivals()) {
            if (rival.reaction() != Rival.Reaction.NONE) {
                lines.add(answer(rival));
            }
            rival.moves().forEach(move -> addMove(lines, rival, move));
        }
        return lines;
    }

    private static Line line(MayHappen event) {
        Text name = Text.named(event.event(), event.nameZh(), "");
        String chance = Words.percent(event.chance());
        String size = signed(event.demand());
        return new Line(
                event.demand() > 0 ? Quadrant.OPPORTUNITIES : Quadrant.THREATS,
                new Text(
                        name.en() + " (" + event.from() + ", " + event.weeks() + " weeks, chance " + chance
                                + "): demand " + size + ".",
                        name.zh() + "（" + event.from() + " 起 " + event.weeks() + " 周，概率 " + chance + "）：需求 " + size
                                + "。"),
                "may_happen",
                event.demand(),
                event.chance());
    }

    private Line answer(Rival rival) {
        Text name = name(rival);
        return new Line(
                Quadrant.THREATS,
                new Text(
                        name.en() + " answers our price after " + rival.delay() + " weeks.",
                        name.zh() + "在 " + rival.delay() + " 周后对我方价格作出反应。"),
                "rivals.reaction",
                rival.delay(),
                0);
    }

    private void addMove(List<Line> lines, Rival rival, RivalMove move) {
        Text name = name(rival);
        if (move.price() != 0) {
            lines.add(new Line(
                    move.price() < 0 ? Quadrant.THREATS : Quadrant.OPPORTUNITIES,
                    new Text(
                            name.en() + " changes its price by " + signed(move.price()) + " from " + move.from()
                                    + " on.",
                            name.zh() + "自 " + move.from() + " 起调价 " + signed(move.price()) + "。"),
                    "rivals.moves.price",
                    move.price(),
                    0));
        }
        double before = sku(rival.sku()).map(Sku::distribution).orElse(0.0);
        move.distribution().filter(now -> now != before).ifPresent(now -> {
            String from = Words.percent(before);
            String to = Words.percent(now);
            lines.add(new Line(
                    now > before ? Quadrant.THREATS : Quadrant.OPPORTUNITIES,
                    new Text(
                            name.en() + " goes from " + from + " to " + to + " of the outlets from " + move.from()
                                    + " on.",
                            name.zh() + "自 " + move.from() + " 起铺货率由 " + from + " 变为 " + to + "。"),
                    "rivals.moves.distribution",
                    now,
                    before));
        });
    }

    private Text name(Rival rival) {
        return sku(rival.sku())
                .map(sku -> Text.named(sku.name(), sku.nameZh(), sku.id()))
                .orElseGet(() -> Text.same(rival.sku()));
    }

    private Optional<Sku> sku(String id) {
        return scenario.skus().stream().filter(sku -> sku.id().equals(id)).findFirst();
    }

    private static String signed(double change) {
        return (change > 0 ? "+" : "") + NumberText.percent(change, 0);
    }
}
