package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** What counts towards a partner's target divided by the target, mean over partners and settlement periods, and by partner. */
public record TargetAttainment() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("target.attainment", "Target attainment", "目标达成率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Attainments.values(
                facts,
                id(),
                shares -> shares.stream().mapToDouble(share -> share).average().orElse(0));
    }
}
