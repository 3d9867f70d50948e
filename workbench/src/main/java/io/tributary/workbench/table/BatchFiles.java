package io.tributary.workbench.table;

import io.tributary.simulator.design.Factor;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.ResultStore;
import io.tributary.simulator.experiment.RunRecord;
import io.tributary.simulator.kpi.KpiValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Seals a batch: its committed runs as the tidy tables {@code runs} and {@code facts}, CSV and Parquet, with a manifest.
 * Rows stand in canonical order and stream from the store one run at a time.
 */
public final class BatchFiles {
    private static final String RUNS = "runs";
    private static final String FACTS = "facts";

    private final ExperimentSource source;
    private final ResultStore store;
    private final String fingerprint;

    private BatchFiles(ExperimentSource source, ResultStore store) {
        this.source = source;
        this.store = store;
        fingerprint = source.fingerprint();
    }

    /**
     * Writes all files, or none.
     *
     * @param folder where to; files of the same names are replaced
     * @param engineVersion version of the engine that ran them
     * @param texts further files by name
     * @throws IOException where a file cannot be written, saying which and why; shards stay as they are
     */
    public static void seal(
            Path folder,
            ExperimentSource source,
            ResultStore store,
            String engineVersion,
            Map<String, OutputFolder.Content> texts)
            throws IOException {
        BatchFiles files = new BatchFiles(source, store);
        try (OutputFolder out = OutputFolder.open(folder)) {
            Map<String, String> hashes = new TreeMap<>();
            out.write(RUNS + ".csv", files::writeRuns);
            out.write(FACTS + ".csv", files::writeFacts);
            copy(out, RUNS, ParquetTable.runs(files.factors()));
            copy(out, FACTS, ParquetTable.facts());
            for (String table : List.of(RUNS, FACTS)) {
                hashes.put(table + ".csv", Manifest.sha256(out.part(table + ".csv")));
                hashes.put(table + ".parquet", "");
            }
            for (Map.Entry<String, OutputFolder.Content> text : texts.entrySet()) {
                out.write(text.getKey(), text.getValue());
                hashes.put(text.getKey(), "");
            }
            out.write("manifest.json", json -> json.append(files.manifest(engineVersion, hashes)));
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

    private List<String> factors() {
        return source.points().factors().stream().map(Factor::path).toList();
    }

    private void writeRuns(Appendable out) throws IOException {
        CsvText csv = new CsvText(out);
        for (String column :
                List.of("run", "study", "design_row", "scenario", "variant", "replication", "seed", "digest")) {
            csv.text(column);
        }
        for (String factor : factors()) {
            csv.text(factor);
        }
        csv.endRow();
        numbered((number, run) -> {
            csv.number(number).text(fingerprint).number(run.task().row());
            csv.text(source.scenario().scenario());
            csv.text(source.variants().get(run.task().variant()));
            csv.number(run.task().replication()).number(run.seed());
            csv.text(HexFormat.of().toHexDigits(run.digest()));
            for (String value : source.points().values(run.task().row())) {
                csv.text(value);
            }
            csv.endRow();
        });
    }

    private void writeFacts(Appendable out) throws IOException {
        CsvText csv = new CsvText(out);
        csv.text("run").text("entity").text("month").text("kpi").text("value").endRow();
        numbered((number, run) -> {
            for (KpiValue fact : run.facts()) {
                csv.number(number).text(fact.entity()).number(fact.month()).text(fact.kpi());
                csv.exact(fact.value()).endRow();
            }
        });
    }

    /** Writes one run with its number. */
    private interface RunWriter {
        void write(long number, RunRecord run) throws IOException;
    }

    private void numbered(RunWriter writer) throws IOException {
        Consumer<RunRecord> counting = new Consumer<>() {
            private long number;

            @Override
            public void accept(RunRecord run) {
                try {
                    writer.write(number++, run);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        try {
            store.forEach(counting);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String manifest(String engineVersion, Map<String, String> hashes) {
        JsonText json = new JsonText().object();
        json.key("engine_version").value(engineVersion);
        json.key("experiment").value(source.experiment().experiment());
        json.key("scenario").value(source.scenario().scenario());
        json.key("fingerprint").value(fingerprint);
        json.key("digest").value(store.digest());
        json.key("design_rows").value(source.points().size());
        json.key("runs").value(store.size());
        json.key("variants").list();
        source.variants().forEach(json::value);
        json.endList().key("factors").list();
        factors().forEach(json::value);
        json.endList().key("files").list();
        hashes.forEach((name, hash) -> {
            json.object().key("name").value(name);
            if (!hash.isEmpty()) {
                json.key("sha256").value(hash);
            }
            json.endObject();
        });
        return json.endList().endObject() + "\n";
    }
}
