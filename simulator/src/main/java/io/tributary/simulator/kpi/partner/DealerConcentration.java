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
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much the supply of outlets lies in few hands: the sum of squared shares of partners in what outlets bought of our
 * products (Herfindahl-Hirschman index), 1 where one partner supplies all; by region of the outlets.
 */
public record DealerConcentration() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "dealers.concentration",
                "Concentration of dealers (HHI)",
                "经销商集中度（HHI）",
                "index",
                Direction.NEITHER,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> concentration(facts, region));
    }

    private static Series concentration(Facts facts, String region) {
        Predicate<LedgerIndex.Posting> bought = p -> facts.isOurs(p.sku())
                && Facts.isPartner(p.from().party())
                && p.to().party().tier() == Party.Tier.OUTLET
                && (region.isEmpty() || p.to().party().region().equals(region));
        Map<String, Series> sold = facts.flowBySender(List.of(Kind.SHIPMENT, Kind.DIVERSION), bought);
        Series all = facts.zero();
        for (Series series : sold.values()) {
            all = all.plus(series);
        }
        Series sum = facts.zero();
        for (Series series : sold.values()) {
            Series share = series.over(all);
            sum = sum.plus(share.squared());
        }
        return sum;
    }
}
