package io.tributary.simulator.design;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The Sobol sequence with the direction numbers of Joe and Kuo (2008, SIAM Journal on Scientific Computing
 * 30:2635-2654), which Commons Math carries. A keyed digital shift (Cranley and Patterson 1976 in its binary form)
 * moves the points off the corner without harm to their balance.
 */
@Described(en = "Sobol sequence", zh = "Sobol 序列")
public record Sobol(
        @Described(en = "Number of points; a power of 2 is balanced", zh = "点数，宜为2的幂", min = 1, max = 1e6)
        int points,

        @Described(
                en = "Whether a keyed digital shift moves the points off the corner",
                zh = "是否数字平移",
                byDefault = "yes")
        boolean shift)
        implements Design {

    private static final int MOST_FACTORS = 1000;
    private static final double STEPS = 0x1.0p52;

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        return new Points(factors, unit(points, factors.size(), shift, luck));
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        return factors.size() <= MOST_FACTORS
                ? Optional.empty()
                : Optional.of("has " + factors.size() + " factors but can have " + MOST_FACTORS);
    }

    /** The first points of the sequence. */
    static double[][] unit(int points, int dimension, boolean shift, Luck luck) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimension);
        Draws draws = luck.draws(Purpose.DESIGN_POINT, 0, 2);
        long[] shifts = new long[dimension];
        for (int f = 0; f < dimension; f++) {
            shifts[f] = draws.nextLong() >>> 12;
        }
        double[][] unit = new double[points][];
        for (int row = 0; row < points; row++) {
            unit[row] = sequence.nextVector();
            for (int f = 0; shift && f < dimension; f++) {
                unit[row][f] = (((long) (unit[row][f] * STEPS) ^ shifts[f]) + 0.5) / STEPS;
            }
        }
        return unit;
    }
}
