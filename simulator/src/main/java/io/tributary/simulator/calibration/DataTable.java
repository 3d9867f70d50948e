package io.tributary.simulator.calibration;

import io.tributary.simulator.document.Columns;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.RealValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of observations: named columns, one row per observation, cells as they were written.
 *
 * @param columns cells by column name, all of the same length
 * @param lines line of the file in which each row stands
 */
record DataTable(Map<String, List<String>> columns, List<Integer> lines) {
    DataTable {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        lines = List.copyOf(lines);
    }

    /** The columns of a CSV file. */
    static DataTable of(Columns read) {
        return new DataTable(read.cells(), read.lines());
    }

    int rows() {
        return lines.size();
    }

    Set<String> names() {
        return columns.keySet();
    }

    /** The cells of a column as they were written. */
    List<String> words(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    /**
     * The values of a column, or of an expression over columns, one per row. Cells that are no numbers are NaN. The name of
     * a column may hold blanks where it stands alone.
     */
    double[] values(String expression) {
        if (columns.containsKey(expression)) {
            return numbers(expression);
        }
        Formula formula = Formula.parse(expression, Set.of());
        Map<String, double[]> numbers = new LinkedHashMap<>();
        formula.names().forEach(name -> numbers.computeIfAbsent(name.name(), this::numbers));
        double[] values = new double[rows()];
        for (int r = 0; r < values.length; r++) {
            int row = r;
            values[r] = formula.value(new RealValues(
                            name -> Objects.requireNonNull(numbers.get(name.name()))[row], other -> Double.NaN))
                    .doubleValue();
        }
        return values;
    }

    private double[] numbers(String column) {
        return words(column).stream().mapToDouble(DataTable::number).toArray();
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The rows from one to before another. */
    DataTable part(int from, int to) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        columns.forEach((name, cells) -> parts.put(name, cells.subList(from, to)));
        return new DataTable(parts, lines.subList(from, to));
    }

    /** The numbers of rows with the same word in a column, in the order in which words first occur. */
    List<int[]> groups(String column) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        List<String> words = words(column);
        IntStream.range(0, rows())
                .forEach(r -> groups.computeIfAbsent(words.get(r), word -> new ArrayList<>())
                        .add(r));
        return groups.values().stream()
                .map(rows -> rows.stream().mapToInt(r -> r).toArray())
                .toList();
    }
}
