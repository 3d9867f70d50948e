package io.tributary.workbench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.simulator.experiment.StudyResult;
import io.tributary.workbench.report.WaterStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFilesTest {
    private static final List<String> NAMES =
            List.of("facts.csv", "facts.parquet", "manifest.json", "report.html", "runs.csv", "runs.parquet");

    @TempDir
    Path folder;

    private static void write(Path to, StudyResult study) throws IOException {
        DesignRow row = new DesignRow(3, Map.of("policies.rebate", "=2 %"), study);
        ResultFiles.write(to, List.of(row), "0.1.0", Map.of("report.html", out -> out.append("<p>")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String query(String sql) throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void allFilesAppearAndNothingElse() throws IOException {
        write(folder.resolve("new/out"), WaterStudy.of(30));
        assertThat(names(folder.resolve("new/out"))).isEqualTo(NAMES);
    }

    @Test
    void csvAndParquetHoldTheSameRowsInTheSameOrder() throws Exception {
        StudyResult study = WaterStudy.of(30);
        write(folder, study);
        long facts = study.runs().stream().mapToLong(run -> run.values().size()).sum();
        for (String table : List.of("runs", "facts")) {
            long lines = Files.readAllLines(folder.resolve(table + ".csv")).size() - 1L;
            String rows = query("SELECT count(*) FROM '" + folder.resolve(table + ".parquet") + "'");
            assertThat(rows).isEqualTo(Long.toString(lines));
            assertThat(lines).isEqualTo(table.equals("runs") ? study.runs().size() : facts);
        }
        String parquet = folder.resolve("facts.parquet").toString();
        String last = query("SELECT value FROM '" + parquet + "' LIMIT 1 OFFSET " + (facts - 1));
        var values = study.runs().get(study.runs().size() - 1).values();
        assertThat(Double.parseDouble(last))
                .isCloseTo(
                        values.get(values.size() - 1).value(), org.assertj.core.data.Percentage.withPercentage(1e-9));
        assertThat(query("SELECT typeof(month) FROM '" + parquet + "' LIMIT 1")).isEqualTo("INTEGER");
        assertThat(query("SELECT \"policies.rebate\" FROM '" + folder.resolve("runs.parquet") + "' LIMIT 1"))
                .isEqualTo("'=2 %");
    }

    @Test
    void theSameStudyWritesTheSameBytes() throws IOException {
        write(folder.resolve("a"), WaterStudy.of(30));
        write(folder.resolve("b"), WaterStudy.of(30));
        for (String name : NAMES) {
            assertThat(Files.mismatch(
                            folder.resolve("a").resolve(name),
                            folder.resolve("b").resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void theManifestNamesTheStudyAndTheHashesOfItsTables() throws IOException {
        write(folder, WaterStudy.of(30));
        String manifest = Files.readString(folder.resolve("manifest.json"));
        assertThat(manifest)
                .contains("\"fingerprint\":\"9f2c41d07ab35e68\"")
                .contains("\"seed\":20270104")
                .contains("\"replications\":30")
                .contains(Manifest.sha256(folder.resolve("facts.csv")));
    }

    @Test
    void aWriterThatFailsLeavesNothingBehindAndOldFilesAlone() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), "old");
        Map<String, OutputFolder.Content> full = Map.of("report.html", out -> {
            out.append("half");
            throw new IOException("No space left on device");
        });
        assertThatThrownBy(() -> ResultFiles.write(folder, List.of(DesignRow.of(WaterStudy.of(2))), "0.1.0", full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("report.html")
                .hasMessageContaining("No space left")
                .hasMessageContaining("Free some space");
        assertThat(names(folder)).containsExactly("runs.csv");
        assertThat(folder.resolve("runs.csv")).hasContent("old");
    }

    @Test
    void aFolderThatVanishesIsSaid() throws IOException {
        Path out = folder.resolve("gone");
        try (OutputFolder open = OutputFolder.open(out)) {
            Files.delete(out);
            assertThatThrownBy(() -> open.write("a.txt", text -> text.append("a")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no longer there");
        }
    }

    @Test
    void aFileInTheWayOfTheFolderIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> OutputFolder.open(folder.resolve("file")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be made");
    }
}
