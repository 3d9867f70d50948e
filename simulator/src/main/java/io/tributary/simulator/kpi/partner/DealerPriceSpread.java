package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * How far apart partners' prices to outlets lie: the dearest mean price less the cheapest, against the mean of all partners that sold
 * there; by region of the outlets.
 */
public record DealerPriceSpread() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "dealers.price_spread", "Price spread of dealers", "经销商价差", "share", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> spread(facts, region));
    }

    private static Series spread(Facts facts, String region) {
        Predicate<LedgerIndex.Posting> sold =
                p -> facts.isOurs(p.sku()) && Facts.isPartner(p.from().party()) && isOutlet(p.to().party(), region);
        SortedMap<String, Series> units = facts.flowBySender(List.of(Kind.SHIPMENT), sold);
        if (units.isEmpty()) {
            return facts.zero();
        }
        SortedMap<String, Series> paid = facts.flowBy(
                Kind.INVOICE,
                p -> facts.isOurs(p.sku()) && isOutlet(p.from().party(), region)
                        ? Optional.of(p.to().party().id())
                        : Optional.empty());
        List<Series> prices = new ArrayList<>();
        units.forEach((partner, series) ->
                prices.add(paid.getOrDefault(partner, facts.zero()).over(series)));
        return Series.combine(prices, DealerPriceSpread::spread);
    }

    private static boolean isOutlet(Party party, String region) {
        return party.tier() == Party.Tier.OUTLET
                && (region.isEmpty() || party.region().equals(region));
    }

    /** Range against the mean, of prices above zero. */
    static double spread(double[] prices) {
        double[] asked = Arrays.stream(prices).filter(price -> price > 0).toArray();
        double mean = Arrays.stream(asked).average().orElse(0);
        double most = Arrays.stream(asked).max().orElse(0);
        return mean == 0 ? 0 : (most - Arrays.stream(asked).min().orElse(0)) / mean;
    }
}
