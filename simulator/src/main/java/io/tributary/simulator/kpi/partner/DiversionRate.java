package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;
import java.util.function.Predicate;

/** Base units that outlets bought of partners outside their territory, as a part of all that they bought; by region of the outlets. */
public record DiversionRate() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("diversion.rate", "Diverted goods", "窜货率", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> rate(facts, region));
    }

    private static Series rate(Facts facts, String region) {
        Predicate<LedgerIndex.Posting> toOutlets = p -> facts.isOurs(p.sku())
                && p.to().party().tier() == Party.Tier.OUTLET
                && (region.isEmpty() || p.to().party().region().equals(region));
        Series diverted = facts.flow(Kind.DIVERSION, toOutlets);
        return diverted.over(diverted.plus(facts.flow(Kind.SHIPMENT, toOutlets)));
    }
}
