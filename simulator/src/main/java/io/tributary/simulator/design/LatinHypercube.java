package io.tributary.simulator.design;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979, Technometrics 21:239-245): n points of which each of the n equal
 * strata of each factor holds exactly one. A fixed number of exchanges within columns moves close points apart: an
 * exchange stays where it lowers the sum of d^-p over pairs of points, the criterion of Morris and Mitchell (1995,
 * Journal of Statistical Planning and Inference 43:381-402), whose limit for large p is the maximin distance.
 */
@Described(en = "Latin hypercube, close points moved apart", zh = "拉丁超立方设计")
public record LatinHypercube(
        @Described(en = "Number of points", zh = "点数", min = 2, max = 1e6)
        int points,

        @Described(
                en = "Exchanges that are tried to move close points apart",
                zh = "拉开近点的交换次数",
                min = 0,
                max = 1e6,
                byDefault = "2000",
                source = "assumption")
        int exchanges)
        implements Design {

    /** The power p of the criterion, as exponent of the squared distance: p = 20 (Morris and Mitchell use 1 to 100). */
    private static final int HALF_POWER = 10;

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        double[][] unit = new double[points][factors.size()];
        for (int f = 0; f < factors.size(); f++) {
            Draws draws = luck.draws(Purpose.DESIGN_POINT, f, 0);
            int[] order = permutation(points, draws);
            for (int row = 0; row < points; row++) {
                unit[row][f] = (order[row] + draws.nextDouble()) / points;
            }
        }
        Draws draws = luck.draws(Purpose.DESIGN_POINT, 0, 1);
        for (int step = 0; step < exchanges; step++) {
            tryExchange(unit, draws);
        }
        return new Points(factors, unit);
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        return Optional.empty();
    }

    /** A random order by the shuffle of Fisher and Yates. */
    static int[] permutation(int n, Draws draws) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int at = below(i + 1, draws);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    /** A number below n; the bias of the double is below 2^-40 for every n that a design may have. */
    static int below(int n, Draws draws) {
        return (int) (draws.nextDouble() * n);
    }

    private static void tryExchange(double[][] unit, Draws draws) {
        int a = below(unit.length, draws);
        int b = below(unit.length, draws);
        int f = below(unit[0].length, draws);
        if (a == b) {
            return;
        }
        double before = closeness(unit, a, b) + closeness(unit, b, a);
        exchange(unit, a, b, f);
        if (closeness(unit, a, b) + closeness(unit, b, a) >= before) {
            exchange(unit, a, b, f);
        }
    }

    private static void exchange(double[][] unit, int a, int b, int f) {
        double kept = unit[a][f];
        unit[a][f] = unit[b][f];
        unit[b][f] = kept;
    }

    /** Sum of d^-p from a point to all others but one, whose distance the exchange leaves as it is. */
    private static double closeness(double[][] unit, int point, int but) {
        double sum = 0;
        for (int other = 0; other < unit.length; other++) {
            if (other != point && other != but) {
                double inverse = 1 / squaredDistance(unit[point], unit[other]);
                double power = 1;
                for (int i = 0; i < HALF_POWER; i++) {
                    power *= inverse;
                }
                sum += power;
            }
        }
        return sum;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) {
            sum += (a[f] - b[f]) * (a[f] - b[f]);
        }
        return sum;
    }
}
