package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.scenario.Promise;
import java.util.ArrayList;
import java.util.List;

/** The promises of a plan, KPI by KPI, with the ids that the simulation reports afterwards. */
final class Promises {
    static final String COVERAGE = "coverage.numeric";
    static final String TOTAL_COST = "cost.distribution.total";
    static final String COST_PER_UNIT = "cost.distribution.per_unit";

    private Promises() {}

    /**
     * All promises.
     *
     * @param allOutlets outlets of all zones
     */
    static List<Promise> of(PlanValue today, PlanValue plan, PartnerSelection.Bounds bounds, double allOutlets) {
        List<Promise> promises = new ArrayList<>();
        promises.add(new Promise(
                COVERAGE,
                ratio(today.outlets(), allOutlets),
                ratio(plan.outlets(), allOutlets),
                ratio(bounds.mostOutlets(), allOutlets)));
        promises.add(new Promise(
                TOTAL_COST, money(today.totalCents()), money(plan.totalCents()), money(bounds.leastCents())));
        promises.add(new Promise(COST_PER_UNIT, perUnit(today), perUnit(plan), Double.NaN));
        for (CostAccount account : CostAccount.values()) {
            promises.add(new Promise(account.kpi(), money(today.on(account)), money(plan.on(account)), Double.NaN));
        }
        return promises;
    }

    private static double ratio(long part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double money(long cents) {
        return cents / 100.0;
    }

    private static double perUnit(PlanValue value) {
        return value.units() == 0 ? 0 : money(value.totalCents()) / value.units();
    }
}
