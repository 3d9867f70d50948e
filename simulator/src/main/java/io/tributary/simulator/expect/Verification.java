package io.tributary.simulator.expect;

import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problem;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.NoEquilibrium;
import io.tributary.simulator.engine.OutOfRange;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.play.Played;
import io.tributary.simulator.scenario.Expectation;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.ReadingNames;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Theory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Obtains the expected values of one scenario from its runs, and judges each. */
public final class Verification {
    /** What expectations may name. */
    public static final ReadingNames READABLE = new ReadingNames(Kpis.ids(), Functions.names());

    private static final Wording NO_ENTITY =
            new Wording("reads {0} of {1}, of which {0} says nothing", "读取 {1} 的 {0}，但 {0} 没有该对象");
    private static final Wording MAYBE = new Wording("Maybe you meant {0}.", "您是否想写 {0}?");
    private static final Wording ALLOWED = new Wording("Allowed: {0}.", "可用：{0}。");
    private static final int MOST_NAMES = 12;

    private final Scenario scenario;
    private final Node root;
    private final Workshop workshop;
    private final Problems problems = new Problems();

    private Verification(ScenarioSource source, Scenario scenario, OptionalInt replications) {
        this.scenario = scenario;
        root = source.root();
        Settings settings = new Settings(source, scenario);
        boolean always = scenario.expect().stream().anyMatch(item -> item.z().isPresent());
        int most = replications.orElse(scenario.run().replications());
        workshop = new Workshop(settings, new Runs(settings, most, always), new Functions.Scope());
    }

    /**
     * Obtains and judges every expected value of a scenario. Within a pool of workers its runs are shared out among
     * them; the outcome does not depend on their number.
     *
     * @param source its document, opened with {@link #READABLE}
     * @param replications runs of what has luck, instead of the scenario's
     * @throws InvalidScenario with everything that is wrong with the scenario or its expectations
     */
    public static Verified of(ScenarioSource source, OptionalInt replications) {
        Scenario scenario = source.withValidVariants();
        return new Verification(source, scenario, replications).verified();
    }

    private Verified verified() {
        List<Outcome> outcomes = new ArrayList<>();
        scenario.expect().forEach(item -> new ItemReading(item, workshop).announce());
        for (int i = 0; i < scenario.expect().size(); i++) {
            outcome(scenario.expect().get(i), "expect[" + i + "]").ifPresent(outcomes::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems.all());
        }
        String id = scenario.theory().map(Theory::id).orElse(scenario.scenario());
        return new Verified(id, scenario, outcomes);
    }

    /** The outcome of an item; empty where the item itself is wrong, which is then told. */
    private Optional<Outcome> outcome(Expectation item, String path) {
        ItemReading reading = new ItemReading(item, workshop);
        try {
            Optional<Obtained> obtained = reading.obtain();
            return Optional.of(judged(item, reading, obtained));
        } catch (UnknownEntity e) {
            tell(item, path, e);
        } catch (BadArgument e) {
            String at = path + "." + e.argument();
            problems.add(NodePath.locate(root, at), at, e.what(), e.hint());
        } catch (InvalidScenario e) {
            e.problems().forEach(problem -> problems.add(relocated(problem, path)));
        } catch (NoRoot e) {
            return Optional.of(missed(item, reading.kind(), e.why()));
        } catch (NoEquilibrium | Played.NotPlayable | OutOfRange e) {
            return Optional.of(missed(item, reading.kind(), Complaints.BROKE.with(Wording.of(e))));
        }
        return Optional.empty();
    }

    private Outcome judged(Expectation item, ItemReading reading, Optional<Obtained> obtained) {
        Judgement judgement = new Judgement(
                item, reading.formula().filter(f -> isProbability(f.names())).isPresent());
        Obtained value = obtained.orElse(new Obtained(Double.NaN, 0, 0));
        boolean reference = reading.kind() == Expectation.Kind.REFERENCE;
        Wording complaint = judgement.complaint(value);
        return new Outcome(
                name(item),
                reading.kind(),
                item.value(),
                value.value(),
                judgement.tolerance(value),
                value.standardError(),
                value.runs(),
                reference || complaint.equals(Wording.NONE),
                reference ? Wording.NONE : complaint);
    }

    private static boolean isProbability(List<io.tributary.simulator.formula.Formula.Name> names) {
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> Kpis.ALL.stream()
                                .filter(kpi -> kpi.id().equals(name.name()))
                                .map(Kpi::unit)
                                .anyMatch("share"::equals));
    }

    private static Outcome missed(Expectation item, Expectation.Kind kind, Wording why) {
        double tolerance = item.tolerance().orElse(Judgement.TOLERANCE) * Math.max(1, Math.abs(item.value()));
        boolean reference = kind == Expectation.Kind.REFERENCE;
        return new Outcome(name(item), kind, item.value(), Double.NaN, tolerance, 0, 0, reference, why);
    }

    /** The item's name; where it has none, what it reads. */
    private static String name(Expectation item) {
        return item.name().isEmpty() ? ItemName.of(item) : item.name();
    }

    private void tell(Expectation item, String path, UnknownEntity e) {
        String at = item.kpi().isPresent()
                ? path + (item.entity().isPresent() ? ".entity" : ".kpi")
                : item.read().isPresent() ? path + ".read" : path;
        String entity = e.wanted().entity();
        Wording list = e.known().isEmpty() || e.known().size() > MOST_NAMES
                ? Wording.NONE
                : ALLOWED.with(String.join(", ", new java.util.TreeSet<>(e.known())));
        Wording hint = Nearest.to(entity, new java.util.TreeSet<>(e.known()))
                .map(near -> MAYBE.with(near))
                .orElse(list);
        problems.add(NodePath.locate(root, at), at, NO_ENTITY.with(e.wanted().kpi(), entity), hint);
    }

    /** A problem of a changed scenario, told where the expectation stands that changed it. */
    private Problem relocated(Problem problem, String path) {
        Place place = problem.place().line() == 0 ? NodePath.locate(root, path) : problem.place();
        return new Problem(place, problem.path(), problem.what(), problem.hint());
    }
}
