package io.tributary.optimizer.selection;

import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

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
    private final Scenario scenario;
    private final Map<SelectionPlan, Setting> known = new HashMap<>();

    /** The choice that a scenario leaves open. */
    public HouseChoice(Scenario scenario, SalesResponse response) {
        this(scenario, response, ScenarioMapping::problem);
    }

    /** The same over the problem whose offers are those of whole areas: what partners may share. */
    public static HouseChoice shareable(Scenario scenario, SalesResponse response) {
        return new HouseChoice(scenario, response, ScenarioMapping::shareableProblem);
    }

    private HouseChoice(
            Scenario scenario, SalesResponse response, Function<ScenarioMapping, SelectionProblem> problems) {
        this.scenario = scenario;
        Set<String> ids = new TreeSet<>(scenario.decide().warehouses());
        ScenarioMapping free = new ScenarioMapping(scenario, response, ids);
        problem = problems.apply(free);
        supply = free.supply();
        besideCents = free.cost().besideCents();
        undecided = IntStream.range(0, supply.houses().size())
                .filter(h -> supply.houses().get(h).undecided())
                .boxed()
                .toList();
        int all = supply.houses().size();
        extra = new long[all + 1][];
        for (int h : undecided) {
            Set<String> one = Set.of(supply.houses().get(h).id());
            extra[h] = extras(problems.apply(new ScenarioMapping(HouseSupply.opened(scenario, ids, one), response)));
        }
        extra[all] = extras(problems.apply(new ScenarioMapping(HouseSupply.opened(scenario, ids, Set.of()), response)));
    }

    private long[] extras(SelectionProblem other) {
        long[] more = new long[problem.offers().size()];
        for (int k = 0; k < more.length; k++) {
            int same = other.find(problem.offer(k).area(), problem.option(k));
            more[k] = other.cost(same) - problem.cost(k);
        }
        return more;
    }

    /**
     * Undecided warehouses that are open.
     *
     * @param open their ids
     * @param serves the maker's customers by warehouse; the others serve all who are near
     */
    public record Opened(SortedSet<String> open, SortedMap<String, SortedSet<String>> serves) {
        public Opened {
            open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
            serves = Collections.unmodifiableSortedMap(new TreeMap<>(serves));
        }

        /** Those that a scenario has open. */
        public static Opened of(Scenario decided) {
            SortedSet<String> open = new TreeSet<>();
            SortedMap<String, SortedSet<String>> serves = new TreeMap<>();
            for (Logistics.Warehouse house : decided.logistics().warehouses()) {
                if (house.open() && decided.decide().warehouses().contains(house.id())) {
                    open.add(house.id());
                    if (!house.serves().isEmpty()) {
                        serves.put(house.id(), new TreeSet<>(house.serves()));
                    }
                }
            }
            return new Opened(open, serves);
        }
    }

    /**
     * Warehouses for a plan.
     *
     * @param open ids of the undecided ones that are open
     * @param serves the maker's customers by warehouse, for those that have not room for all
     * @param cents what they cost fixed, and what goods cost beyond each partner's cheapest way, cents
     * @param over base units beyond capacities
     */
    public record Setting(SortedSet<String> open, SortedMap<String, SortedSet<String>> serves, long cents, long over) {
        public Setting {
            open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
            serves = Collections.unmodifiableSortedMap(new TreeMap<>(serves));
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

    /** The cheapest warehouses known for a plan; the least beyond capacities where none are known that keep them. */
    public Setting best(SelectionPlan plan) {
        return known.computeIfAbsent(plan, this::sought);
    }

    /** Tells of warehouses that were found for a plan; what it costs with them, the best known or not. */
    public Setting learn(SelectionPlan plan, Opened opened) {
        Setting found = new Uses(plan).of(opened.open(), opened.serves());
        known.merge(plan, found, (one, other) -> other.isBetterThan(one) ? other : one);
        return found;
    }

    /** Every set of open warehouses is tried; the room of those that are dealt out goes to the largest customers first. */
    private Setting sought(SelectionPlan plan) {
        Uses uses = new Uses(plan);
        Setting best = uses.with(0);
        for (int set = 1; set < 1 << undecided.size(); set++) {
            Setting tried = uses.with(set);
            best = tried.isBetterThan(best) ? tried : best;
        }
        return best;
    }

    /** The scenario with the warehouses that suit a plan best. */
    public Scenario scenario(SelectionPlan plan) {
        Setting setting = best(plan);
        return HouseSupply.opened(
                scenario, new TreeSet<>(scenario.decide().warehouses()), setting.open(), setting.serves());
    }

    /**
     * The warehouse that supplies an option, the nearest open one that serves it; the number of warehouses where the plant
     * does.
     */
    public int supplier(int option, Setting setting) {
        return supply.of(option).stream()
                .filter(house -> isOpen(supply.houses().get(house), supply.customer(option), setting))
                .findFirst()
                .orElse(extra.length - 1);
    }

    private static boolean isOpen(HouseSupply.House house, String customer, Setting setting) {
        Optional<SortedSet<String>> only = Optional.ofNullable(setting.serves().get(house.id()));
        return !house.undecided()
                || (setting.open().contains(house.id())
                        && only.map(served -> served.contains(customer)).orElse(true));
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
        return new PlanValue(value.outlets(), value.units(), cents, value.broken() - doubly + beyond + setting.over());
    }

    /** What a plan moves, by distributor in its length. */
    private final class Uses {
        private final List<Integer> options;
        private final long[] units = new long[problem.options()];
        private final long[][] cents =
                new long[problem.options()][supply.houses().size() + 1];

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

        /** A set of open warehouses, dealt out where there is not room for all. */
        Setting with(int set) {
            SortedSet<String> open = new TreeSet<>();
            SortedMap<String, SortedSet<String>> serves = new TreeMap<>();
            for (int bit = 0; bit < undecided.size(); bit++) {
                if ((set >> bit & 1) == 1) {
                    HouseSupply.House house = supply.houses().get(undecided.get(bit));
                    open.add(house.id());
                    if (house.isDealtOut()) {
                        serves.put(house.id(), new TreeSet<>());
                    }
                }
            }
            if (!serves.isEmpty()) {
                dealOut(open, serves);
            }
            return of(open, serves);
        }

        private void dealOut(SortedSet<String> open, SortedMap<String, SortedSet<String>> serves) {
            long[] room = supply.houses().stream()
                    .mapToLong(HouseSupply.House::mostUnits)
                    .toArray();
            SortedMap<String, List<Integer>> customers = new TreeMap<>();
            options.forEach(option -> customers
                    .computeIfAbsent(supply.customer(option), any -> new ArrayList<>())
                    .add(option));
            List<String> order = new ArrayList<>(customers.keySet());
            order.sort(Comparator.comparingLong((String each) -> -volume(customers.getOrDefault(each, List.of()))));
            for (String customer : order) {
                List<Integer> its = customers.getOrDefault(customer, List.of());
                long volume = volume(its);
                for (int h : supply.of(its.get(0))) {
                    HouseSupply.House house = supply.houses().get(h);
                    boolean usable = !house.undecided() || open.contains(house.id());
                    if (usable && (!house.isDealtOut() || volume <= room[h])) {
                        room[h] -= house.isDealtOut() ? volume : 0;
                        Optional.ofNullable(serves.get(house.id())).ifPresent(served -> served.add(customer));
                        break;
                    }
                }
            }
        }

        private long volume(List<Integer> some) {
            return some.stream().mapToLong(option -> units[option]).sum();
        }

        /** What a choice costs; who serves nobody is closed, and where nobody is passed by nobody is named. */
        Setting of(SortedSet<String> open, SortedMap<String, SortedSet<String>> serves) {
            SortedSet<String> used = new TreeSet<>(open);
            serves.forEach((house, served) -> used.removeIf(id -> id.equals(house) && served.isEmpty()));
            SortedMap<String, SortedSet<String>> named = new TreeMap<>(serves);
            named.keySet().retainAll(used);
            Setting asked = new Setting(used, named, 0, 0);
            int all = extra.length - 1;
            long[] through = new long[all];
            SortedSet<String> passed = new TreeSet<>();
            long sum = 0;
            for (int option : options) {
                int house = supplier(option, asked);
                sum += cents[option][house < all && undecided.contains(house) ? house : all];
                if (house < all) {
                    through[house] += units[option];
                }
                supply.of(option).stream()
                        .takeWhile(h -> h != house)
                        .forEach(h -> passed.add(supply.houses().get(h).id()));
            }
            named.keySet().retainAll(passed);
            long over = 0;
            for (int h = 0; h < all; h++) {
                HouseSupply.House house = supply.houses().get(h);
                over += Math.max(0, through[h] - house.mostUnits());
                sum += used.contains(house.id()) ? house.fixedCents() : 0;
            }
            return new Setting(used, named, sum, over);
        }
    }
}
