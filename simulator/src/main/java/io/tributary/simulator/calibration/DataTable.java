package io.tributary.simulator.calibration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.RealValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of observations: named columns, one row per observation, cells as they were written.
 *
 * @param columns cells by column name, all of the same length
 * @param lines line of the file in which each row stands
 */
record DataTable(Map<String, List<String>> columns, List<Integer> lines) {
    /** Cells that a table may have at most. */
    static final int CELLS = 5_000_000;

    DataTable {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        lines = List.copyOf(lines);
    }

    /** Reads a CSV text; empty when it is no table, which is then told. */
    static Optional<DataTable> parse(String file, String text, Problems problems) {
        List<List<String>> cells = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (names.isEmpty()) {
                    row.getFields().forEach(name -> names.add(name.strip()));
                    names.forEach(name -> cells.add(new ArrayList<>()));
                } else if (!add(row, cells, file, problems)) {
                    return Optional.empty();
                } else {
                    lines.add((int) row.getStartingLineNumber());
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            problems.add(Place.of(file), "", CalibrationFaults.BAD_TABLE.with(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        return table(file, names, cells, lines, problems);
    }

    private static boolean add(CsvRecord row, List<List<String>> cells, String file, Problems problems) {
        Place place = new Place(file, (int) row.getStartingLineNumber(), 1);
        if (row.getFieldCount() != cells.size()) {
            problems.add(place, "", CalibrationFaults.RAGGED.with(row.getFieldCount(), cells.size()));
            return false;
        }
        if ((long) cells.size() * cells.get(0).size() > CELLS) {
            problems.add(place, "", CalibrationFaults.TOO_LARGE.with(CELLS));
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).add(row.getField(i).strip());
        }
        return true;
    }

    private static Optional<DataTable> table(
            String file, List<String> names, List<List<String>> cells, List<Integer> lines, Problems problems) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (columns.put(names.get(i), cells.get(i)) != null) {
                problems.add(new Place(file, 1, i + 1), "", CalibrationFaults.COLUMN_TWICE.with(names.get(i)));
                return Optional.empty();
            }
        }
        if (lines.isEmpty()) {
            problems.add(Place.of(file), "", CalibrationFaults.NO_ROWS);
            return Optional.empty();
        }
        return Optional.of(new DataTable(columns, lines));
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
