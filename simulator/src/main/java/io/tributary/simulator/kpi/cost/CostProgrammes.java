package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/**
 * What our makers pay for what they do for the channel as a whole: information, training, support, warehouses, emissions, new regions, functions of the
 * channel, ties to partners.
 */
public record CostProgrammes() implements Kpi {
    private static final List<Kind> HEADS = List.of(
            Kind.INFORMATION,
            Kind.TRAINING,
            Kind.AID,
            Kind.WAREHOUSE,
            Kind.CARBON,
            Kind.ENTRY,
            Kind.FUNCTION,
            Kind.COORDINATION,
            Kind.SEPARATION);

    @Override
    public Figure figure() {
        return new Figure("cost.programmes", "Programmes of the maker", "厂家项目支出", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        boolean any = HEADS.stream().anyMatch(head -> facts.posts(head, p -> true));
        return any ? of(facts).values(id(), KpiValue.TOTAL) : List.of();
    }

    static Series of(Facts facts) {
        Series sum = facts.zero();
        for (Kind head : HEADS) {
            sum = sum.plus(facts.flow(head, p -> p.from().party().tier() == Party.Tier.MAKER));
        }
        return sum;
    }
}
