package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices down the channel, what shoppers make of them, and promotions; on against off in the same future. */
final class PriceEffectsTest {
    private static final Mechanisms PRICES = Mechanisms.of("prices");
    private static final int PACK = 6;

    @Test
    void aDearerListPriceIsPassedOnByTiersThatMarkUpWhatTheyPay() {
        Run on = PRICES.run("m042_on");
        Run off = PRICES.run("plain");
        assertThat(on.kpi("price.shelf", KpiValue.TOTAL) / off.kpi("price.shelf", KpiValue.TOTAL))
                .isCloseTo(1.1, within(1e-6));
        assertThat(on.kpi("price.shelf", KpiValue.TOTAL)).isCloseTo(99 * 1.12 * 1.25 / PACK, within(1e-4));
        double elasticity = Math.log(on.kpi("sales.sell_out.units", KpiValue.TOTAL)
                        / off.kpi("sales.sell_out.units", KpiValue.TOTAL))
                / Math.log(1.1);
        assertThat(elasticity).isBetween(-2.6, -1.4);
    }

    /** Own-price elasticity of the logit: -sensitivity x price x (1 - share), between no share and the whole shelf. */
    @Test
    void whoLooksAtThePriceBuysLessWhenItRisesAndWhoDoesNotBuysAsBefore() {
        double numb = PRICES.run("m045_off").kpi("sales.sell_out.units", KpiValue.TOTAL);
        double numbAndCheap =
                PRICES.run("m045_off", 0, "links[0].price", "{fixed: 90}").kpi("sales.sell_out.units", KpiValue.TOTAL);
        assertThat(numb).isEqualTo(numbAndCheap);
        double dear = PRICES.run("m045_on").kpi("sales.sell_out.units", KpiValue.TOTAL);
        double cheap =
                PRICES.run("m045_on", 0, "links[0].price", "{fixed: 90}").kpi("sales.sell_out.units", KpiValue.TOTAL);
        double response = Math.log(dear / cheap) / (23.1 - 21);
        assertThat(response).isBetween(-0.12, -0.12 * 0.5);
    }

    /** The cut multiplies the weight of the offer by e^(0.12 x 3.15) at most, and six in ten buyers take a second one. */
    @Test
    void aJointPromotionLiftsSalesWhileItLastsCostsTheMakerItsPartAndLeavesADip() {
        Run on = PRICES.run("m046_on");
        Run off = PRICES.run("m046_off");
        int first = 8 + 16;
        double packs = 0;
        double price = 90 * 1.12 * 1.25;
        for (int week = first; week < first + 4; week++) {
            packs += on.sum(Kind.SUPPORT, p -> p.id().equals("cloud"), p -> true, week) / (0.5 * 0.15 * price);
        }
        assertThat(packs * 0.5 * 0.15 * price).isCloseTo(on.kpi("cost.terms", "support"), within(1.0));
        assertThat(asked(on, first, first + 4) / asked(off, first, first + 4))
                .isBetween(1.3, 1.6 * Math.exp(0.12 * 0.15 * 21));
        assertThat(asked(on, first + 4, first + 7) / asked(off, first + 4, first + 7))
                .isLessThan(0.995);
    }

    /** Base units of ours that shoppers asked for. */
    private static double asked(Run run, int from, int to) {
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += run.state(Measures.ASKED, p -> p.id().contains("/"), week);
        }
        return sum;
    }

    /** A display multiplies the weight of the offers on which it stands: supermarkets' against the shops' by e^0.4. */
    @Test
    void aDisplayMultipliesTheWeightOfTheShelvesOnWhichItStands() {
        double on = asked(PRICES.run("m048_on"), "market") / asked(PRICES.run("m048_on"), "shop");
        double off = asked(PRICES.run("plain"), "market") / asked(PRICES.run("plain"), "shop");
        assertThat(on / off).isCloseTo(Math.exp(0.4), within(0.03));
    }

    private static double asked(Run run, String format) {
        int week = 8 + 17;
        return run.state(Measures.ASKED, p -> p.id().endsWith("/" + format), week);
    }

    @ParameterizedTest
    @CsvSource({"042, plain", "045, m045_off", "046, m046_off", "048, plain"})
    void aNeutralSettingChangesNothing(String row, String off) {
        assertThat(PRICES.run("m" + row + "_neutral").ledger().digest())
                .isEqualTo(PRICES.run(off).ledger().digest());
    }
}
