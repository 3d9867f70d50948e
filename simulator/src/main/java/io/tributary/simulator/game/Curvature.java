package io.tributary.simulator.game;

/** The second-order condition, by symmetric elimination (Cholesky). */
final class Curvature {

    private Curvature() {}

    /** Whether the part of a matrix in some rows and columns is negative definite. */
    static boolean isDownwards(double[][] matrix, int[] rows) {
        int size = rows.length;
        double[][] left = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                left[i][j] = -matrix[rows[i]][rows[j]];
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            if (!(left[pivot][pivot] > 0)) {
                return false;
            }
            for (int i = pivot + 1; i < size; i++) {
                double factor = left[i][pivot] / left[pivot][pivot];
                for (int j = pivot; j < size; j++) {
                    left[i][j] -= factor * left[pivot][j];
                }
            }
        }
        return true;
    }
}
