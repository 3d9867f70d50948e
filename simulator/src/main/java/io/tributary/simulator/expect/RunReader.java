package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Periods;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads values from the ledger of one run through the KPIs, for the whole window or for stretches of periods. */
final class RunReader {
    private final Scenario scenario;
    private final Ledger ledger;
    private final Map<Periods, Facts> stretches = new HashMap<>();
    private final Map<Read, List<KpiValue>> known = new HashMap<>();

    /** What one KPI said about some facts. */
    private record Read(String kpi, Periods window) {}

    /** The whole window, by months: what every other report shows. */
    private static final Periods BY_MONTH = new Periods(0, 0);

    RunReader(Scenario scenario, Ledger ledger) {
        this.scenario = scenario;
        this.ledger = ledger;
    }

    /**
     * The value; for a series the value of each of its periods.
     *
     * @throws UnknownEntity where the KPI has no such entity
     */
    double[] read(Wanted wanted) {
        if (wanted.series()) {
            Periods periods = wanted.periods().orElse(new Periods(1, Periods.OPEN));
            int last = Math.min(periods.last(), scenario.time().length());
            double[] series = new double[last - periods.first() + 1];
            for (int i = 0; i < series.length; i++) {
                series[i] = value(wanted, new Periods(1, Periods.OPEN), periods.first() + i - 1);
            }
            return series;
        }
        Periods periods = wanted.periods().orElse(BY_MONTH);
        if (periods.first() == periods.last() && periods.first() > 0) {
            return new double[] {value(wanted, new Periods(1, Periods.OPEN), periods.first() - 1)};
        }
        return new double[] {value(wanted, periods, KpiValue.WHOLE)};
    }

    private double value(Wanted wanted, Periods window, int bucket) {
        List<KpiValue> values = known.computeIfAbsent(
                new Read(wanted.kpi(), window), read -> Kpis.get(read.kpi()).read(facts(read.window())));
        for (KpiValue value : values) {
            if (value.month() == bucket && value.entity().equals(wanted.entity())) {
                return value.value();
            }
        }
        Set<String> entities = new TreeSet<>();
        values.forEach(value -> entities.add(value.entity()));
        throw new UnknownEntity(wanted, entities);
    }

    private Facts facts(Periods window) {
        return stretches.computeIfAbsent(
                window,
                stretch -> stretch.equals(BY_MONTH)
                        ? new Facts(scenario, ledger)
                        : Facts.byPeriod(
                                scenario,
                                ledger,
                                stretch.first(),
                                Math.min(stretch.last(), scenario.time().length())));
    }
}
