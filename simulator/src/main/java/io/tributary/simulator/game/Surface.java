package io.tributary.simulator.game;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Where payoffs of a staged game bend, or where decisions end: the set of decisions at which a smooth function is zero.
 * Example: retail demand bends at p_r - p_d / theta = 0; nobody may pay more wholesale than direct, p_d - w >= 0.
 */
public interface Surface {

    /** What happens at the surface. */
    enum Kind {
        /** Payoffs are continuous but bend here; a player may sit on it. */
        KINK,
        /** Decisions must keep the function at 0 or above. The last one who can move it must see to that. */
        LIMIT
    }

    /** The function that is zero on the surface. */
    DerivativeStructure at(DerivativeStructure[] x);

    /** The same in plain numbers. */
    default double at(double[] x) {
        return at(constants(x)).getValue();
    }

    Kind kind();

    /** Numbers without derivatives. */
    static DerivativeStructure[] constants(double[] x) {
        DerivativeStructure[] all = new DerivativeStructure[x.length];
        Arrays.setAll(all, i -> new DerivativeStructure(1, 0, x[i]));
        return all;
    }

    /** A surface at which payoffs bend. */
    static Surface kink(Function<DerivativeStructure[], DerivativeStructure> function) {
        return new Given(function, Kind.KINK);
    }

    /** A surface that decisions must not cross: the function stays at 0 or above. */
    static Surface limit(Function<DerivativeStructure[], DerivativeStructure> function) {
        return new Given(function, Kind.LIMIT);
    }

    /** A surface by its function. */
    record Given(Function<DerivativeStructure[], DerivativeStructure> function, Kind kind) implements Surface {
        @Override
        public DerivativeStructure at(DerivativeStructure[] x) {
            return function.apply(x);
        }
    }
}
