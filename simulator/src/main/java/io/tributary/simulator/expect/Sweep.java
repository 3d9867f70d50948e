package io.tributary.simulator.expect;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.NoEquilibrium;
import io.tributary.simulator.engine.OutOfRange;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.scenario.CurveGrid;
import io.tributary.simulator.scenario.Expectation;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs the grid of a scenario's experiment and reads its curves. Every point is the scenario plus the changes of its
 * panel, its line and its place along the curves, in this order; all points meet the same luck.
 */
public final class Sweep {
    private static final Wording NO_ENTITY =
            new Wording("reads {0} of {1}, of which {0} says nothing at {2}", "读取 {1} 的 {0}，但在 {2} 处 {0} 没有该对象");

    private final ScenarioSource source;
    private final CurveGrid experiment;
    private final OptionalInt replications;

    private Sweep(ScenarioSource source, CurveGrid experiment, OptionalInt replications) {
        this.source = source;
        this.experiment = experiment;
        this.replications = replications;
    }

    /**
     * The curves of a scenario's experiment. A point at which no equilibrium exists has no values, and says so.
     *
     * @param source its document, opened with {@link Verification#READABLE}
     * @param replications runs of what has luck, instead of the scenario's
     * @param done told how many points are done, from any worker
     * @throws InvalidScenario where the scenario is wrong or a level's changes do not fit, with their places
     */
    public static Optional<Curves> of(ScenarioSource source, OptionalInt replications, IntConsumer done) {
        Scenario written = source.withValidVariants();
        if (written.curves().isEmpty()) {
            return Optional.empty();
        }
        CurveGrid experiment = written.curves().get();
        return Optional.of(new Curves(written, experiment, new Sweep(source, experiment, replications).points(done)));
    }

    /** Points are shared out among the workers of whoever asks, and gathered in order. */
    private List<Curves.Point> points(IntConsumer done) {
        List<ForkJoinTask<Solved>> tasks = new ArrayList<>();
        AtomicInteger ready = new AtomicInteger();
        for (int panel = 0; panel < count(experiment.panels()); panel++) {
            ScenarioSource inPanel = experiment.panels().isEmpty() ? source : level(source, "panels", panel);
            for (int line = 0; line < count(experiment.lines()); line++) {
                ScenarioSource onLine = experiment.lines().isEmpty() ? inPanel : level(inPanel, "lines", line);
                for (int along = 0; along < experiment.along().levels().size(); along++) {
                    int[] place = {panel, line, along};
                    ScenarioSource setting = level(onLine, "along", along);
                    tasks.add(ForkJoinTask.adapt(() -> {
                        Solved solved = solved(place, setting);
                        done.accept(ready.incrementAndGet());
                        return solved;
                    }));
                }
            }
        }
        ForkJoinTask.invokeAll(tasks);
        List<Curves.Point> points = new ArrayList<>();
        for (ForkJoinTask<Solved> task : tasks) {
            Solved solved = task.join();
            solved.failure().ifPresent(failure -> {
                throw failure;
            });
            solved.point().ifPresent(points::add);
        }
        return points;
    }

    /** A point, or what is wrong with its scenario. */
    private record Solved(Optional<Curves.Point> point, Optional<InvalidScenario> failure) {}

    private Solved solved(int[] place, ScenarioSource setting) {
        try {
            return new Solved(Optional.of(point(place[0], place[1], place[2], setting)), Optional.empty());
        } catch (InvalidScenario e) {
            return new Solved(Optional.empty(), Optional.of(e));
        }
    }

    private static int count(Optional<CurveGrid.Axis> axis) {
        return axis.map(a -> a.levels().size()).orElse(1);
    }

    private static ScenarioSource level(ScenarioSource source, String axis, int level) {
        return source.withChangesAt("curves." + axis + ".levels[" + level + "].changes");
    }

    private Curves.Point point(int panel, int line, int along, ScenarioSource setting) {
        Scenario scenario = setting.scenario();
        String fingerprint = Fingerprint.of(scenario);
        try {
            List<Obtained> read = read(setting, scenario, along);
            return new Curves.Point(
                    panel,
                    line,
                    along,
                    read.stream().map(Obtained::value).toList(),
                    read.stream().map(Obtained::standardError).toList(),
                    fingerprint,
                    "");
        } catch (NoEquilibrium | OutOfRange e) {
            List<Double> none = Collections.nCopies(experiment.show().size(), Double.NaN);
            return new Curves.Point(panel, line, along, none, none, fingerprint, String.valueOf(e.getMessage()));
        }
    }

    private List<Obtained> read(ScenarioSource setting, Scenario scenario, int along) {
        Settings settings = new Settings(setting, scenario);
        int most = replications.orElse(scenario.run().replications());
        Workshop workshop = new Workshop(settings, new Runs(settings, most, true), new Functions.Scope());
        List<String> firms = scenario.firms().stream().map(Firm::id).toList();
        List<Expression> expressions = experiment.show().stream()
                .map(shown -> Formula.parse(shown.read(), Expectation.collectives()))
                .map(formula -> new Expression(Efficiency.spelledOut(formula, firms), workshop, List.of(), ""))
                .toList();
        expressions.forEach(Expression::announce);
        List<Obtained> read = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            try {
                read.add(expressions.get(i).obtained());
            } catch (UnknownEntity e) {
                throw wrong(i, e, experiment.along().levels().get(along).label());
            }
        }
        return read;
    }

    private InvalidScenario wrong(int shown, UnknownEntity e, String label) {
        Problems problems = new Problems();
        String at = "curves.show[" + shown + "].read";
        Wording what = NO_ENTITY.with(e.wanted().kpi(), e.wanted().entity(), label);
        problems.add(NodePath.locate(source.root(), at), at, what, Wording.NONE);
        return new InvalidScenario(problems.all());
    }
}
