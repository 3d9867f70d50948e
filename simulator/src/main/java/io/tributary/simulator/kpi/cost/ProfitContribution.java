package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each direct customer of the maker, and its own sales over platforms, contribute after their cost to serve. */
public record ProfitContribution() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "profit.contribution",
                "Contribution after cost to serve",
                "渠道贡献（扣除服务成本后）",
                "money",
                Direction.UP,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Map<String, Series> all = new Contributions(facts).all();
        Series sum = facts.zero();
        List<KpiValue> values = new ArrayList<>();
        for (Map.Entry<String, Series> customer : all.entrySet()) {
            sum = sum.plus(customer.getValue());
            values.addAll(customer.getValue().values(id(), customer.getKey()));
        }
        values.addAll(0, all.isEmpty() ? List.of() : sum.values(id(), KpiValue.TOTAL));
        return values;
    }
}
