package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.market.ChoiceTable;
import io.tributary.simulator.market.Nests;
import io.tributary.simulator.scenario.Scenario;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A market whose offers are nested by channel or by brand. */
class NestedMarketTest {
    private static final double SENSITIVITY = 0.9;

    /** Two brands in two formats, always ready. */
    private static Scenario street(double price, String consumers) {
        return Scenarios.of("""
                scenario: A street
                time: {length: 12 weeks}
                skus:
                  - {id: water, maker: spring, pack: 12, equity: 0.5, distribution: 80 %}
                  - {id: other, maker: rival, pack: 12, distribution: 60 %}
                firms:
                  - {id: spring, kind: maker, supply: ready}
                  - {id: rival, kind: maker, ours: no, supply: ready}
                zones:
                  - {id: here, population: 20000, outlets: 100}
                segments:
                  - {id: all, urban_share: 100 %, rural_share: 100 %, occasions: 0.5, price_sensitivity: 0.9, need: 1}
                formats:
                  - {id: shop, share: 60 %}
                  - {id: market, share: 40 %}
                links:
                  - {seller: shop, buyer: consumers, skus: [water], price: {fixed: PRICE}}
                  - {seller: outlet, buyer: consumers, price: {fixed: 18}}
                consumers: {CONSUMERS}
                """.replace("PRICE", "" + price).replace("CONSUMERS", consumers));
    }

    private static double[] shares(double price, String by, double lambda) {
        Scenario scenario = street(price, "nests: {by: " + by + ", dissimilarity: " + lambda + "}");
        Market market = new World(scenario, scenario, Optional.empty(), new Luck(1, 0)).market.orElseThrow();
        ChoiceTable table = new ChoiceTable(2, 4);
        market.fill(table, 0, 0, 0, true);
        double[] shares = new double[4];
        for (int offer = 0; offer < 4; offer++) {
            shares[offer] = table.weight(offer) / table.sum();
        }
        return shares;
    }

    /** Offers: water in shop and market, then the other in shop and market; the price of water in the shop moves. */
    @ParameterizedTest
    @ValueSource(strings = {"brand", "channel"})
    void elasticitiesOfTheMarketAreThoseOfTheNestedLogit(String by) {
        double lambda = 0.6;
        double step = 1e-4;
        double[] up = shares(18 * (1 + step), by, lambda);
        double[] down = shares(18 * (1 - step), by, lambda);
        double[] here = shares(18, by, lambda);
        int neighbour = by.equals("brand") ? 1 : 2;
        double slope = SENSITIVITY * 1.5;
        Nests nests = new Nests(Nests.By.BRAND, lambda);
        for (int offer = 0; offer < 4; offer++) {
            Nests.Relation relation = offer == 0
                    ? Nests.Relation.SAME
                    : offer == neighbour ? Nests.Relation.SAME_NEST : Nests.Relation.OTHER_NEST;
            double analytic = nests.elasticity(slope, here[0], here[0] / (here[0] + here[neighbour]), relation);
            assertThat((up[offer] - down[offer]) / (2 * step) / here[offer]).isCloseTo(analytic, within(1e-6));
        }
    }

    @Test
    void aDissimilarityOfOneLeavesTheBooksAsTheyWere() {
        Run plain = Run.of(street(18, "population: individuals"), 0);
        Run nested = Run.of(street(18, "population: individuals, nests: {by: channel, dissimilarity: 1}"), 0);
        assertThat(nested.ledger().digest()).isEqualTo(plain.ledger().digest());
    }

    /** The closer the brands of a shop are to each other, the more of what a cut wins comes from them. */
    @ParameterizedTest
    @ValueSource(strings = {"counts", "individuals"})
    void aCutInAShopWinsMoreFromItsNeighboursWhereChannelsAreNests(String population) {
        assertThat(won(population, 0.4)).isGreaterThan(1.2 * won(population, 1));
    }

    /** Part of the sales of the other brand in shops that a cut of our price there takes away. */
    private static double won(String population, double lambda) {
        String consumers = "population: " + population + ", nests: {by: channel, dissimilarity: " + lambda + "}";
        double before = other(Run.of(street(18, consumers), 0));
        return 1 - other(Run.of(street(15, consumers), 0)) / before;
    }

    private static double other(Run run) {
        return run.sum(
                Kind.SHIPMENT, from -> from.id().equals("rival"), to -> to.id().endsWith("shop"));
    }
}
