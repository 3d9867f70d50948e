package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** How far apart the service of the partners lies that supply outlets of a region: best less worst score, 0 to 100. */
public record DealerServiceGap() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "dealers.service_gap", "Service gap of dealers", "经销商服务差距", "index", Direction.DOWN, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> gap(facts, region));
    }

    private static Series gap(Facts facts, String region) {
        SortedMap<String, Series> sold = facts.flowBySender(
                List.of(Kind.SHIPMENT),
                p -> facts.isOurs(p.sku())
                        && Facts.isPartner(p.from().party())
                        && p.to().party().tier() == Party.Tier.OUTLET
                        && (region.isEmpty() || p.to().party().region().equals(region)));
        List<Series> scores = new ArrayList<>();
        for (Partner partner : facts.scenario().partners()) {
            if (sold.containsKey(partner.id())) {
                // One more than the score, so that a score of 0 differs from a partner that sold nothing.
                scores.add(sold.getOrDefault(partner.id(), facts.zero()).reached(partner.service() + 1));
            }
        }
        return scores.isEmpty() ? facts.zero() : Series.combine(scores, DealerServiceGap::range);
    }

    private static double range(double[] scores) {
        double[] there = Arrays.stream(scores).filter(score -> score > 0).toArray();
        return Arrays.stream(there).max().orElse(0) - Arrays.stream(there).min().orElse(0);
    }
}
