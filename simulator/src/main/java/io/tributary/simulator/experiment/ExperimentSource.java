package io.tributary.simulator.experiment;

import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.design.Points;
import io.tributary.simulator.document.Binder;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.YamlParser;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An experiment with its scenario, ready to be run: its points, its variants, and the model of each design row. */
public final class ExperimentSource {
    /** Name of the only variant of a scenario that has none. */
    public static final String AS_WRITTEN = "as written";

    private static final String FACTOR = "factor";

    private final Path file;
    private final Experiment experiment;
    private final List<Change> settings;
    private final ScenarioSource written;
    private final Scenario scenario;
    private final List<String> variants;
    private final int baseline;
    private final Points points;
    /** Hashing the variants takes as long as many small runs, and does not change. */
    private volatile Optional<String> fingerprint = Optional.empty();

    private ExperimentSource(Path file, Experiment experiment, List<Change> settings) {
        this.file = file;
        this.experiment = experiment;
        this.settings = List.copyOf(settings);
        written = ScenarioReader.open(file, settings, Kpis.ids());
        scenario = written.scenario();
        variants = new ArrayList<>();
        int base = 0;
        for (Variant variant : scenario.variants()) {
            base = variant.baseline() ? variants.size() : base;
            if (variant.baseline() || experiment.variants().contains(variant.name())) {
                variants.add(variant.name());
            }
        }
        if (variants.isEmpty()) {
            variants.add(AS_WRITTEN);
        }
        baseline = base;
        List<Factor> factors =
                experiment.stress().isEmpty() ? experiment.factors() : List.of(Stress.factor(experiment.stress()));
        points = experiment
                .design()
                .points(
                        factors,
                        new Luck(experiment.seed().orElse(scenario.run().seed()), 0));
    }

    /**
     * An experiment on a scenario.
     *
     * @param scenario scenario folder or file
     * @param experiment one without faults, such as {@link ExperimentReader} gives
     * @param settings changes of the command line, which win over those of variants
     * @throws InvalidScenario with everything that is wrong with the scenario
     */
    public static ExperimentSource of(Path scenario, Experiment experiment, List<Change> settings) {
        return new ExperimentSource(scenario, experiment, settings);
    }

    /** The experiment of a batch, on whatever machine. */
    public static ExperimentSource of(Batch batch) {
        Problems problems = new Problems();
        Optional<Experiment> experiment =
                YamlParser.parse("batch", batch.experiment(), problems).flatMap(node -> read(node, problems));
        List<Change> settings = batch.settings().stream()
                .map(setting -> new Change(setting.path(), "", setting.value(), ""))
                .toList();
        return new ExperimentSource(
                Path.of(batch.scenario()), experiment.orElseThrow(() -> new InvalidScenario(problems.all())), settings);
    }

    /** Binds a document; money in distributions is a plain number in the scenario's currency. */
    static Optional<Experiment> read(Node node, Problems problems) {
        return new Binder("CNY", problems).bind(node, Experiment.class);
    }

    /** The batch, in a form that can travel. */
    public Batch batch() {
        return new Batch(
                file.toString(),
                ExperimentText.of(experiment),
                settings.stream()
                        .map(change -> new Batch.Setting(change.path(), change.value()))
                        .toList());
    }

    public Experiment experiment() {
        return experiment;
    }

    /** The scenario as written, with the settings of the command line. */
    public Scenario scenario() {
        return scenario;
    }

    public Points points() {
        return points;
    }

    /** Names of the variants that are run, in the scenario's order. */
    public List<String> variants() {
        return List.copyOf(variants);
    }

    /** Place of the baseline among the variants. */
    public int baseline() {
        return baseline;
    }

    /** Replications of each point at most. */
    public int replications() {
        return experiment.replications().orElse(scenario.run().replications());
    }

    /** The measures that are kept, in the order of the experiment. */
    public List<Measure> measures() {
        return experiment.kpis().stream().map(Measure::parse).toList();
    }

    /** Hash of everything on which results depend, hexadecimal: the variants as they are without factors, and the experiment. */
    public String fingerprint() {
        if (fingerprint.isEmpty()) {
            fingerprint = Optional.of(printed());
        }
        return fingerprint.get();
    }

    private String printed() {
        StringBuilder all = new StringBuilder();
        for (String variant : variants) {
            all.append(variant).append('\n').append(Fingerprint.of(scenario(variant, List.of())));
        }
        return Fingerprint.of(experiment, all.toString());
    }

    /** A row's factors with the names of their values, for messages and tables. */
    public String shown(int row) {
        List<String> names = points.names(row);
        List<String> parts = new ArrayList<>();
        for (int f = 0; f < names.size(); f++) {
            parts.add(points.factors().get(f).name() + " = " + names.get(f));
        }
        return String.join(", ", parts);
    }

    /**
     * The models of a design row, by variant.
     *
     * @throws InvalidScenario where the row's values do not fit
     */
    public List<Scenario> scenarios(int row) {
        if (!experiment.stress().isEmpty()) {
            return stressed(row);
        }
        List<Change> changes = new ArrayList<>();
        List<String> values = points.values(row);
        for (int f = 0; f < values.size(); f++) {
            for (String path : points.factors().get(f).paths()) {
                changes.add(new Change(path, "", values.get(f), FACTOR));
            }
        }
        return variants.stream().map(variant -> scenario(variant, changes)).toList();
    }

    /** The baseline under which a row warms up where that is not its own: what is stressed begins as planned. */
    Optional<Scenario> warmUp(int row) {
        return experiment.stress().isEmpty() || row == 0
                ? Optional.empty()
                : Optional.of(source(variants.get(baseline)).scenario());
    }

    /** Row 0 is as planned; each further row is a stress test, in the order of the experiment. */
    private List<Scenario> stressed(int row) {
        return variants.stream()
                .map(variant -> row == 0
                        ? source(variant).scenario()
                        : Stress.on(source(variant), experiment.stress().get(row - 1)))
                .toList();
    }

    private Scenario scenario(String variant, List<Change> changes) {
        return source(variant).with(changes, FACTOR).scenario();
    }

    private ScenarioSource source(String variant) {
        return variant.equals(AS_WRITTEN) && scenario.variants().isEmpty()
                ? written
                : written.variant(variant).with(settings);
    }
}
