package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import org.junit.jupiter.api.Test;

/** Whom a brand keeps and whom it loses; on against off in the same future. */
final class CustomersTest {
    private static final Mechanisms CUSTOMERS = Mechanisms.of("customers");
    private static final int WARM_UP = 8;
    private static final int WEEKS = 39;
    private static final int PACK = 12;

    /** Everybody knows us, nobody is loyal: the choice is a plain logit. */
    private static final String[] PLAIN_LOGIT = {
        "segments[all].loyalty", "0", "consumers.awareness.start", "100 %", "consumers.awareness.forgetting", "0 %"
    };

    private static double total(Run run, String kpi) {
        return run.kpi(kpi, KpiValue.TOTAL);
    }

    private static double logOdds(Run run) {
        double share = total(run, "share.volume");
        return Math.log(share / (1 - share));
    }

    /** A shop pays 240 x 1.1 for a case, the mall takes 336, and passes on the cost, half of the rest, and 3. */
    @Test
    void ordersPickedUpAtShopsPayTheShopItsCostHalfOfTheMarginAndAFee() {
        Run on = CUSTOMERS.run("m010_on");
        Run off = CUSTOMERS.run("plain");
        double cases = on.sum(Kind.SHELF_PAYMENT, p -> true, to -> to.id().equals("highland")) / 336;
        assertThat(cases).isPositive();
        double paid = on.sum(
                Kind.SHARING,
                from -> from.id().equals("highland"),
                to -> to.id().endsWith("/shop"));
        assertThat(paid / cases).isCloseTo(264 + 0.5 * (336 - 264) + 3, within(0.05));
        assertThat(total(on, "conversion")).isLessThan(total(off, "conversion"));
        assertThat(on.kpi("conversion", "shop")).isGreaterThan(off.kpi("conversion", "shop"));
        assertThat(off.kpi("conversion", "highland")).isPositive();
    }

    /** The weight of our offers grows by e^(1.2 x points / 100), and so do the odds of buying ours. */
    @Test
    void satisfiedCustomersChooseUsByTheOddsOfTheLogit() {
        Run off = CUSTOMERS.run("plain", 0, PLAIN_LOGIT);
        Run on = CUSTOMERS.run("m017_on", 0, PLAIN_LOGIT);
        double points = total(on, "satisfaction.customer");
        assertThat(logOdds(on) - logOdds(off)).isCloseTo(1.2 * points / 100, within(0.1));
        assertThat(total(on, "conversion")).isGreaterThan(total(off, "conversion"));
    }

    /** In shops the rival goes from 27 to 98 % of our 220 x 1.1 x 1.25 / 12; in the mall it stays where it is. */
    @Test
    void aRivalThatUndercutsTakesWhatTheLogitGivesIt() {
        Run off = CUSTOMERS.run("m018_off", 0, PLAIN_LOGIT);
        Run on = CUSTOMERS.run("m018_on", 0, PLAIN_LOGIT);
        double ours = 220 * 1.1 * 1.25 / PACK;
        double utility = 0.12 * (27 - 0.98 * ours);
        assertThat(logOdds(off) - logOdds(on)).isBetween(0.3 * utility, utility);
        assertThat(total(on, "share.value")).isLessThan(total(off, "share.value"));
        assertThat(total(on, "customers.churn")).isGreaterThan(total(off, "customers.churn"));
    }

    @Test
    void advertisingWinsCustomersAtAPricePerHead() {
        Run off = CUSTOMERS.run("plain");
        Run on = CUSTOMERS.run("m126_on");
        double spent = 0.02 * 2_500_000 * 0.20 * WEEKS;
        assertThat(total(on, "cost.advertising")).isCloseTo(spent, within(1.0));
        assertThat(total(on, "customers.acquisition_cost"))
                .isCloseTo(spent / sum(on, Measures.CLIENTS_WON), within(1e-6));
        assertThat(total(on, "awareness.brand")).isGreaterThan(total(off, "awareness.brand") + 0.02);
        assertThat(total(on, "conversion")).isGreaterThan(total(off, "conversion"));
        assertThat(total(on, "conversion"))
                .isCloseTo(sum(on, Measures.PURCHASES) / sum(on, Measures.OCCASIONS), within(1e-9));
        assertThat(total(on, "basket.value"))
                .isCloseTo(total(on, "sales.sell_out.value") / sum(on, Measures.PURCHASES), within(1e-6));
    }

    /** Gupta and Lehmann (2003): with m a week, a share r kept and a rate d, all that a customer will bring is worth this. */
    @Test
    void aCustomerIsWorthTheMarginForAsLongAsTheCustomerStays() {
        Run run = CUSTOMERS.run("plain");
        double customerWeeks = 0;
        double lost = sum(run, Measures.CLIENTS_LOST);
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            customerWeeks += run.state(Measures.CLIENTELE, p -> true, week - 1);
        }
        double margin = run.kpi("profit", "maker") / customerWeeks;
        double kept = 1 - lost / customerWeeks;
        double rate = Math.pow(1.12, 7 / 365.25) - 1;
        double worth = 0;
        double there = 1;
        for (int week = 0; week < 20_000; week++) {
            worth += margin * there * Math.pow(1 + rate, -week);
            there *= kept;
        }
        assertThat(total(run, "customers.worth")).isCloseTo(worth, within(1e-6 * worth));
        assertThat(total(run, "customers.churn")).isCloseTo(lost / customerWeeks, within(1e-12));
    }

    /** Nobody who is disappointed stays for ever; at 50 points a purchase is the last with 30 % x (1 - 50 / 75) = 10 %. */
    @Test
    void disappointedCustomersLeaveAndTheirWorthFalls() {
        Run off = CUSTOMERS.run("plain");
        Run on = CUSTOMERS.run("m130_on");
        double more = total(on, "customers.churn") - total(off, "customers.churn");
        double purchases = 0.1 * 0.75;
        assertThat(more).isBetween(0.01 * purchases, 0.1 * purchases);
        assertThat(total(on, "customers.held")).isLessThan(0.95 * total(off, "customers.held"));
        assertThat(total(on, "customers.worth")).isLessThan(total(off, "customers.worth"));
        double neverBack = total(CUSTOMERS.run("m130_on", 0, "consumers.leaving.win_back", "0 %"), "customers.held");
        assertThat(neverBack).isLessThan(total(on, "customers.held"));
    }

    private static double sum(Run run, String measure) {
        double sum = 0;
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            sum += run.state(measure, p -> true, week);
        }
        return sum;
    }
}
