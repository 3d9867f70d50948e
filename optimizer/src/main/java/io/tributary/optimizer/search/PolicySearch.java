package io.tributary.optimizer.search;

import io.tributary.simulator.document.Binder;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.document.YamlParser;
import io.tributary.simulator.formula.Condition;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.FormulaFault;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.search.Evolution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.distribution.TDistribution;

/** Reads a policy file, tells all that is wrong with it at once, searches, and tries the winner in fresh futures. */
public final class PolicySearch {
    /** Combinations that a race may start with. */
    private static final int MOST_COMBINATIONS = 100_000;
    /** Number of the first future of the last test: no search gets there. */
    private static final int FRESH = 1_000_000_000;
    /** Weight of a missed condition, in units of the goal's size. */
    private static final double PENALTY = 1000;
    /**
     * More than any goal: what misses the targets is worse than all that reaches them, and the less it misses the better
     * (Deb 2000, Computer Methods in Applied Mechanics and Engineering 186:311-338).
     */
    private static final double MISSED = 1e18;

    private final Policy policy;
    private final ScenarioSource source;
    private final Judge judge;

    private PolicySearch(Policy policy, ScenarioSource source, Judge judge) {
        this.policy = policy;
        this.source = source;
        this.judge = judge;
    }

    /**
     * Opens a policy file.
     *
     * @throws InvalidScenario with all problems of the file and its scenario
     */
    public static PolicySearch open(Path file) {
        Problems problems = new Problems();
        String name = file.toString().replace('\\', '/');
        Optional<Node> root =
                SourceText.document(file, name, problems).flatMap(text -> YamlParser.parse(name, text, problems));
        Optional<Policy> bound = root.flatMap(node -> new Binder("", problems).bind(node, Policy.class));
        if (bound.isPresent() && problems.isEmpty()) {
            Policy policy = bound.get();
            check(policy, root.orElseThrow(), problems);
            Optional<ScenarioSource> source = source(file, policy, root.orElseThrow(), problems);
            if (problems.isEmpty() && source.isPresent()) {
                return new PolicySearch(policy, source.get(), Judge.of(policy));
            }
        }
        throw new InvalidScenario(problems.all());
    }

    private static Optional<ScenarioSource> source(Path file, Policy policy, Node root, Problems problems) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path scenario =
                folder == null ? file : folder.resolve(policy.scenario()).normalize();
        if (folder == null || !scenario.startsWith(folder) || !Files.exists(scenario)) {
            problems.add(NodePath.locate(root, "scenario"), "scenario", PolicyFaults.NO_FILE);
            return Optional.empty();
        }
        ScenarioSource source = ScenarioReader.open(scenario, List.of(), Kpis.ids());
        for (int i = 0; i < policy.levers().size(); i++) {
            Lever lever = policy.levers().get(i);
            List<String> tried = lever.isRange() ? List.of(Double.toString(lever.low())) : lever.values();
            for (String value : tried) {
                try {
                    source.with(List.of(new Change(lever.path(), "", value, "")), "levers[" + i + "]")
                            .scenario();
                } catch (InvalidScenario e) {
                    e.problems().forEach(problems::add);
                }
            }
        }
        if (policy.reach().isPresent() && source.scenario().targets().isEmpty()) {
            problems.add(NodePath.locate(root, "reach"), "reach", PolicyFaults.NO_TARGETS);
        }
        return Optional.of(source);
    }

    private static void check(Policy policy, Node root, Problems problems) {
        policy.maximize().ifPresent(text -> check(text, "maximize", false, root, problems));
        policy.minimize().ifPresent(text -> check(text, "minimize", false, root, problems));
        for (int i = 0; i < policy.keep().size(); i++) {
            check(policy.keep().get(i), "keep[" + i + "]", true, root, problems);
        }
        if (policy.method() == Policy.Method.RACE) {
            long combinations = 1;
            for (int i = 0; i < policy.levers().size(); i++) {
                Lever lever = policy.levers().get(i);
                if (lever.isRange()) {
                    String path = "levers[" + i + "]";
                    problems.add(NodePath.locate(root, path), path, PolicyFaults.WANT_VALUES);
                }
                combinations = Math.min(
                        Integer.MAX_VALUE,
                        combinations * Math.max(1, lever.values().size()));
            }
            if (combinations > MOST_COMBINATIONS) {
                problems.add(
                        NodePath.locate(root, "levers"),
                        "levers",
                        PolicyFaults.TOO_MANY.with(combinations, MOST_COMBINATIONS));
            }
            if (policy.reach().isPresent() && combinations * policy.replications() > policy.budget()) {
                problems.add(
                        NodePath.locate(root, "budget"),
                        "budget",
                        PolicyFaults.TOO_FEW.with(policy.budget(), combinations * policy.replications()));
            }
        }
    }

    private static void check(String text, String path, boolean isCondition, Node root, Problems problems) {
        try {
            Formula formula = isCondition ? Condition.parse(text, Set.of()).slack() : Formula.parse(text, Set.of());
            for (Formula.Name name : formula.names()) {
                if (!Kpis.ids().contains(name.name())) {
                    Wording hint = Nearest.to(name.name(), Kpis.ids())
                            .map(near -> PolicyFaults.MAYBE.with(near))
                            .orElse(Wording.NONE);
                    problems.add(NodePath.locate(root, path), path, PolicyFaults.NO_KPI.with(name.name()), hint);
                }
            }
        } catch (FormulaFault e) {
            problems.add(NodePath.locate(root, path), path, PolicyFaults.NO_FORMULA.with(e.what()));
        }
    }

    /** The policy as written. */
    public Policy policy() {
        return policy;
    }

    /**
     * Searches and tests.
     *
     * @param threads threads that run futures; the result does not depend on their number
     */
    public PolicyResult run(int threads) {
        try (Trials trials = new Trials(source, policy, judge, threads)) {
            return switch (policy.method()) {
                case EVOLUTION -> evolution(trials);
                case RACE -> trials.reach().isPresent() ? every(trials) : race(trials);
                case MARGINAL -> marginal(trials);
            };
        }
    }

    private PolicyResult evolution(Trials trials) {
        double[] low = policy.levers().stream().mapToDouble(Lever::low).toArray();
        double[] high = policy.levers().stream().mapToDouble(Lever::high).toArray();
        double[] middle = new double[low.length];
        Arrays.setAll(middle, i -> (low[i] + high[i]) / 2);
        long seed = source.scenario().run().seed();
        Evolution.Found found = new Evolution(
                        low,
                        high,
                        point -> -worth(trials, trials.run(trials.changes(point), 0, policy.replications())),
                        policy.budget(),
                        seed)
                .from(middle);
        double[] best = found.arguments().stream().mapToDouble(v -> v).toArray();
        List<Double> trace = found.trace().stream()
                .filter(v -> v < MISSED)
                .map(v -> judge.sign() * -v)
                .toList();
        List<Change> changes = trials.changes(best);
        double searched = trials.reach().isPresent() ? goal(trials, changes) : -found.value();
        return tested(trials, changes, searched, found.evaluations(), trace, List.of());
    }

    private PolicyResult marginal(Trials trials) {
        MarginalSplit.Found found = new MarginalSplit(
                        policy,
                        point -> worth(trials, trials.run(trials.changes(point), 0, policy.replications())),
                        policy.budget())
                .find();
        List<Change> changes =
                trials.changes(found.point().stream().mapToDouble(v -> v).toArray());
        return tested(trials, changes, goal(trials, changes), found.tried(), List.of(), List.of())
                .with(new PolicyResult.Split(found.pots(), found.left(), found.price()));
    }

    private PolicyResult race(Trials trials) {
        List<double[]> points = combinations();
        Race.Winner winner = new Race(
                        points.size(),
                        (candidate, first, count) ->
                                trials.run(trials.changes(points.get(candidate)), first, count).stream()
                                        .map(trial -> worth(trial.values()))
                                        .toList())
                .run(policy.replications(), policy.budget());
        if (winner.candidate() < 0) {
            throw new IllegalStateException("no combination of values can be run");
        }
        List<List<Change>> alike = winner.left().stream()
                .filter(candidate -> candidate != winner.candidate())
                .map(candidate -> trials.changes(points.get(candidate)))
                .toList();
        return tested(
                trials, trials.changes(points.get(winner.candidate())), winner.mean(), points.size(), List.of(), alike);
    }

    private List<double[]> combinations() {
        List<double[]> points = new ArrayList<>();
        points.add(new double[0]);
        for (Lever lever : policy.levers()) {
            List<double[]> longer = new ArrayList<>();
            for (double[] point : points) {
                for (int v = 0; v < lever.values().size(); v++) {
                    double[] more = Arrays.copyOf(point, point.length + 1);
                    more[point.length] = v;
                    longer.add(more);
                }
            }
            points = longer;
        }
        return points;
    }

    /** Every combination in the same futures: what none of them reaches, no policy of these values reaches there. */
    private PolicyResult every(Trials trials) {
        List<double[]> points = combinations();
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < points.size(); p++) {
            double worth = worth(trials, trials.run(trials.changes(points.get(p)), 0, policy.replications()));
            if (worth > most) {
                best = p;
                most = worth;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("no combination of values can be run");
        }
        List<Change> changes = trials.changes(points.get(best));
        return tested(trials, changes, goal(trials, changes), points.size(), List.of(), List.of());
    }

    /** The mean goal of a candidate in the futures of the search, without any penalty. */
    private double goal(Trials trials, List<Change> changes) {
        return means(trials.run(changes, 0, policy.replications()))[0];
    }

    /** The mean goal less a penalty for missed conditions, or far below where targets are missed; not a number where nothing could be run. */
    private double worth(Trials trials, List<Trials.Trial> runs) {
        if (runs.isEmpty()) {
            return Double.NaN;
        }
        double miss = trials.reach().map(reach -> miss(reach, runs)).orElse(0.0);
        return miss > 0 ? -MISSED * (1 + miss) : worth(means(runs));
    }

    private double worth(double[] values) {
        double missed = 0;
        for (int i = 1; i < values.length; i++) {
            missed += Math.max(0, -values[i]);
        }
        return values[0] - PENALTY * Math.max(1, Math.abs(values[0])) * missed;
    }

    private static double miss(Reach reach, List<Trials.Trial> runs) {
        return reach.searchMiss(shortfalls(runs));
    }

    private static List<double[]> shortfalls(List<Trials.Trial> runs) {
        return runs.stream().map(Trials.Trial::shortfalls).toList();
    }

    private static double[] means(List<Trials.Trial> runs) {
        double[] means = new double[runs.get(0).values().length];
        for (Trials.Trial run : runs) {
            for (int i = 0; i < means.length; i++) {
                means[i] += run.values()[i] / runs.size();
            }
        }
        return means;
    }

    private PolicyResult tested(
            Trials trials,
            List<Change> changes,
            double searched,
            int candidates,
            List<Double> trace,
            List<List<Change>> alike) {
        int first = policy.stratified() ? FRESH - FRESH % policy.test() : FRESH;
        List<Trials.Trial> winner = trials.run(changes, first, policy.test());
        List<Trials.Trial> today = trials.run(List.of(), first, policy.test());
        double[] goal = winner.stream().mapToDouble(v -> v.values()[0]).toArray();
        double[] gain = new double[goal.length];
        Arrays.setAll(
                gain, r -> today.isEmpty() ? Double.NaN : goal[r] - today.get(r).values()[0]);
        double mean = mean(goal);
        double half = half(goal);
        boolean isKept = Arrays.stream(means(winner)).skip(1).allMatch(slack -> slack >= 0);
        int sign = judge.sign();
        return new PolicyResult(
                changes,
                sign * searched,
                sign * mean,
                Math.min(sign * (mean - half), sign * (mean + half)),
                Math.max(sign * (mean - half), sign * (mean + half)),
                mean(gain) - half(gain),
                mean(gain) + half(gain),
                searched - mean,
                isKept,
                candidates,
                trials.runs(),
                trace,
                alike,
                trials.reach()
                        .map(reach -> reach.reached(
                                shortfalls(trials.run(changes, 0, policy.replications())), shortfalls(winner))),
                Optional.empty());
    }

    private static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElse(Double.NaN);
    }

    private static double half(double[] sample) {
        double mean = mean(sample);
        double squares = Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum();
        int n = sample.length;
        return new TDistribution(null, n - 1).inverseCumulativeProbability(0.975) * Math.sqrt(squares / (n - 1) / n);
    }
}
