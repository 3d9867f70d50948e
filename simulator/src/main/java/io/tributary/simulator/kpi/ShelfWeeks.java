package io.tributary.simulator.kpi;

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
        List<ChartOfAccounts.Measure> measures = ledger.chart().measures();
        Map<String, Integer> found = new HashMap<>();
        Set<String> products = new HashSet<>();
        for (int id = 0; id < measures.size(); id++) {
            ChartOfAccounts.Measure measure = measures.get(id);
            found.put(key(measure.name(), measure), id);
            if (measure.name().equals(Measures.STOCKISTS)) {
                products.add(measure.sku());
            }
        }
        double outlets =
                facts.scenario().zones().stream().mapToDouble(z -> z.outlets()).sum() * Math.max(1, products.size());
        int[] months = facts.months();
        Series sum = facts.zero();
        for (int id = 0; id < measures.size(); id++) {
            ChartOfAccounts.Measure group = measures.get(id);
            if (group.name().equals(Measures.STOCKISTS)) {
                int asked = found.getOrDefault(key(Measures.ASKED, group), id);
                int served = found.getOrDefault(key(Measures.SERVED, group), id);
                for (int week = 0; week < months.length; week++) {
                    double wanted = ledger.state(asked, week);
                    if (months[week] >= 0 && outlets > 0) {
                        double share = wanted == 0 ? 1 : ledger.state(served, week) / wanted;
                        sum.add(months[week], ledger.state(id, week) * share / outlets);
                    }
                }
            }
        }
        return sum.over(facts.weeksByMonth());
    }

    private static String key(String name, ChartOfAccounts.Measure measure) {
        return name + '|' + measure.sku() + '|' + measure.party().id();
    }
}
