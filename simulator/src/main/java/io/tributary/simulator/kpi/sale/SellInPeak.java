package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.Arrays;
import java.util.List;

/**
 * The largest weekly sell-in divided by the mean one, over the window: 1 where the trade buys evenly, high where it loads
 * up at the end of a rebate period.
 */
public record SellInPeak() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "sales.sell_in.peak",
                "Largest weekly sell-in against the mean",
                "最大周进货量与均值之比",
                "ratio",
                Direction.DOWN,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        double[] weeks = facts.flowOfPeriods(
                Kind.SHIPMENT, p -> facts.isOurs(p.sku()) && p.from().party().tier() == Party.Tier.MAKER);
        double mean = Arrays.stream(weeks).average().orElse(0);
        double peak = Arrays.stream(weeks).max().orElse(0);
        return List.of(new KpiValue(id(), KpiValue.TOTAL, KpiValue.WHOLE, mean == 0 ? 0 : peak / mean));
    }
}
