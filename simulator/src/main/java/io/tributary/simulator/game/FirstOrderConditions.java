package io.tributary.simulator.game;

import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The first-order conditions of a price game, d profit(i) / d p(i) = 0 for all who play, solved by Newton's method with
 * exact second derivatives; a step that does not bring the conditions nearer to zero is halved.
 */
final class FirstOrderConditions {
    private static final int STEPS = 60;
    private static final int HALVINGS = 30;

    private final PriceGame game;
    private final int[] players;

    FirstOrderConditions(PriceGame game) {
        this.game = game;
        players = game.players();
    }

    /** Slopes of all players' profits and their derivatives at some prices. */
    private record Slopes(RealVector values, RealMatrix derivatives) {}

    /** The prices at which Newton's method ends from a start: a candidate, to be checked. */
    double[] solve(double[] start) {
        double[] prices = start.clone();
        for (int i = 0; i < STEPS; i++) {
            Slopes slopes = slopes(prices);
            Optional<double[]> step = step(slopes);
            if (step.isEmpty()) {
                return prices;
            }
            double part = part(prices, step.get(), slopes.values().getNorm());
            if (part == 0) {
                return prices;
            }
            prices = moved(prices, step.get(), part);
        }
        return prices;
    }

    private Slopes slopes(double[] prices) {
        DerivativeStructure[] all = new DerivativeStructure[prices.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new DerivativeStructure(players.length, 2, prices[i]);
        }
        for (int k = 0; k < players.length; k++) {
            all[players[k]] = new DerivativeStructure(players.length, 2, k, prices[players[k]]);
        }
        double[] values = new double[players.length];
        double[][] derivatives = new double[players.length][players.length];
        for (int k = 0; k < players.length; k++) {
            DerivativeStructure profit = game.profit(players[k], all);
            int[] orders = new int[players.length];
            orders[k] = 1;
            values[k] = profit.getPartialDerivative(orders);
            for (int m = 0; m < players.length; m++) {
                orders[m]++;
                derivatives[k][m] = profit.getPartialDerivative(orders);
                orders[m]--;
            }
        }
        return new Slopes(new ArrayRealVector(values, false), new Array2DRowRealMatrix(derivatives, false));
    }

    private static Optional<double[]> step(Slopes slopes) {
        try {
            return Optional.of(new LUDecomposition(slopes.derivatives())
                    .getSolver()
                    .solve(slopes.values().mapMultiply(-1))
                    .toArray());
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /** How much of a step brings the conditions nearer to zero; 0 where nothing does, as at a solution. */
    private double part(double[] prices, double[] step, double norm) {
        double part = 1;
        for (int i = 0; i < HALVINGS; i++) {
            if (slopes(moved(prices, step, part)).values().getNorm() < norm) {
                return part;
            }
            part /= 2;
        }
        return 0;
    }

    private double[] moved(double[] prices, double[] step, double part) {
        double[] moved = prices.clone();
        for (int k = 0; k < players.length; k++) {
            moved[players[k]] += part * step[k];
        }
        return moved;
    }
}
