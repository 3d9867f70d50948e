package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of scenarios/mechanisms: its variants, and runs of them after a warm-up under what they are compared with. */
record Shown(ScenarioSource source) {

    static Shown in(String folder) {
        Path root = Path.of(System.getProperty("tributary.root", ".."));
        return new Shown(ScenarioReader.open(
                root.resolve("scenarios").resolve("mechanisms").resolve(folder), List.of(), Kpis.ids()));
    }

    /** The baseline, or a variant with further settings: path, value, path, value ... */
    Scenario scenario(String variant, String... settings) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < settings.length; i += 2) {
            changes.add(new Change(settings[i], "", settings[i + 1], ""));
        }
        return source.variant(variant).with(changes).scenario();
    }

    /** A run of a variant with further settings. */
    Run run(int future, String variant, String... settings) {
        Scenario scenario = scenario(variant, settings);
        String off = variant.substring(0, Math.min(4, variant.length())) + "_off";
        Scenario today =
                source.variant(source.variants().contains(off) ? off : "today").scenario();
        return new Run(
                scenario,
                Simulation.of(today, scenario).run(new Luck(scenario.run().seed(), future)));
    }

    /** A KPI of everything together, in one month of a run. */
    static double month(Run run, String kpi, int month) {
        return Kpis.get(kpi).read(new Facts(run.scenario(), run.ledger())).stream()
                .filter(v -> v.entity().equals(KpiValue.TOTAL) && v.month() == month)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** A KPI of everything together. */
    static double total(Run run, String kpi) {
        return run.kpi(kpi, KpiValue.TOTAL);
    }
}
