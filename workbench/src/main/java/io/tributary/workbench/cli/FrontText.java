package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.recommendation.FrontPoint;
import io.tributary.simulator.quantity.NumberText;
import java.util.Optional;

/** A point of the front of coverage and cost as one line. */
final class FrontText {
    private FrontText() {}

    /**
     * Coverage, cost, its bound, and what one more outlet costs from the point before.
     *
     * @param zones outlets of all zones
     */
    static String of(FrontPoint point, Optional<FrontPoint> before, double zones) {
        String marginal = before.filter(last -> point.outlets() > last.outlets())
                .map(last -> Figures.money((point.cents() - last.cents()) / (point.outlets() - last.outlets())))
                .orElse("");
        return String.format(
                java.util.Locale.ROOT,
                "%-12s%-14s%-15s%s",
                NumberText.percent(point.outlets() / zones, 2),
                Figures.money(point.cents()),
                Figures.money(point.leastCents()),
                marginal);
    }
}
