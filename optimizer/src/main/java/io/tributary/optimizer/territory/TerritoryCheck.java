package io.tributary.optimizer.territory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A plan judged from scratch, independently of every search: what it costs, and which rules it breaks.
 *
 * @param cost cost of the plan with the best centre of each territory, in whole units
 * @param centres the best centre by territory; empty where centres cost nothing
 * @param complaints what is broken, in words; empty where nothing is
 */
public record TerritoryCheck(long cost, List<Integer> centres, List<String> complaints) {

    public TerritoryCheck {
        centres = List.copyOf(centres);
        complaints = List.copyOf(complaints);
    }

    /** Whether a plan keeps every rule. */
    public boolean isFeasible() {
        return complaints.isEmpty();
    }

    /** Judges a plan. */
    public static TerritoryCheck of(TerritoryProblem problem, TerritoryPlan plan) {
        List<String> complaints = new ArrayList<>();
        List<List<Integer>> members = members(problem, plan, complaints);
        for (int t = 0; t < members.size(); t++) {
            checkTerritory(problem, plan, t, members.get(t), complaints);
        }
        long cost = bordersAndChanges(problem, plan, complaints);
        List<Integer> centres = new ArrayList<>();
        for (int t = 0; problem.hasCentres() && t < members.size(); t++) {
            int centre = centre(problem, t, members.get(t));
            centres.add(centre);
            if (centre == TerritoryProblem.FREE) {
                complaints.add("territory " + t + " has no zone that may be its centre");
            } else {
                cost += costOf(problem, centre, members.get(t));
            }
        }
        return new TerritoryCheck(cost, centres, complaints);
    }

    private static List<List<Integer>> members(TerritoryProblem problem, TerritoryPlan plan, List<String> complaints) {
        List<List<Integer>> members = new ArrayList<>();
        for (int t = 0; t < problem.territories(); t++) {
            members.add(new ArrayList<>());
        }
        if (plan.territories().size() != problem.zones()) {
            throw new IllegalArgumentException(
                    "a plan of " + plan.territories().size() + " zones for a problem of " + problem.zones());
        }
        for (int j = 0; j < problem.zones(); j++) {
            if (plan.of(j) < 0 || plan.of(j) >= problem.territories()) {
                complaints.add("zone " + j + " is in territory " + plan.of(j) + ", which does not exist");
            } else {
                members.get(plan.of(j)).add(j);
            }
        }
        return members;
    }

    private static void checkTerritory(
            TerritoryProblem problem, TerritoryPlan plan, int territory, List<Integer> zones, List<String> complaints) {
        if (zones.isEmpty()) {
            complaints.add("territory " + territory + " is empty");
            return;
        }
        int reached = reached(problem, plan, zones.get(0));
        if (reached < zones.size()) {
            complaints.add("territory " + territory + " is in pieces: " + reached + " of its " + zones.size()
                    + " zones are reached from zone " + zones.get(0));
        }
        for (int k = 0; k < problem.measures(); k++) {
            long load = 0;
            for (int j : zones) {
                load += problem.amount(k, j);
            }
            if (load < problem.low(k) || load > problem.high(k)) {
                complaints.add("territory " + territory + " has " + load + " of measure " + k + " but must have "
                        + problem.low(k) + " to " + problem.high(k));
            }
        }
        if (zones.stream().anyMatch(j -> problem.region(j) != problem.region(zones.get(0)))) {
            complaints.add("territory " + territory + " crosses regions");
        }
    }

    /** Zones of the same territory that are reached without passing a barrier. */
    private static int reached(TerritoryProblem problem, TerritoryPlan plan, int from) {
        boolean[] seen = new boolean[problem.zones()];
        Deque<Integer> queue = new ArrayDeque<>(List.of(from));
        seen[from] = true;
        int reached = 0;
        while (!queue.isEmpty()) {
            int zone = queue.remove();
            reached++;
            for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
                int next = problem.neighbour(at);
                if (!seen[next] && plan.of(next) == plan.of(from)) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    private static long bordersAndChanges(TerritoryProblem problem, TerritoryPlan plan, List<String> complaints) {
        long cost = 0;
        for (int j = 0; j < problem.zones(); j++) {
            int territory = plan.of(j);
            for (int at = problem.first(j); at < problem.end(j); at++) {
                int other = problem.neighbour(at);
                cost += j < other && plan.of(other) != territory ? problem.length(at) : 0;
            }
            cost += problem.changeCost(j, territory);
            if (problem.pin(j) != TerritoryProblem.FREE && problem.pin(j) != territory) {
                complaints.add("zone " + j + " is in territory " + territory + " but is pinned to " + problem.pin(j));
            }
        }
        return cost;
    }

    private static int centre(TerritoryProblem problem, int territory, List<Integer> zones) {
        if (problem.staysCentre(territory)) {
            return problem.seed(territory);
        }
        int best = TerritoryProblem.FREE;
        long least = Long.MAX_VALUE;
        for (int c : zones) {
            if (problem.mayBeCentre(c)) {
                long cost = costOf(problem, c, zones);
                if (cost < least) {
                    least = cost;
                    best = c;
                }
            }
        }
        return best;
    }

    private static long costOf(TerritoryProblem problem, int centre, List<Integer> zones) {
        long cost = 0;
        for (int j : zones) {
            cost += problem.cost(centre, j);
        }
        return cost;
    }
}
