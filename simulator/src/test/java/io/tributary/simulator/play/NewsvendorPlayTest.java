package io.tributary.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Firms that decide before demand is known, from scenario files; expected values of Lariviere and Porteus (2001). */
class NewsvendorPlayTest {

    private static final String WHOLESALE = """
            scenario: Selling to the newsvendor
            time: {length: 20 periods, event_order: order_receive_demand, season: 1 period}
            firms:
              - {id: maker1, unit_cost: COST}
              - {id: retailer1, buys_from: maker1}
            links:
              - {seller: retailer1, buyer: consumers, price: {fixed: PRICE}}
            demand:
              - {at: retailer1, process: {random: LAW}, unserved: lost}
            play:
              order: [[maker1.wholesale], [retailer1.order]]
            """;

    private static Scenario scenario(String text) {
        try {
            Path file = Files.createTempFile("scenario", ".yaml");
            Files.writeString(file, text);
            Scenario scenario = ScenarioReader.read(file, List.of());
            Files.delete(file);
            return scenario;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Played wholesale(String price, String cost, String law, String more) {
        return Played.of(
                scenario(WHOLESALE.replace("PRICE", price).replace("COST", cost).replace("LAW", law) + more));
    }

    private static void assertPlayed(Played played, double wholesale, double order, double maker, double retailer) {
        assertThat(played.values().getOrDefault("maker1.wholesale", 0.0)).isCloseTo(wholesale, within(2e-6));
        assertThat(played.values().getOrDefault("retailer1.order", 0.0)).isCloseTo(order, within(5e-6 * order));
        assertThat(played.expected(Played.What.PROFIT, "maker1")).isCloseTo(maker, within(5e-6 * maker));
        assertThat(played.expected(Played.What.PROFIT, "retailer1")).isCloseTo(retailer, within(5e-6 * retailer));
    }

    @Test
    void aMakerSellsToANewsvendorWithUniformDemand() {
        Played played = wholesale("10", "2", "{uniform: {low: 0, high: 100}}", "");
        assertPlayed(played, 6, 40, 160, 80);
    }

    @Test
    void aMakerSellsToANewsvendorWithExponentialDemand() {
        Played played = wholesale("10", "2", "{exponential: {mean: 100}}", "");
        assertPlayed(played, 5.347353963296209, 62.598324073405145, 209.5387481828132, 130.52920734075565);
    }

    @Test
    void aMakerSellsToANewsvendorWithGammaDemand() {
        Played played = wholesale("12", "4", "{gamma: {shape: 4, scale: 25}}", "");
        assertPlayed(played, 9.599250580809501, 57.427356748674775, 321.5501606293717, 100.09367739881225);
    }

    @Test
    void aMakerSellsToANewsvendorWithNormalDemand() {
        Played played = wholesale("10", "3", "{normal: {mean: 100, sd: 30}}", "");
        assertPlayed(played, 8.466928467521093, 69.32943850790437, 379.0190810161155, 82.33822970456765);
    }

    @Test
    void oneOwnerOrdersMore() {
        Played played = wholesale("12", "4", "{gamma: {shape: 4, scale: 25}}", "  together: [[maker1, retailer1]]\n");
        assertThat(played.values().getOrDefault("retailer1.order", 0.0))
                .isCloseTo(113.84004235111493, within(5e-6 * 113));
        assertThat(played.expected(Played.What.PROFIT, "maker1") + played.expected(Played.What.PROFIT, "retailer1"))
                .isCloseTo(573.647093364972, within(1e-6 * 573));
    }
}
