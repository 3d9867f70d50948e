package io.tributary.workbench.cli;

import io.tributary.optimizer.design.Designed;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.recommendation.Recommendation;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.report.PlanPage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages of plans: what the solver found, in the report's terms. */
final class PlanPages {
    private final Scenario today;
    private final Scenario planned;

    PlanPages(Scenario today, Scenario planned) {
        this.today = today;
        this.planned = planned;
    }

    PlanPage of(Recommendation found) {
        Map<String, Wording> reasons = new TreeMap<>();
        for (WhyArea why : found.reasons()) {
            reasons.put(why.area(), wording(why.sentence()));
        }
        return new PlanPage(
                today,
                planned,
                wording(found.proof().sentence()),
                List.of(),
                found.plan().promises(),
                reasons);
    }

    /** The page of territories; the zones of one belong together, so no area has a reason of its own. */
    PlanPage of(Designed found, Wording proof) {
        List<Wording> broken =
                found.complaints().stream().map(PlanPages::wording).toList();
        return new PlanPage(today, planned, proof, broken, List.of(), Map.of());
    }

    private static Wording wording(Sentence sentence) {
        return new Wording(sentence.en(), sentence.zh());
    }
}
