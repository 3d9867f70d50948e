package io.tributary.workbench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that an experiment leaves in a folder: {@code runs} and {@code facts} as CSV and Parquet, further text
 * files such as the report, and {@code manifest.json}.
 */
public final class ResultFiles {
    private static final String RUNS = "runs";
    private static final String FACTS = "facts";

    private ResultFiles() {}

    /**
     * Writes all files, or none.
     *
     * @param folder where to; made where it is missing, files of the same names are replaced
     * @param rows the design's rows with their studies
     * @param engineVersion version of the engine that ran them
     * @param texts further files by name
     * @throws IOException where a file cannot be written, saying which and why; nothing is left half-written
     */
    public static void write(
            Path folder, List<DesignRow> rows, String engineVersion, Map<String, OutputFolder.Content> texts)
            throws IOException {
        try (OutputFolder out = OutputFolder.open(folder)) {
            ResultTables tables = new ResultTables(rows);
            out.write(RUNS + ".csv", tables::writeRuns);
            out.write(FACTS + ".csv", tables::writeFacts);
            copy(out, RUNS, ParquetTable.runs(tables.factors()));
            copy(out, FACTS, ParquetTable.facts());
            Map<String, String> hashes = new TreeMap<>();
            for (String table : List.of(RUNS, FACTS)) {
                hashes.put(table + ".csv", Manifest.sha256(out.part(table + ".csv")));
                hashes.put(table + ".parquet", "");
            }
            for (Map.Entry<String, OutputFolder.Content> text : texts.entrySet()) {
                out.write(text.getKey(), text.getValue());
                hashes.put(text.getKey(), "");
            }
            out.write("manifest.json", json -> json.append(Manifest.of(rows, engineVersion, hashes)));
            out.publish();
        }
    }

    private static void copy(OutputFolder out, String table, Map<String, String> types) throws IOException {
        try {
            ParquetTable.copy(out.part(table + ".csv"), out.part(table + ".parquet"), types);
        } catch (IOException e) {
            throw OutputFolder.explained("The file " + table + ".parquet cannot be written", e);
        }
    }
}
