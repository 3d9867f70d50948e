package io.tributary.optimizer.selection;

/**
 * What a plan aims at: first most of one figure, then most of another, where the goal's own floor or ceiling holds.
 *
 * @param kind the form of the goal
 * @param outlets outlets to be covered at least; 0 where the goal asks for none
 * @param budgetCents cost at most, cents; {@link Long#MAX_VALUE} where the goal asks for none
 * @param centsPerOutlet what an outlet is worth, cents; only for the weighted goal
 */
public record Goal(Kind kind, long outlets, long budgetCents, long centsPerOutlet) {

    /** The forms of a goal. */
    public enum Kind {
        /** Most outlets, then least cost. */
        COVERAGE_THEN_COST,
        /** Least cost among plans that cover at least so many outlets. */
        COST_AT_COVERAGE,
        /** Most outlets among plans that cost at most so much, then least cost. */
        COVERAGE_AT_BUDGET,
        /** Most of the outlets' worth less the cost. */
        WEIGHTED
    }

    /** Most outlets, then least cost. */
    public static Goal coverageThenCost() {
        return new Goal(Kind.COVERAGE_THEN_COST, 0, Long.MAX_VALUE, 0);
    }

    /** Least cost with at least so many outlets. */
    public static Goal costAtCoverage(long outlets) {
        return new Goal(Kind.COST_AT_COVERAGE, outlets, Long.MAX_VALUE, 0);
    }

    /** Most outlets for at most so many cents. */
    public static Goal coverageAtBudget(long cents) {
        return new Goal(Kind.COVERAGE_AT_BUDGET, 0, cents, 0);
    }

    /** Most worth less cost, an outlet being worth so many cents. */
    public static Goal weighted(long centsPerOutlet) {
        return new Goal(Kind.WEIGHTED, 0, Long.MAX_VALUE, centsPerOutlet);
    }

    /** Whether outlets are counted before cost. */
    public boolean isCoverageFirst() {
        return kind == Kind.COVERAGE_THEN_COST || kind == Kind.COVERAGE_AT_BUDGET;
    }

    /** The first figure, to be made as large as possible: outlets where they come first, otherwise nothing. */
    public long first(long covered) {
        return isCoverageFirst() ? covered : 0;
    }

    /** The second figure, to be made as large as possible, cents. */
    public long second(long covered, long cents) {
        return centsPerOutlet * covered - cents;
    }

    /**
     * Outlets that a plan must cover to be held against one of so many: these where outlets come first, those that the goal
     * asks for where cost does, none where outlets have a price.
     */
    public long floor(long covered) {
        return isCoverageFirst() ? covered : outlets;
    }

    /** By how much a plan misses the floor, outlets, and passes the ceiling, whole units of money rounded up. */
    public long missed(long covered, long cents) {
        return Math.max(0, outlets - covered) + overBudget(cents);
    }

    /** By how much a cost passes the budget, whole units of money rounded up. */
    public long overBudget(long cents) {
        return cents <= budgetCents ? 0 : (cents - budgetCents + 99) / 100;
    }
}
