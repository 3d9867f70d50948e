package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.HouseRoom;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.SelectionLimits;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.List;
import java.util.function.Predicate;

/** Rows between the distributors of a region, of an exclusive group or of a warehouse. */
record LimitRows(SelectionProblem problem, List<Pattern> patterns) {
    LimitRows {
        patterns = List.copyOf(patterns);
    }

    void addTo(Model base) {
        SelectionLimits limits = problem.limits();
        for (int r = 0; r < problem.regions(); r++) {
            ofRegion(base, r);
        }
        for (List<Integer> group : limits.exclusive()) {
            List<String> ids = group.stream().map(s -> problem.site(s).id()).toList();
            base.addRow(
                    Row.of(Limit.EXCLUSIVITY, String.join("+", ids), Double.NEGATIVE_INFINITY, 1),
                    where(pattern -> group.contains(problem.siteOf(pattern.option()))));
        }
        for (HouseRoom room : limits.rooms()) {
            base.addRow(
                    Row.of(Limit.WAREHOUSE, room.id(), Double.NEGATIVE_INFINITY, (double) room.mostUnits()),
                    patterns.stream()
                            .mapToDouble(p -> room.options().contains(p.option()) ? (double) p.units() : 0)
                            .toArray());
        }
    }

    private void ofRegion(Model base, int region) {
        SelectionLimits limits = problem.limits();
        String id = problem.region(region).id();
        double[] inRegion = where(p -> problem.site(problem.siteOf(p.option())).region() == region);
        if (limits.leastPartners(region) > 0) {
            base.addRow(
                    Row.of(Limit.FEWEST_PARTNERS, id, limits.leastPartners(region), Double.POSITIVE_INFINITY),
                    inRegion);
        }
        if (limits.mostPartners(region) < problem.sites()) {
            base.addRow(
                    Row.of(Limit.MOST_PARTNERS, id, Double.NEGATIVE_INFINITY, limits.mostPartners(region)), inRegion);
        }
    }

    private double[] where(Predicate<Pattern> condition) {
        return patterns.stream().mapToDouble(p -> condition.test(p) ? 1 : 0).toArray();
    }
}
