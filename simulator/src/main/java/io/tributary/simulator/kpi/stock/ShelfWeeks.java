package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Outlets with our products on the shelf, week by week: stockists of a group times the share that its shoppers found. */
final class ShelfWeeks {
    private ShelfWeeks() {}

    static Series of(Facts facts) {
        Ledger ledger = facts.ledger();
        Map<String, Integer> found = new HashMap<>();
        Set<String> products = new HashSet<>();
        for (String name : List.of(Measures.ASKED, Measures.SERVED)) {
            facts.states(name).forEach(state -> found.put(key(name, state.measure()), state.id()));
        }
        facts.states(Measures.STOCKISTS)
                .forEach(state -> products.add(state.measure().sku()));
        double outlets =
                facts.scenario().zones().stream().mapToDouble(z -> z.outlets()).sum() * Math.max(1, products.size());
        int[] months = facts.months();
        Series sum = facts.zero();
        for (LedgerIndex.State group : facts.states(Measures.STOCKISTS)) {
            int asked = found.getOrDefault(key(Measures.ASKED, group.measure()), group.id());
            int served = found.getOrDefault(key(Measures.SERVED, group.measure()), group.id());
            for (int week = 0; week < months.length; week++) {
                double wanted = ledger.state(asked, week);
                if (months[week] >= 0 && outlets > 0) {
                    double share = wanted == 0 ? 1 : ledger.state(served, week) / wanted;
                    sum.add(months[week], ledger.state(group.id(), week) * share / outlets);
                }
            }
        }
        return sum.over(facts.weeksByMonth());
    }

    private static String key(String name, ChartOfAccounts.Measure measure) {
        return name + '|' + measure.sku() + '|' + measure.party().id();
    }
}
