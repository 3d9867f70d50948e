package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.analysis.ParetoFront;
import io.tributary.simulator.analysis.ResponseSurface;
import io.tributary.simulator.analysis.TargetLadder;
import io.tributary.simulator.analysis.Tornado;
import io.tributary.simulator.analysis.ValueOfInformation;
import io.tributary.simulator.analysis.WeightBreaks;
import io.tributary.simulator.design.Morris;
import io.tributary.simulator.design.OneByOne;
import io.tributary.simulator.design.Saltelli;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.scenario.Target;
import io.tributary.workbench.table.JsonText;
import java.util.Arrays;
import java.util.List;

/** The findings of an experiment on which a choice rests, as members of its JSON object. */
final class EvidenceChoicesJson {
    private static final int MOST_ALTERNATIVES = 500;

    private final JsonText json;
    private final Evidence evidence;

    EvidenceChoicesJson(JsonText json, Evidence evidence) {
        this.json = json;
        this.evidence = evidence;
    }

    static void estimate(JsonText json, Estimate estimate) {
        json.key("mean").value(estimate.mean());
        json.key("low").value(estimate.low());
        json.key("high").value(estimate.high());
    }

    /** What a variant's findings add: tornado, response surface, split of the variance, targets. */
    void variant(int variant) {
        var design = evidence.source().experiment().design();
        boolean readable = !evidence.points().factors().isEmpty()
                && !evidence.hasStress()
                && evidence.samples(0).isKnown();
        if (readable && design instanceof OneByOne) {
            tornado(variant);
        } else if (readable && !(design instanceof Morris) && !(design instanceof Saltelli)) {
            ResponseSurface.of(evidence.points(), evidence.samples(0).means(variant))
                    .ifPresent(this::surface);
        }
        if (readable) {
            evidence.split(0, variant)
                    .ifPresent(split -> json.key("variance")
                            .object()
                            .key("inputs")
                            .value(split.inputs())
                            .key("luck")
                            .value(split.luck())
                            .key("interplay")
                            .value(split.interplay())
                            .endObject());
        }
        if (!evidence.source().scenario().targets().isEmpty()) {
            targets(variant);
        }
    }

    private void tornado(int variant) {
        json.key("tornado").list();
        for (Tornado.Bar bar :
                Tornado.of(evidence.points(), evidence.samples(0), variant).bars()) {
            json.object()
                    .key("factor")
                    .value(evidence.points().factors().get(bar.factor()).name());
            json.key("swing").value(bar.swing()).key("ends").list();
            for (Tornado.End end : bar.ends()) {
                json.object().key("value").value(end.value());
                estimate(json, end.change());
                json.endObject();
            }
            json.endList().endObject();
        }
        json.endList();
    }

    private void surface(ResponseSurface surface) {
        json.key("surface").object().key("form").value(surface.form().name().toLowerCase(java.util.Locale.ROOT));
        json.key("r_squared").value(surface.rSquared());
        json.key("predictive").value(surface.predictive()).key("terms").list();
        for (ResponseSurface.Term term : surface.terms()) {
            json.object().key("factors").list();
            term.factors()
                    .forEach(f -> json.value(evidence.points().factors().get(f).name()));
            json.endList().key("coefficient").value(term.coefficient());
            json.key("error").value(term.error()).endObject();
        }
        json.endList().endObject();
    }

    private void targets(int variant) {
        List<Target> targets = evidence.source().scenario().targets();
        json.key("targets").list();
        for (int t = 0; t < targets.size(); t++) {
            Probability met = evidence.met(t, variant);
            json.object().key("kpi").value(targets.get(t).kpi()).key("met").value(met.share());
            json.key("low").value(met.low()).key("high").value(met.high());
            json.key("by_month").list();
            evidence.ladder(t, variant).forEach(step -> json.value(step.share()));
            json.endList().endObject();
        }
        json.endList().key("relaxations").list();
        for (TargetLadder.Relaxation relaxed : evidence.relaxations(variant, EvidenceSections.wanted(targets))) {
            json.object().key("target").value(relaxed.target()).key("change").value(relaxed.change());
            json.key("given_up").value(relaxed.given());
            json.key("all_met").value(relaxed.joint().share()).endObject();
        }
        json.endList();
    }

    /** What stands beside the variants' findings: Pareto front, break points of weights, value of information. */
    void whole() {
        double[][] values = evidence.alternatives();
        boolean known = Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        int measures = evidence.source().measures().size();
        if (!evidence.hasStress() && measures > 1 && values.length > 1 && values.length <= MOST_ALTERNATIVES && known) {
            json.key("pareto_front").list();
            ParetoFront.of(values, evidence.aims()).forEach(this::alternative);
            json.endList();
            breaks(values, measures);
        }
        if (known) {
            evidence.valueOfInformation(0).ifPresent(this::information);
        }
    }

    private void alternative(int place) {
        int variants = evidence.source().variants().size();
        json.object().key("row").value(place / variants);
        json.key("variant").value(evidence.source().variants().get(place % variants));
        json.endObject();
    }

    private void breaks(double[][] values, int measures) {
        double[] weights = new double[measures];
        Arrays.fill(weights, 1);
        json.key("weight_breaks").list();
        for (int m = 0; m < measures; m++) {
            String kpi = evidence.source().measures().get(m).toString();
            for (WeightBreaks.Stretch stretch : WeightBreaks.of(values, evidence.aims(), weights, m)) {
                json.object().key("kpi").value(kpi).key("from").value(stretch.from());
                json.key("to").value(stretch.to()).key("best");
                alternative(stretch.best());
                json.endObject();
            }
        }
        json.endList();
    }

    private void information(ValueOfInformation value) {
        json.key("value_of_information").object().key("best");
        json.value(evidence.source().variants().get(value.best()));
        json.key("payoff").value(value.payoff()).key("all_inputs").object();
        estimate(json, value.perfect());
        json.endObject().key("inputs").list();
        for (int f = 0; f < value.partial().size(); f++) {
            json.object().key("factor").value(evidence.points().factors().get(f).name());
            estimate(json, value.partial().get(f));
            json.endObject();
        }
        json.endList().endObject();
    }
}
