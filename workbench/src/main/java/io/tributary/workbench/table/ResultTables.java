package io.tributary.workbench.table;

import io.tributary.simulator.experiment.RunResult;
import io.tributary.simulator.kpi.KpiValue;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The two tidy tables of an experiment. {@code runs}: one row per run with its study, design row, scenario, variant,
 * replication, seed, digest and factors. {@code facts}: one row per run, entity, month and KPI; month -1 is the whole
 * window. Both are joined by {@code run}, a number from 0 in the order of the rows.
 */
final class ResultTables {
    private final List<DesignRow> rows;
    private final Set<String> factors = new LinkedHashSet<>();

    ResultTables(List<DesignRow> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(row -> factors.addAll(row.factors().keySet()));
    }

    /** Paths of all factors, in the order of first mention; each is a column of runs. */
    Set<String> factors() {
        return factors;
    }

    void writeRuns(Appendable out) throws IOException {
        CsvText csv = new CsvText(out);
        for (String column :
                List.of("run", "study", "design_row", "scenario", "variant", "replication", "seed", "digest")) {
            csv.text(column);
        }
        for (String factor : factors) {
            csv.text(factor);
        }
        csv.endRow();
        long number = 0;
        for (DesignRow row : rows) {
            for (RunResult run : row.study().runs()) {
                writeRun(csv, number++, row, run);
            }
        }
    }

    void writeFacts(Appendable out) throws IOException {
        CsvText csv = new CsvText(out);
        csv.text("run").text("entity").text("month").text("kpi").text("value").endRow();
        long number = 0;
        for (DesignRow row : rows) {
            for (RunResult run : row.study().runs()) {
                for (KpiValue fact : run.values()) {
                    csv.number(number).text(fact.entity()).number(fact.month());
                    csv.text(fact.kpi()).number(fact.value()).endRow();
                }
                number++;
            }
        }
    }

    private void writeRun(CsvText csv, long number, DesignRow row, RunResult run) throws IOException {
        csv.number(number).text(row.study().fingerprint()).number(row.number());
        csv.text(row.study().scenario().scenario());
        csv.text(row.study().variants().get(run.variant()).name());
        csv.number(run.replication()).number(row.study().seed()).text(hex(run.digest()));
        for (String factor : factors) {
            csv.text(row.factors().getOrDefault(factor, ""));
        }
        csv.endRow();
    }

    private static String hex(long digest) {
        String digits = Long.toHexString(digest);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
