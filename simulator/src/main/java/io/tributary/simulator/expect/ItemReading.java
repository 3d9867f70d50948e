package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Condition;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.Formula.Name;
import io.tributary.simulator.formula.Operator;
import io.tributary.simulator.formula.Periods;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Expectation;
import io.tributary.simulator.scenario.Expectation.Kind;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Slope;
import io.tributary.simulator.scenario.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the value of one expectation is obtained. */
final class ItemReading {
    private static final String ANTICIPATED = "anticipated.";
    private static final double ROOT_ACCURACY = 1e-3;

    private final Expectation item;
    private final Workshop workshop;
    private final String variant;

    ItemReading(Expectation item, Workshop workshop) {
        this.item = item;
        this.workshop = workshop;
        variant = item.variant().orElse("");
    }

    /**
     * The value obtained; empty where the item reads nothing, which only references may do.
     *
     * @throws NoRoot where a search over runs found none
     * @throws UnknownEntity where a KPI has no such entity
     * @throws BadArgument where a function cannot use what it is given
     */
    Optional<Obtained> obtain() {
        if (item.threshold().isPresent()) {
            return Optional.of(threshold(item.threshold().get()));
        }
        if (item.slope().isPresent()) {
            return Optional.of(slope(item.slope().get()));
        }
        if (item.coordinate().isPresent()) {
            return Optional.of(
                    coordinate(item.coordinate().get(), item.decision().orElseThrow()));
        }
        if (item.function().isPresent() || item.anticipated().isPresent()) {
            String name = item.function()
                    .orElseGet(() -> ANTICIPATED + item.anticipated().orElseThrow());
            return Optional.of(Obtained.exactly(function(name)));
        }
        return formula().map(formula -> value(formula, List.of()));
    }

    /** Says beforehand what will be read in plain runs. */
    void announce() {
        formula().ifPresent(formula -> new Expression(formula, workshop, List.of(), variant).announce());
    }

    /** The formula that is read in plain runs; empty for all other items. */
    Optional<Formula> formula() {
        if (item.read().isPresent()) {
            return Optional.of(efficient(Formula.parse(item.read().get(), Expectation.collectives())));
        }
        return item.kpi().map(kpi -> efficient(new Name(kpi, entity(), Optional.empty(), periods(), 1)));
    }

    /** What kind of value it is, where the item does not say. */
    Kind kind() {
        if (item.kind().isPresent()) {
            return item.kind().get();
        }
        if (item.threshold().isPresent() || item.coordinate().isPresent()) {
            return Kind.THRESHOLD;
        }
        if (item.function().isPresent() || item.anticipated().isPresent()) {
            return Kind.FUNCTION;
        }
        boolean another = item.slope().isPresent()
                || !workshop.settings().of(variant, List.of()).variant().isEmpty()
                || formula().stream().flatMap(f -> f.names().stream()).anyMatch(this::readsAnother);
        boolean pure = !another
                && formula().stream()
                        .allMatch(f -> f.names().stream()
                                .allMatch(name -> workshop.functions().has(name)));
        return pure ? Kind.FUNCTION : another ? Kind.OTHER_VARIANT : Kind.RUN;
    }

    private boolean readsAnother(Name name) {
        String named = name.variant().orElse(variant);
        return !workshop.settings().of(named, List.of()).variant().isEmpty();
    }

    private Obtained value(Formula formula, List<Change> changes) {
        return new Expression(formula, workshop, changes, variant).obtained();
    }

    private double function(String name) {
        PureFunction function = Functions.find(name).orElseThrow();
        Arguments arguments = new Arguments(item.entity(), item.sku(), item.with());
        arguments.mustBeAmong(function.arguments());
        return function.value(workshop.runs().scenario(workshop.settings().of(variant, List.of())), arguments);
    }

    private Optional<String> entity() {
        if (item.sku().isEmpty()) {
            return item.entity();
        }
        return Optional.of(
                item.entity().map(id -> id + "/").orElse("") + item.sku().get());
    }

    private Optional<Periods> periods() {
        return item.period().map(Periods::only).or(() -> item.until().map(Periods::until));
    }

    private Obtained threshold(Threshold threshold) {
        Formula slack = efficient(Condition.parseOrRoot(threshold.where(), Expectation.collectives())
                .slack());
        return Obtained.exactly(Root.of(
                x -> value(slack, changed(threshold.vary(), x)).value(), threshold.from(), threshold.to(), accuracy()));
    }

    /** The value of a parameter at which what is compared equals the same of the integrated channel. */
    private Obtained coordinate(String path, String decision) {
        Formula own = efficient(Formula.parse(decision, Expectation.collectives()));
        Formula channel = Rewriting.in(Settings.integrated(variant), own);
        Formula gap = new Formula.Operation(Operator.MINUS, List.of(own, channel));
        double written = written(path);
        double reach = Math.max(1, Math.abs(written));
        double from = item.from().orElse(written == 0 ? -reach : Math.min(0, 2 * written));
        double to = item.to().orElse(written == 0 ? reach : Math.max(0, 2 * written));
        return Obtained.exactly(Root.of(x -> value(gap, changed(path, x)).value(), from, to, accuracy()));
    }

    /** How far off a root may be: a small part of what the judgement allows, because every step costs runs. */
    private double accuracy() {
        return ROOT_ACCURACY * item.tolerance().orElse(Judgement.TOLERANCE) * Math.max(1, Math.abs(item.value()));
    }

    /**
     * A central difference of fourth order over four runs. Values are multiples of the quantum q, so a step h costs q / h
     * by rounding and about h^4 by curvature; the step is the least cost, the fifth root of the relative quantum.
     */
    private Obtained slope(Slope slope) {
        Formula formula = efficient(Formula.parse(slope.of(), Expectation.collectives()));
        double at = slope.at().orElseGet(() -> written(slope.by()));
        Scenario scenario = workshop.runs().scenario(workshop.settings().of(variant, List.of()));
        double quantum = Math.max(scenario.quanta().money(), scenario.quanta().goods());
        double relative = Math.min(0.05, Math.max(1e-3, Math.pow(quantum, 0.2)));
        double h = slope.step().orElse(relative * (at == 0 ? 1 : Math.abs(at)));
        double[] f = new double[4];
        double[] steps = {-2, -1, 1, 2};
        for (int i = 0; i < steps.length; i++) {
            f[i] = value(formula, changed(slope.by(), at + steps[i] * h)).value();
        }
        return Obtained.exactly((f[0] - 8 * f[1] + 8 * f[2] - f[3]) / (12 * h));
    }

    private double written(String path) {
        return workshop.settings().number(path, variant);
    }

    private static List<Change> changed(String path, double value) {
        return List.of(new Change(path, "", NumberText.exact(value), "an expectation varies it"));
    }

    /** The formula in which the channel's efficiency is spelled out. */
    private Formula efficient(Formula formula) {
        List<String> firms = new ArrayList<>();
        workshop.runs().scenario(workshop.settings().of("", List.of())).firms().forEach(firm -> firms.add(firm.id()));
        return Efficiency.spelledOut(formula, firms);
    }
}
