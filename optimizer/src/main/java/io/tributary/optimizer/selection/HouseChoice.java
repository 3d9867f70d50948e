package io.tributary.optimizer.selection;

import io.tributary.simulator.scenario.Scenario;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The selection problem together with the choice of warehouses. Its problem is that in which undecided warehouses cost
 * nothing fixed and each partner takes its cheapest way; what a set of open ones costs beyond that is known for each offer.
 */
public final class HouseChoice {
    private final SelectionProblem problem;
    private final HouseSupply supply;
    private final long besideCents;
    /** Cost of each offer beyond the cheapest way, by warehouse; the last row where no undecided one is open. */
    private final long[][] extra;

    private final List<Integer> undecided;

    /** The choice that a scenario leaves open. */
    public HouseChoice(Scenario scenario, SalesResponse response) {
        Set<String> ids = new TreeSet<>(scenario.decide().warehouses());
        ScenarioMapping free = new ScenarioMapping(scenario, response, ids);
        problem = free.problem();
        supply = free.supply();
        besideCents = free.cost().besideCents();
        undecided = java.util.stream.IntStream.range(0, supply.houses().size())
                .filter(h -> supply.houses().get(h).undecided())
                .boxed()
                .toList();
        int all = supply.houses().size();
        extra = new long[all + 1][];
        for (int h : undecided) {
            Set<String> one = Set.of(supply.houses().get(h).id());
            extra[h] = extras(new ScenarioMapping(HouseSupply.opened(scenario, ids, one), response));
        }
        extra[all] = extras(new ScenarioMapping(HouseSupply.opened(scenario, ids, Set.of()), response));
    }

    private long[] extras(ScenarioMapping decided) {
        SelectionProblem other = decided.problem();
        long[] more = new long[problem.offers().size()];
        for (int k = 0; k < more.length; k++) {
            int same = other.find(problem.offer(k).area(), problem.option(k));
            more[k] = other.cost(same) - problem.cost(k);
        }
        return more;
    }

    /**
     * Warehouses for a plan.
     *
     * @param open ids of the undecided ones that are open
     * @param cents what they cost fixed, and what goods cost beyond each partner's cheapest way, cents
     * @param over base units beyond capacities
     */
    public record Setting(SortedSet<String> open, long cents, long over) {
        public Setting {
            open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
        }

        boolean isBetterThan(Setting other) {
            return over != other.over ? over < other.over : cents < other.cents;
        }
    }

    /** The problem in which each partner takes its cheapest way and undecided warehouses cost nothing. */
    public SelectionProblem problem() {
        return problem;
    }

    public HouseSupply supply() {
        return supply;
    }

    /** What every plan costs besides the choice of partners and warehouses, cents. */
    public long besideCents() {
        return besideCents;
    }

    /**
     * What an offer costs beyond its cheapest way if goods come through a warehouse, cents.
     *
     * @param house index of the warehouse; the number of warehouses where no undecided one is on the way
     */
    public long extraCents(int house, int offer) {
        return extra[house][offer];
    }

    /** The cheapest set of open warehouses for a plan; the least beyond capacities where none keeps them. */
    public Setting best(SelectionPlan plan) {
        Uses uses = new Uses(plan);
        Setting best = uses.with(0);
        for (int set = 1; set < 1 << undecided.size(); set++) {
            Setting tried = uses.with(set);
            best = tried.isBetterThan(best) ? tried : best;
        }
        return best;
    }

    /** What a plan is worth with its cheapest warehouses. */
    public PlanValue value(SelectionPlan plan) {
        PlanValue value = PlanValue.of(problem, plan);
        Setting setting = best(plan);
        Map<CostAccount, Long> cents = new EnumMap<>(value.cents());
        cents.merge(CostAccount.WAREHOUSE, setting.cents(), Long::sum);
        Goal goal = problem.goal();
        long beyond = goal.overBudget(value.totalCents() + setting.cents()) - goal.overBudget(value.totalCents());
        long doubly = Breach.of(problem, plan).stream()
                .filter(breach -> breach.limit() == Limit.WAREHOUSE)
                .mapToLong(Breach::by)
                .sum();
        return new PlanValue(
                value.outlets(), value.units(), cents, value.broken() - doubly + beyond + setting.over());
    }

    /** What a plan moves, by distributor in its length. */
    private final class Uses {
        private final List<Integer> options;
        private final long[] units = new long[problem.options()];
        private final long[][] cents = new long[problem.options()][supply.houses().size() + 1];

        Uses(SelectionPlan plan) {
            Set<Integer> used = new TreeSet<>();
            for (int a = 0; a < problem.areas(); a++) {
                int k = plan.offer(a);
                if (k != SelectionProblem.UNSERVED) {
                    add(problem.option(k), k);
                    used.add(problem.option(k));
                }
            }
            options = List.copyOf(used);
        }

        private void add(int option, int offer) {
            units[option] += problem.offer(offer).flows().units();
            for (int house = 0; house < extra.length; house++) {
                boolean certain = house < extra.length - 1 && !undecided.contains(house);
                cents[option][house] += certain ? 0 : extra[house][offer];
            }
        }

        Setting with(int set) {
            int all = extra.length - 1;
            long[] through = new long[all];
            long sum = 0;
            for (int option : options) {
                int house = supplier(option, set);
                sum += cents[option][house < all && undecided.contains(house) ? house : all];
                if (house < all) {
                    through[house] += units[option];
                }
            }
            long over = 0;
            for (int h = 0; h < all; h++) {
                over += Math.max(0, through[h] - supply.houses().get(h).mostUnits());
            }
            SortedSet<String> open = new TreeSet<>();
            for (int h : undecided) {
                if (isOpen(h, set)) {
                    open.add(supply.houses().get(h).id());
                    sum += supply.houses().get(h).fixedCents();
                }
            }
            return new Setting(open, sum, over);
        }

        private boolean isOpen(int house, int set) {
            int bit = undecided.indexOf(house);
            return bit < 0 || (set >> bit & 1) == 1;
        }

        /** The nearest open warehouse of an option; the number of warehouses where the plant supplies it. */
        private int supplier(int option, int set) {
            return supply.of(option).stream()
                    .filter(house -> isOpen(house, set))
                    .findFirst()
                    .orElse(extra.length - 1);
        }
    }
}
