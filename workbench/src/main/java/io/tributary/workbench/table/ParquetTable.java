package io.tributary.workbench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A CSV table copied to Parquet by DuckDB, with declared column types and the CSV's order of rows. DuckDB's native
 * library is loaded at the first copy, about a second.
 */
final class ParquetTable {
    private ParquetTable() {}

    /** Column types of the runs table; each factor is text, as it was written. */
    static Map<String, String> runs(Collection<String> factors) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("run", "BIGINT");
        types.put("study", "VARCHAR");
        types.put("design_row", "INTEGER");
        types.put("scenario", "VARCHAR");
        types.put("variant", "VARCHAR");
        types.put("replication", "INTEGER");
        types.put("seed", "BIGINT");
        types.put("digest", "VARCHAR");
        factors.forEach(factor -> types.put(factor, "VARCHAR"));
        return types;
    }

    /** Column types of the facts table. */
    static Map<String, String> facts() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("run", "BIGINT");
        types.put("entity", "VARCHAR");
        types.put("month", "INTEGER");
        types.put("kpi", "VARCHAR");
        types.put("value", "DOUBLE");
        return types;
    }

    /** Copies a CSV file with a header to a Parquet file. */
    static void copy(Path csv, Path parquet, Map<String, String> types) throws IOException {
        String columns = types.entrySet().stream()
                .map(type -> quoted(type.getKey()) + ": " + quoted(type.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        String copy = "COPY (SELECT * FROM read_csv(" + quoted(csv.toString())
                + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = " + columns
                + ")) TO " + quoted(parquet.toString()) + " (FORMAT PARQUET, COMPRESSION ZSTD)";
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET preserve_insertion_order = true");
            statement.execute(copy);
        } catch (SQLException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
