package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.kpi.catalogue.Kpis;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingsTest {
    private static final Reading READING = new Reading(WaterStudy.of(200), Kpis.ALL);

    private static List<String> english(List<Text> texts) {
        return texts.stream().map(text -> text.in(Language.EN)).toList();
    }

    @Test
    void reasonsAreSaidInFuturesAgainstTheBaseline() {
        List<String> reasons = english(new Findings(READING).reasons());
        assertThat(reasons).hasSize(3);
        assertThat(reasons.get(0))
                .startsWith(Kpis.get("coverage.numeric").en() + " is higher than under “Today: two levels” by ")
                .endsWith("in 200 of 200 futures.");
    }

    @Test
    void theLeastSureTargetIsTheFirstRisk() {
        List<String> risks = english(new Findings(READING).risks());
        assertThat(risks).hasSize(3);
        assertThat(risks.get(0)).contains("-10 %").contains("is met in only").contains("you asked for 80 %");
        assertThat(risks.get(2)).contains("Sell-in exceeds sell-out");
    }

    @Test
    void theBottleneckIsTheTargetWithoutWhichTheOthersAreSurest() {
        assertThat(new TurningPoints(READING).bottleneck()).isEqualTo(1);
        List<String> sentences = english(new TurningPoints(READING).sentences());
        assertThat(sentences.get(0)).startsWith("The bottleneck is ").contains("instead of");
        assertThat(sentences.get(1)).contains("instead of -10 % would be met in about 80 % of");
    }

    @Test
    void withoutRunsNothingIsSaidThatOnlyRunsCanTell() {
        var study = WaterStudy.of(40);
        var bare = new io.tributary.simulator.experiment.StudyResult(
                study.scenario(), "f", "d", 1, 40, study.variants(), List.of());
        assertThat(new TurningPoints(new Reading(bare, Kpis.ALL)).bottleneck()).isEqualTo(-1);
    }

    @Test
    void theBoundSaysWhoseCoefficientsItHoldsFor() {
        assertThat(KeptPromise.bound(READING).orElseThrow().in(Language.EN))
                .startsWith("By the planning model, no plan under these limits can")
                .contains("at most 1.4 % is left");
    }
}
