package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.geography.Zone;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PlanMapTest {

    /** A line of towns, each with a partner of its own today; in the plan its neighbour's serves each second one. */
    private static List<Served> line(int towns) {
        List<Served> served = new ArrayList<>();
        for (int i = 0; i < towns; i++) {
            Zone zone = Blank.of(Zone.class, Map.of("id", "z" + i, "lat", 30.0, "lon", 110.0 + i));
            Served.By own = new Served.By(List.of("P" + i), 1);
            Served.By before = new Served.By(List.of("P" + (i - i % 2)), 1);
            served.add(new Served("z" + i, zone, 10, own, before));
        }
        return served;
    }

    @Test
    void partnersOfNeighbouringTownsDifferInColour() {
        Map<String, Integer> colors = PartnerColors.of(line(60));
        assertThat(colors).hasSize(60);
        for (int i = 1; i < 60; i++) {
            assertThat(colors.get("P" + i)).as("P" + i).isNotEqualTo(colors.get("P" + (i - 1)));
        }
        assertThat(colors.values()).allMatch(color -> color >= 0 && color < PartnerColors.COLORS);
        assertThat(PartnerColors.of(line(60))).isEqualTo(colors);
    }

    @Test
    void theMapShowsTodayThePlanAndOnlyWhatChanges() throws Exception {
        var study = WaterStudy.of(2);
        Reading reading = new Reading(study, List.of());
        PlanMap map =
                new PlanMap(reading.baseline().scenario(), reading.chosen().scenario());
        JsonText json = new JsonText();
        map.chart().orElseThrow().writeTo(json);
        JsonNode data = JsonMapper.builder().build().readTree(json.toString()).get("data");
        assertThat(data.get("partnerColors").asBoolean()).isTrue();
        JsonNode panels = data.get("panels");
        assertThat(panels.size()).isEqualTo(3);
        assertThat(panels.get(2).get("zones").size())
                .isPositive()
                .isLessThan(panels.get(1).get("zones").size());
        assertThat(panels.get(2).get("zones").get(0).get("was")).isNotNull();
        assertThat(panels.get(0).get("zones").get(0).get("changed").asBoolean()).isFalse();
        assertThat(map.changed()).isNotEmpty();
    }
}
