package io.tributary.simulator.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.scenario.ScenarioReader;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Parameters of contracts at which a firm decides as the integrated channel does. */
class CoordinationTest {
    /** A shop under demand 100 - p whose maker makes a unit for 20, or, in the variant dear, for 40. */
    private static final String CHAIN = """
            scenario: Coordination
            time: {length: 1 period}
            firms:
              - {id: maker, unit_cost: 20}
              - {id: shop, buys_from: maker}
            links:
              - seller: maker
                buyer: shop
                price: {fixed: 50}
                terms: [{two_part_tariff: {fee: 200}}, {revenue_sharing: {sellers_share: 20 %}}]
            demand:
              - {at: shop, form: {linear: {a: 100, b: 1}}}
            play:
              order: [[shop.price]]
            variants:
              - {name: cheap, baseline: true}
              - {name: dear, changes: {"firms[maker].unit_cost": 40}}
            expect:
            """;

    private static final String PRICE =
            "  - {coordinate: \"links[maker>shop].price.fixed\", decision: price(shop), from: 0, to: 60, value: 0";

    private static Outcome outcome(String item) {
        return Verification.of(
                        ScenarioReader.openFlat("coordination", CHAIN + item + "\n", Verification.READABLE),
                        OptionalInt.empty())
                .outcomes()
                .get(0);
    }

    /** Under a share of 20 % a price of 0.8 c makes the shop's margin 0.8 of the channel's; a fee changes no price. */
    @Test
    void aShareOfRevenueAlignsAtThatPartOfTheMakersCost() {
        assertThat(outcome(PRICE + "}").obtained()).isCloseTo(16, within(1e-6));
    }

    @Test
    void theChannelOfAVariantIsTheMeasureWhereTheItemNamesIt() {
        assertThat(outcome(PRICE + ", variant: dear}").obtained()).isCloseTo(32, within(1e-6));
    }

    @Test
    void theIntegratedChannelAsksThePriceOfOneFirmThatMakesAndSells() {
        assertThat(outcome("  - {read: price(shop)@integrated, value: 60}").passed())
                .isTrue();
        assertThat(outcome("  - {read: profit@integrated, value: 1600}").passed())
                .isTrue();
    }

    @Test
    void whereNothingAlignsTheResultSaysSo() {
        Outcome outcome = outcome("  - {coordinate: \"links[maker>shop].terms[0].two_part_tariff.fee\","
                + " decision: price(shop), from: 0, to: 500, value: 0}");
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.reason().en()).isNotBlank();
    }
}
