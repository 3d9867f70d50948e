package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** Share of shopping occasions that end with a purchase of ours, whatever the number of units; and by place, units of ours
 * bought there per occasion. */
public record Conversion() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("conversion", "Conversion", "转化率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(
                Clients.byRegion(facts, id(), clients -> clients.purchases().over(clients.occasions())));
        if (values.isEmpty()) {
            return values;
        }
        Series occasions = new Clients(facts, "").occasions();
        for (String place : places(facts)) {
            Series units = facts.flow(
                    Kind.SALE, p -> facts.isOurs(p.sku()) && placeOf(p).equals(place));
            values.addAll(units.over(occasions).values(id(), place));
        }
        return values;
    }

    private static List<String> places(Facts facts) {
        List<String> places = new ArrayList<>();
        facts.scenario().formats().forEach(format -> places.add(format.id()));
        facts.scenario().firms().stream()
                .filter(firm -> facts.posts(Kind.SALE, p -> placeOf(p).equals(firm.id())))
                .forEach(firm -> places.add(firm.id()));
        return places;
    }

    /** The format of an outlet, or the firm that sells to consumers itself. */
    private static String placeOf(LedgerIndex.Posting sale) {
        String id = sale.from().party().id();
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
