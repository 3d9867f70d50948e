package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** States of partners as KPIs read them; nothing where the scenario says nothing of the lives of partners. */
public final class PartnerStates {
    private PartnerStates() {}

    /** The mean over the partners that serve at a month's end, for all and by region. */
    public static List<KpiValue> mean(Facts facts, String kpi, String measure) {
        return by(facts, kpi, in -> facts.stateAtEnds(measure, in).over(facts.stateAtEnds(Measures.SERVING, in)));
    }

    /** The number of partners of whom something holds at a month's end, for all and by region. */
    public static List<KpiValue> number(Facts facts, String kpi, String measure) {
        return by(facts, kpi, in -> facts.stateAtEnds(measure, in));
    }

    /** How often something happened to a partner, for all and by region. */
    public static List<KpiValue> times(Facts facts, String kpi, String measure) {
        return by(facts, kpi, in -> facts.stateSummed(measure, in));
    }

    private static List<KpiValue> by(
            Facts facts, String kpi, Function<Predicate<ChartOfAccounts.Measure>, Series> series) {
        if (facts.measures(Measures.SERVING).isEmpty()) {
            return List.of();
        }
        return facts.byRegion(
                kpi,
                region ->
                        series.apply(m -> region.isEmpty() || m.party().region().equals(region)));
    }
}
