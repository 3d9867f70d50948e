package io.tributary.simulator.experiment;

import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.document.YamlParser;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads experiments: from a file of their own, which names its scenario, or from a scenario that holds them. Everything
 * that is wrong is told at once, each with its place.
 */
public final class ExperimentReader {
    /** Name of the experiment's file in its folder. */
    public static final String FILE = "experiment.yaml";

    private static final Wording NOTHING = new Wording(
            "does not exist; an experiment is a file, a folder with experiment.yaml, or a scenario with experiments",
            "不存在；实验可以是文件、含 experiment.yaml 的文件夹，或含 experiments 的情景");
    private static final Wording NONE = new Wording("holds no experiments", "不含 experiments");
    private static final Wording WRITE = new Wording(
            "Write some under experiments:, or vary a factor with --factor PATH=V1,V2,...",
            "请在 experiments: 下写明，或用 --factor 路径=值1,值2,...");
    private static final Wording WHICH = new Wording("hold {0} experiments, and none was named", "含 {0} 个实验，尚未指明哪一个");
    private static final Wording NAME = new Wording("Name one with --name: {0}.", "请用 --name 指明：{0}。");
    private static final Wording NOT_THERE = new Wording("hold no experiment called {0}", "中没有名为 {0} 的实验");
    private static final Wording NO_SCENARIO = new Wording("names {0}, where there is no scenario", "所指 {0} 处没有情景");

    private final Problems problems = new Problems();
    private final List<Change> settings;

    private ExperimentReader(List<Change> settings) {
        this.settings = List.copyOf(settings);
    }

    /** An experiment as it was found: what it says, where, and the scenario that it names. */
    record Found(Experiment experiment, Node root, String path, Path folder, Path scenario) {
        Place place(String inner) {
            return NodePath.locate(root, path + inner);
        }
    }

    /**
     * The experiment of a file or folder.
     *
     * @param name title of the experiment where a scenario holds several
     * @param settings changes of the command line
     * @throws InvalidScenario with everything that is wrong with the experiment or its scenario
     */
    public static Found find(Path fileOrFolder, Optional<String> name, List<Change> settings) {
        return new ExperimentReader(settings).find(fileOrFolder, name);
    }

    /**
     * The experiment of a file or folder, checked and ready to run.
     *
     * @param name title of the experiment where a scenario holds several
     * @param settings changes of the command line
     * @param more what the command line wants otherwise, such as other replications
     * @throws InvalidScenario with everything that is wrong with the experiment or its scenario
     */
    public static ExperimentSource open(
            Path fileOrFolder,
            Optional<String> name,
            List<Change> settings,
            java.util.function.UnaryOperator<Experiment> more) {
        ExperimentReader reader = new ExperimentReader(settings);
        Found found = reader.find(fileOrFolder, name);
        Experiment experiment = new ExperimentCheck(found, settings, reader.problems).checked();
        reader.stopOnProblems();
        return ExperimentSource.of(found.scenario(), more.apply(experiment), settings);
    }

    private Found find(Path fileOrFolder, Optional<String> name) {
        Path file = file(fileOrFolder);
        String shown = shown(file);
        if (!Files.isRegularFile(file)) {
            problems.add(Place.of(shown), "", NOTHING);
            stopOnProblems();
        }
        Optional<Node> root =
                SourceText.document(file, shown, problems).flatMap(text -> YamlParser.parse(shown, text, problems));
        stopOnProblems();
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        return root.orElseThrow() instanceof Node.Fields fields
                        && fields.find("experiment").isPresent()
                ? ownFile(fields, folder)
                : within(file, folder, name);
    }

    private static Path file(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return fileOrFolder;
        }
        Path own = fileOrFolder.resolve(FILE);
        return Files.exists(own) ? own : fileOrFolder.resolve(ScenarioReader.FILE);
    }

    private Found ownFile(Node.Fields root, Path folder) {
        Optional<Experiment> experiment = ExperimentSource.read(root, problems);
        stopOnProblems();
        String named = experiment.orElseThrow().scenario().orElse(".");
        Path scenario = folder.resolve(named).normalize();
        Path file = Files.isDirectory(scenario) || scenario.toString().isEmpty()
                ? scenario.resolve(ScenarioReader.FILE)
                : scenario;
        if (!Files.isRegularFile(file)) {
            problems.add(NodePath.locate(root, "scenario"), "scenario", NO_SCENARIO.with(shown(scenario)));
            stopOnProblems();
        }
        return new Found(experiment.orElseThrow(), root, "", folder, file);
    }

    private Found within(Path file, Path folder, Optional<String> name) {
        ScenarioSource source = ScenarioReader.open(file, settings, Kpis.ids());
        List<Experiment> held = source.scenario().experiments();
        List<String> names = held.stream().map(Experiment::experiment).toList();
        Place place = NodePath.locate(source.root(), "experiments");
        if (held.isEmpty()) {
            problems.add(Place.of(shown(file)), "", NONE, WRITE);
        } else if (name.isEmpty() && held.size() > 1) {
            problems.add(place, "experiments", WHICH.with(held.size()), NAME.with(String.join(", ", names)));
        } else if (name.isPresent() && !names.contains(name.get())) {
            problems.add(place, "experiments", NOT_THERE.with(name.get()), NAME.with(String.join(", ", names)));
        }
        stopOnProblems();
        int at = name.map(names::indexOf).orElse(0);
        return new Found(held.get(at), source.root(), "experiments[" + at + "].", folder, file);
    }

    private void stopOnProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems.all());
        }
    }

    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
