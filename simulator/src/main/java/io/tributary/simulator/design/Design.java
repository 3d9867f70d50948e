package io.tributary.simulator.design;

import io.tributary.simulator.luck.Luck;
import java.util.List;
import java.util.Optional;

/** Where an experiment places its points. All randomness is keyed: the same factors and seed give the same points. */
public sealed interface Design permits Full, Fractional, LatinHypercube, Sobol, Morris, Saltelli, OneByOne, PointTable {

    /** Points that an experiment may have at most. */
    int MOST_POINTS = 1_000_000;

    /**
     * The design's points.
     *
     * @param factors at least one
     * @param luck keys what is random
     */
    Points points(List<Factor> factors, Luck luck);

    /** What is wrong with the factors for this design, a sentence without subject; empty where nothing is. */
    Optional<String> fault(List<Factor> factors);

    /** Says that there would be too many points; empty where there are not. */
    static Optional<String> tooMany(long points) {
        return points <= MOST_POINTS
                ? Optional.empty()
                : Optional.of("has " + points + " points but an experiment may have " + MOST_POINTS);
    }
}
