package io.tributary.simulator.formula;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.Decimal64;

/** Values of names as plain numbers. */
public final class RealValues implements Formula.Values<Decimal64> {
    private final ToDoubleFunction<Formula.Name> names;
    private final ToDoubleFunction<Formula.Collective> collectives;

    /**
     * Values of names and of collective functions.
     *
     * @param names the value of a name
     * @param collectives the value of a collective function
     */
    public RealValues(ToDoubleFunction<Formula.Name> names, ToDoubleFunction<Formula.Collective> collectives) {
        this.names = names;
        this.collectives = collectives;
    }

    @Override
    public Decimal64 constant(double value) {
        return new Decimal64(value);
    }

    @Override
    public Decimal64 of(Formula.Name name) {
        return new Decimal64(names.applyAsDouble(name));
    }

    @Override
    public Decimal64 of(Formula.Collective collective) {
        return new Decimal64(collectives.applyAsDouble(collective));
    }
}
