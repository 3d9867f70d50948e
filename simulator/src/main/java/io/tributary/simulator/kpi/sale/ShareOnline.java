package io.tributary.simulator.kpi.sale;

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

/**
 * What consumers paid for our products on platforms and in direct shops, as a part of all that they paid for them; by
 * region. Nothing where consumers are no market.
 */
public record ShareOnline() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "share.online", "Online and direct share", "线上与直销占比", "share", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.scenario().zones().isEmpty() ? List.of() : facts.byRegion(id(), region -> share(facts, region));
    }

    private static Series share(Facts facts, String region) {
        Predicate<LedgerIndex.Posting> paid = p -> facts.isOurs(p.sku())
                && (region.isEmpty() || p.from().party().region().equals(region));
        Series all = facts.flow(Kind.SHELF_PAYMENT, paid);
        Series inShops =
                facts.flow(Kind.SHELF_PAYMENT, paid.and(p -> p.to().party().tier() == Party.Tier.OUTLET));
        return all.minus(inShops).over(all);
    }
}
