package io.tributary.optimizer.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A limit that a plan breaks.
 *
 * @param limit which kind
 * @param entity id of the distributor, region or area; empty where the whole plan is meant
 * @param allowed the limit, in its unit
 * @param actual what the plan has
 */
public record Breach(Limit limit, String entity, long allowed, long actual) {
    private static final long CENTS = 100;

    /** How far the plan is beyond the limit, in the limit's unit; 1 or more. */
    public long by() {
        return Math.abs(actual - allowed);
    }

    /** All limits that a plan breaks, counted from scratch: the check on every faster way of counting. */
    public static List<Breach> of(SelectionProblem problem, SelectionPlan plan) {
        return new Count(problem, plan).breaches();
    }

    /** What the limits look at. */
    private static final class Count {
        private final SelectionProblem problem;
        private final List<Breach> found = new ArrayList<>();
        private final TreeMap<Integer, Long> load = new TreeMap<>();
        private final TreeMap<Integer, Long> units = new TreeMap<>();
        private final TreeMap<Integer, Long> market = new TreeMap<>();
        private final TreeMap<Integer, TreeSet<Integer>> behind = new TreeMap<>();
        private final TreeMap<Integer, Long> unitsOfOption = new TreeMap<>();
        private long outlets;
        private long cents;
        private long change;

        Count(SelectionProblem problem, SelectionPlan plan) {
            this.problem = problem;
            for (int area = 0; area < problem.areas(); area++) {
                if (plan.offer(area) == SelectionProblem.UNSERVED) {
                    int missing = area;
                    problem.area(area)
                            .lockedTo()
                            .ifPresent(partner ->
                                    add(Limit.LOCK, problem.area(missing).id(), 1, 0));
                } else {
                    add(plan.offer(area));
                }
            }
            cents += PlanValue.management(problem, new TreeSet<>(unitsOfOption.keySet()));
        }

        private void add(int number) {
            Offer offer = problem.offer(number);
            load.merge(offer.site(), (long) offer.outlets(), Long::sum);
            units.merge(offer.site(), offer.flows().units(), Long::sum);
            unitsOfOption.merge(problem.option(number), offer.flows().units(), Long::sum);
            market.merge(offer.site(), problem.market(offer.area()), Long::sum);
            behind.computeIfAbsent(offer.site(), any -> new TreeSet<>()).add(offer.wholesaler());
            outlets += offer.outlets();
            cents += offer.costCents();
            change += offer.flows().changeCents();
        }

        private void add(Limit limit, String entity, long allowed, long actual) {
            found.add(new Breach(limit, entity, allowed, actual));
        }

        List<Breach> breaches() {
            for (int site : load.keySet()) {
                ofSite(site);
            }
            for (int region = 0; region < problem.regions(); region++) {
                ofRegion(region);
            }
            SelectionLimits limits = problem.limits();
            for (List<Integer> group : limits.exclusive()) {
                long appointed = group.stream().filter(load::containsKey).count();
                if (appointed > 1) {
                    add(Limit.EXCLUSIVITY, String.join("+", ids(group)), 1, appointed);
                }
            }
            limits.rooms().forEach(this::ofHouse);
            if (change > limits.changeBudget()) {
                long over = (change - limits.changeBudget() + CENTS - 1) / CENTS;
                add(Limit.CHANGE_BUDGET, "", limits.changeBudget() / CENTS, limits.changeBudget() / CENTS + over);
            }
            Goal goal = problem.goal();
            if (outlets < goal.outlets()) {
                add(Limit.COVERAGE_TARGET, "", goal.outlets(), outlets);
            }
            if (goal.overBudget(cents) > 0) {
                long allowed = goal.budgetCents() / CENTS;
                add(Limit.BUDGET, "", allowed, allowed + goal.overBudget(cents));
            }
            return List.copyOf(found);
        }

        private void ofSite(int site) {
            String id = problem.site(site).id();
            long carried = load.getOrDefault(site, 0L);
            if (carried > problem.site(site).capacity()) {
                add(Limit.CAPACITY, id, problem.site(site).capacity(), carried);
            }
            TreeSet<Integer> wholesalers = new TreeSet<>(behind.getOrDefault(site, new TreeSet<>()));
            boolean direct = wholesalers.remove(Offer.DIRECT);
            if (direct && !wholesalers.isEmpty()) {
                add(Limit.ONE_LENGTH, id, 1, 2);
            }
            if (wholesalers.size() > 1) {
                add(Limit.ONE_WHOLESALER, id, 1, wholesalers.size());
            }
            long sold = units.getOrDefault(site, 0L);
            if (sold < problem.limits().leastUnits(site)) {
                add(Limit.VOLUME, id, problem.limits().leastUnits(site), sold);
            }
            long served = market.getOrDefault(site, 0L);
            if (served > problem.limits().mostMarket()) {
                add(Limit.CONCENTRATION, id, problem.limits().mostMarket(), served);
            }
        }

        private void ofHouse(HouseRoom room) {
            long through = 0;
            for (int option : room.options()) {
                through += unitsOfOption.getOrDefault(option, 0L);
            }
            if (through > room.mostUnits()) {
                add(Limit.WAREHOUSE, room.id(), room.mostUnits(), through);
            }
        }

        private void ofRegion(int region) {
            long appointed = load.keySet().stream()
                    .filter(site -> problem.site(site).region() == region)
                    .count();
            String id = problem.region(region).id();
            if (appointed < problem.limits().leastPartners(region)) {
                add(Limit.FEWEST_PARTNERS, id, problem.limits().leastPartners(region), appointed);
            }
            if (appointed > problem.limits().mostPartners(region)) {
                add(Limit.MOST_PARTNERS, id, problem.limits().mostPartners(region), appointed);
            }
        }

        private List<String> ids(List<Integer> sites) {
            return sites.stream().map(site -> problem.site(site).id()).toList();
        }
    }
}
