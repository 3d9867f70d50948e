package io.tributary.optimizer.territory;

import java.util.Arrays;
import java.util.List;

/** A division into territories: the territory of each zone. */
public record TerritoryPlan(List<Integer> territories) {

    public TerritoryPlan {
        territories = List.copyOf(territories);
    }

    /** A plan from an array by zone. */
    public static TerritoryPlan of(int[] territories) {
        return new TerritoryPlan(Arrays.stream(territories).boxed().toList());
    }

    /** The territory of a zone. */
    public int of(int zone) {
        return territories.get(zone);
    }
}
