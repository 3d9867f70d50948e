package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Binder;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problem;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.TreeEdit;
import io.tributary.simulator.document.YamlParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The located document of a scenario, after includes and tables, before it becomes a record. Changes and variants give
 * further sources; none of them is modified.
 */
public final class ScenarioSource {
    /** The origin of changes that a user makes on the command line. */
    public static final String SETTING = "--set";

    /** The plan of a variant that the solver makes. */
    public static final String OPTIMIZE = "optimize";

    private final ScenarioFolder folder;
    private final Node.Fields root;
    private final List<Problem> earlier;
    private final ReadingNames readable;

    ScenarioSource(ScenarioFolder folder, Node.Fields root, List<Problem> earlier, ReadingNames readable) {
        this.folder = folder;
        this.root = root;
        this.earlier = List.copyOf(earlier);
        this.readable = readable;
    }

    /** The document. */
    public Node.Fields root() {
        return root;
    }

    /** The document with changes that came from the command line. */
    public ScenarioSource with(List<Change> changes) {
        return with(changes, SETTING);
    }

    /**
     * The document with changes.
     *
     * @param origin where the changes come from, as messages name it
     * @throws InvalidScenario when a path does not exist or a value cannot be read
     */
    public ScenarioSource with(List<Change> changes, String origin) {
        Problems problems = new Problems();
        Node now = root;
        for (Change change : changes) {
            Place place = Place.of(origin + " " + change.path());
            Optional<Node> value = value(change.value(), place, problems);
            if (value.isPresent()) {
                now = set(now, change.path(), value.get(), place, problems);
            }
        }
        return changed(now, problems);
    }

    /**
     * The document of a variant: that of the variant on which it is based, with its plan file and then its own changes.
     * Where a change and an earlier setting meet at the same path, the variant wins; use {@code variant(name).with(..)}
     * for the other order.
     *
     * @throws InvalidScenario when there is no such variant or its changes do not fit
     */
    public ScenarioSource variant(String name) {
        Problems problems = new Problems();
        Node now = root;
        for (Node.Fields variant : new Variants(root).lineage(name, problems)) {
            now = planned(now, variant, problems);
            Optional<Node> changes = variant.find("changes");
            if (changes.isPresent() && changes.get() instanceof Node.Fields fields) {
                for (var change : fields.entries().entrySet()) {
                    Node.Entry entry = change.getValue();
                    now = set(now, change.getKey(), entry.value(), entry.key(), problems);
                }
            }
        }
        return changed(now, problems);
    }

    /**
     * The document of a variant that needs no solver.
     *
     * @throws InvalidScenario as {@link #variant} does, and where the variant asks for the solver's plan
     */
    public ScenarioSource solvedVariant(String name) {
        Problems problems = new Problems();
        for (Node.Fields variant : new Variants(root).lineage(name, problems)) {
            Optional<Node> plan = variant.find("plan");
            if (plan.isPresent()
                    && plan.get() instanceof Node.Text text
                    && text.text().equals(OPTIMIZE)) {
                String path = "variants[" + name + "].plan";
                problems.add(text.place(), path, ScenarioFaults.SOLVER_ASKED, ScenarioFaults.WRITE_PLAN);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems.all());
        }
        return variant(name);
    }

    /**
     * The document with the changes that stand at a path of it, such as those of an experiment's level.
     *
     * @throws InvalidScenario when the changes do not fit
     */
    public ScenarioSource withChangesAt(String path) {
        Problems problems = new Problems();
        Node now = root;
        Optional<Node> changes = NodePath.find(root, path);
        if (changes.isPresent() && changes.get() instanceof Node.Fields fields) {
            for (var change : fields.entries().entrySet()) {
                Node.Entry entry = change.getValue();
                now = set(now, change.getKey(), entry.value(), entry.key(), problems);
            }
        }
        return changed(now, problems);
    }

    /**
     * A file beside the scenario.
     *
     * @throws InvalidScenario when there is none, or when it lies outside the scenario's folder
     */
    public Path fileBeside(String name) {
        Problems problems = new Problems();
        Optional<Path> file = folder.find(folder.folder(), name, Place.of(name), "plan", problems);
        return file.orElseThrow(() -> new InvalidScenario(problems.all()));
    }

    /** The tree under the plan file that a variant names; the solver's plan is applied by whoever has it. */
    private Node planned(Node tree, Node.Fields variant, Problems problems) {
        Optional<Node> plan = variant.find("plan");
        if (plan.isEmpty()
                || !(plan.get() instanceof Node.Text file)
                || file.text().equals(OPTIMIZE)) {
            return tree;
        }
        Optional<Path> found = folder.find(folder.folder(), file.text(), file.place(), "plan", problems);
        Node now = tree;
        for (Change change : found.map(PlanFile::read).map(Plan::changes).orElse(List.of())) {
            Optional<Node> value = value(change.value(), file.place(), problems);
            if (value.isPresent()) {
                now = set(now, change.path(), value.get(), file.place(), problems);
            }
        }
        return now;
    }

    /** Names of the variants, in the order of the file. */
    public List<String> variants() {
        return new Variants(root).names();
    }

    /**
     * The valid scenario.
     *
     * @throws InvalidScenario with all problems, those of tables among them
     */
    public Scenario scenario() {
        Problems problems = new Problems();
        problems.addAll(earlier);
        Node.Fields whole = Compact.addTo(DerivedAreas.addTo(root));
        Optional<Scenario> scenario = new Binder(currency(), problems).bind(whole, Scenario.class);
        if (scenario.isPresent() && problems.isEmpty()) {
            ScenarioCheck.check(scenario.get(), whole, readable, problems);
        }
        if (scenario.isPresent() && problems.isEmpty()) {
            return scenario.get();
        }
        throw new InvalidScenario(problems.all());
    }

    /**
     * The valid scenario whose variants are valid, too.
     *
     * @throws InvalidScenario with all problems of the base; when it has none, with those of all variants
     */
    public Scenario withValidVariants() {
        Scenario scenario = scenario();
        Problems problems = new Problems();
        for (String variant : variants()) {
            try {
                variant(variant).scenario();
            } catch (InvalidScenario e) {
                problems.addAll(e.problems());
            }
        }
        if (problems.isEmpty()) {
            return scenario;
        }
        throw new InvalidScenario(problems.all());
    }

    private String currency() {
        return root.find("money")
                .filter(Node.Text.class::isInstance)
                .map(node -> ((Node.Text) node).text())
                .filter(text -> text.matches("[A-Z]{3}"))
                .orElse("CNY");
    }

    private static Optional<Node> value(String text, Place place, Problems problems) {
        if (text.isBlank()) {
            return Optional.of(new Node.Text(place, "", false));
        }
        return YamlParser.parse(place.file(), text, problems).map(node -> node.at(place));
    }

    private static Node set(Node tree, String path, Node value, Place asked, Problems problems) {
        if (path.matches("(data|include|variants)\\b.*")) {
            problems.add(asked, path, ScenarioFaults.FIXED_BEFORE);
            return tree;
        }
        return new TreeEdit(Scenario.class, problems)
                .set(AreaRows.withRowOf(NetworkRows.withRowOf(tree, path), path, value), path, value, asked)
                .orElse(tree);
    }

    private ScenarioSource changed(Node tree, Problems problems) {
        if (!problems.isEmpty()) {
            Problems all = new Problems();
            all.addAll(earlier);
            all.addAll(problems.all());
            throw new InvalidScenario(all.all());
        }
        return new ScenarioSource(folder, (Node.Fields) tree, earlier, readable);
    }
}
