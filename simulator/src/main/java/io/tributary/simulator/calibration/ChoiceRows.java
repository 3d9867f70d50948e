package io.tributary.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Choices as numbers.
 *
 * @param x attributes by row, alternative, coefficient
 * @param weights how often each alternative was chosen, by row
 */
record ChoiceRows(List<double[][]> x, List<double[]> weights) {
    ChoiceRows {
        x = List.copyOf(x);
        weights = List.copyOf(weights);
    }

    /** The rows that a model sees in a table. */
    static ChoiceRows of(LogitChoice model, DataTable table) {
        int alternatives = model.alternatives().size();
        List<double[][]> columns = new ArrayList<>();
        model.attributes().values().forEach(expressions -> columns.add(values(expressions, table)));
        List<double[]> weights = weights(model, table);
        model.loyaltyOf().ifPresent(who -> columns.add(loyalty(table.groups(who), weights, model.carry())));
        int constants = model.constants() ? alternatives - 1 : 0;
        List<double[][]> x = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            double[][] row = new double[alternatives][constants + columns.size()];
            for (int j = 0; j < alternatives; j++) {
                if (j > 0 && constants > 0) {
                    row[j][j - 1] = 1;
                }
                for (int k = 0; k < columns.size(); k++) {
                    row[j][constants + k] = columns.get(k)[j][r];
                }
            }
            x.add(row);
        }
        return new ChoiceRows(x, weights);
    }

    private static double[][] values(List<String> expressions, DataTable table) {
        return expressions.stream().map(table::values).toArray(double[][]::new);
    }

    private static List<double[]> weights(LogitChoice model, DataTable table) {
        List<double[]> weights = new ArrayList<>();
        double[][] counts = values(model.counts(), table);
        for (int r = 0; r < table.rows(); r++) {
            double[] row = new double[model.alternatives().size()];
            for (int j = 0; j < counts.length; j++) {
                row[j] = counts[j][r];
            }
            if (model.choice().isPresent()) {
                row[model.chosen(table.words(model.choice().get()).get(r))] = 1;
            }
            weights.add(row);
        }
        return weights;
    }

    /** Loyalty before each choice: it moves towards what was chosen last, and starts even. */
    private static double[][] loyalty(List<int[]> choosers, List<double[]> weights, double carry) {
        int alternatives = weights.get(0).length;
        double[][] loyalty = new double[alternatives][weights.size()];
        for (int[] rows : choosers) {
            double[] now = new double[alternatives];
            Arrays.fill(now, 1.0 / alternatives);
            for (int r : rows) {
                double all = Arrays.stream(weights.get(r)).sum();
                for (int j = 0; j < alternatives; j++) {
                    loyalty[j][r] = now[j];
                    now[j] = all == 0 ? now[j] : carry * now[j] + (1 - carry) * weights.get(r)[j] / all;
                }
            }
        }
        return loyalty;
    }

    int rows() {
        return x.size();
    }

    double weight(int row, int alternative) {
        return weights.get(row)[alternative];
    }

    ChoiceRows part(int from, int to) {
        return new ChoiceRows(x.subList(from, to), weights.subList(from, to));
    }

    /** The share of each alternative in all choices; each counts half a choice more, so that none is impossible. */
    double[] shares() {
        double[] shares = new double[weights.get(0).length];
        Arrays.fill(shares, 0.5);
        weights.forEach(row -> {
            for (int j = 0; j < shares.length; j++) {
                shares[j] += row[j];
            }
        });
        double all = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / all).toArray();
    }
}
