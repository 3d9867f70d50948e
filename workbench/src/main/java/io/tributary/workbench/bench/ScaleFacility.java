package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.search.FacilitySearch;
import io.tributary.optimizer.facility.search.Limit;
import java.util.HashSet;
import java.util.Set;

/**
 * A made-up location problem of the size of a country: every zone is served from one of the candidate zones, at people
 * times distance. Either so many sites may be open, or each has a fixed cost and a capacity.
 *
 * @param name name
 * @param side zones along one side of the country
 * @param candidates sites to choose from
 * @param open most sites that may be open; 0 where there are fixed costs and capacities instead
 * @param ratio all capacities together, over all people; of no account where so many sites may be open
 */
record ScaleFacility(String name, int side, int candidates, int open, double ratio) implements Instance {
    private static final long SEED = 20_001;

    /** Whole units of cost in one unit of people times grid step. */
    private static final long UNITS = 100;
    /** What opening costs per unit of capacity, in people times grid steps. */
    private static final double OPENING = 1.5;

    /** The p-median problem. */
    static ScaleFacility median(String name, int side, int candidates, int open) {
        return new ScaleFacility(name, side, candidates, open, 0);
    }

    /** The location problem with capacities. */
    static ScaleFacility location(String name, int side, int candidates, double ratio) {
        return new ScaleFacility(name, side, candidates, 0, ratio);
    }

    @Override
    public String family() {
        return "scale/" + (open > 0 ? "median" : "location");
    }

    @Override
    public Attempt solve(Limit limit, long seed) {
        Terrain land = Terrain.of(side, SEED);
        int[] places = land.some(candidates, SEED + 1);
        int[] room = rooms(land, places);
        FacilitySearch.Result result = FacilitySearch.solve(problem(land, places, room), limit, seed);
        double bound = result.bound() / (double) UNITS;
        return result.plan()
                .map(plan -> judge(land, places, room, plan, bound))
                .orElseGet(() -> new Attempt(Double.NaN, bound, false, "no plan found"));
    }

    private FacilityProblem problem(Terrain land, int[] places, int[] room) {
        FacilityDraft draft = new FacilityDraft().expect(candidates, land.zones(), land.zones() * candidates);
        for (int s = 0; s < candidates; s++) {
            draft.site(open > 0 ? 0 : opening(room[s]), room[s]);
        }
        for (int i = 0; i < land.zones(); i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < candidates; s++) {
                draft.arc(s, cost(land, i, places[s]), open > 0 ? 0 : (int) land.people(i));
            }
        }
        return open > 0 ? draft.mostOpen(open).build() : draft.build();
    }

    private static long opening(int room) {
        return Math.round(UNITS * OPENING * room);
    }

    private static long cost(Terrain land, int zone, int place) {
        return Math.round(UNITS * land.people(zone) * land.distance(zone, place));
    }

    /** Capacities between half and one and a half times the mean. */
    private int[] rooms(Terrain land, int[] places) {
        int[] room = new int[candidates];
        double all = 0;
        for (long people : land.people()) {
            all += people;
        }
        for (int s = 0; s < candidates; s++) {
            double uneven = 0.5 + (places[s] * 31L % 101) / 100.0;
            room[s] = (int) Math.ceil(ratio * all / candidates * uneven);
        }
        return room;
    }

    /** The plan's value from distances and people once more. */
    private Attempt judge(Terrain land, int[] places, int[] room, FacilityPlan plan, double bound) {
        long[] load = new long[candidates];
        Set<Integer> used = new HashSet<>();
        long value = 0;
        String complaint = "";
        for (int i = 0; i < land.zones(); i++) {
            int arc = plan.arc(i);
            if (arc == FacilityProblem.UNSERVED) {
                complaint = "zone " + i + " is not served; ";
                continue;
            }
            int site = arc - i * candidates;
            value += cost(land, i, places[site]);
            load[site] += land.people(i);
            used.add(site);
        }
        for (int site : used) {
            value += open > 0 ? 0 : opening(room[site]);
            if (open == 0 && load[site] > room[site]) {
                complaint += "site " + site + " carries " + load[site] + " of " + room[site] + "; ";
            }
        }
        if (open > 0 && used.size() > open) {
            complaint += used.size() + " sites are open, not " + open + "; ";
        }
        return new Attempt(value / (double) UNITS, bound, false, complaint);
    }
}
