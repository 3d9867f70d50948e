package io.tributary.simulator.engine;

import static io.tributary.simulator.engine.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Information;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What firms see when they plan, paired with the same future in which they see more or less. */
final class InformationTest {
    private static final Shown CASE = Shown.in("information");
    private static final int FUTURES = 4;

    private static double mean(String kpi, String variant, String... settings) {
        double sum = 0;
        for (int future = 0; future < FUTURES; future++) {
            sum += total(CASE.run(future, variant, settings), kpi);
        }
        return sum / FUTURES;
    }

    /** Two stages that cover two periods each by moving averages over five, and independent demand. */
    private static Run chain(String sharing) {
        String rule = "order: {order_up_to: {periods: 2, predict: {moving_average: 5}}}, expects: 1000,"
                + " returns_allowed: yes}";
        return Run.of(Scenarios.of("""
                scenario: Two stages
                quanta: {money: 1e-6, goods: 1e-6}
                time: {length: 5000 weeks, warm_up: 100 weeks, event_order: order_receive_demand}
                skus: [{id: part, maker: works}]
                firms:
                  - {id: works, kind: maker}
                  - {id: trader, kind: distributor, buys_from: works, RULE
                  - {id: shop, kind: retailer, buys_from: trader, RULE
                links:
                  - {seller: works, buyer: trader, price: {fixed: 0}}
                  - {seller: trader, buyer: shop, price: {fixed: 0} SHARING}
                  - {seller: shop, buyer: consumers, price: {fixed: 0}}
                demand:
                  - {at: shop, sku: part, process: {random: {normal: {mean: 1000, sd: 10}}}}
                """.replace("RULE", rule).replace("SHARING", sharing)), 0);
    }

    /**
     * Chen, Drezner, Ryan and Simchi-Levi (2000), Management Science 46:436-443: a moving average over p periods amplifies
     * by 1 + 2L/p + 2L^2/p^2 when L periods are to be covered; with shared sell-out the L of the stages add up.
     */
    @Test
    void sharedSellOutAmplifiesByTheSumOfTheLeadTimesAndNotByTheirProduct() {
        Run apart = chain("");
        Run shared = chain(", sharing: {sell_out: yes}");
        double l = 2 + 2;
        double centralised = 1 + 2 * l / 5 + 2 * l * l / 25;
        assertThat(shared.kpi("order.variance_ratio", "trader")).isCloseTo(centralised, within(0.05 * centralised));
        assertThat(apart.kpi("order.variance_ratio", "trader")).isCloseTo(5.1216, within(0.05 * 5.1216));
        assertThat(shared.kpi("order.variance_ratio", "shop")).isEqualTo(apart.kpi("order.variance_ratio", "shop"));
    }

    @Test
    void sharedSellOutDampsTheMakersOrdersAndDoesNotCalmThem() {
        double apart = mean("order.amplification", "today");
        double shared = mean("order.amplification", "m071_on");
        double half = mean(
                "order.amplification",
                "m071_on",
                "links[ours>wholesaler].sharing.partners",
                "50 %",
                "links[wholesaler>distributor].sharing.partners",
                "50 %");
        assertThat(shared).isBetween(1.5, 0.6 * apart);
        assertThat(half).isBetween(shared, apart);
    }

    @Test
    void aSellerWhoSeesStockIsNotMovedByTheLotsOfItsBuyers() {
        double blind = mean("order.amplification", "m072_off");
        double seeing = mean("order.amplification", "m072_on");
        double told = mean("order.amplification", "m072_on", "links[ours>wholesaler].sharing.stock", "no");
        assertThat(seeing).isLessThan(0.15 * blind);
        assertThat(seeing).isLessThan(0.5 * told);
    }

    @Test
    void intelligenceIsBelievedByItsPriceAndFillsShelvesThatSurprisesHadEmptied() {
        assertThat(new Information.Intelligence(1500, 500, 3).belief()).isCloseTo(0.75, within(1e-12));
        double lost = 1 - mean("fill_rate", "m073_off");
        assertThat(1 - mean("fill_rate", "m073_on")).isLessThan(0.8 * lost);
        Run on = CASE.run(0, "m073_on");
        assertThat(total(on, "cost.information")).isCloseTo(1500.0 * 6 * 52, within(0.01));
    }

    @Test
    void aPlatformCostsItsUsersAndCarriesTheDataOfThoseWhoUseIt() {
        Run on = CASE.run(0, "m074_on");
        double users = 0;
        for (int week = 8; week < 60; week++) {
            users += 6 * on.state(Measures.PLATFORM_USE, Run::anyone, week);
        }
        assertThat(total(on, "cost.information")).isCloseTo(300_000 + users * 6000 / 52, within(1.0));
        assertThat(total(on, "information.use")).isEqualTo(1);
        assertThat(mean("information.error", "m074_on")).isLessThan(0.8 * mean("information.error", "m074_off"));
    }

    /** With sell-out shared in full the only error of a view is its noise: asymmetry x noise x the mean of |N(0, 1)|. */
    @Test
    void aViewErrsByItsAsymmetryTimesItsNoise() {
        String[] shared = {
            "links[ours>wholesaler].sharing", "{sell_out: yes}",
            "links[wholesaler>distributor].sharing", "{sell_out: yes}",
            "links[distributor>outlet].sharing", "{sell_out: yes}",
            "information.delay", "0 weeks",
            "information.noise", "20 %",
            "information.asymmetry", "50 %"
        };
        double error = mean("information.error", "today", shared);
        double folded = Math.sqrt(2 / Math.PI);
        assertThat(error).isCloseTo(0.5 * 0.2 * folded, within(0.015));
        assertThat(mean("information.error", "m075_on", "information.asymmetry", "40 %"))
                .isBetween(0.1, mean("information.error", "m075_on"));
        assertThat(mean("fill_rate", "m075_on")).isLessThan(mean("fill_rate", "today"));
    }

    @Test
    void auditsCostWhatTheyCostAndTakeTheBiasOutOfReports() {
        Run on = CASE.run(0, "m076_on");
        double reports = 6 * 52;
        double audits = on.sum(Kind.INFORMATION, Run::anyone, Run::anyone) / 800;
        assertThat(audits).isCloseTo(Math.rint(audits), within(1e-6));
        assertThat(audits / reports).isBetween(0.85, 0.95);
        double biased = mean("information.error", "m076_off");
        assertThat(mean("information.error", "m076_on")).isLessThan(0.5 * biased);
        assertThat(mean("stock.weeks", "m076_off")).isGreaterThan(mean("stock.weeks", "m076_on"));
    }

    @Test
    void whoPlansSeldomAnswersLateAndLosesSales() {
        double swift = mean("fill_rate", "m077_off");
        double monthly = mean("fill_rate", "m077_on", "information.plan_every", "4 weeks");
        double slow = mean("fill_rate", "m077_on");
        assertThat(slow).isLessThan(swift - 0.005);
        assertThat(monthly).isLessThan(swift);
        Planning planning = new Planning(10);
        double[] inForce = new double[9];
        for (int week = 0; week < 9; week++) {
            planning.follow(week, 100 + week, 4, 2);
            inForce[week] = planning.inForce();
        }
        assertThat(inForce).containsExactly(100, 100, 100, 100, 102, 102, 102, 102, 106);
    }

    @Test
    void thingsThatNobodyAskedForCostNothing() {
        Scenario off = CASE.scenario("today");
        Run run = Run.of(off, 0);
        assertThat(run.sum(Kind.INFORMATION, Run::anyone, Run::anyone)).isZero();
    }
}
