package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of a scenario of scenarios/mechanisms: its variants, or its baseline with settings of the test. */
record MechanismRuns(Path folder) {

    static MechanismRuns of(String section) {
        return new MechanismRuns(Path.of(System.getProperty("tributary.root"), "scenarios", "mechanisms", section));
    }

    /** Names of the variants. */
    List<String> variants() {
        return today().variants().stream().map(v -> v.name()).toList();
    }

    Scenario today() {
        return source().scenario();
    }

    private ScenarioSource source(String... settings) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < settings.length; i += 2) {
            changes.add(new Change(settings[i], "", settings[i + 1], ""));
        }
        return ScenarioReader.open(folder, changes, Kpis.ids());
    }

    /** The scenario with settings by path. */
    Scenario with(Map<String, String> settings) {
        List<Change> changes = new ArrayList<>();
        settings.forEach((path, value) -> changes.add(new Change(path, "", value, "")));
        return ScenarioReader.open(folder, List.of(), Kpis.ids()).with(changes).scenario();
    }

    /** A variant in one future, with settings of the test as path, value, path, value. */
    Run run(String variant, int replication, String... settings) {
        ScenarioSource source = source(settings);
        return Run.of(source.scenario(), source.variant(variant).scenario(), replication);
    }

    /** A KPI of a variant in the first future. */
    double kpi(String variant, String kpi, String... settings) {
        return run(variant, 0, settings).kpi(kpi, KpiValue.TOTAL);
    }

    /** The mean of a KPI of a variant over futures. */
    double mean(String variant, String kpi, int replications, String... settings) {
        ScenarioSource source = source(settings);
        Scenario today = source.scenario();
        Scenario scenario = source.variant(variant).scenario();
        double sum = 0;
        for (int replication = 0; replication < replications; replication++) {
            sum += Run.of(today, scenario, replication).kpi(kpi, KpiValue.TOTAL);
        }
        return sum / replications;
    }

    /** What a partner earned in some periods: money in less money out plus the growth of its stock. */
    static double profit(Run run, String partner, int from, int to) {
        double profit =
                state(run, Measures.STOCK_VALUE, partner, to) - state(run, Measures.STOCK_VALUE, partner, from - 1);
        for (Kind kind : Kind.values()) {
            for (int period = from; period <= to && kind.book() == Kind.Book.MONEY && !kind.isCredit(); period++) {
                profit += run.sum(kind, Run::anyone, p -> p.id().equals(partner), period)
                        - run.sum(kind, p -> p.id().equals(partner), Run::anyone, period);
            }
        }
        return profit;
    }

    /** What a partner bought in some periods, money. */
    static double purchases(Run run, String partner, int from, int to) {
        double bought = 0;
        for (int period = from; period <= to; period++) {
            bought += run.sum(Kind.INVOICE, p -> p.id().equals(partner), Run::anyone, period);
        }
        return bought;
    }

    /** A state of one partner in a period. */
    static double state(Run run, String measure, String partner, int period) {
        return run.state(measure, party -> party.id().equals(partner), period);
    }

    /** Partners that serve areas in the first network. */
    static List<Partner> serving(Scenario scenario) {
        return scenario.partners().stream()
                .filter(p -> scenario.network().stream().anyMatch(a -> a.chain().contains(p.id())))
                .toList();
    }
}
