package io.tributary.simulator.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV table as plain cells, where the columns are not those of a record. Cells are stripped of blanks. */
public final class CsvCells {
    private CsvCells() {}

    /** All rows, the head first; every row has as many cells as the head, or that is told. */
    public static List<List<String>> parse(String file, String text, Problems problems) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                rows.add(record.getFields().stream().map(String::strip).toList());
                int wanted = rows.get(0).size();
                if (record.getFieldCount() != wanted) {
                    Place place = new Place(file, (int) record.getStartingLineNumber(), 1);
                    problems.add(place, "", Faults.RAGGED.with(record.getFieldCount(), wanted));
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(Place.of(file), "", Faults.BAD_CSV.with(Faults.quote(String.valueOf(e.getMessage()))));
        }
        if (rows.isEmpty()) {
            problems.add(Place.of(file), "", Faults.NO_HEADER);
        }
        return rows;
    }
}
