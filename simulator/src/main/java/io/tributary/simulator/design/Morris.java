package io.tributary.simulator.design;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import java.util.List;
import java.util.Optional;

/**
 * Morris trajectories (Morris 1991, Technometrics 33:161-174): random walks on a grid of p levels, each of which moves
 * every factor once, in random order, by p / (2 (p - 1)) of its range.
 */
@Described(en = "Morris trajectories for screening", zh = "Morris 轨迹设计")
public record Morris(
        @Described(
                en = "Trajectories; runs are this times factors plus 1",
                zh = "轨迹数；总点数为其乘以（因素数+1）",
                min = 2,
                max = 1e5,
                byDefault = "10",
                source = "Campolongo, Cariboni and Saltelli (2007), EMS 22:1509-1518: 4 to 10, more for safety")
        int trajectories,

        @Described(
                en = "Levels of the grid, an even number",
                zh = "网格水平数，偶数",
                min = 2,
                max = 100,
                byDefault = "4",
                source = "Morris (1991)")
        int levels)
        implements Design {

    public Morris {
        if (levels % 2 != 0) {
            throw Unfit.of("levels is {0} but must be even", "levels 为 {0}，但必须是偶数", levels);
        }
    }

    /** The step of every move, as a part of the range. */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        int k = factors.size();
        double[][] unit = new double[trajectories * (k + 1)][];
        for (int t = 0; t < trajectories; t++) {
            Draws draws = luck.draws(Purpose.DESIGN_POINT, t, 3);
            double[] at = new double[k];
            int[] order = LatinHypercube.permutation(k, draws);
            for (int f = 0; f < k; f++) {
                at[f] = LatinHypercube.below(levels, draws) / (levels - 1.0);
            }
            unit[t * (k + 1)] = cornered(factors, at);
            for (int move = 0; move < k; move++) {
                int f = order[move];
                at[f] = at[f] < 0.5 ? Math.min(1, at[f] + step()) : Math.max(0, at[f] - step());
                unit[t * (k + 1) + move + 1] = cornered(factors, at);
            }
        }
        return new Points(factors, unit);
    }

    private static double[] cornered(List<Factor> factors, double[] at) {
        double[] unit = new double[at.length];
        for (int f = 0; f < at.length; f++) {
            unit[f] = factors.get(f).corner(at[f]);
        }
        return unit;
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        return Design.tooMany((long) trajectories * (factors.size() + 1));
    }
}
