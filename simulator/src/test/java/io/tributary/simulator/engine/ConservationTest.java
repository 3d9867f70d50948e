package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Nothing is lost on the way from the maker to the consumer, and the engine notices when something is. */
class ConservationTest {
    @Test
    void whatAPartnerReceivesItSellsOnOrKeeps() {
        Run run = Run.of(Scenarios.market(), 0);
        for (String partner : new String[] {"P-1", "P-2", "W-2", "P-3", "W-3", "X-3"}) {
            Predicate<Party> it = party -> party.id().equals(partner);
            for (int period = 1; period < run.ledger().periods(); period++) {
                double sellIn = run.sum(Kind.RECEIPT, it, it, period);
                double sellOut = run.sum(Kind.SHIPMENT, it, Run::anyone, period);
                double growth =
                        run.state(Measures.STOCK_UNITS, it, period) - run.state(Measures.STOCK_UNITS, it, period - 1);
                assertThat(sellIn).as("%s in period %s", partner, period).isEqualTo(sellOut + growth);
            }
            assertThat(run.sum(Kind.RECEIPT, it, it)).isPositive();
        }
    }

    @Test
    void allThatWasMadeWasSoldOrLiesSomewhere() {
        Run run = Run.of(Scenarios.market(), 1);
        Predicate<Party> ours = party -> party.tier() != Party.Tier.RIVAL;
        int last = run.ledger().periods() - 1;
        double opened = run.sum(Kind.OPENING, Run::anyone, Run::anyone);
        double made = run.sum(Kind.PRODUCTION, Run::anyone, ours);
        double shipped = run.sum(Kind.SHIPMENT, ours, Run::anyone);
        double received = run.sum(Kind.RECEIPT, ours, ours);
        double lying = run.state(Measures.STOCK_UNITS, Run::anyone, last);
        double sold = soldOfOurs(run);
        assertThat(opened + made).isEqualTo(sold + lying + (made + shipped - received));
    }

    private static double soldOfOurs(Run run) {
        double all = run.sum(Kind.SALE, Run::anyone, Run::anyone);
        return all - run.sum(Kind.SHIPMENT, party -> party.id().equals("rival"), Run::anyone);
    }

    @Test
    void aSaleWithoutGoodsIsNoticedInTheSamePeriod() {
        Scenario scenario = Scenarios.market();
        World world = new World(scenario, scenario, Optional.empty(), new Luck(1, 0));
        Stock shop = world.builder.find("one/shop", 0).orElseThrow();
        Party consumers = Parties.consumers(scenario.zones().get(1));
        int outside = world.chart.account(consumers, Account.Place.OUTSIDE);
        world.ledger.post(world.chart.line(Kind.SALE, shop.stockAccount, outside, "water"), 1);
        assertThatThrownBy(() -> new Recording().act(world))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("period 0: the books hold -1 more water in STOCK of one/shop than were counted");
    }

    @Test
    void goodsThatVanishFromAHouseAreNoticed() {
        Scenario scenario = Scenarios.market();
        World world = new World(scenario, scenario, Optional.empty(), new Luck(1, 0));
        world.builder.find("P-2", 0).orElseThrow().onHand -= 12;
        assertThatThrownBy(() -> new Recording().act(world))
                .hasMessage("period 0: the books hold 12 more water in STOCK of P-2 than were counted");
    }

    @Test
    void aMarketThatIsLeftAlonePassesTheCheck() {
        Scenario scenario = Scenarios.market();
        World world = new World(scenario, scenario, Optional.empty(), new Luck(1, 0));
        new Recording().act(world);
        assertThat(world.ledger.periods()).isEqualTo(1);
    }

    @Test
    void profitsOfAllTiersTogetherAreWhatConsumersPaidLessWhatTheWorldWasPaid() {
        Run run = Run.of(Scenarios.market("warm_up: 13 weeks", "warm_up: 0 weeks"), 0);
        Predicate<Party> world = party -> party.tier() == Party.Tier.WORLD;
        double paid = run.sum(Kind.SHELF_PAYMENT, Run::anyone, Run::anyone);
        double rivals = run.kpi("profit", "rival");
        double costs = 0;
        for (Kind kind : Kind.values()) {
            costs += kind.book() == Kind.Book.MONEY ? run.sum(kind, Run::anyone, world) : 0;
        }
        double stocked =
                run.state(Measures.STOCK_VALUE, Run::anyone, run.ledger().periods() - 1);
        double rivalTrade = rivalMargin(run);
        assertThat(run.kpi("profit", "total") + rivals + rivalTrade).isCloseTo(paid - costs + stocked, within(0.01));
    }

    /** What outlets earn on the rival's product, which the profit of tiers leaves out. */
    private static double rivalMargin(Run run) {
        double units = run.sum(Kind.SHIPMENT, party -> party.id().equals("rival"), Run::anyone);
        return units * (18 - 12) / 12;
    }
}
