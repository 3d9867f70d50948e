package io.tributary.simulator.kpi.catalogue;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Outline;
import io.tributary.simulator.kpi.Readings;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.scenario.Scenario;
import java.util.Optional;

/** Reads all KPIs of the runs of one scenario, and keeps what the runs have in common; for any number of threads. */
public final class KpiReader {
    private final Outline outline;
    /** Any run's; which one is read first changes no figure. */
    private volatile Optional<Readings> before = Optional.empty();

    public KpiReader(Scenario scenario) {
        outline = new Outline(scenario);
    }

    public Facts facts(Ledger ledger) {
        return new Facts(outline, ledger);
    }

    /** All values of all KPIs, in the list's order. */
    public Readings read(Facts facts) {
        Readings readings = Readings.of(Kpis.read(facts), before);
        if (before.isEmpty()) {
            before = Optional.of(readings);
        }
        return readings;
    }
}
