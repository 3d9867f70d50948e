package io.tributary.optimizer.selection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a plan is worth by the planning model, added up from scratch: the check on every faster way of counting.
 *
 * @param outlets outlets that stock us
 * @param units base units sold in the window
 * @param cents cost by account, cents; every account is there
 * @param broken limits broken: outlets above capacity, distributors with two lengths, locked areas without partner
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
        Map<Integer, Long> load = new HashMap<>();
        TreeSet<Integer> options = new TreeSet<>();
        long outlets = 0;
        long units = 0;
        long broken = 0;
        for (int area = 0; area < problem.areas(); area++) {
            if (plan.offer(area) == SelectionProblem.UNSERVED) {
                broken += problem.area(area).lockedTo().isPresent() ? 1 : 0;
                continue;
            }
            Offer offer = problem.offer(plan.offer(area));
            outlets += offer.outlets();
            units += offer.flows().units();
            options.add(offer.option());
            load.merge(offer.site(), (long) offer.outlets(), Long::sum);
            cents.replaceAll((account, sum) -> sum + offer.flows().on(account));
        }
        cents.put(CostAccount.MANAGEMENT, management(problem, options));
        return new PlanValue(outlets, units, cents, broken + overuse(problem, load) + mixed(options));
    }

    private static long management(SelectionProblem problem, TreeSet<Integer> options) {
        long sum = 0;
        TreeSet<Integer> tieredRegions = new TreeSet<>();
        for (int option : options) {
            sum += problem.fixedCost(option);
            if (option % Offer.MOST_TIERS == 1) {
                tieredRegions.add(problem.site(option / Offer.MOST_TIERS).region());
            }
        }
        for (int region : tieredRegions) {
            sum += problem.region(region).fixedCents();
        }
        return sum;
    }

    private static long overuse(SelectionProblem problem, Map<Integer, Long> load) {
        return load.entrySet().stream()
                .mapToLong(
                        e -> Math.max(0, e.getValue() - problem.site(e.getKey()).capacity()))
                .sum();
    }

    private static long mixed(TreeSet<Integer> options) {
        return options.stream()
                .filter(option -> option % Offer.MOST_TIERS == 0 && options.contains(option + 1))
                .count();
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
        if (broken != other.broken) {
            return broken < other.broken;
        }
        return outlets != other.outlets ? outlets > other.outlets : totalCents() < other.totalCents();
    }
}
