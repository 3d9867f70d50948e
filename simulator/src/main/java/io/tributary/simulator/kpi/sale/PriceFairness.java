package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * 100 less the mean percentage by which a partner pays more for a unit, rebates taken off, than the other partners of its
 * tier do on average: those who pay less feel no unfairness (disadvantageous inequality, Fehr and Schmidt 1999). Nothing
 * where no tier has two partners that bought.
 */
public record PriceFairness() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("price.fairness", "Fairness of prices", "价格公平度", "index", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<List<Series>> groups = new ArrayList<>();
        for (Sku sku : facts.scenario().skus()) {
            for (Party.Tier tier : List.of(Party.Tier.WHOLESALER, Party.Tier.DISTRIBUTOR)) {
                List<Series> prices = facts.isOurs(sku.id()) ? prices(facts, tier, sku.id()) : List.of();
                if (prices.size() > 1) {
                    groups.add(prices);
                }
            }
        }
        if (groups.isEmpty()) {
            return List.of();
        }
        Series felt = facts.zero();
        Series partners = facts.zero();
        for (List<Series> prices : groups) {
            felt = felt.plus(Series.combine(prices, PriceFairness::disadvantage));
            partners = partners.plus(Series.combine(prices, PriceFairness::buyers));
        }
        return felt.over(partners).each(mean -> 100 * (1 - mean)).values(id(), KpiValue.TOTAL);
    }

    /** What each partner of a tier paid for a unit of a product; 0 in months in which it bought none. */
    private static List<Series> prices(Facts facts, Party.Tier tier, String sku) {
        SortedMap<String, Series> paid =
                facts.flowBy(Kind.INVOICE, p -> id(p.from().party(), tier, p.sku(), sku));
        SortedMap<String, Series> back = facts.flowBy(Kind.REBATE, p -> id(p.to().party(), tier, p.sku(), sku));
        SortedMap<String, Series> units = facts.flowBy(Kind.SHIPMENT, p -> id(p.to().party(), tier, p.sku(), sku));
        List<Series> prices = new ArrayList<>();
        units.forEach((partner, bought) -> {
            Series net = of(paid, partner, facts).minus(of(back, partner, facts));
            if (bought.whole() > 0 && net.whole() > 0) {
                prices.add(net.over(bought));
            }
        });
        return prices;
    }

    private static Optional<String> id(Party party, Party.Tier tier, String sold, String sku) {
        return party.tier() == tier && sold.equals(sku) ? Optional.of(party.id()) : Optional.empty();
    }

    private static Series of(SortedMap<String, Series> flows, String partner, Facts facts) {
        return Optional.ofNullable(flows.get(partner)).orElseGet(facts::zero);
    }

    private static double disadvantage(double[] prices) {
        double all = Arrays.stream(prices).sum();
        double others = buyers(prices) - 1;
        double felt = 0;
        for (double own : prices) {
            felt += own > 0 && others > 0 ? Math.max(0, own * others / (all - own) - 1) : 0;
        }
        return felt;
    }

    private static double buyers(double[] prices) {
        return Arrays.stream(prices).filter(price -> price > 0).count();
    }
}
