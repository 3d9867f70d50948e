package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sets of sites that promise the cheapest plans: from a set at hand, one site opened, closed or exchanged at a time,
 * the best set first that has not been left in all these ways. A set is given up as soon as its prices prove that it is
 * worse than those kept.
 */
final class SiteSets {
    private static final int KEPT = 12;
    /** Ways looked at in the time of one move of the annealing (measured). */
    private static final int LOOKS_PER_MOVE = 64;

    private static final int NONE = -1;

    private final FacilityProblem problem;
    private final SiteSetValue values;
    private final Limit limit;
    private final double until;
    private final List<SiteSet> found = new ArrayList<>();
    private final List<SiteSet> left = new ArrayList<>();
    private double worst;

    /**
     * A search for sets of sites.
     *
     * @param until part of the limit at which it ends
     */
    SiteSets(FacilityProblem problem, Limit limit, double until) {
        this.problem = problem;
        this.limit = limit;
        this.until = until;
        values = new SiteSetValue(problem);
    }

    /**
     * Sets of sites in order of what they promise, the best first.
     *
     * @param from the set to begin with, and prices of its room
     * @param promising all sites, the most promising first
     * @param target a cost in units of cost; sets that cost more are not wanted
     */
    List<SiteSet> around(SiteSet from, int[] promising, double target) {
        worst = target;
        keep(values.of(from, target));
        Optional<SiteSet> next = notLeft();
        while (goesOn() && next.isPresent()) {
            left.add(next.get());
            for (int site : promising) {
                exchange(next.get(), site);
            }
            next = notLeft();
        }
        return List.copyOf(found);
    }

    /** Whether all exchanges of the sets kept have been looked at. */
    boolean isDone() {
        return notLeft().isEmpty() && goesOn();
    }

    private Optional<SiteSet> notLeft() {
        return found.stream().filter(set -> !left.contains(set)).findFirst();
    }

    private boolean goesOn() {
        return limit.done() < until;
    }

    /** Closes a site of a set, or opens another, alone and in the place of each one. */
    private void exchange(SiteSet set, int site) {
        if (set.has(site)) {
            look(set, site, NONE);
            return;
        }
        if (set.count() < problem.mostOpen()) {
            look(set, NONE, site);
        }
        for (int place = 0; place < set.count(); place++) {
            look(set, set.site(place), site);
        }
    }

    private void look(SiteSet set, int closed, int opened) {
        if (!goesOn()) {
            return;
        }
        long before = values.looks();
        SiteSet next = values.of(set.changed(closed, opened), worst);
        if (next.value() < worst && found.stream().noneMatch(next::isSame)) {
            keep(next);
        }
        limit.spend(1 + (values.looks() - before) / LOOKS_PER_MOVE);
    }

    private void keep(SiteSet set) {
        found.add(set);
        found.sort(Comparator.comparingDouble(SiteSet::value));
        if (found.size() > KEPT) {
            found.remove(KEPT);
        }
        if (found.size() == KEPT) {
            worst = found.get(KEPT - 1).value();
        }
    }
}
