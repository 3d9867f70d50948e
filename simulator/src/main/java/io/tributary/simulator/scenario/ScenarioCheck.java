package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.market.Sku;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Checks what no record can check alone: limits, names that refer to each other, sums, the calendar, the links. */
final class ScenarioCheck {
    private static final double TOLERANCE = 1e-6;

    private final Scenario scenario;
    private final ReadingNames readable;
    private final ScenarioNames names;
    private final Findings findings;

    private ScenarioCheck(Scenario scenario, Node root, ReadingNames readable, Problems problems) {
        this.scenario = scenario;
        this.readable = readable;
        this.names = ScenarioNames.of(scenario);
        this.findings = new Findings(root, problems);
    }

    /**
     * Adds everything that is wrong with a scenario as a whole to the problems.
     *
     * @param root the document, for places
     * @param readable what targets and expectations may name
     */
    static void check(Scenario scenario, Node root, ReadingNames readable, Problems problems) {
        ScenarioCheck check = new ScenarioCheck(scenario, root, readable, problems);
        Limits.check(scenario, check.findings);
        if (!problems.isEmpty()) {
            return;
        }
        check.checkWhole();
        new ExpectCheck(scenario, readable, check.findings).check();
        new IdCheck(scenario, check.findings).check();
        new ReferenceCheck(scenario, check.names, check.findings).check();
        new RoadCheck(scenario, check.names, check.findings).check();
        new NetworkCheck(scenario, check.names, check.findings).check();
        new PlayCheck(scenario, check.names, check.findings).check();
        if (problems.isEmpty()) {
            new DemandCheck(scenario, check.findings).check();
            new LinkCheck(scenario, check.findings).check();
            new StockCheck(scenario, check.findings).check();
            new CalendarCheck(scenario, readable, check.findings).check(root);
        }
    }

    private void checkWhole() {
        if (!scenario.money().matches("[A-Z]{3}")) {
            findings.add("money", ScenarioFaults.CURRENCY.with(Findings.shown(scenario.money())));
        }
        if (scenario.zones().isEmpty() && scenario.demand().isEmpty()) {
            findings.add("", ScenarioFaults.NO_DEMAND);
        }
        require(scenario.skus(), "skus", "");
        require(scenario.firms(), "firms", "");
        if (!scenario.zones().isEmpty()) {
            require(scenario.segments(), "segments", "zones");
            require(scenario.formats(), "formats", "zones");
        } else if (!scenario.segments().isEmpty()) {
            require(scenario.zones(), "zones", "segments");
        }
        mustAddUp("formats", "share", scenario.formats(), format -> format.share());
        mustAddUp("segments", "urban_share", scenario.segments(), segment -> segment.urbanShare());
        mustAddUp("segments", "rural_share", scenario.segments(), segment -> segment.ruralShare());
        mustNotAllBeZero("traffic", format -> format.share() * format.traffic());
        mustNotAllBeZero("listing", format -> format.share() * format.listing());
        checkQuanta();
        checkTargets();
        checkVariants();
    }

    /** Outlets are weighted by these: somebody must have a weight. */
    private void mustNotAllBeZero(String field, ToDoubleFunction<OutletFormat> weight) {
        double sum = scenario.formats().stream().mapToDouble(weight).sum();
        if (!scenario.formats().isEmpty() && sum <= 0) {
            findings.add("formats", ScenarioFaults.NO_WEIGHT.with(field));
        }
    }

    /** Values are computed per thousandth of a price and pack: so many goods quanta must be a whole number. */
    private void checkQuanta() {
        for (Sku sku : scenario.skus()) {
            double quanta = 1000.0 * sku.pack() / scenario.quanta().goods();
            boolean whole = Math.abs(quanta - Math.rint(quanta)) <= 1e-9 * quanta;
            if (quanta < 1 || quanta > 9e18 || !whole) {
                findings.add("quanta.goods", ScenarioFaults.PACK_QUANTA.with(sku.id(), sku.pack()));
                return;
            }
        }
    }

    private void require(List<?> items, String key, String because) {
        if (items.isEmpty()) {
            Wording reason = because.isEmpty() ? new Wording("an answer", "答案") : new Wording(because, because);
            findings.add("", ScenarioFaults.NOTHING_OF.with(key, reason));
        }
    }

    private <T> void mustAddUp(String list, String field, List<T> items, ToDoubleFunction<T> share) {
        double sum = items.stream().mapToDouble(share).sum();
        if (!items.isEmpty() && Math.abs(sum - 1) > TOLERANCE) {
            String text = String.format(Locale.ROOT, "%.6f", sum).replaceFirst("\\.?0+$", "");
            findings.add(list, ScenarioFaults.SUM.with(field, text));
        }
    }

    private void checkTargets() {
        for (int i = 0; i < scenario.targets().size(); i++) {
            Target target = scenario.targets().get(i);
            String path = "targets[" + i + "]";
            mustBeKpi(path + ".kpi", target.kpi());
            if (target.by().isPresent()) {
                checkMonth(path + ".by", target.by().get());
            }
        }
        mustBeKpi("decide.maximize", scenario.decide().maximize());
        mustBeKpi("decide.then_minimize", scenario.decide().thenMinimize());
    }

    private void mustBeKpi(String path, String kpi) {
        if (!readable.kpis().isEmpty()) {
            findings.mustBeOneOf(path, kpi, readable.kpis(), ScenarioNames.KPI);
        }
    }

    private void checkMonth(String path, String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            LocalDate end = scenario.time().endOf(scenario.time().periods() - 1);
            YearMonth first = YearMonth.from(scenario.time().start());
            if (month.isBefore(first) || month.isAfter(YearMonth.from(end))) {
                findings.add(path, ScenarioFaults.MONTH_OUTSIDE.with(text, first, YearMonth.from(end)));
            }
        } catch (DateTimeParseException e) {
            findings.add(path, ScenarioFaults.BAD_MONTH.with(Findings.shown(text)));
        }
    }

    private void checkVariants() {
        List<Variant> variants = scenario.variants();
        long baselines = variants.stream().filter(Variant::baseline).count();
        if (!variants.isEmpty() && baselines != 1) {
            findings.add("variants", ScenarioFaults.BASELINES.with(baselines));
        }
        Set<String> known = ScenarioNames.names(variants, Variant::name);
        for (int i = 0; i < variants.size(); i++) {
            if (variants.get(i).basedOn().isPresent()) {
                String base = variants.get(i).basedOn().get();
                findings.mustBeOneOf("variants[" + i + "].based_on", base, known, ScenarioNames.VARIANT);
            }
        }
    }
}
