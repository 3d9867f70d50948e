package io.tributary.simulator.engine;

import io.tributary.simulator.market.Rival;
import io.tributary.simulator.market.RivalMove;
import io.tributary.simulator.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rivals do by themselves: the last move made in a zone holds. */
final class RivalMoves {
    private final Scenario scenario;
    private final List<List<RivalMove>> bySku = new ArrayList<>();

    RivalMoves(Scenario scenario) {
        this.scenario = scenario;
        for (var sku : scenario.skus()) {
            bySku.add(scenario.rivals().stream()
                    .filter(rival -> rival.sku().equals(sku.id()))
                    .map(Rival::moves)
                    .flatMap(List::stream)
                    .toList());
        }
    }

    private Optional<RivalMove> last(int sku, int zone, int period, boolean aboutDistribution) {
        if (bySku.get(sku).isEmpty()) {
            return Optional.empty();
        }
        String place = scenario.zones().get(zone).id();
        LocalDate end = scenario.time().endOf(Math.max(0, period));
        return bySku.get(sku).stream()
                .filter(move -> move.isMade(place, end))
                .filter(move -> !aboutDistribution || move.distribution().isPresent())
                .reduce((before, after) -> after.from().isBefore(before.from()) ? before : after);
    }

    /** Factor on the shelf prices of a product in a zone. */
    double priceFactor(int sku, int zone, int period) {
        return 1 + last(sku, zone, period, false).map(RivalMove::price).orElse(0.0);
    }

    /** Share of a zone's outlets that stock a product, where a move says so. */
    Optional<Double> distribution(int sku, int zone, int period) {
        return last(sku, zone, period, true).flatMap(RivalMove::distribution);
    }
}
