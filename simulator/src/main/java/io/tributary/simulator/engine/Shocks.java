package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.scenario.MayHappen;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Time;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What moves the demand of a whole region in one future: the size of the market, weekly deviations with persistence
 * (a stationary first-order autoregression), the season, and events that happen in some futures.
 */
final class Shocks {
    private final Scenario scenario;
    private final Luck luck;
    private final List<String> regions;
    private final double market;
    private final Map<String, Double> deviation = new HashMap<>();
    private final List<MayHappen> happening = new ArrayList<>();

    Shocks(Scenario scenario, Luck luck) {
        this.scenario = scenario;
        this.luck = luck;
        regions = scenario.zones().stream().map(z -> z.region()).distinct().toList();
        double spread = scenario.uncertainty().market();
        market = 1 + spread * luck.draws(Purpose.MARKET_SIZE, "market", 0).gaussian();
        for (MayHappen event : scenario.mayHappen()) {
            if (luck.draws(Purpose.EVENT, event.event(), 0).nextDouble() < event.chance()) {
                happening.add(event);
            }
        }
    }

    /** The events of this future, in the scenario's order. */
    List<MayHappen> happening() {
        return List.copyOf(happening);
    }

    /** Moves every region's deviation on by one week. */
    void advance(int period) {
        double spread = scenario.uncertainty().region();
        double stays = scenario.uncertainty().persistence();
        double fresh = period == 0 ? 1 : Math.sqrt(1 - stays * stays);
        for (String region : regions) {
            double shock =
                    spread * luck.draws(Purpose.REGION_DEMAND, region, period).gaussian();
            double old = deviation.getOrDefault(region, 0.0);
            deviation.put(region, (period == 0 ? 0 : stays * old) + fresh * shock);
        }
    }

    /** Standard deviation of what {@link #ahead} gives: that of the mean of consecutive values of an autoregression. */
    double spreadAhead(int weeks) {
        double sum = 0;
        for (int i = 0; i < weeks; i++) {
            for (int j = 0; j < weeks; j++) {
                sum += StrictMath.pow(scenario.uncertainty().persistence(), Math.abs(i - j));
            }
        }
        return scenario.uncertainty().region() * Math.sqrt(sum) / weeks;
    }

    /** The mean of a region's deviations in the coming weeks. */
    double ahead(String region, int period, int weeks) {
        double spread = scenario.uncertainty().region();
        double stays = scenario.uncertainty().persistence();
        double x = deviation.getOrDefault(region, 0.0);
        double sum = 0;
        for (int week = period + 1; week <= period + weeks; week++) {
            double shock =
                    spread * luck.draws(Purpose.REGION_DEMAND, region, week).gaussian();
            x = stays * x + Math.sqrt(1 - stays * stays) * shock;
            sum += x;
        }
        return sum / weeks;
    }

    void visit(Memory.Visitor visitor) {
        for (String region : regions) {
            visitor.meet(
                    "region|" + region, tape -> deviation.put(region, tape.real(deviation.getOrDefault(region, 0.0))));
        }
    }

    /** Factor on the category's demand in a region this period; never negative. */
    double factor(String region, int period) {
        double factor = market * (1 + deviation.getOrDefault(region, 0.0));
        LocalDate end = scenario.time().endOf(period);
        for (MayHappen event : happening) {
            boolean here = event.regions().isEmpty() || event.regions().contains(region);
            boolean now =
                    !end.isBefore(event.from()) && end.isBefore(event.from().plusWeeks(event.weeks()));
            if (here && now) {
                factor *= 1 + event.demand();
            }
        }
        return Math.max(0, factor) * season(scenario.consumers().season(), scenario.time(), period);
    }

    /** The season's index of the month in which the period ends; 1 without a season. */
    static double season(List<Double> season, Time time, int period) {
        return season.isEmpty() ? 1 : season.get(time.endOf(period).getMonthValue() - 1);
    }
}
