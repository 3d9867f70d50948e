package io.tributary.simulator.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV table whose columns nobody knows beforehand: cells as they were written, by column.
 *
 * @param cells cells by column name, all of the same length
 * @param lines line of the file in which each row stands
 */
public record Columns(Map<String, List<String>> cells, List<Integer> lines) {
    /** Cells that a table may have at most. */
    public static final int CELLS = 5_000_000;

    public Columns {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        lines = List.copyOf(lines);
    }

    /** Reads a CSV text; empty when it is no table, which is then told. */
    public static Optional<Columns> parse(String file, String text, Problems problems) {
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
            problems.add(Place.of(file), "", Faults.BAD_CSV.with(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        return table(file, names, cells, lines, problems);
    }

    private static boolean add(CsvRecord row, List<List<String>> cells, String file, Problems problems) {
        Place place = new Place(file, (int) row.getStartingLineNumber(), 1);
        if (row.getFieldCount() != cells.size()) {
            problems.add(place, "", Faults.RAGGED.with(row.getFieldCount(), cells.size()));
            return false;
        }
        if ((long) cells.size() * cells.get(0).size() > CELLS) {
            problems.add(place, "", Faults.TOO_MANY_CELLS.with(CELLS));
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).add(row.getField(i).strip());
        }
        return true;
    }

    private static Optional<Columns> table(
            String file, List<String> names, List<List<String>> cells, List<Integer> lines, Problems problems) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (columns.put(names.get(i), cells.get(i)) != null) {
                problems.add(new Place(file, 1, i + 1), "", Faults.DUPLICATE_COLUMN.with(names.get(i)));
                return Optional.empty();
            }
        }
        if (lines.isEmpty()) {
            problems.add(Place.of(file), "", Faults.NO_ROWS);
            return Optional.empty();
        }
        return Optional.of(new Columns(columns, lines));
    }
}
