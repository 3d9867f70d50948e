package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import java.util.List;
import java.util.function.Function;

/**
 * Our customers in a region, as consumers with slow states leave them behind: who bought one of ours last and considers us.
 *
 * @param region the empty name stands for all regions
 */
record Clients(Facts facts, String region) {

    /** A figure for all and by region; empty where consumers keep nothing in mind. */
    static List<KpiValue> byRegion(Facts facts, String kpi, Function<Clients, Series> figure) {
        return areKnown(facts) ? facts.byRegion(kpi, region -> figure.apply(new Clients(facts, region))) : List.of();
    }

    /** Whether our customers are counted. */
    static boolean areKnown(Facts facts) {
        return !facts.measures(Measures.CLIENTELE).isEmpty();
    }

    /** Customers at the end of each month. */
    Series held() {
        return facts.stateAtEnds(Measures.CLIENTELE, this::isHere);
    }

    /** Consumers who became customers. */
    Series won() {
        return sum(Measures.CLIENTS_WON);
    }

    /** How often consumers thought of buying. */
    Series occasions() {
        return sum(Measures.OCCASIONS);
    }

    /** How often one of ours was bought. */
    Series purchases() {
        return sum(Measures.PURCHASES);
    }

    /** Customers at the beginnings of all weeks, added up: those at the end, less those won, plus those lost. */
    Series weeks() {
        return sum(Measures.CLIENTELE).minus(won()).plus(sum(Measures.CLIENTS_LOST));
    }

    /** Share of customers lost per week. */
    Series churn() {
        return sum(Measures.CLIENTS_LOST).over(weeks());
    }

    private Series sum(String measure) {
        return facts.stateSummed(measure, this::isHere);
    }

    private boolean isHere(ChartOfAccounts.Measure measure) {
        return region.isEmpty() || measure.party().region().equals(region);
    }
}
