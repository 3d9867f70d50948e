package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Goods and money on chains of no, one, two and three partners. */
class ChannelTest {
    @Test
    void consumersAreServedThroughChainsOfEveryLength() {
        Run run = Run.of(Scenarios.market(), 0);
        for (String region : new String[] {"R0", "R1", "R2", "R3"}) {
            assertThat(run.kpi("sales.sell_out.units", region)).as(region).isPositive();
        }
    }

    @Test
    void goodsPassEveryPartnerOfTheirChain() {
        Run run = Run.of(Scenarios.market(), 0);
        double first = shipped(run, "spring", "X-3");
        double second = shipped(run, "X-3", "W-3");
        double third = shipped(run, "W-3", "P-3");
        double last = run.sum(Kind.SHIPMENT, is("P-3"), p -> p.zone().equals("three"));
        assertThat(shipped(run, "spring", "P-3")).isZero();
        assertThat(shipped(run, "spring", "W-3")).isZero();
        assertThat(first).isCloseTo(last, within(0.3 * last));
        assertThat(second).isCloseTo(last, within(0.3 * last));
        assertThat(third).isCloseTo(last, within(0.3 * last));
        assertThat(last).isPositive();
    }

    private static double shipped(Run run, String from, String to) {
        return run.sum(Kind.SHIPMENT, is(from), is(to));
    }

    private static Predicate<Party> is(String id) {
        return party -> party.id().equals(id);
    }

    @Test
    void sellInIsWhatTheMakerShipsAndSellOutIsWhatConsumersBuy() {
        Run run = Run.of(Scenarios.market("warm_up: 13 weeks", "warm_up: 0 weeks"), 0);
        assertThat(run.kpi("sales.sell_in.units", "total"))
                .isEqualTo(run.sum(Kind.SHIPMENT, is("spring"), Run::anyone));
        double rivals = run.sum(Kind.SHIPMENT, is("rival"), Run::anyone);
        assertThat(run.kpi("sales.sell_out.units", "total"))
                .isEqualTo(run.sum(Kind.SALE, Run::anyone, Run::anyone) - rivals);
        assertThat(run.kpi("sales.sell_in.units", "total")).isNotEqualTo(run.kpi("sales.sell_out.units", "total"));
    }

    @Test
    void theMakerShipsWholePacksOnly() {
        Run run = Run.of(Scenarios.market(), 0);
        int seen = 0;
        for (int line = 0; line < run.ledger().chart().lines().size(); line++) {
            ChartOfAccounts.Line l = run.ledger().chart().lines().get(line);
            Party from = run.ledger().chart().accounts().get(l.from()).party();
            for (int period = 0; period < run.ledger().periods(); period++) {
                if (l.kind() == Kind.SHIPMENT && from.id().equals("spring")) {
                    assertThat(run.ledger().amount(line, period) % 12).isZero();
                    seen += run.ledger().amount(line, period) > 0 ? 1 : 0;
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void aPartnerThatLosesItsAreaReturnsItsStockAndIsPaidForIt() {
        ScenarioSource source = Scenarios.source();
        Scenario today = source.variant("today").scenario();
        Scenario shorter = source.variant("shorter").scenario();
        Run run = Run.of(today, shorter, 0);
        int change = today.time().warmUp();
        double lying = run.state(Measures.STOCK_UNITS, is("W-2"), change - 1);
        double returned = run.sum(Kind.RETURN, is("W-2"), is("spring"));
        double bought = run.sum(Kind.INVOICE, is("W-2"), is("spring"));
        double got = run.sum(Kind.SHIPMENT, is("spring"), is("W-2"));
        double refund = run.sum(Kind.REFUND, is("spring"), is("W-2"));
        assertThat(lying).isPositive();
        assertThat(returned).isPositive();
        assertThat(refund).isCloseTo(returned * 8 / 12, within(1e-4));
        assertThat(bought).isCloseTo(got * 8 / 12, within(0.01));
        assertThat(run.state(Measures.STOCK_UNITS, is("W-2"), run.ledger().periods() - 1))
                .isZero();
        assertThat(run.state(Measures.STOCK_VALUE, is("W-2"), run.ledger().periods() - 1))
                .isZero();
    }

    @Test
    void aPartnerThatKeepsItsAreaReturnsNothing() {
        Run run = Run.of(Scenarios.market(), 0);
        assertThat(run.sum(Kind.RETURN, Run::anyone, Run::anyone)).isZero();
    }

    /** Nobody makes our water, so all who ask for it find nothing: 26 % take the rival, 34 % come back next week. */
    @Test
    void shoppersWhoFindNothingSwitchInTheGivenShares() {
        String dry = "reach: 30 %, call_cost: 100, stock: 0, production_time: 104 weeks}";
        String reaction = "consumers: {stock_out: {other_shop: 0 %, other_brand: %B, delay: %D}}\nzones:\n";
        Run stay = dryMarket(dry, reaction.replace("%B", "0 %").replace("%D", "0 %"));
        Run leave = dryMarket(dry, reaction.replace("%B", "26 %").replace("%D", "34 %"));
        int late = stay.ledger().periods() - 1;
        double newcomers = stay.state(Measures.ASKED, Run::anyone, late);
        double before = leave.state(Measures.ASKED, Run::anyone, late - 1);
        double asked = leave.state(Measures.ASKED, Run::anyone, late);
        assertThat(stay.state(Measures.SERVED, Run::anyone, late)).isZero();
        assertThat(newcomers).isGreaterThan(1000);
        assertThat(asked).isCloseTo(newcomers + 0.34 * before, within(8.0));
        double switched = leave.sum(Kind.SALE, Run::anyone, Run::anyone, late)
                - stay.sum(Kind.SALE, Run::anyone, Run::anyone, late);
        assertThat(switched).isCloseTo(0.26 * asked, within(8.0));
    }

    private static Run dryMarket(String maker, String reaction) {
        return Run.of(Scenarios.market("reach: 30 %, call_cost: 100}", maker, "zones:\n", reaction), 0);
    }
}
