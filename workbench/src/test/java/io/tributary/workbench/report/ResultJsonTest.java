package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.catalogue.Kpis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ResultJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<String> keys(JsonNode node) {
        return new ArrayList<>(node.propertyNames());
    }

    @Test
    void keysStandInTheOrderOfTheDefinition() {
        JsonNode json = JSON.readTree(ResultJson.of(WaterStudy.of(40), Kpis.ALL));
        JsonNode variant = json.get("variants").get(2);
        assertThat(keys(json)).containsExactly("scenario", "fingerprint", "digest", "variants");
        assertThat(keys(variant)).containsExactly("name", "baseline", "kpis", "targets", "joint", "board");
        assertThat(keys(variant.get("kpis").get(0))).containsExactly("kpi", "entity", "mean", "low", "high", "unit");
        assertThat(keys(variant.get("targets").get(0))).containsExactly("kpi", "probability", "low", "high");
        assertThat(keys(variant.get("joint"))).containsExactly("probability", "low", "high");
    }

    @Test
    void everyWholeWindowValueIsThereWithAllItsDigits() {
        StudyResult study = WaterStudy.of(40);
        JsonNode json = JSON.readTree(ResultJson.of(study, Kpis.ALL));
        long whole = study.variants().get(0).kpis().stream()
                .filter(kpi -> kpi.month() == -1)
                .count();
        JsonNode kpis = json.get("variants").get(0).get("kpis");
        assertThat((long) kpis.size()).isEqualTo(whole);
        assertThat(kpis.get(0).get("mean").doubleValue())
                .isEqualTo(study.variants().get(0).kpis().stream()
                        .filter(kpi -> kpi.month() == -1)
                        .findFirst()
                        .orElseThrow()
                        .estimate()
                        .mean());
    }

    @Test
    void moneyIsInTheScenariosCurrency() {
        assertThat(ResultJson.of(WaterStudy.of(40), Kpis.ALL))
                .contains("\"unit\":\"CNY\"")
                .contains("\"unit\":\"CNY/unit\"")
                .doesNotContain("\"unit\":\"money");
    }
}
