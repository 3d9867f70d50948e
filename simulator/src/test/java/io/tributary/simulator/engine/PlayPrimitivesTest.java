package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Primitives of plays beyond the price of one good: quantities, limits, stock carried over, territories, service. */
class PlayPrimitivesTest {
    private static final double CLOSE = 1e-6;

    private static Run play(String yaml) {
        return Run.of(Plays.written("scenario: test\n" + yaml), 0);
    }

    /** Successive oligopoly: Q = b M x n1/(n1+1) x n2/(n2+1), with 1 maker and 3 shops 80 x 1/2 x 3/4. */
    @Test
    void threeShopsBringQuantitiesToOneMarket() {
        Run run = play("""
                time: {length: 1 period}
                firms:
                  - {id: maker, unit_cost: 20}
                  - {id: one, buys_from: maker}
                  - {id: two, buys_from: maker}
                  - {id: three, buys_from: maker}
                demand:
                  - {at: [one, two, three], form: {linear: {a: 100, b: 1}}}
                play:
                  order: [[maker.wholesale], [one.quantity, two.quantity, three.quantity]]
                """);
        assertThat(run.kpi("price", "maker")).isCloseTo(60, within(CLOSE));
        assertThat(run.kpi("price", "one")).isCloseTo(70, within(CLOSE));
        assertThat(run.kpi("quantity", "two")).isCloseTo(10, within(CLOSE));
        assertThat(run.kpi("profit", "maker")).isCloseTo(1200, within(1e-3));
    }

    /** Singh and Vives (1984) with alpha = 100, beta = 2, gamma = 1, cost 10. */
    @Test
    void differentiatedProductsSellDearerUnderQuantities() {
        String market = """
                time: {length: 1 period}
                firms:
                  - {id: one, unit_cost: 10}
                  - {id: two, unit_cost: 10}
                demand:
                  - {at: [one, two], form: {singh_vives: {alpha: 100, beta: 2, gamma: 1}}}
                play:
                """;
        Run prices = play(market + "  order: [[one.price, two.price]]\n");
        assertThat(prices.kpi("price", "one")).isCloseTo(40, within(CLOSE));
        assertThat(prices.kpi("profit", "two")).isCloseTo(600, within(1e-3));
        Run quantities = play(market + "  order: [[one.quantity, two.quantity]]\n");
        assertThat(quantities.kpi("price", "one")).isCloseTo(46, within(CLOSE));
        assertThat(quantities.kpi("profit", "two")).isCloseTo(648, within(1e-3));
    }

    /** Chiang, Chhajed and Hess (2003) with theta = 0.8 and no cost: w = p_d = 0.4, p_r = 0.5. */
    @Test
    void aDirectChannelThatSellsNothingDisciplinesTheShop() {
        Run run = play("""
                time: {length: 1 period}
                firms:
                  - {id: maker}
                  - {id: shop, buys_from: maker}
                demand:
                  - {at: [shop, maker], form: {uniform_valuations: {theta: 0.8}}}
                play:
                  order: [[maker.wholesale, maker.price], [shop.price]]
                  limits: ["maker.wholesale <= maker.price"]
                """);
        assertThat(run.kpi("price", "shop")).isCloseTo(0.5, within(CLOSE));
        assertThat(run.kpi("profit", "maker")).isCloseTo(0.2, within(CLOSE));
        assertThat(run.kpi("profit", "shop")).isCloseTo(0.05, within(CLOSE));
    }

    /** Two territories with demand 100 - p and 60 - p, no cost: 50 and 30 alone; where fetching costs 10, p and p - 10. */
    @Test
    void arbitrageNarrowsThePricesOfTwoTerritories() {
        String market = """
                time: {length: 1 period}
                firms:
                  - {id: north}
                  - {id: south}
                demand:
                  - {at: [north, south], form: {territories: {a: [100, 60], b: 1, moving: MOVING}}}
                play:
                  order: [[north.price, south.price]]
                  together: [[north, south]]
                """;
        Run apart = play(market.replace("MOVING", "100"));
        assertThat(apart.kpi("price", "north")).isCloseTo(50, within(CLOSE));
        assertThat(apart.kpi("price", "south")).isCloseTo(30, within(CLOSE));
        Run near = play(market.replace("MOVING", "10"));
        assertThat(near.kpi("price", "north")).isCloseTo(45, within(CLOSE));
        assertThat(near.kpi("price", "south")).isCloseTo(35, within(CLOSE));
    }

    /**
     * Service with spill-over: q(i) = 100 - 2 p(i) + p(j) + s(i) + spill x s(j), cost s^2 / 2 each. From the first-order
     * conditions (p - c)(2) = q and s = p - c; the more spills over, the more one rides free.
     */
    @Test
    void serviceThatSpillsOverIsStillPaidByItsShop() {
        String market = """
                time: {length: 1 period}
                firms:
                  - {id: maker, unit_cost: 10}
                  - {id: one, buys_from: maker}
                  - {id: two, buys_from: maker}
                demand:
                  - {at: [one, two], form: {linear: {a: 100, b: 2, cross: 1, service: 1, spill_over: SPILL}}}
                play:
                  given: {maker.wholesale: 10}
                  order: [[one.price, one.service, two.price, two.service]]
                """;
        Run none = play(market.replace("SPILL", "0"));
        double alone = (100 - 10) / (3 - 1.0) + 10;
        assertThat(none.kpi("price", "one")).isCloseTo(alone, within(CLOSE));
        Run half = play(market.replace("SPILL", "0.5"));
        assertThat(half.kpi("price", "one")).isCloseTo(90 / 1.5 + 10, within(CLOSE));
    }

    @Test
    void theSketchOfTheTermsOfReferenceIsRead() {
        Run run = play("""
                time: {length: 1 period}
                demand: {form: linear, a: 100, b: 1}
                firms:
                  - {id: maker1, unit_cost: 20}
                  - {id: retailer1, buys_from: maker1}
                play:
                  order: [[maker1.wholesale], [retailer1.price]]
                  rule: best_response
                  know: everything
                """);
        assertThat(run.kpi("price", "retailer1")).isCloseTo(80, within(CLOSE));
    }

    /** Each of 10,000 consumers takes the offer with probability 1/2: v = 2, beta = 1, price 2 by a list price. */
    @Test
    void countedConsumersChooseOneByOne() {
        Run run = play("""
                time: {length: 30 periods}
                firms:
                  - {id: maker}
                demand:
                  - {at: maker, form: {logit: {v: 2, beta: 1}}, consumers: 10000}
                play:
                  given: {maker.price: 2}
                """);
        double mean = run.kpi("quantity", "total") / 30;
        assertThat(mean).isNotEqualTo(5000).isCloseTo(5000, within(4 * 50 / Math.sqrt(30)));
    }
}
