package io.tributary.optimizer.selection;

import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The offers of each area in order of promise; a search looks at the first ones most. */
public final class OfferOrder {
    private final int[] ordered;

    private OfferOrder(int[] ordered) {
        this.ordered = ordered;
    }

    /** Orders each area's offers by a merit, the highest first, ties by number. */
    public static OfferOrder by(SelectionProblem problem, IntToLongFunction merit) {
        int[] ordered = IntStream.range(0, problem.areas())
                .flatMap(a -> IntStream.range(problem.firstOffer(a), problem.endOfOffers(a))
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer k) -> -merit.applyAsLong(k)))
                        .mapToInt(Integer::intValue))
                .toArray();
        return new OfferOrder(ordered);
    }

    /** The offer at a place: an area's places run from its first offer's number to its last's. */
    public int at(int place) {
        return ordered[place];
    }
}
