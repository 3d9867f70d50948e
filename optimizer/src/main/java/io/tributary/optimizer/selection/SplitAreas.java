package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Areas whose outlets several partners share: each partner's part is an area of its own. The part of today's partner, or
 * else the largest, keeps the area's id; the others are split off it.
 *
 * @param areas all areas with the parts
 * @param options which distributor, directly or behind which wholesaler, serves each, by id; those that nobody serves are missing
 */
public record SplitAreas(List<Area> areas, Map<String, Integer> options) {

    public SplitAreas {
        areas = List.copyOf(areas);
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /**
     * The parts of a plan.
     *
     * @param problem the problem whose offers are those of whole areas, whatever a partner's capacity
     * @param stockists outlets that stock us through each offer, by its number
     * @param today ids of the partners that serve the areas today
     */
    public static SplitAreas of(SelectionProblem problem, List<Area> areas, List<Long> stockists, List<String> today) {
        Set<String> taken = new HashSet<>();
        areas.forEach(area -> taken.add(area.id()));
        List<Area> kept = new ArrayList<>();
        List<Area> added = new ArrayList<>();
        Map<String, Integer> options = new TreeMap<>();
        for (int a = 0; a < areas.size(); a++) {
            List<Part> parts = parts(problem, a, stockists, today.get(a));
            for (int i = 0; i < parts.size(); i++) {
                Area area = areas.get(a);
                String id = i == 0 ? area.id() : free(area.id(), taken);
                Area part = new Area(id, area.zone(), parts.get(i).outlets, i == 0 ? area.splitFrom() : area.id());
                (i == 0 ? kept : added).add(part);
                if (parts.get(i).option != SelectionProblem.UNSERVED) {
                    options.put(id, parts.get(i).option);
                }
            }
        }
        kept.addAll(added);
        return new SplitAreas(kept, options);
    }

    private static String free(String id, Set<String> taken) {
        int number = 2;
        while (!taken.add(id + "/" + number)) {
            number++;
        }
        return id + "/" + number;
    }

    /** What one partner, or nobody, has of an area. */
    private record Part(int option, double outlets, double rate) {}

    private static List<Part> parts(SelectionProblem problem, int area, List<Long> stockists, String today) {
        double all = problem.area(area).outlets();
        List<Part> parts = new ArrayList<>();
        double left = all;
        for (int k = problem.firstOffer(area); k < problem.endOfOffers(area); k++) {
            if (stockists.get(k) > 0) {
                double rate = problem.outlets(k) / all;
                double outlets = Math.min(left, stockists.get(k) / rate);
                left -= outlets;
                parts.add(new Part(problem.option(k), outlets, rate));
            }
        }
        parts.sort(Comparator.comparing((Part part) -> !isOf(problem, part, today))
                .thenComparing(Comparator.comparingDouble(Part::outlets).reversed()));
        return withRest(parts, left);
    }

    private static boolean isOf(SelectionProblem problem, Part part, String partner) {
        return problem.site(problem.siteOf(part.option)).id().equals(partner);
    }

    /** What is left of an area goes to its partners where it makes no whole outlet for any of them, otherwise to nobody. */
    private static List<Part> withRest(List<Part> parts, double left) {
        double each = left / Math.max(1, parts.size());
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part.rate * each < 0.5 - 1e-6)) {
            return parts.stream()
                    .map(part -> new Part(part.option, part.outlets + each, part.rate))
                    .toList();
        }
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(SelectionProblem.UNSERVED, left, 0));
        return all;
    }

    /** The plan over the parts. */
    public SelectionPlan plan(SelectionProblem refined) {
        List<Integer> chosen = new ArrayList<>();
        for (int a = 0; a < refined.areas(); a++) {
            Integer option = options.get(refined.area(a).id());
            chosen.add(option == null ? SelectionProblem.UNSERVED : refined.find(a, option));
        }
        return new SelectionPlan(chosen);
    }

    /** Today's scenario with other areas: what was split off is served as the area that it was part of. */
    public static Scenario refined(Scenario today, List<Area> areas) {
        Set<String> known = new HashSet<>();
        Territory.areas(today).forEach(area -> known.add(area.id()));
        Map<String, Assignment> rows = new HashMap<>();
        today.network().forEach(row -> rows.put(row.area(), row));
        List<Assignment> network = new ArrayList<>(today.network());
        for (Area area : areas) {
            Assignment origin = rows.get(area.splitFrom());
            if (!known.contains(area.id()) && origin != null) {
                network.add(new Assignment(area.id(), origin.chain()));
            }
        }
        boolean same = areas.equals(Territory.areas(today));
        return same ? today : Copy.with(today, Map.of("areas", areas, "network", network));
    }
}
