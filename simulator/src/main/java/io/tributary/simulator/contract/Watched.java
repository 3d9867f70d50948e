package io.tributary.simulator.contract;

import java.util.OptionalDouble;

/**
 * A term that can be broken. In every period in which it is, the engine draws whether that is found out; the statement
 * counts what was found. A firm that anticipates puts {@link #detection} there.
 */
public interface Watched {

    /**
     * What happened in a period.
     *
     * @param resalePrice mean price at which the buyer sold, money per base unit; 0 where it sold nothing
     * @param buyerSoldRivals whether the buyer sold other makers' products
     * @param sellerServedOthers whether the seller served another buyer of the same region
     */
    record Conduct(double resalePrice, boolean buyerSoldRivals, boolean sellerServedOthers) {}

    boolean isBrokenBy(Conduct conduct);

    /** The resale price at which keeping the term ends and breaking it begins, money per base unit; empty where none does. */
    default OptionalDouble limit() {
        return OptionalDouble.empty();
    }

    /** Probability that a breach is found out, per period. */
    double detection();
}
