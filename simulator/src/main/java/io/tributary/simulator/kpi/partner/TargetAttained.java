package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Share of the partners' settlement periods in which the target was reached. */
public record TargetAttained() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("target.attained", "Targets attained", "达标比例", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Attainments.values(
                facts,
                id(),
                shares -> shares.stream().filter(share -> share >= 1).count() / (double) shares.size());
    }
}
