package io.tributary.simulator.calibration;

import io.tributary.simulator.document.Binder;
import io.tributary.simulator.document.Columns;
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
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a calibration file with its table, tells all that is wrong at once, and estimates. */
public final class CalibrationRun {
    private final Calibration calibration;
    private final DataTable table;
    private final Optional<MomentSearch> moments;

    private CalibrationRun(Calibration calibration, DataTable table, Optional<MomentSearch> moments) {
        this.calibration = calibration;
        this.table = table;
        this.moments = moments;
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
            Calibration calibration = bound.get();
            DataTable table = table(file, calibration, root.orElseThrow(), problems);
            if (problems.isEmpty()) {
                check(calibration, table, root.orElseThrow(), problems);
            }
            Optional<MomentSearch> moments = calibration
                    .simulate()
                    .flatMap(asked -> source(file, asked, root.orElseThrow(), problems)
                            .map(source -> new MomentSearch(asked, source)));
            if (problems.isEmpty()) {
                return new CalibrationRun(calibration, table, moments);
            }
        }
        throw new InvalidScenario(problems.all());
    }

    private static Optional<ScenarioSource> source(Path file, SimulatedMoments asked, Node root, Problems problems) {
        String base = "simulate";
        Optional<Path> scenario = below(file, asked.scenario());
        if (scenario.isEmpty()) {
            String path = base + ".scenario";
            problems.add(NodePath.locate(root, path), path, CalibrationFaults.NO_FILE);
            return Optional.empty();
        }
        for (int m = 0; m < asked.match().size(); m++) {
            String kpi = asked.match().get(m).kpi();
            if (!Kpis.ids().contains(kpi)) {
                String path = base + ".match[" + m + "].kpi";
                Wording hint = Nearest.to(kpi, Kpis.ids())
                        .map(near -> CalibrationFaults.MAYBE.with(near))
                        .orElse(Wording.NONE);
                problems.add(NodePath.locate(root, path), path, CalibrationFaults.NO_KPI.with(kpi), hint);
            }
        }
        ScenarioSource source = ScenarioReader.open(scenario.get(), List.of(), Kpis.ids());
        for (int i = 0; i < asked.vary().size(); i++) {
            String path = base + ".vary[" + i + "].path";
            SimulatedMoments.Vary vary = asked.vary().get(i);
            try {
                source.with(List.of(new Change(vary.path(), "", Double.toString(vary.from()), "")), path)
                        .scenario();
            } catch (InvalidScenario e) {
                e.problems().forEach(problems::add);
            }
        }
        return Optional.of(source);
    }

    /** A file or folder below that of the calibration file; empty where there is none. */
    private static Optional<Path> below(Path file, String name) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || name.isBlank()) {
            return Optional.empty();
        }
        Path found = folder.resolve(name).normalize();
        return found.startsWith(folder) && Files.exists(found) ? Optional.of(found) : Optional.empty();
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** The table; one without rows where no estimation asks for any. */
    private static DataTable table(Path file, Calibration calibration, Node root, Problems problems) {
        DataTable none = new DataTable(Map.of(), List.of());
        if (calibration.estimate().isEmpty()) {
            return none;
        }
        Optional<Path> table = below(file, calibration.table()).filter(Files::isRegularFile);
        if (table.isEmpty()) {
            problems.add(NodePath.locate(root, "table"), "table", CalibrationFaults.NO_FILE);
            return none;
        }
        String shown = calibration.table();
        return SourceText.table(table.get(), shown, problems)
                .flatMap(text -> Columns.parse(shown, text, problems))
                .map(DataTable::of)
                .orElse(none);
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
        if (model.isPresent()
                && model.get() instanceof Node.Fields fields
                && fields.entries().size() == 1) {
            String name = fields.entries().keySet().iterator().next();
            return NodePath.locate(root, base + "." + name + (path.isEmpty() ? "" : "." + path));
        }
        return path.isEmpty() ? whole : NodePath.locate(root, base + "." + path);
    }

    private static void check(Model.Read read, String base, DataTable table, Node root, Problems problems) {
        Place place = locate(root, base, read.path());
        String path = base + "." + read.path();
        boolean isColumn = !read.isNumber() || table.names().contains(read.expression());
        List<String> columns = isColumn ? List.of(read.expression()) : names(read.expression(), place, path, problems);
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
                    problems.add(
                            place,
                            path,
                            CalibrationFaults.NO_NUMBER.with(table.lines().get(r)));
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
                    io.tributary.simulator.document.SnakeCase.of(
                            step.fit().getClass().getSimpleName()),
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
        moments.map(MomentSearch::fit).ifPresent(fit -> {
            fits.add(fit);
            fit.coefficients()
                    .forEach(c -> changes.add(
                            new Change(c.name(), "", Double.toString(c.value()), "estimated by simulated moments")));
        });
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
