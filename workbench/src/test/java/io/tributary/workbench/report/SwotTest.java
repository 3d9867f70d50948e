package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.workbench.report.Swot.Line;
import io.tributary.workbench.report.Swot.Quadrant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strengths, weaknesses, opportunities and threats follow from the figures of runs and from what a scenario dates. */
final class SwotTest {
    private static final Path MARKET =
            Path.of(System.getProperty("tributary.root", ".."), "scenarios", "mechanisms", "expansion");

    private static StudyResult study(String... settings) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < settings.length; i += 2) {
            changes.add(new Change(settings[i], "", settings[i + 1], ""));
        }
        Scenario scenario = ScenarioReader.open(MARKET, List.of(), Kpis.ids())
                .variant("today")
                .with(changes)
                .scenario();
        StudyPlan.Variation today = new StudyPlan.Variation("today", true, scenario, Optional.empty());
        return Study.run(
                new StudyPlan(scenario, Fingerprint.of(scenario), List.of(today), 7, 3, 1), (done, planned) -> {});
    }

    private static List<Line> lines(StudyResult study) {
        return new Swot(new Reading(study, Kpis.ALL)).lines();
    }

    private static Line line(List<Line> lines, String reason) {
        return lines.stream().filter(l -> l.reason().equals(reason)).findFirst().orElseThrow();
    }

    @Test
    void againstOneRivalTheRelativeShareIsTheOddsOfTheShareAndDecidesTheQuadrant() {
        StudyResult study = study();
        double share = new Reading(study, Kpis.ALL).mean("share.volume");
        Line own = line(lines(study), "share.relative");
        assertThat(own.figure()).isCloseTo(share / (1 - share), within(1e-3)).isLessThan(1);
        assertThat(own.quadrant()).isEqualTo(Quadrant.WEAKNESSES);
        Line shelves = line(lines(study), "coverage.numeric");
        assertThat(shelves.figure()).isLessThan(0.65);
        assertThat(shelves.against()).isEqualTo(0.65);
        assertThat(shelves.quadrant()).isEqualTo(Quadrant.WEAKNESSES);
        List<Line> rare = lines(study("skus[rival].distribution", "10 %"));
        assertThat(line(rare, "share.relative").quadrant()).isEqualTo(Quadrant.STRENGTHS);
        assertThat(line(rare, "share.relative").figure()).isGreaterThan(1);
        assertThat(line(rare, "coverage.numeric").quadrant()).isEqualTo(Quadrant.STRENGTHS);
    }

    @Test
    void aDearerProductIsAWeaknessUnlessItLeadsAndACheaperOneAStrength() {
        Line dear = line(lines(study()), "price.premium");
        assertThat(dear.figure()).isCloseTo(389.0 / 379 - 1, within(1e-6));
        assertThat(dear.quadrant()).isEqualTo(Quadrant.WEAKNESSES);
        Line leader = line(lines(study("skus[rival].distribution", "10 %")), "price.premium");
        assertThat(leader.quadrant()).isEqualTo(Quadrant.STRENGTHS);
        Line cheap = line(lines(study("links[4].price.fixed", "450")), "price.premium");
        assertThat(cheap.figure()).isCloseTo(389.0 / 450 - 1, within(1e-6));
        assertThat(cheap.quadrant()).isEqualTo(Quadrant.STRENGTHS);
    }

    @Test
    void datedEventsAndRivalsAreOpportunitiesOrThreatsByTheirSign() {
        List<Line> lines = lines(study(
                "may_happen",
                "[{event: Building boom, name_zh: 建筑热潮, chance: 30 %, from: 2027-05-03, weeks: 10, demand: 20 %}, "
                        + "{event: Import ban, chance: 10 %, from: 2027-09-06, weeks: 4, demand: -15 %}]",
                "rivals",
                "[{sku: rival, watches: drill, reaction: match, delay: 2 weeks, moves: "
                        + "[{from: 2027-04-05, price: -8 %}, {from: 2027-06-07, distribution: 40 %}]}]"));
        List<Line> events =
                lines.stream().filter(l -> l.reason().equals("may_happen")).toList();
        assertThat(events).extracting(Line::quadrant).containsExactly(Quadrant.OPPORTUNITIES, Quadrant.THREATS);
        assertThat(events.get(0).sentence().en())
                .isEqualTo("Building boom (2027-05-03, 10 weeks, chance 30 %): demand +20 %.");
        assertThat(events.get(0).sentence().zh()).contains("建筑热潮", "30 %", "+20 %");
        assertThat(line(lines, "rivals.reaction").quadrant()).isEqualTo(Quadrant.THREATS);
        assertThat(line(lines, "rivals.moves.price").quadrant()).isEqualTo(Quadrant.THREATS);
        Line fewer = line(lines, "rivals.moves.distribution");
        assertThat(fewer.quadrant()).isEqualTo(Quadrant.OPPORTUNITIES);
        assertThat(fewer.against()).isEqualTo(0.65);
    }

    @Test
    void jsonAndPageShowTheSameQuadrants() throws Exception {
        StudyResult study = study();
        JsonNode swot = JsonMapper.builder()
                .build()
                .readTree(ResultJson.of(study, Kpis.ALL))
                .get("swot");
        long weaknesses = lines(study).stream()
                .filter(l -> l.quadrant() == Quadrant.WEAKNESSES)
                .count();
        assertThat(swot.get("weaknesses").size()).isEqualTo((int) weaknesses);
        assertThat(swot.get("weaknesses").get(0).get("reason").stringValue()).isEqualTo("share.relative");
        Section section = new Swot(new Reading(study, Kpis.ALL)).section();
        assertThat(section.id()).isEqualTo("swot");
        assertThat(section.blocks()).hasSize(2);
    }
}
