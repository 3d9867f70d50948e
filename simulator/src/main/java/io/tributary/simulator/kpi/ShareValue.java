package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** Our sell-out to consumers divided by that of all brands, in money. */
record ShareValue() implements Kpi {

    @Override
    public String id() {
        return "share.value";
    }

    @Override
    public String en() {
        return "Market share by value";
    }

    @Override
    public String zh() {
        return "市场份额(金额)";
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
        List<KpiValue> values = new ArrayList<>(in(facts, "").values(id(), KpiValue.TOTAL));
        for (String region : facts.regions()) {
            values.addAll(in(facts, region).values(id(), region));
        }
        return values;
    }

    private static Series in(Facts facts, String region) {
        Series all = facts.flow(
                Kind.SHELF_PAYMENT,
                p -> region.isEmpty() || p.from().party().region().equals(region));
        Series own = facts.flow(
                Kind.SHELF_PAYMENT,
                p -> facts.isOurs(p.sku())
                        && (region.isEmpty() || p.from().party().region().equals(region)));
        return own.over(all);
    }
}
