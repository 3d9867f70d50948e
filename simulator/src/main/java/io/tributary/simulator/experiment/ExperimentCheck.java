package io.tributary.simulator.experiment;

import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.design.Full;
import io.tributary.simulator.design.PointTable;
import io.tributary.simulator.design.StressTest;
import io.tributary.simulator.document.CsvCells;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Problem;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks an experiment against its scenario: names, values, the design; and reads the points of a table. */
final class ExperimentCheck {
    /** Listed values of a factor that are tried before anything is run. */
    private static final int MOST_TRIED = 50;

    private static final Wording NO_KPI = new Wording("name no KPI to be kept", "未列出要记录的指标");
    private static final Wording LIKE = new Wording("Write, for example, kpis: [profit].", "例如写 kpis: [profit]。");
    private static final Wording NOT_KPI = new Wording("is {0}, which is no KPI", "为 {0}，不是指标");
    private static final Wording MAYBE = new Wording("Maybe you meant {0}.", "您是否想写 {0}?");
    private static final Wording ALLOWED = new Wording("Allowed: {0}.", "可用：{0}。");
    private static final Wording NO_VARIANT =
            new Wording("is {0}, which is no variant of the scenario", "为 {0}，不是该情景的方案");
    private static final Wording SOLVER = new Wording("is {0}, which asks for the solver's plan", "为 {0}，该方案要求求解器给出计划");
    private static final Wording SOLVE_FIRST = new Wording(
            "An experiment runs many times without solving: make the plan with tributary optimize SCENARIO --out"
                    + " plan.json and let the variant name that file.",
            "实验会多次运行而不求解：请先用 tributary optimize 情景 --out plan.json 生成计划，再让方案引用该文件。");
    private static final Wording NO_VALUES = new Wording(
            "says no values: write values, levels, from with to, or distribution",
            "没有取值：请写 values、levels、from 与 to，或 distribution");
    private static final Wording NO_FACTORS = new Wording("lists nothing that varies", "未列出因素");
    private static final Wording ALONE =
            new Wording("stand beside factors or a design; every test is one row of its own", "不可与因素或试验设计并用；每项测试自成一行");
    private static final Wording FEW =
            new Wording("lets {0} partners fail, but the scenario has {1}", "让 {0} 个渠道商倒闭，但情景中只有 {1} 个");
    private static final Wording TWICE = new Wording("is {0} a second time", "重复使用了 {0}");
    private static final Wording DESIGN = new Wording("{0}", "{0}");
    private static final Wording DOES_NOT_FIT = new Wording("with the value {0}: {1}", "取值 {0} 时：{1}");
    private static final Wording COLUMN =
            new Wording("has a column {0} in {1}, which is no factor", "的文件 {1} 含列 {0}，但没有这样的因素");
    private static final Wording NO_COLUMN = new Wording("lacks a column {0} in {1}", "的文件 {1} 缺少列 {0}");

    private final ExperimentReader.Found found;
    private final List<Change> settings;
    private final Problems problems;

    ExperimentCheck(ExperimentReader.Found found, List<Change> settings, Problems problems) {
        this.found = found;
        this.settings = settings;
        this.problems = problems;
    }

    /** The experiment, with the points of its table; what is wrong goes to the problems. */
    Experiment checked() {
        ScenarioSource source = ScenarioReader.open(found.scenario(), settings, Kpis.ids());
        List<Variant> variants = source.withValidVariants().variants();
        Experiment experiment = withPoints(found.experiment());
        checkKpis(experiment);
        checkVariants(experiment, variants);
        checkFactors(experiment);
        checkStress(experiment, source);
        if (problems.isEmpty() && experiment.stress().isEmpty()) {
            experiment.design().fault(experiment.factors()).ifPresent(fault -> add("design", DESIGN.with(fault)));
        }
        if (problems.isEmpty()) {
            tryValues(experiment, source);
        }
        return experiment;
    }

    private void add(String path, Wording what) {
        add(path, what, Wording.NONE);
    }

    private void add(String path, Wording what, Wording hint) {
        problems.add(found.place(path), found.path() + path, what, hint);
    }

    private static Wording hint(String name, Collection<String> known) {
        return Nearest.to(name, known)
                .map(near -> MAYBE.with(near))
                .orElseGet(() -> known.size() > 12 ? Wording.NONE : ALLOWED.with(String.join(", ", known)));
    }

    private void checkKpis(Experiment experiment) {
        if (experiment.kpis().isEmpty()) {
            add("kpis", NO_KPI, LIKE);
        }
        for (int i = 0; i < experiment.kpis().size(); i++) {
            String kpi = Measure.parse(experiment.kpis().get(i)).kpi();
            if (!Kpis.ids().contains(kpi)) {
                add("kpis[" + i + "]", NOT_KPI.with(kpi), hint(kpi, Kpis.ids()));
            }
        }
    }

    private void checkVariants(Experiment experiment, List<Variant> variants) {
        List<String> names = variants.stream().map(Variant::name).toList();
        for (int i = 0; i < experiment.variants().size(); i++) {
            String name = experiment.variants().get(i);
            if (!names.contains(name)) {
                add("variants[" + i + "]", NO_VARIANT.with(name), hint(name, names));
            } else if (variants.get(names.indexOf(name))
                    .plan()
                    .filter(ScenarioSource.OPTIMIZE::equals)
                    .isPresent()) {
                add("variants[" + i + "]", SOLVER.with(name), SOLVE_FIRST);
            }
        }
    }

    private void checkFactors(Experiment experiment) {
        boolean table = experiment.design() instanceof PointTable;
        if (experiment.factors().isEmpty() && experiment.stress().isEmpty() && !(experiment.design() instanceof Full)) {
            add("factors", NO_FACTORS);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < experiment.factors().size(); i++) {
            Factor factor = experiment.factors().get(i);
            if (!table && !factor.hasValues()) {
                add("factors[" + i + "]", NO_VALUES);
            }
            for (String path : factor.paths()) {
                if (!seen.add(path)) {
                    add("factors[" + i + "].path", TWICE.with(path));
                }
            }
        }
    }

    /** Tries each stress test on every variant, so that a slip is told before hours of running. */
    private void checkStress(Experiment experiment, ScenarioSource source) {
        if (experiment.stress().isEmpty() || !problems.isEmpty()) {
            return;
        }
        if (!experiment.factors().isEmpty() || !(experiment.design() instanceof Full)) {
            add("stress", ALONE);
            return;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < experiment.stress().size(); i++) {
            StressTest test = experiment.stress().get(i);
            if (names.contains(test.name())) {
                add("stress[" + i + "].name", TWICE.with(test.name()));
            }
            names.add(test.name());
            for (String variant : variantsOf(experiment, source)) {
                tryStress(variant.isEmpty() ? source : source.variant(variant).with(settings), test, i);
            }
        }
    }

    /** The variants that are run; one without a name where the scenario has none. */
    private static List<String> variantsOf(Experiment experiment, ScenarioSource source) {
        List<Variant> all = source.scenario().variants();
        return all.isEmpty()
                ? List.of("")
                : all.stream()
                        .filter(variant ->
                                variant.baseline() || experiment.variants().contains(variant.name()))
                        .map(Variant::name)
                        .toList();
    }

    private void tryStress(ScenarioSource variant, StressTest test, int place) {
        try {
            Scenario stressed = Stress.on(variant, test);
            int partners = stressed.partners().size();
            if (partners < test.fail()) {
                add("stress[" + place + "].fail", FEW.with(test.fail(), partners));
            }
        } catch (InvalidScenario e) {
            for (Problem problem : e.problems()) {
                Wording said = new Wording(
                        problem.path() + " " + problem.what().en(),
                        problem.path() + " " + problem.what().zh());
                add("stress[" + place + "]", DOES_NOT_FIT.with(test.name(), said), problem.hint());
            }
        }
    }

    /** Sets each factor alone to its ends and its listed values, so that a slip is told before hours of running. */
    private void tryValues(Experiment experiment, ScenarioSource source) {
        List<Factor> factors = experiment.design() instanceof PointTable table
                ? table.points(experiment.factors(), new io.tributary.simulator.luck.Luck(0, 0))
                        .factors()
                : experiment.factors();
        for (int i = 0; i < factors.size(); i++) {
            for (String value : tried(factors.get(i))) {
                tryValue(source, factors.get(i), "factors[" + i + "]", value);
            }
        }
    }

    private static List<String> tried(Factor factor) {
        List<String> values = new ArrayList<>();
        int listed = factor.isListed() ? Math.min(MOST_TRIED, factor.gridSize()) : 0;
        for (int i = 0; i < listed; i++) {
            values.add(factor.at(factor.gridPoint(i)));
        }
        if (listed == 0) {
            values.add(factor.at(factor.corner(0)));
            values.add(factor.at(factor.corner(1)));
        }
        return values;
    }

    private void tryValue(ScenarioSource source, Factor factor, String path, String value) {
        List<Change> changes = factor.paths().stream()
                .map(each -> new Change(each, "", value, ""))
                .toList();
        try {
            source.with(changes, "factor").scenario();
        } catch (InvalidScenario e) {
            for (Problem problem : e.problems()) {
                Wording said = new Wording(
                        problem.path() + " " + problem.what().en(),
                        problem.path() + " " + problem.what().zh());
                add(path, DOES_NOT_FIT.with(value, said), problem.hint());
            }
        }
    }

    /** The experiment with the rows of its table's file. */
    private Experiment withPoints(Experiment experiment) {
        if (!(experiment.design() instanceof PointTable table) || table.file().isEmpty()) {
            return experiment;
        }
        Path file = found.folder().resolve(table.file().get());
        String shown = ExperimentReader.shown(file);
        Optional<String> text = SourceText.table(file, shown, problems);
        List<List<String>> cells =
                text.map(found -> CsvCells.parse(shown, found, problems)).orElse(List.of());
        if (cells.isEmpty() || !problems.isEmpty()) {
            return experiment;
        }
        List<String> head = cells.get(0);
        Experiment whole = experiment;
        if (experiment.factors().isEmpty()) {
            for (String path : head) {
                whole = whole.vary(Factor.at(path));
            }
        }
        return whole.by(table.with(rows(whole.factors(), head, cells, shown)));
    }

    private List<List<String>> rows(List<Factor> factors, List<String> head, List<List<String>> cells, String file) {
        List<Integer> columns = new ArrayList<>();
        for (Factor factor : factors) {
            int at = Math.max(head.indexOf(factor.name()), head.indexOf(factor.path()));
            if (at < 0) {
                add("design", NO_COLUMN.with(factor.name(), file));
            }
            columns.add(at);
        }
        for (int c = 0; c < head.size(); c++) {
            if (!columns.contains(c)) {
                List<String> names = factors.stream().map(Factor::name).toList();
                add("design", COLUMN.with(head.get(c), file), hint(head.get(c), names));
            }
        }
        return problems.isEmpty()
                ? cells.stream()
                        .skip(1)
                        .map(row -> columns.stream().map(row::get).toList())
                        .toList()
                : List.of();
    }
}
