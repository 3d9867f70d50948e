package io.tributary.simulator.design;

import java.util.ArrayList;
import java.util.List;

/** The points of a design: for each row and factor a coordinate in the unit interval, and the value that stands there. */
public final class Points {
    private final List<Factor> factors;
    private final double[][] unit;

    /**
     * Points.
     *
     * @param unit coordinates by row and factor, each in [0, 1]
     */
    Points(List<Factor> factors, double[][] unit) {
        this.factors = List.copyOf(factors);
        this.unit = unit;
    }

    /** Number of rows. */
    public int size() {
        return unit.length;
    }

    /** The factors, in the order of the columns. */
    public List<Factor> factors() {
        return factors;
    }

    /** Coordinate of a factor in a row, in [0, 1]. */
    public double unit(int row, int factor) {
        return unit[row][factor];
    }

    /** The values of a row, as they would be written in the scenario, in the order of the factors. */
    public List<String> values(int row) {
        List<String> values = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            values.add(factors.get(f).at(unit[row][f]));
        }
        return values;
    }

    /** The values of a row by the names of their levels. */
    public List<String> names(int row) {
        List<String> values = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            values.add(factors.get(f).levelName(unit[row][f]));
        }
        return values;
    }
}
