package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Spread;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** Variance of what our makers order or produce a week divided by that of what shoppers ask for: the bullwhip of a
 * whole market (Lee, Padmanabhan and Whang 1997). */
public record OrderAmplification() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "order.amplification",
                "Maker's order variance against shoppers' demand",
                "厂家订货方差与消费者需求方差之比",
                "ratio",
                Direction.DOWN,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.scenario().zones().isEmpty()) {
            return List.of();
        }
        double[] orders = facts.ofPeriods(
                Measures.ORDERS, m -> facts.isOurs(m.sku()) && m.party().tier() == Party.Tier.MAKER);
        double[] demand = facts.ofPeriods(
                Measures.ASKED, m -> facts.isOurs(m.sku()) && m.party().tier() == Party.Tier.OUTLET);
        return Spread.of(facts, orders).over(Spread.of(facts, demand)).values(id(), KpiValue.TOTAL);
    }
}
