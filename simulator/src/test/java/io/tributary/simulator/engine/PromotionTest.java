package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.market.ReferencePrice;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promotions on the shelf: price cuts, displays, who pays for them, and the weeks after. */
final class PromotionTest {
    private static final int FIRST = 10;
    private static final int WEEKS = 4;
    private static final String CUT = "price_cut: 20 %";

    /** One brand against nothing in one shop, always ready, 200,000 people of one taste; on in weeks 11 to 14. */
    private static Scenario shop(String promotion, String consumers) {
        String dated = promotion.isEmpty()
                ? ""
                : "promotions:\n  - {sku: water, from: 2027-03-15, weeks: " + WEEKS + ", " + promotion + "}\n";
        return Scenarios.of("""
                scenario: A shop
                time: {start: 2027-01-04, length: 26 weeks}
                skus:
                  - {id: water, maker: spring, pack: 12, equity: 0.5, distribution: 100 %}
                firms:
                  - {id: spring, kind: maker, supply: ready}
                zones:
                  - {id: here, region: R, population: 200000, outlets: 100}
                segments:
                  - {id: all, urban_share: 100 %, rural_share: 100 %, occasions: 0.5, price_sensitivity: 0.9, need: 1}
                formats:
                  - {id: shop, share: 100 %}
                links:
                  - {seller: outlet, buyer: consumers, price: {fixed: 18}}
                """ + "consumers: {" + consumers + "}\n" + dated);
    }

    private static double sold(Scenario scenario, int from, int to) {
        Run run = Run.of(scenario, 0);
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += run.sum(Kind.SALE, p -> true, p -> true, week);
        }
        return sum / (to - from);
    }

    private static double share(double price) {
        double weight = Math.exp(1.5 - 0.9 * price);
        return weight / (1 + weight);
    }

    @Test
    void aPriceCutLiftsSalesByTheLogitWhileItLastsAndNotBefore() {
        Scenario on = shop(CUT, "");
        Scenario off = shop("", "");
        assertThat(sold(on, 0, FIRST)).isEqualTo(sold(off, 0, FIRST));
        double lift = sold(on, FIRST, FIRST + WEEKS) / sold(off, FIRST, FIRST + WEEKS);
        assertThat(lift).isCloseTo(share(1.2) / share(1.5), within(0.01));
        assertThat(sold(on, FIRST + WEEKS, 26) / sold(off, FIRST + WEEKS, 26)).isCloseTo(1, within(0.005));
    }

    @Test
    void aDisplayMultipliesTheOddsOfBuying() {
        double thinking = 100_000;
        double on = sold(shop("display: 0.5", ""), FIRST, FIRST + WEEKS) / thinking;
        double off = sold(shop("", ""), FIRST, FIRST + WEEKS) / thinking;
        assertThat(on / (1 - on) / (off / (1 - off))).isCloseTo(Math.exp(0.5), within(0.03));
    }

    @Test
    void theMakerBearsItsPartOfTheCutForEveryUnitSold() {
        Run run = Run.of(shop(CUT + ", funded: 50 %", ""), 0);
        double packs = 0;
        for (int week = FIRST; week < FIRST + WEEKS; week++) {
            packs += run.sum(Kind.SALE, p -> true, p -> true, week) / 12;
        }
        assertThat(run.sum(Kind.SUPPORT, p -> p.id().equals("spring"), p -> true))
                .isCloseTo(0.5 * 0.2 * 18 * packs, within(0.01));
        assertThat(Run.of(shop(CUT, ""), 0).sum(Kind.SUPPORT, p -> true, p -> true))
                .isZero();
    }

    @Test
    void aPromotionThatCutsAndShowsNothingChangesNothing() {
        Scenario off = shop("", "");
        Scenario zero = shop("price_cut: 0 %, display: 0", "");
        assertThat(Run.of(zero, 0).ledger().digest())
                .isEqualTo(Run.of(off, 0).ledger().digest());
    }

    @Test
    void aReferencePriceWithoutGainAndLossChangesNothing() {
        assertThat(Run.of(shop(CUT, "reference_price: {memory: 50 %}"), 0)
                        .ledger()
                        .digest())
                .isEqualTo(Run.of(shop(CUT, ""), 0).ledger().digest());
    }

    @Test
    void aPriceAboveTheReferenceFeelsHigherStill() {
        ReferencePrice memory = new ReferencePrice(0.7, 0.2, 0.5);
        assertThat(memory.felt(2.3, 2)).isCloseTo(2.45, within(1e-12));
        assertThat(memory.felt(1.5, 2)).isCloseTo(1.4, within(1e-12));
        assertThat(memory.next(2, 3)).isCloseTo(2.3, within(1e-12));
    }

    /** Reference in the week after: 1.5 x 0.5^4 + 1.2 x (1 - 0.5^4) = 1.21875. */
    @Test
    void afterAPromotionTheRegularPriceFeelsUnfair() {
        String memory = "reference_price: {memory: 50 %, gain: 0.2, loss: 0.6}";
        double after = sold(shop(CUT, memory), FIRST + WEEKS, FIRST + WEEKS + 1);
        double off = sold(shop("", memory), FIRST + WEEKS, FIRST + WEEKS + 1);
        assertThat(after / off).isCloseTo(share(1.5 + 0.6 * (1.5 - 1.21875)) / share(1.5), within(0.015));
        double first = sold(shop(CUT, memory), FIRST, FIRST + 1);
        assertThat(first / off).isCloseTo(share(1.2 - 0.2 * 0.3) / share(1.5), within(0.015));
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "individuals"})
    void whoStocksUpAtAPromotionBuysLessAfterIt(String population) {
        String pantry = "population: " + population
                + ", pantry: {most: 8, use: 30 %, saturation: 0.6, second_on_promotion: 60 %}";
        Scenario on = shop(CUT, pantry);
        Scenario off = shop("", pantry);
        double dip = sold(on, FIRST + WEEKS, FIRST + WEEKS + 3) / sold(off, FIRST + WEEKS, FIRST + WEEKS + 3);
        assertThat(dip).isBetween(0.5, 0.9);
        assertThat(sold(on, 24, 26) / sold(off, 24, 26)).isCloseTo(1, within(0.05));
    }
}
