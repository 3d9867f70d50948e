package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** Buyers of ours in a week divided by people, mean over the weeks; a consumer buys at most one unit a week. */
record CoveragePenetration() implements Kpi {

    @Override
    public String id() {
        return "coverage.penetration";
    }

    @Override
    public String en() {
        return "Weekly penetration";
    }

    @Override
    public String zh() {
        return "周渗透率";
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
        return Nature.FLOW;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        double people = facts.scenario().zones().stream()
                .mapToDouble(z -> z.population())
                .sum();
        Series buyers = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        Series peopleWeeks = facts.weeksByMonth().times(people);
        return new ArrayList<>(buyers.over(peopleWeeks).values(id(), KpiValue.TOTAL));
    }
}
