package io.tributary.simulator.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a CSV table into a list of located fields, one per row. The header names the keys of the record that a row
 * describes, or their Chinese descriptions, whole or up to the first comma, with wide or narrow marks; an empty cell is an
 * absent key. Commas, semicolons or tabs separate cells.
 */
public final class TableParser {
    /** Cells that a table may have at most. */
    public static final int CELLS = 1_000_000;

    private final String file;
    private final RecordShape row;
    private final Problems problems = new Problems();

    private TableParser(String file, RecordShape row) {
        this.file = file;
        this.row = row;
    }

    /** The rows of a table; empty when it has problems. */
    public static Optional<Node> parse(String file, String text, Class<?> row, Problems problems) {
        TableParser parser = new TableParser(file, RecordShape.of(row));
        Optional<Node> rows = parser.rows(text);
        problems.addAll(parser.problems.all());
        return parser.problems.isEmpty() ? rows : Optional.empty();
    }

    private Optional<Node> rows(String text) {
        List<Node> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            List<String> header = List.of();
            long cells = 0;
            for (CsvRecord record : reader) {
                cells += record.getFieldCount();
                if (cells > CELLS) {
                    problems.add(at(record, 1), "", Faults.TOO_MANY_CELLS.with(CELLS));
                    return Optional.empty();
                }
                if (header.isEmpty()) {
                    header = header(record);
                } else {
                    rows.add(row(record, header));
                }
            }
            if (header.isEmpty()) {
                problems.add(Place.of(file), "", Faults.NO_HEADER);
            }
        } catch (CsvParseException e) {
            problems.add(Place.of(file), "", Faults.BAD_CSV.with(Faults.quote(why(e))));
        } catch (java.io.IOException e) {
            problems.add(Place.of(file), "", Faults.UNREADABLE);
        }
        return Optional.of(new Node.Items(new Place(file, 1, 1), rows));
    }

    private static String why(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private List<String> header(CsvRecord record) {
        Map<String, String> names = names();
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String written = record.getField(i).strip();
            String key = names.get(narrow(written));
            if (key == null) {
                Wording what = Faults.UNKNOWN_COLUMN.with(Faults.quote(written));
                problems.add(
                        at(record, i + 1),
                        "",
                        what,
                        Faults.hint(written, row.fields().keySet()));
            } else if (!keys.add(key)) {
                problems.add(at(record, i + 1), "", Faults.DUPLICATE_COLUMN.with(key));
            }
        }
        List<String> missing =
                row.required().stream().filter(key -> !keys.contains(key)).toList();
        if (!missing.isEmpty()) {
            problems.add(at(record, 1), "", Faults.MISSING_COLUMNS.with(Faults.list(missing)));
        }
        List<String> header = new ArrayList<>();
        record.getFields().forEach(cell -> header.add(names.getOrDefault(narrow(cell.strip()), "")));
        return header;
    }

    /** A head with the marks of a Latin keyboard, as many people type them between Chinese words. */
    private static String narrow(String head) {
        return head.replace('（', '(')
                .replace('）', ')')
                .replace('，', ',')
                .replace('：', ':')
                .replace('；', ';');
    }

    /** The key that each head stands for. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (RecordShape.Field field : row.fields().values()) {
            names.put(narrow(field.described().zh()), field.key());
        }
        row.fields().keySet().forEach(key -> names.put(key, key));
        Map<String, List<String>> heads = new LinkedHashMap<>();
        for (RecordShape.Field field : row.fields().values()) {
            String head = narrow(field.described().zh()).split(",", 2)[0].strip();
            heads.computeIfAbsent(head, absent -> new ArrayList<>()).add(field.key());
        }
        heads.forEach((head, keys) -> {
            if (keys.size() == 1) {
                names.putIfAbsent(head, keys.get(0));
            }
        });
        return names;
    }

    private Node row(CsvRecord record, List<String> header) {
        if (record.getFieldCount() != header.size()) {
            problems.add(at(record, 1), "", Faults.RAGGED.with(record.getFieldCount(), header.size()));
        }
        Map<String, Node.Entry> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            String cell = record.getField(i).strip();
            if (!cell.isEmpty()) {
                Place place = at(record, i + 1);
                cells.put(header.get(i), new Node.Entry(place, new Node.Text(place, cell, false)));
            }
        }
        return new Node.Fields(at(record, 1), cells);
    }

    private Place at(CsvRecord record, int cell) {
        return new Place(file, (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber()), cell);
    }
}
