package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.Spread;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/**
 * Variance of a named firm's orders divided by that of the consumers' demand at the end of its chain: the
 * bullwhip (Lee, Padmanabhan and Whang 1997).
 */
public record OrderVarianceRatio() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "order.variance_ratio",
                "Order variance against demand variance",
                "订货方差与需求方差之比",
                "ratio",
                Direction.DOWN,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (String firm : facts.stages()) {
            Series orders = Spread.of(facts, facts.ofPeriods(Measures.ORDERS, firm));
            Series demand = Spread.of(facts, consumers(facts, firm));
            values.addAll(orders.over(demand).values(id(), firm));
        }
        return values;
    }

    /** What consumers asked for in every period at a firm and all that buy from it. */
    private static double[] consumers(Facts facts, String firm) {
        double[] sum = facts.ofPeriods(Measures.ASKED, firm);
        for (Firm buyer : facts.scenario().firms()) {
            if (buyer.buysFrom().contains(firm)) {
                double[] part = consumers(facts, buyer.id());
                for (int period = 0; period < sum.length; period++) {
                    sum[period] += part[period];
                }
            }
        }
        return sum;
    }
}
