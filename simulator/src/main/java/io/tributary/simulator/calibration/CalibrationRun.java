package io.tributary.simulator.calibration;

import io.tributary.simulator.document.Binder;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.document.YamlParser;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.FormulaFault;
import io.tributary.simulator.formula.RealValues;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a calibration file with its table, tells all that is wrong at once, and estimates. */
public final class CalibrationRun {
    private final Calibration calibration;
    private final DataTable table;

    private CalibrationRun(Calibration calibration, DataTable table) {
        this.calibration = calibration;
        this.table = table;
    }

    /**
     * What a calibration found.
     *
     * @param fits one per step
     * @param changes what the estimates change in a scenario
     */
    public record Result(List<Fit> fits, List<Change> changes) {
        public Result {
            fits = List.copyOf(fits);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Opens a calibration file.
     *
     * @throws InvalidScenario with all problems of the file and its table
     */
    public static CalibrationRun open(Path file) {
        Problems problems = new Problems();
        String name = name(file);
        Optional<Node> root =
                SourceText.document(file, name, problems).flatMap(text -> YamlParser.parse(name, text, problems));
        Optional<Calibration> bound = root.flatMap(node -> new Binder("", problems).bind(node, Calibration.class));
        if (bound.isPresent() && problems.isEmpty()) {
            Optional<DataTable> table = table(file, bound.get(), root.orElseThrow(), problems);
            table.ifPresent(found -> check(bound.get(), found, root.orElseThrow(), problems));
            if (table.isPresent() && problems.isEmpty()) {
                return new CalibrationRun(bound.get(), table.get());
            }
        }
        throw new InvalidScenario(problems.all());
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static Optional<DataTable> table(Path file, Calibration calibration, Node root, Problems problems) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path table = folder == null ? Path.of(calibration.table()) : folder.resolve(calibration.table()).normalize();
        if (folder == null || !table.startsWith(folder) || !Files.isRegularFile(table)) {
            problems.add(NodePath.locate(root, "table"), "table", CalibrationFaults.NO_FILE);
            return Optional.empty();
        }
        String shown = calibration.table();
        return SourceText.table(table, shown, problems).flatMap(text -> DataTable.parse(shown, text, problems));
    }

    private static int learnt(Calibration calibration, DataTable table) {
        return table.rows() - (int) Math.floor(calibration.holdOut() * table.rows());
    }

    private static void check(Calibration calibration, DataTable table, Node root, Problems problems) {
        for (int s = 0; s < calibration.estimate().size(); s++) {
            Step step = calibration.estimate().get(s);
            Model model = step.fit();
            String path = "estimate[" + s + "]";
            int before = problems.size();
            model.reads().forEach(read -> check(read, path + ".fit", table, root, problems));
            int learnt = learnt(calibration, table);
            if (learnt < model.leastRows()) {
                problems.add(
                        NodePath.locate(root, path), path, CalibrationFaults.TOO_FEW.with(learnt, model.leastRows()));
            }
            if (problems.size() == before) {
                model.fault(table).ifPresent(fault -> {
                    String at = path + ".fit" + (fault.path().isEmpty() ? "" : "." + fault.path());
                    problems.add(locate(root, path + ".fit", fault.path()), at, fault.what());
                });
            }
            step.set().forEach((target, text) -> checkSet(step, path + ".set", text, root, problems));
        }
    }

    /** The place of a field of a model, which may stand one step deeper, below the model's name. */
    private static Place locate(Node root, String base, String path) {
        Place whole = NodePath.locate(root, base);
        Optional<Node> model = NodePath.find(root, base);
        if (model.isPresent() && model.get() instanceof Node.Fields fields && fields.entries().size() == 1) {
            String name = fields.entries().keySet().iterator().next();
            return NodePath.locate(root, base + "." + name + (path.isEmpty() ? "" : "." + path));
        }
        return path.isEmpty() ? whole : NodePath.locate(root, base + "." + path);
    }

    private static void check(Model.Read read, String base, DataTable table, Node root, Problems problems) {
        Place place = locate(root, base, read.path());
        String path = base + "." + read.path();
        boolean isColumn = !read.isNumber() || table.names().contains(read.expression());
        List<String> columns =
                isColumn ? List.of(read.expression()) : names(read.expression(), place, path, problems);
        int before = problems.size();
        columns.stream().filter(column -> !table.names().contains(column)).forEach(column -> {
            Wording hint = Nearest.to(column, table.names())
                    .map(near -> CalibrationFaults.MAYBE.with(near))
                    .orElse(CalibrationFaults.COLUMNS.with(String.join(", ", table.names())));
            problems.add(place, path, CalibrationFaults.NO_COLUMN.with(column), hint);
        });
        if (problems.size() == before && read.isNumber() && !columns.isEmpty()) {
            double[] values = table.values(read.expression());
            for (int r = 0; r < values.length; r++) {
                if (!Double.isFinite(values[r])) {
                    problems.add(place, path, CalibrationFaults.NO_NUMBER.with(table.lines().get(r)));
                    return;
                }
            }
        }
    }

    private static List<String> names(String expression, Place place, String path, Problems problems) {
        try {
            return Formula.parse(expression, Set.of()).names().stream()
                    .map(Formula.Name::name)
                    .distinct()
                    .toList();
        } catch (FormulaFault e) {
            problems.add(place, path, CalibrationFaults.NO_FORMULA.with(e.what()));
            return List.of();
        }
    }

    private static void checkSet(Step step, String path, String text, Node root, Problems problems) {
        Place place = NodePath.locate(root, path);
        for (String name : names(text, place, path, problems)) {
            if (!step.fit().coefficients().contains(name)) {
                Wording hint = Nearest.to(name, step.fit().coefficients())
                        .map(near -> CalibrationFaults.MAYBE.with(near))
                        .orElse(Wording.NONE);
                problems.add(place, path, CalibrationFaults.NO_COEFFICIENT.with(name), hint);
            }
        }
    }

    /** The calibration as written. */
    public Calibration calibration() {
        return calibration;
    }

    /** Estimates everything, in the order of the file. */
    public Result estimate() {
        List<Fit> fits = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        int learnt = learnt(calibration, table);
        for (Step step : calibration.estimate()) {
            Model.Outcome outcome = step.fit().fit(table, learnt);
            Fit fit = new Fit(
                    step.name(),
                    io.tributary.simulator.document.SnakeCase.of(step.fit().getClass().getSimpleName()),
                    learnt,
                    outcome.coefficients(),
                    outcome.logLikelihood(),
                    outcome.holdOut(),
                    outcome.remarks());
            fits.add(fit);
            if (!fit.coefficients().isEmpty()) {
                step.set().forEach((path, text) -> changes.add(change(fit, path, text)));
            }
        }
        return new Result(fits, changes);
    }

    private static Change change(Fit fit, String path, String text) {
        double value = Formula.parse(text, Set.of())
                .value(new RealValues(
                        name -> fit.find(name.name()).map(Coefficient::value).orElse(Double.NaN), other -> Double.NaN))
                .doubleValue();
        return new Change(path, "", Double.toString(value), "estimated: " + fit.name() + ", " + text);
    }
}
