package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The conditions of one stage in one regime, as Taylor series around a point in which later stages already answer. A
 * player on fewer surfaces than it has free decisions has a multiplier m per surface s, so its conditions are d payoff
 * + m d s = 0 and s = 0 (Kuhn and Tucker 1951); one on as many surfaces as free decisions is where these cross.
 *
 * <p>Unknowns are the free decisions of the stage, then the multipliers.
 */
final class Conditions {
    private final Subgames subgames;
    private final StagedGame game;
    private final Series series;
    private final Regime regime;
    private final int[] free;
    private final int shift;
    private final DerivativeStructure[] x;
    private final List<Regime.Active> priced;
    private final List<Equation> equations = new ArrayList<>();

    /**
     * One condition: a series plus multipliers times series.
     *
     * @param value the part without multipliers
     * @param weights per multiplier, empty where it has no part in the condition; no list where none has
     */
    private record Equation(DerivativeStructure value, List<Optional<DerivativeStructure>> weights) {}

    /**
     * The conditions around a point.
     *
     * @param point all decisions up to and with the stage
     * @param changing earlier decisions that are variables; the free own ones follow them
     * @param order order of the conditions as series
     */
    Conditions(Subgames subgames, int stage, double[] point, Regime regime, int[] changing, int order) {
        this.subgames = subgames;
        this.regime = regime;
        game = subgames.game();
        series = subgames.series();
        shift = changing.length;
        int[] own = subgames.layout().own(stage);
        free = IntStream.of(regime.freeOnes()).map(k -> own[k]).toArray();
        x = around(
                point,
                IntStream.concat(IntStream.of(changing), IntStream.of(free)).toArray(),
                order + (isSloped() ? 1 : 0));
        subgames.complete(stage + 1, x);
        priced = regime.active().stream()
                .filter(active -> !isCornered(active.player()))
                .toList();
        for (int k = 0; k < free.length; k++) {
            equations.add(equation(k));
        }
        for (Regime.Active active : priced) {
            equations.add(new Equation(cut(surface(active)), List.of()));
        }
    }

    /** Whether some condition is a slope; where markets only clear, series of one order less are enough. */
    private boolean isSloped() {
        return IntStream.range(0, free.length)
                .map(this::player)
                .anyMatch(player -> player != Decision.CLEARING && !isCornered(player));
    }

    /** A condition that is no slope, of the same order as those that are. */
    private DerivativeStructure cut(DerivativeStructure f) {
        return isSloped() ? series.cut(f) : f;
    }

    private static DerivativeStructure[] around(double[] point, int[] variables, int order) {
        DerivativeStructure[] x = new DerivativeStructure[point.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new DerivativeStructure(variables.length, order, point[i]);
        }
        for (int v = 0; v < variables.length; v++) {
            x[variables[v]] = new DerivativeStructure(variables.length, order, v, point[variables[v]]);
        }
        return x;
    }

    private Equation equation(int k) {
        int player = player(k);
        if (player == Decision.CLEARING) {
            return new Equation(cut(game.excess(free[k], x)), List.of());
        }
        if (isCornered(player)) {
            long rank = IntStream.range(0, k).filter(m -> player(m) == player).count();
            return new Equation(cut(surface(surfacesOf(player).get((int) rank))), List.of());
        }
        List<Optional<DerivativeStructure>> weights = priced.stream()
                .map(active -> Optional.of(active)
                        .filter(a -> a.player() == player)
                        .map(a -> series.slope(surface(a), shift + k)))
                .toList();
        return new Equation(series.slope(game.payoff(player, x), shift + k), weights);
    }

    private int player(int k) {
        return game.decisions().get(free[k]).player();
    }

    private List<Regime.Active> surfacesOf(int player) {
        return regime.active().stream().filter(a -> a.player() == player).toList();
    }

    private boolean isCornered(int player) {
        int surfaces = surfacesOf(player).size();
        long decisions =
                IntStream.range(0, free.length).filter(k -> player(k) == player).count();
        return surfaces > 0 && surfaces == decisions;
    }

    private DerivativeStructure surface(Regime.Active active) {
        return game.surfaces().get(active.surface()).at(x);
    }

    /** Free decisions. */
    int[] free() {
        return free;
    }

    /** Number of multipliers. */
    int multipliers() {
        return priced.size();
    }

    /** By how much each condition is missed. */
    double[] missed(double[] multipliers) {
        double[] missed = new double[equations.size()];
        for (int row = 0; row < missed.length; row++) {
            Equation equation = equations.get(row);
            missed[row] = equation.value.getValue();
            for (int m = 0; m < equation.weights.size(); m++) {
                missed[row] += multipliers[m]
                        * equation.weights
                                .get(m)
                                .map(DerivativeStructure::getValue)
                                .orElse(0.0);
            }
        }
        return missed;
    }

    /** Derivatives of the conditions by the unknowns. */
    double[][] slopes(double[] multipliers) {
        double[][] slopes = new double[equations.size()][equations.size()];
        for (int row = 0; row < slopes.length; row++) {
            Equation equation = equations.get(row);
            add(1, equation.value, slopes[row]);
            for (int m = 0; m < equation.weights.size(); m++) {
                if (equation.weights.get(m).isPresent()) {
                    DerivativeStructure weight = equation.weights.get(m).get();
                    add(multipliers[m], weight, slopes[row]);
                    slopes[row][free.length + m] = weight.getValue();
                }
            }
        }
        return slopes;
    }

    private void add(double factor, DerivativeStructure f, double[] row) {
        double[] gradient = Series.gradient(f);
        for (int k = 0; k < free.length; k++) {
            row[k] += factor * gradient[shift + k];
        }
    }

    /** By how much each condition is missed along series of steps of the variables and of the multipliers. */
    DerivativeStructure[] missed(DerivativeStructure[] steps, DerivativeStructure[] multipliers) {
        Series.Products products = series.products(steps, equations.get(0).value.getOrder());
        DerivativeStructure[] missed = new DerivativeStructure[equations.size()];
        for (int row = 0; row < missed.length; row++) {
            Equation equation = equations.get(row);
            missed[row] = series.at(equation.value, products);
            for (int m = 0; m < equation.weights.size(); m++) {
                if (equation.weights.get(m).isPresent()) {
                    missed[row] = missed[row].add(multipliers[m].multiply(
                            series.at(equation.weights.get(m).get(), products)));
                }
            }
        }
        return missed;
    }

    /** Whether payoffs of players on no surface bend downwards in their free decisions. */
    boolean isConcave() {
        double[][] slopes = slopes(new double[priced.size()]);
        return subgames.layout().players().stream()
                .filter(player -> surfacesOf(player).isEmpty())
                .allMatch(player -> Curvature.isDownwards(slopes, decisionsOf(player)));
    }

    private int[] decisionsOf(int player) {
        return IntStream.range(0, free.length).filter(k -> player(k) == player).toArray();
    }
}
