package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.CostToServe;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import io.tributary.simulator.scenario.Promise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The promises of a plan, KPI by KPI, with the ids that the simulation reports afterwards. */
final class Promises {
    static final String COVERAGE = "coverage.numeric";
    static final String TOTAL_COST = "cost.distribution.total";
    static final String COST_PER_UNIT = "cost.distribution.per_unit";

    /** Accounts of which only those plans speak that use them. */
    private static final Set<CostAccount> SOMETIMES =
            Collections.unmodifiableSet(EnumSet.of(CostAccount.WAREHOUSE, CostAccount.COMMISSION));

    private Promises() {}

    /**
     * A network's value.
     *
     * @param cost what is booked and sold besides what partners cost and sell
     */
    record Valued(PlanValue value, CostToServe cost) {
        private double total() {
            return money(value.totalCents() + cost.besideCents());
        }

        private double on(CostAccount account) {
            return money(value.on(account)) + beside(account.kpi());
        }

        private double beside(String kpi) {
            return cost.beside().getOrDefault(kpi, 0.0);
        }

        private double perUnit() {
            double units = value.units() + cost.unitsBeside();
            return units == 0 ? 0 : total() / units;
        }
    }

    /**
     * All promises.
     *
     * @param allOutlets outlets of all zones
     */
    static List<Promise> of(Valued today, Valued plan, PartnerSelection.Bounds bounds, double allOutlets) {
        List<Promise> promises = new ArrayList<>();
        promises.add(new Promise(
                COVERAGE,
                ratio(today.value.outlets(), allOutlets),
                ratio(plan.value.outlets(), allOutlets),
                ratio(bounds.mostOutlets(), allOutlets)));
        double least = money(bounds.leastCents() + plan.cost.besideCents());
        double bound = least < 0 && plan.total() >= 0 ? Double.NaN : least; // a cost below zero bounds nothing
        promises.add(new Promise(TOTAL_COST, today.total(), plan.total(), bound));
        promises.add(new Promise(COST_PER_UNIT, today.perUnit(), plan.perUnit(), Double.NaN));
        for (CostAccount account : CostAccount.values()) {
            boolean silent = SOMETIMES.contains(account) && today.on(account) == 0 && plan.on(account) == 0;
            if (!silent) {
                promises.add(new Promise(account.kpi(), today.on(account), plan.on(account), Double.NaN));
            }
        }
        plan.cost.beside().forEach((kpi, sum) -> {
            if (promises.stream().noneMatch(promise -> promise.kpi().equals(kpi))) {
                promises.add(new Promise(kpi, today.beside(kpi), sum, Double.NaN));
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
}
