package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.formula.Condition;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.FormulaFault;
import io.tributary.simulator.formula.Periods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks what a scenario expects and what its experiment shows: that each says one thing, that its formulas read, that its names exist. */
final class ExpectCheck {
    private final Scenario scenario;
    private final ReadingNames readable;
    private final Findings findings;
    private final Set<String> variants;

    ExpectCheck(Scenario scenario, ReadingNames readable, Findings findings) {
        this.scenario = scenario;
        this.readable = readable;
        this.findings = findings;
        variants = new TreeSet<>(ScenarioNames.names(scenario.variants(), Variant::name));
        variants.add(Expectation.INTEGRATED);
    }

    void check() {
        for (int i = 0; i < scenario.expect().size(); i++) {
            String path = "expect[" + i + "]";
            Expectation item = scenario.expect().get(i);
            checkShape(item, path);
            checkNames(item, path);
            checkFormulas(item, path);
        }
        scenario.curves().ifPresent(this::checkShown);
    }

    private void checkShown(CurveGrid experiment) {
        for (int i = 0; i < experiment.show().size(); i++) {
            checkFormula(
                    "curves.show[" + i + "].read", experiment.show().get(i).read(), false);
        }
    }

    private void checkShape(Expectation item, String path) {
        Map<String, Boolean> readings = new LinkedHashMap<>();
        readings.put("kpi", item.kpi().isPresent());
        readings.put("read", item.read().isPresent());
        readings.put("threshold", item.threshold().isPresent());
        readings.put("slope", item.slope().isPresent());
        readings.put("coordinate", item.coordinate().isPresent());
        readings.put("anticipated", item.anticipated().isPresent());
        readings.put("function", item.function().isPresent());
        List<String> given = readings.keySet().stream()
                .filter(key -> Boolean.TRUE.equals(readings.get(key)))
                .toList();
        boolean isReference = item.kind().isPresent() && item.kind().get() == Expectation.Kind.REFERENCE;
        if (given.size() > 1 || (given.isEmpty() && !isReference)) {
            Object said = given.isEmpty() ? ScenarioFaults.NOTHING_READ : String.join(", ", given);
            findings.add(path, ScenarioFaults.WANT_READING.with(said));
            return;
        }
        String reading = given.isEmpty() ? "" : given.get(0);
        Set<String> about = Set.of("kpi", "anticipated", "function");
        onlyWith(path + ".entity", item.entity().isPresent(), about.contains(reading), "kpi, anticipated, function");
        onlyWith(path + ".sku", item.sku().isPresent(), about.contains(reading), "kpi, anticipated, function");
        onlyWith(path + ".period", item.period().isPresent(), reading.equals("kpi"), "kpi");
        onlyWith(path + ".until", item.until().isPresent(), reading.equals("kpi"), "kpi");
        onlyWith(path + ".with", !item.with().isEmpty(), reading.equals("function"), "function");
        boolean coordinates = reading.equals("coordinate");
        onlyWith(path + ".decision", item.decision().isPresent(), coordinates, "coordinate");
        onlyWith(path + ".from", item.from().isPresent(), coordinates, "coordinate");
        onlyWith(path + ".to", item.to().isPresent(), coordinates, "coordinate");
        needs(path + ".coordinate", coordinates && item.decision().isEmpty(), "decision");
        needs(path + ".from", item.from().isPresent() && item.to().isEmpty(), "to");
        needs(path + ".to", item.to().isPresent() && item.from().isEmpty(), "from");
        notBoth(path + ".period", item.period().isPresent() && item.until().isPresent(), "until");
        notBoth(path + ".tolerance", item.tolerance().isPresent() && item.z().isPresent(), "z");
    }

    private void onlyWith(String path, boolean given, boolean meaningful, String with) {
        if (given && !meaningful) {
            findings.add(path, ScenarioFaults.ONLY_WITH.with(with));
        }
    }

    private void needs(String path, boolean lacks, String what) {
        if (lacks) {
            findings.add(path, ScenarioFaults.NEEDS.with(what));
        }
    }

    private void notBoth(String path, boolean both, String other) {
        if (both) {
            findings.add(path, ScenarioFaults.NOT_BOTH.with(other));
        }
    }

    private void checkNames(Expectation item, String path) {
        item.kpi().ifPresent(kpi -> mustBeReadable(path + ".kpi", kpi));
        item.anticipated().ifPresent(what -> mustBeFunction(path + ".anticipated", "anticipated." + what));
        item.function().ifPresent(function -> mustBeFunction(path + ".function", function));
        item.variant()
                .ifPresent(name -> findings.mustBeOneOf(path + ".variant", name, variants, ScenarioNames.VARIANT));
        item.period().ifPresent(period -> mustBeWithin(path + ".period", Periods.only(period)));
        item.until().ifPresent(period -> mustBeWithin(path + ".until", Periods.until(period)));
    }

    private void mustBeReadable(String path, String name) {
        Set<String> known = readings();
        if (!readable.kpis().isEmpty() && !known.contains(name)) {
            findings.add(path, ScenarioFaults.UNKNOWN_READING.with(Findings.shown(name)), Findings.hint(name, known));
        }
    }

    private void mustBeFunction(String path, String name) {
        if (!readable.functions().isEmpty() && !readable.functions().contains(name)) {
            Set<String> known = new TreeSet<>(readable.functions());
            findings.add(path, ScenarioFaults.UNKNOWN_FUNCTION.with(Findings.shown(name)), Findings.hint(name, known));
        }
    }

    private Set<String> readings() {
        Set<String> known = new TreeSet<>(readable.kpis());
        known.addAll(readable.functions());
        known.add(Expectation.EFFICIENCY);
        return known;
    }

    private void mustBeWithin(String path, Periods periods) {
        afterEnd(periods).ifPresent(what -> findings.add(path, what));
    }

    private Optional<Wording> afterEnd(Periods periods) {
        int last = periods.last() == Periods.OPEN ? periods.first() : periods.last();
        int length = scenario.time().length();
        return last <= length ? Optional.empty() : Optional.of(ScenarioFaults.AFTER_END.with(last, length));
    }

    private void checkFormulas(Expectation item, String path) {
        item.read().ifPresent(text -> checkFormula(path + ".read", text, false));
        item.decision().ifPresent(text -> checkFormula(path + ".decision", text, false));
        item.threshold().ifPresent(threshold -> checkFormula(path + ".threshold.where", threshold.where(), true));
        item.slope().ifPresent(slope -> checkFormula(path + ".slope.of", slope.of(), false));
    }

    private void checkFormula(String path, String text, boolean mayCompare) {
        List<Formula> formulas = new ArrayList<>();
        try {
            Set<String> collectives = Expectation.collectives();
            if (mayCompare) {
                formulas.add(Condition.parseOrRoot(text, collectives).slack());
            } else {
                formulas.add(Formula.parse(text, collectives));
            }
        } catch (FormulaFault fault) {
            findings.addWithin(path, fault.column(), fault.what(), Wording.NONE);
        }
        formulas.forEach(formula -> formula.visit(part -> checkPart(path, part)));
    }

    private void checkPart(String path, Formula part) {
        if (part instanceof Formula.Name name) {
            checkName(path, name);
        } else if (part instanceof Formula.Collective collective) {
            checkCollective(path, collective);
        }
    }

    private void checkName(String path, Formula.Name name) {
        Set<String> known = readings();
        if (!readable.kpis().isEmpty() && !known.contains(name.name())) {
            known.addAll(Expectation.collectives());
            Wording what = ScenarioFaults.UNKNOWN_READING.with(Findings.shown(name.name()));
            findings.addWithin(path, name.column(), what, Findings.hint(name.name(), known));
        }
        name.variant().filter(variant -> !variants.contains(variant)).ifPresent(variant -> {
            Wording what = ScenarioFaults.READS_VARIANT.with(Findings.shown(variant));
            findings.addWithin(path, name.column(), what, Findings.hint(variant, variants));
        });
        name.periods()
                .flatMap(this::afterEnd)
                .ifPresent(what -> findings.addWithin(path, name.column(), what, Wording.NONE));
    }

    private void checkCollective(String path, Formula.Collective collective) {
        int wanted = Set.of("cov", "ratio").contains(collective.function()) ? 2 : 1;
        int given = collective.operands().size();
        if (given != wanted) {
            Wording what = ScenarioFaults.TAKES.with(given, collective.function(), wanted);
            findings.addWithin(path, collective.column(), what, Wording.NONE);
        }
        boolean overPeriods = Expectation.OVER_PERIODS.contains(collective.function());
        collective
                .operands()
                .forEach(operand -> operand.visit(part -> {
                    if (part instanceof Formula.Collective inner
                            && (overPeriods || Expectation.OVER_RUNS.contains(inner.function()))) {
                        Wording what = ScenarioFaults.NESTED.with(inner.function(), collective.function());
                        findings.addWithin(path, inner.column(), what, Wording.NONE);
                    }
                    if (overPeriods && part instanceof Formula.Name name) {
                        name.periods().filter(p -> p.first() == p.last()).ifPresent(p -> {
                            Wording what = ScenarioFaults.SERIES_PERIOD.with(p, collective.function());
                            findings.addWithin(path, name.column(), what, Wording.NONE);
                        });
                    }
                }));
    }
}
