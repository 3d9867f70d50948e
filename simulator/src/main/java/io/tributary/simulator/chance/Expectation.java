package io.tributary.simulator.chance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The expectation of a payoff that depends on an uncertain amount, with all derivatives that the payoff carries.
 *
 * <p>A payoff is smooth between its bends: where stock runs out, where a target is met. Between two neighbouring bends
 * a payoff that is linear in the amount is integrated by the distribution's own partial moments, any other by
 * Gauss-Legendre quadrature. The bends move with the variables, so that the limits of integration carry derivatives
 * too (Leibniz's rule comes out of the arithmetic); derivatives are therefore exact to the order that the payoff
 * carries. Discrete distributions are summed.
 *
 * <p>Example: the smaller of 40 and an amount uniform on 0 to 100, bending at 40, has the expectation 32 and, as the 40
 * moves, the derivative 0.6.
 */
public final class Expectation {

    /** A payoff, or a bend, which is where it is zero: a function of the amount and of variables that it closes over. */
    @FunctionalInterface
    public interface Function {
        DerivativeStructure at(DerivativeStructure amount);
    }

    /** What a payoff is worth, where it is not worth itself: smooth, and cheap beside the payoff. */
    @FunctionalInterface
    public interface Worth {
        DerivativeStructure of(DerivativeStructure payoff);
    }

    private final Smooth law;
    private final Function payoff;
    private final Optional<Worth> worth;
    private final DerivativeStructure zero;
    private final Smooth.Range range;

    private Expectation(Smooth law, Function payoff, Optional<Worth> worth, DerivativeStructure zero) {
        this.law = law;
        this.payoff = payoff;
        this.worth = worth;
        this.zero = zero;
        range = law.range();
    }

    /**
     * The expectation of a payoff.
     *
     * @param law how the amount is distributed
     * @param payoff the payoff
     * @param worth what is expected is this of the payoff; empty for the payoff itself
     * @param bends functions that are zero where the payoff bends or jumps; too many do no harm
     * @param like any value that carries the variables of the payoff and the order of derivatives wanted
     */
    public static DerivativeStructure of(
            Distribution law, Function payoff, Optional<Worth> worth, List<Function> bends, DerivativeStructure like) {
        DerivativeStructure zero = like.multiply(0);
        if (law instanceof Discrete discrete) {
            return sum(discrete, amount -> worth(worth, payoff.at(amount)), zero);
        }
        Smooth smooth = (Smooth) law;
        Expectation expectation = new Expectation(smooth, payoff, worth, zero);
        List<DerivativeStructure> joints = new ArrayList<>();
        for (Function bend : bends) {
            joints.addAll(Roots.of(bend, smooth, joints, zero));
            joints.sort(Comparator.comparingDouble(DerivativeStructure::getValue));
        }
        return expectation.over(joints);
    }

    /** The expectation of the payoff itself. */
    public static DerivativeStructure of(
            Distribution law, Function payoff, List<Function> bends, DerivativeStructure like) {
        return of(law, payoff, Optional.empty(), bends, like);
    }

    private static DerivativeStructure worth(Optional<Worth> worth, DerivativeStructure payoff) {
        return worth.isPresent() ? worth.get().of(payoff) : payoff;
    }

    private static DerivativeStructure sum(Discrete law, Function payoff, DerivativeStructure zero) {
        DerivativeStructure sum = zero;
        for (Discrete.Atom atom : law.atoms()) {
            sum = sum.add(payoff.at(zero.add(atom.amount())).multiply(atom.probability()));
        }
        return sum;
    }

    private DerivativeStructure over(List<DerivativeStructure> joints) {
        DerivativeStructure sum = zero;
        Stretch from = new Stretch(zero.add(range.low()), zero, zero);
        for (DerivativeStructure joint : joints) {
            Stretch to = new Stretch(joint, law.cdf(joint), law.partialMean(joint));
            sum = sum.add(between(from, to));
            from = to;
        }
        return sum.add(between(from, new Stretch(zero.add(range.high()), zero.add(1), zero.add(law.mean()))));
    }

    /** One end of a stretch, with the probability and the partial mean up to it. */
    private record Stretch(DerivativeStructure at, DerivativeStructure cdf, DerivativeStructure partialMean) {}

    private DerivativeStructure between(Stretch from, Stretch to) {
        Line.Trial trial = Line.along(payoff, from.at().getValue(), to.at().getValue(), zero, 0);
        if (!trial.isLinear() || worth.isPresent()) {
            Function shape = trial.isLinear() ? trial.line()::at : payoff;
            return Quadrature.of(x -> worth(worth, shape.at(x)).multiply(law.density(x)), law, from.at(), to.at());
        }
        return trial.line()
                .integral(to.cdf().subtract(from.cdf()), to.partialMean().subtract(from.partialMean()));
    }
}
