package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.CostToServe;
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
     * @param cost what is booked and sold besides what partners cost and sell
     */
    static List<Promise> of(
            PlanValue today, PlanValue plan, PartnerSelection.Bounds bounds, double allOutlets, CostToServe cost) {
        long beside = cost.besideCents();
        List<Promise> promises = new ArrayList<>();
        promises.add(new Promise(
                COVERAGE,
                ratio(today.outlets(), allOutlets),
                ratio(plan.outlets(), allOutlets),
                ratio(bounds.mostOutlets(), allOutlets)));
        promises.add(new Promise(
                TOTAL_COST,
                money(today.totalCents() + beside),
                money(plan.totalCents() + beside),
                money(bounds.leastCents() + beside)));
        promises.add(new Promise(COST_PER_UNIT, perUnit(today, cost), perUnit(plan, cost), Double.NaN));
        for (CostAccount account : CostAccount.values()) {
            double more = cost.beside().getOrDefault(account.kpi(), 0.0);
            promises.add(new Promise(
                    account.kpi(), money(today.on(account)) + more, money(plan.on(account)) + more, Double.NaN));
        }
        cost.beside().forEach((kpi, sum) -> {
            if (promises.stream().noneMatch(promise -> promise.kpi().equals(kpi))) {
                promises.add(new Promise(kpi, sum, sum, Double.NaN));
            }
        });
        return promises;
    }

    private static double ratio(long part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double money(long cents) {
        return cents / 100.0;
    }

    private static double perUnit(PlanValue value, CostToServe cost) {
        double units = value.units() + cost.unitsBeside();
        return units == 0 ? 0 : money(value.totalCents() + cost.besideCents()) / units;
    }
}
