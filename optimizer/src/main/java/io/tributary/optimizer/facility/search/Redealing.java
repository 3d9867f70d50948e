package io.tributary.optimizer.facility.search;

/**
 * Annealing whose moves are exact exchanges of small parts: from the best plan, parts of it are dealt out anew, at first
 * also where that costs a little more.
 */
final class Redealing {
    /** What an exchange of parts may cost at first, in mean steps from a customer's first to its third arc (measured). */
    private static final double TOLERANT = 1;

    /** The part of that which it may cost at last. */
    private static final double LEAST = 0.05;
    /** Part of the exchanges after which none may cost more. */
    private static final double STRICT = 0.85;
    /** Looks of the exchange in the time of one move of the annealing (measured). */
    private static final int LOOKS_PER_MOVE = 4;

    private final SourcingState state;
    private final SmallParts parts;
    private final Incumbent incumbent;
    private final Luck luck;
    private final double step;

    /**
     * The redealing of a plan.
     *
     * @param step mean difference of promise between a customer's first and third arc
     */
    Redealing(SourcingState state, SmallParts parts, Incumbent incumbent, Luck luck, double step) {
        this.state = state;
        this.parts = parts;
        this.incumbent = incumbent;
        this.luck = luck;
        this.step = step;
    }

    /** Cools from the best plan until so much of a limit is used up. */
    void cool(Limit limit, double end) {
        if (!incumbent.isFound()) {
            return;
        }
        state.setAll(incumbent.arcs());
        double from = limit.done();
        while (!limit.isOver() && limit.done() < end && !incumbent.isProven()) {
            double part = (limit.done() - from) / Math.max(1e-12, end - from);
            double heat = part < STRICT ? step * TOLERANT * StrictMath.pow(LEAST, part / STRICT) : 0;
            limit.spend(1 + parts.exchange(heat * luck.heat()) / LOOKS_PER_MOVE);
            if (state.isFeasible() && state.cost() < incumbent.cost()) {
                incumbent.offer(state.cost(), state.arcs());
            }
        }
    }
}
