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
        double on = asked(PRICES.run("display"), "market") / asked(PRICES.run("display"), "shop");
        double off = asked(PRICES.run("plain"), "market") / asked(PRICES.run("plain"), "shop");
        assertThat(on / off).isCloseTo(Math.exp(0.4), within(0.03));
    }

    /** 7,000 / 30 = 233 displays a week; 1 - e^(-0.1 x 5 x 30 / 20) = 52.8 % of them stand, and each makes an offer weigh 1.5. */
    @Test
    void aBudgetBuysDisplaysAndVisitsMakeShopsPutThemUp() {
        Run on = PRICES.run("m048_on");
        Run off = PRICES.run("plain");
        double kept = 1 - Math.exp(-0.1 * 5 * 30 / 20);
        assertThat(on.kpi("display.compliance", KpiValue.TOTAL)).isCloseTo(kept, within(1e-9));
        int week = 8 + 17;
        double stocking = on.state(Measures.STOCKISTS, p -> p.id().endsWith("/market"), week);
        double paid = on.state(Measures.DISPLAYS_PAID, p -> true, week);
        assertThat(paid).isCloseTo(7000.0 / 30, within(1e-6));
        double with = asked(on, "market") / asked(on, "shop");
        double without = asked(off, "market") / asked(off, "shop");
        assertThat(with / without).isCloseTo(1 + paid / stocking * kept * 0.5, within(0.03));
        double fees = on.sum(Kind.FEE, p -> p.id().equals("cloud"), Run::anyone);
        assertThat(fees).isCloseTo(39 * 7000, within(1.0));
        double back = on.sum(Kind.PENALTY, Run::anyone, p -> p.id().equals("cloud")) / (5 * 30);
        double expected = 39 * 0.1 * (1 - kept) * paid;
        assertThat(back).isBetween(expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
        assertThat(on.sum(Kind.INSPECTION, p -> p.id().equals("cloud"), Run::anyone))
                .isCloseTo(39 * 0.1 * paid * 15, within(1.0));
        assertThat(PRICES.run("m048_on", 0, "display_fund.visits", "0 %").kpi("display.compliance", KpiValue.TOTAL))
                .isZero();
    }

    /** Class, market, season and stock multiply the list price; a step and a corridor hold it. */
    @Test
    void aPriceFollowsClassMarketSeasonAndStockWithinItsGuardRails() {
        Run on = PRICES.run("m044_on");
        Run off = PRICES.run("m044_off");
        double market = Math.pow(0.9, 0.3);
        double large = price(on, "D-wuhan", 8 + 20);
        double small = price(on, "D-yueyang", 8 + 20);
        assertThat(large / small).isCloseTo(0.94, within(1e-3));
        Run alone = PRICES.run("m044_on", 0, "links[0].price.dynamic_price.base.strength", "0");
        assertThat(price(alone, "D-yueyang", 8 + 10)).isCloseTo(90, within(0.01));
        assertThat(price(alone, "D-yueyang", 8 + 20)).isCloseTo(90 * market, within(0.01));
        assertThat(price(alone, "D-yueyang", 8 + 28)).isCloseTo(90 * market * 0.97, within(0.01));
        for (int week = 9; week < 8 + 39; week++) {
            assertThat(price(on, "D-wuhan", week)).isBetween(80 - 0.01, 95 + 0.01);
        }
        assertThat(off.kpi("price.fairness", KpiValue.TOTAL)).isCloseTo(100, within(1e-6));
        double above = 2.0 / 3 * (2 / (1 + 0.94) - 1);
        assertThat(alone.kpi("price.fairness", KpiValue.TOTAL)).isCloseTo(100 * (1 - above), within(0.3));
        assertThat(on.kpi("profit", "maker")).isLessThan(off.kpi("profit", "maker"));
    }

    /** A partner that pays more than the others is less satisfied by the weight of fairness times the points of its score. */
    @Test
    void whoPaysMoreThanOthersIsLessSatisfied() {
        Run off = PRICES.run("m044_off");
        Run on = PRICES.run("m044_on");
        int last = 8 + 38;
        double larger = satisfied(on, "D-wuhan", last) - satisfied(off, "D-wuhan", last);
        double smaller = satisfied(on, "D-yueyang", last) - satisfied(off, "D-yueyang", last);
        assertThat(larger).isGreaterThan(smaller + 1);
    }

    private static double satisfied(Run run, String partner, int week) {
        return run.state(Measures.DEALER_SATISFACTION, p -> p.id().equals(partner), week);
    }

    /** What a partner paid for a pack in a week. */
    private static double price(Run run, String partner, int week) {
        double paid = run.sum(Kind.INVOICE, p -> p.id().equals(partner), Run::anyone, week);
        return PACK * paid / run.sum(Kind.SHIPMENT, Run::anyone, p -> p.id().equals(partner), week);
    }

    private static double asked(Run run, String format) {
        int week = 8 + 17;
        return run.state(Measures.ASKED, p -> p.id().endsWith("/" + format), week);
    }

    @ParameterizedTest
    @CsvSource({"042, plain", "045, m045_off", "044, m044_off", "046, m046_off", "048, plain"})
    void aNeutralSettingChangesNothing(String row, String off) {
        assertThat(PRICES.run("m" + row + "_neutral").ledger().digest())
                .isEqualTo(PRICES.run(off).ledger().digest());
    }
}
