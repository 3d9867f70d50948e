package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Outlets that stock our products divided by all outlets, at the month's end. */
record CoverageNumeric() implements Kpi {

    @Override
    public String id() {
        return "coverage.numeric";
    }

    @Override
    public String en() {
        return "Numeric distribution";
    }

    @Override
    public String zh() {
        return "数值铺货率";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public Nature nature() {
        return Nature.STATE;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(in(facts, "").values(id(), KpiValue.TOTAL));
        for (String region : facts.regions()) {
            values.addAll(in(facts, region).values(id(), region));
        }
        return values;
    }

    private static Series in(Facts facts, String region) {
        Series stocking = facts.stateAtEnds(
                Measures.STOCKISTS,
                m -> facts.isFirstOwn(m.sku())
                        && (region.isEmpty() || m.party().region().equals(region)));
        double outlets = facts.scenario().zones().stream()
                .filter(z -> region.isEmpty() || z.region().equals(region))
                .mapToDouble(z -> z.outlets())
                .sum();
        return outlets == 0 ? facts.zero() : stocking.times(1 / outlets);
    }
}
