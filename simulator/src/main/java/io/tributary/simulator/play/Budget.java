package io.tributary.simulator.play;

import io.tributary.simulator.game.SearchEnded;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.analysis.differentiation.DSCompiler;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * How often the search for a play's decisions may work out the flows of its channel, so that it ends in every case. Counted,
 * not timed: the same play ends at the same place on every machine. Numbers with derivatives count by their length.
 */
final class Budget {
    /** Assumption: nearly four times what the longest search of the theory set takes (MORE.16, 2.1 million); a quarter of a minute. */
    static final long MOST = 8_000_000;

    private long spent;
    private boolean isOpen = true;

    /** From now on evaluations count. */
    void start() {
        spent = 0;
        isOpen = false;
    }

    /** From now on nothing counts. */
    void stop() {
        isOpen = true;
    }

    /**
     * One evaluation.
     *
     * @throws SearchEnded if it is one too many
     */
    void spend(RealFieldElement<?> like) {
        spent += like instanceof DerivativeStructure structure ? length(structure) : 1;
        if (spent > MOST && !isOpen) {
            throw new SearchEnded(MOST);
        }
    }

    private static int length(DerivativeStructure number) {
        return DSCompiler.getCompiler(number.getFreeParameters(), number.getOrder())
                .getSize();
    }
}
