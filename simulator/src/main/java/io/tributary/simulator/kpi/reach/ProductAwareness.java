package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.market.Launch;
import java.util.ArrayList;
import java.util.List;

/** Part of the shoppers who know a new product, zones weighted with their people, at the month's end; by product, mean of them in all. */
public record ProductAwareness() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "awareness.product", "Awareness of new products", "新品知晓率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<String> skus =
                facts.scenario().launches().stream().map(Launch::sku).toList();
        List<KpiValue> values = new ArrayList<>();
        Series sum = facts.zero();
        for (String sku : skus) {
            Series known = facts.zero();
            double people = 0;
            for (Zone zone : facts.scenario().zones()) {
                known = known.plus(facts.stateAtEnds(
                                Measures.KNOWN,
                                m -> m.sku().equals(sku) && m.party().zone().equals(zone.id()))
                        .times(zone.population()));
                people += zone.population();
            }
            Series share = people == 0 ? facts.zero() : known.times(1 / people);
            sum = sum.plus(share);
            values.addAll(share.values(id(), sku));
        }
        values.addAll(
                0, skus.isEmpty() ? List.of() : sum.times(1.0 / skus.size()).values(id(), KpiValue.TOTAL));
        return values;
    }
}
