package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.territory.PlaneCost;
import io.tributary.optimizer.territory.TerritoryDraft;
import io.tributary.optimizer.territory.TerritoryProblem;
import io.tributary.optimizer.territory.search.TerritorySearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A made-up territory problem of the size of a country: contiguous territories, balanced on two measures, of least people
 * times distance from the centre; in every fourth block of the country one zone is pinned to a territory.
 *
 * @param name name
 * @param side zones along one side of the country
 * @param blocks territories along one side
 */
record ScaleTerritory(String name, int side, int blocks) implements Instance {
    private static final long SEED = 20_001;
    private static final double UNITS = 100;
    /** Tolerance around the mean, in hundredths. */
    private static final long TOLERANCE = 5;

    @Override
    public String family() {
        return "scale/territory";
    }

    @Override
    public Attempt solve(Limit limit, long seed) {
        Terrain land = Terrain.of(side, SEED);
        TerritorySearch.Result result = TerritorySearch.solve(problem(land), limit, seed);
        double bound = result.bound() / UNITS;
        if (result.plan().isEmpty()) {
            return new Attempt(Double.NaN, bound, false, "no plan found");
        }
        int[] territoryOf = result.plan().get().territories().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        DivisionCheck check = new DivisionCheck(territoryOf, blocks * blocks, borders());
        check.between(land.people(), low(land.people()), high(land.people()));
        check.between(land.shops(), low(land.shops()), high(land.shops()));
        return new Attempt(dispersion(land, check), bound, false, check.complaint() + pinsBroken(territoryOf));
    }

    private TerritoryProblem problem(Terrain land) {
        TerritoryDraft draft = new TerritoryDraft(land.zones());
        borders().forEach(border -> draft.border(border[0], border[1], 0));
        draft.between(land.people(), low(land.people()), high(land.people()));
        draft.between(land.shops(), low(land.shops()), high(land.shops()));
        double[] weight = Arrays.stream(land.people()).asDoubleStream().toArray();
        draft.centreCost(new PlaneCost(land.x(), land.y(), weight, UNITS, 0));
        pins().forEach(pin -> draft.pin(pin[0], pin[1]));
        return draft.build(blocks * blocks);
    }

    private List<int[]> borders() {
        List<int[]> borders = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            if (i % side + 1 < side) {
                borders.add(new int[] {i, i + 1});
            }
            if (i / side + 1 < side) {
                borders.add(new int[] {i, i + side});
            }
        }
        return borders;
    }

    /** Zones with the territory to which they are pinned. */
    private List<int[]> pins() {
        List<int[]> pins = new ArrayList<>();
        int step = side / blocks;
        for (int row = 0; row < blocks; row += 2) {
            for (int column = 0; column < blocks; column += 2) {
                int zone = (row * step + step / 2) * side + column * step + step / 2;
                pins.add(new int[] {zone, row * blocks + column});
            }
        }
        return pins;
    }

    private long low(long[] amount) {
        long parts = 100L * blocks * blocks;
        return Math.floorDiv(Arrays.stream(amount).sum() * (100 - TOLERANCE) + parts - 1, parts);
    }

    private long high(long[] amount) {
        return Math.floorDiv(Arrays.stream(amount).sum() * (100 + TOLERANCE), 100L * blocks * blocks);
    }

    /** People times distance from the best centre of each territory, from scratch. */
    private static double dispersion(Terrain land, DivisionCheck check) {
        double sum = 0;
        for (int t = 0; t < check.territories(); t++) {
            List<Integer> zones = check.zonesOf(t);
            double best = zones.isEmpty() ? 0 : Double.MAX_VALUE;
            for (int centre : zones) {
                double cost = zones.stream()
                        .mapToDouble(j -> land.people(j) * land.distance(centre, j))
                        .sum();
                best = Math.min(best, cost);
            }
            sum += best;
        }
        return sum;
    }

    private String pinsBroken(int[] territoryOf) {
        long broken =
                pins().stream().filter(pin -> territoryOf[pin[0]] != pin[1]).count();
        return broken == 0 ? "" : broken + " pins are broken; ";
    }
}
