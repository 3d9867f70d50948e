package io.tributary.optimizer.selection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan is worth by the planning model, added up from scratch: the check on every faster way of counting.
 *
 * @param outlets outlets that stock us
 * @param units base units sold in the window
 * @param cents cost by account, cents; every account is there
 * @param broken limits broken, each counted in its own unit and added up; 0 where all hold
 */
public record PlanValue(long outlets, long units, Map<CostAccount, Long> cents, long broken) {

    public PlanValue {
        cents = Collections.unmodifiableMap(new EnumMap<>(cents));
    }

    /** The value of a plan. */
    public static PlanValue of(SelectionProblem problem, SelectionPlan plan) {
        Map<CostAccount, Long> cents = new EnumMap<>(CostAccount.class);
        for (CostAccount account : CostAccount.values()) {
            cents.put(account, 0L);
        }
        SortedSet<Integer> options = new TreeSet<>();
        long outlets = 0;
        long units = 0;
        for (int area = 0; area < problem.areas(); area++) {
            if (plan.offer(area) != SelectionProblem.UNSERVED) {
                Offer offer = problem.offer(plan.offer(area));
                outlets += offer.outlets();
                units += offer.flows().units();
                options.add(problem.option(plan.offer(area)));
                cents.replaceAll((account, sum) -> sum + offer.flows().on(account));
            }
        }
        cents.put(CostAccount.MANAGEMENT, management(problem, options));
        long broken = Breach.of(problem, plan).stream().mapToLong(Breach::by).sum();
        return new PlanValue(outlets, units, cents, broken);
    }

    /** Fixed cost of distributors in their options and of the wholesalers behind them, cents. */
    static long management(SelectionProblem problem, SortedSet<Integer> options) {
        long sum = 0;
        TreeSet<Integer> behind = new TreeSet<>();
        for (int option : options) {
            sum += problem.fixedCost(option);
            if (problem.wholesalerOf(option) != Offer.DIRECT) {
                behind.add(problem.wholesalerOf(option));
            }
        }
        for (int wholesaler : behind) {
            sum += problem.wholesaler(wholesaler).fixedCents();
        }
        return sum;
    }

    /** Sum of all accounts, cents. */
    public long totalCents() {
        return cents.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Cents on one account. */
    public long on(CostAccount account) {
        return cents.getOrDefault(account, 0L);
    }

    /** Whether every limit holds. */
    public boolean isFeasible() {
        return broken == 0;
    }

    /** Whether this plan is better: first fewer broken limits, then more outlets, then less cost. */
    public boolean isBetterThan(PlanValue other) {
        return isBetterThan(other, Goal.coverageThenCost());
    }

    /** Whether this plan is better: first fewer broken limits, then the goal's first figure, then its second. */
    public boolean isBetterThan(PlanValue other, Goal goal) {
        if (broken != other.broken) {
            return broken < other.broken;
        }
        if (goal.first(outlets) != goal.first(other.outlets)) {
            return goal.first(outlets) > goal.first(other.outlets);
        }
        return goal.second(outlets, totalCents()) > goal.second(other.outlets, other.totalCents());
    }
}
