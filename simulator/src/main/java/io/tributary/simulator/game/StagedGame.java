package io.tributary.simulator.game;

import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * A game in stages: decisions of one bracket are taken together (Nash), those of earlier brackets are known to all, and
 * whoever decides anticipates how later brackets will answer (subgame perfection, Selten 1975). Anticipation only:
 * payoffs are doubles on unrounded amounts. A payoff must be a pure function, written in the algebra of its arguments
 * so that derivatives of any order come with it; branches may look at values, and bend only at declared surfaces where
 * someone moves before those who see the bend.
 *
 * <p>All functions may be asked at any decisions within their ranges, also where nobody would end. Where a payoff is not
 * defined it is NaN; nobody goes there.
 */
public interface StagedGame {

    /** All decisions; x[i] below is that of decisions().get(i). */
    List<Decision> decisions();

    /** Indices of decisions, leaders first; each decision in exactly one bracket. */
    List<List<Integer>> brackets();

    /**
     * What a player earns.
     *
     * @param x all decisions, all of the same number of variables and the same order
     */
    DerivativeStructure payoff(int player, DerivativeStructure[] x);

    /**
     * What a clearing decision brings to zero, such as the excess of demand over what is offered at a price. It should
     * change sign once over the decision's range.
     */
    default DerivativeStructure excess(int decision, DerivativeStructure[] x) {
        throw new IllegalStateException(
                decisions().get(decision).name() + " clears a market, but which one is not said");
    }

    /** What a player earns, in plain numbers: scans ask for it far more often than for derivatives. */
    default double payoff(int player, double[] x) {
        return payoff(player, Surface.constants(x)).getValue();
    }

    /** What a clearing decision brings to zero, in plain numbers. */
    default double excess(int decision, double[] x) {
        return excess(decision, Surface.constants(x)).getValue();
    }

    /** Kinks of payoffs and limits on decisions. */
    default List<Surface> surfaces() {
        return List.of();
    }
}
