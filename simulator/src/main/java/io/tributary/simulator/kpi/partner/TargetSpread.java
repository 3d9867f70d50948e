package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** Standard deviation of the attainments between partners and settlement periods. */
public record TargetSpread() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "target.spread", "Spread of target attainment", "目标达成率离散度", "share", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Attainments.values(facts, id(), shares -> {
            double mean = shares.stream().mapToDouble(share -> share).average().orElse(0);
            double squares = shares.stream()
                    .mapToDouble(share -> (share - mean) * (share - mean))
                    .sum();
            return shares.size() < 2 ? 0 : StrictMath.sqrt(squares / (shares.size() - 1));
        });
    }
}
