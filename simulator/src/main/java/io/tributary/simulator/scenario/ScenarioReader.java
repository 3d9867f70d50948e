package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.YamlParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads a scenario from its file, with includes, tables and changes. */
public final class ScenarioReader {
    /** Name of the scenario file in a scenario's folder. */
    public static final String FILE = "scenario.yaml";

    private ScenarioReader() {}

    /**
     * The valid scenario of a file, all of whose variants are valid, too.
     *
     * @param fileOrFolder a scenario file, or a folder with a file {@value #FILE}
     * @param settings changes, such as the settings of the command line
     * @throws InvalidScenario with all problems
     */
    public static Scenario read(Path fileOrFolder, List<Change> settings) {
        return open(fileOrFolder, settings, Set.of()).withValidVariants();
    }

    /**
     * The document of a scenario, from which the scenario itself and its variants come. The base is not checked yet.
     *
     * @param kpiIds ids that targets and expectations may name; not checked where empty
     * @throws InvalidScenario when the document cannot be read or a setting's path is wrong
     */
    public static ScenarioSource open(Path fileOrFolder, List<Change> settings, Set<String> kpiIds) {
        return open(fileOrFolder, settings, new ReadingNames(kpiIds, Set.of()));
    }

    /**
     * The document of a scenario, from which the scenario itself and its variants come. The base is not checked yet.
     *
     * @param readable what targets and expectations may name
     * @throws InvalidScenario when the document cannot be read or a setting's path is wrong
     */
    public static ScenarioSource open(Path fileOrFolder, List<Change> settings, ReadingNames readable) {
        Problems problems = new Problems();
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE) : fileOrFolder;
        if (!Files.exists(file)) {
            problems.add(Place.of(ScenarioFolder.name(file)), "", ScenarioFaults.NO_FOLDER);
            throw new InvalidScenario(problems.all());
        }
        ScenarioFolder folder = new ScenarioFolder(Objects.requireNonNullElse(file.getParent(), Path.of("")));
        Optional<Node.Fields> root = new Includes(folder, problems).read(file);
        Node.Fields whole = root.map(new Tables(folder, problems)::readInto)
                .orElseGet(() -> Node.Fields.empty(Place.of(ScenarioFolder.name(file))));
        if (root.isEmpty()) {
            throw new InvalidScenario(problems.all());
        }
        return new ScenarioSource(folder, whole, problems.all(), readable).with(settings);
    }

    /**
     * The document of a flat scenario, as {@link Resolve} prints it.
     *
     * @param name what messages call it
     * @throws InvalidScenario when it is no document
     */
    public static ScenarioSource openFlat(String name, String text, ReadingNames readable) {
        Problems problems = new Problems();
        Optional<Node> root = YamlParser.parse(name, text, problems);
        if (root.isPresent() && root.get() instanceof Node.Fields fields) {
            return new ScenarioSource(new ScenarioFolder(Path.of("")), fields, problems.all(), readable);
        }
        if (problems.isEmpty()) {
            problems.add(Place.of(name), "", ScenarioFaults.NO_FOLDER);
        }
        throw new InvalidScenario(problems.all());
    }
}
