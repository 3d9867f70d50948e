package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hotelling's street (1929), played by the engine's own shops from the scenario file. */
class TwoShopsTest {
    private static final Path FILE = Path.of(System.getProperty("tributary.root"), "scenarios", "two-shops");
    private static final double PEOPLE_WEEKS = 10_000 * 52.0;

    @Test
    void equalShopsAskTheTransportCostAndShareTheStreet() {
        Run run = Run.of(variant("equal"), 0);
        assertThat(run.kpi("price.shelf", "left")).isCloseTo(1, within(1e-6));
        assertThat(run.kpi("price.shelf", "right")).isCloseTo(1, within(1e-6));
        assertThat(profits("equal", "left")).isBetween(-4.0, 4.0);
    }

    @Test
    void theDearerShopAsksMoreAndKeepsTheSmallerPart() {
        Run run = Run.of(variant("unequal"), 0);
        assertThat(run.kpi("price.shelf", "left")).isCloseTo(3.2, within(1e-6));
        assertThat(run.kpi("price.shelf", "right")).isCloseTo(3.4, within(1e-6));
        assertThat(run.share("left")).isCloseTo(0.55, within(4 * deviation(0.55) / PEOPLE_WEEKS));
        assertThat(profits("unequal", "left")).isBetween(-4.0, 4.0);
    }

    @Test
    void whatOneShopSellsTheOtherDoesNot() {
        Run run = Run.of(variant("unequal"), 1);
        assertThat(run.units("left") + run.units("right")).isEqualTo(PEOPLE_WEEKS);
    }

    @Test
    void theCheapShopTakesTheWholeStreetWhenTheOtherPaysThreeTransportCostsMore() {
        Run run = Run.of(variant("unequal", "links[1].price", "{fixed: 9 EUR}"), 0);
        assertThat(run.kpi("price.shelf", "left")).isCloseTo(7, within(1e-6));
        assertThat(run.share("left")).isEqualTo(1);
        assertThat(run.kpi("profit", "left") / PEOPLE_WEEKS).isCloseTo(6, within(1e-6));
        assertThat(run.kpi("profit", "right")).isZero();
    }

    @Test
    void aShopAnswersToAListPrice() {
        Run run = Run.of(variant("equal", "links[3].price", "{fixed: 3 EUR}"), 0);
        assertThat(run.kpi("price.shelf", "left")).isCloseTo(2, within(1e-6));
        assertThat(run.share("left")).isEqualTo(1);
    }

    @Test
    void aShopThatPaysTheFreightPassesItOnLikeACost() {
        Scenario freight = ScenarioReader.open(FILE, List.of(), Kpis.ids())
                .with(List.of(
                        change("links[0].per_pack", "1 EUR"),
                        change("links[0].paid_by", "buyer"),
                        change("links[1].per_pack", "1 EUR"),
                        change("links[1].paid_by", "buyer")))
                .variant("equal")
                .scenario();
        assertThat(Run.of(freight, 0).kpi("price.shelf", "left")).isCloseTo(2, within(1e-6));
    }

    @Test
    void bestResponseWithoutAGameIsRefusedBeforeTheRun() {
        assertThatThrownBy(() -> variant("equal", "links[0].price", "best_response"))
                .hasMessageContaining("links[0].price")
                .hasMessageContaining("best_response");
    }

    @Test
    void aStreetHasTwoDifferentShopsThatSellTheBread() {
        String street = "{hotelling_street: {transport: 1 EUR, people: 10000, other: left}}";
        assertThatThrownBy(() -> variant("equal", "demand[0].process", street)).hasMessageContaining("demand[0]");
    }

    /** Mean profit per head over 40 futures against Hotelling's formula, in standard errors. */
    private static double profits(String variant, String shop) {
        double share = variant.equals("equal") ? 0.5 : 0.55;
        double margin = variant.equals("equal") ? 1 : 2.2;
        int futures = 40;
        double sum = 0;
        for (int i = 0; i < futures; i++) {
            sum += Run.of(variant(variant), i).kpi("profit", shop);
        }
        double error = margin * deviation(share) / Math.sqrt(futures);
        return (sum / futures - margin * share * PEOPLE_WEEKS) / error;
    }

    private static double deviation(double share) {
        return Math.sqrt(PEOPLE_WEEKS * share * (1 - share));
    }

    private static Scenario variant(String name) {
        return ScenarioReader.open(FILE, List.of(), Kpis.ids()).variant(name).scenario();
    }

    private static Scenario variant(String name, String path, String value) {
        return ScenarioReader.open(FILE, List.of(), Kpis.ids())
                .variant(name)
                .with(List.of(change(path, value)))
                .scenario();
    }

    private static Change change(String path, String value) {
        return new Change(path, "", value, "");
    }
}
