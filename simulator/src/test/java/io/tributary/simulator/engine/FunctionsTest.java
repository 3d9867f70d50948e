package io.tributary.simulator.engine;

import static io.tributary.simulator.engine.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who performs which function of the channel, what it costs, moves and earns; on against off in the same future. */
final class FunctionsTest {
    private static final int FIRST = 8;
    private static final int LAST = FIRST + 52 - 1;
    private static final int LOOK = FIRST + 13;
    private static final Shown CASE = Shown.in("functions");
    private static final List<String> DISTRIBUTORS = List.of("D-chengdu", "D-mianyang", "D-chongqing", "D-guiyang");
    private static final double CENTS = 0.01 * 52 * 10;

    private static Predicate<Party> is(String id) {
        return party -> party.id().equals(id);
    }

    private static boolean isDistributor(Party party) {
        return party.tier() == Party.Tier.DISTRIBUTOR;
    }

    /** What was posted from one side to another in some weeks. */
    private static double sum(Run run, Kind kind, Predicate<Party> from, Predicate<Party> to, int first, int last) {
        double sum = 0;
        for (int week = first; week <= last; week++) {
            sum += run.sum(kind, from, to, week);
        }
        return sum;
    }

    private static double sum(Run run, Kind kind, Predicate<Party> from, Predicate<Party> to) {
        return sum(run, kind, from, to, FIRST, LAST);
    }

    @Test
    void eachFunctionCostsItsPerformerItsRateAndEarnsItsDiscountOffTheInvoice() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m012_on");
        double units = sum(on, Kind.SHIPMENT, p -> !isDistributor(p), FunctionsTest::isDistributor);
        assertThat(on.kpi("cost.functions", "distributor/serve")).isCloseTo(units, within(CENTS));
        assertThat(on.kpi("cost.functions", "distributor/promote")).isCloseTo(4 * 52 * 250, within(CENTS));
        double fromMaker = sum(on, Kind.SHIPMENT, is("edge"), is("W-chengdu"));
        assertThat(on.kpi("cost.functions", "wholesaler/finance")).isCloseTo(0.4 * fromMaker, within(CENTS));
        double held = 0;
        for (int week = FIRST; week <= LAST; week++) {
            held += on.state(Measures.STOCK_UNITS, is("W-chengdu"), week);
        }
        assertThat(on.kpi("cost.functions", "wholesaler/stock")).isCloseTo(0.1 * held, withinPercentage(5));
        double wholesale = 58 * fromMaker;
        double direct = 64 * sum(on, Kind.SHIPMENT, is("edge"), FunctionsTest::isDistributor);
        assertThat(total(on, "cost.to_serve")).isCloseTo(0.045 * wholesale + 0.065 * direct, within(CENTS));
        assertThat(total(off, "cost.to_serve")).isZero();
        assertThat(on.ledger().digest())
                .isNotEqualTo(CASE.run(0, "m012_neutral").ledger().digest());
        assertThat(off.ledger().digest())
                .isEqualTo(CASE.run(0, "m012_neutral").ledger().digest());
    }

    @Test
    void whoDeliversPaysTheFreightAndWhoFinancesOwesNothing() {
        Run off = CASE.run(0, "today");
        Run moved = CASE.run(0, "m012_neutral", "functions.tasks[0].by", "distributor");
        Run on = CASE.run(0, "m012_on");
        double makers = sum(off, Kind.FREIGHT, is("edge"), p -> true);
        double left = sum(moved, Kind.FREIGHT, is("edge"), p -> true);
        double direct = sum(moved, Kind.FREIGHT, is("D-chongqing"), p -> true)
                + sum(moved, Kind.FREIGHT, is("D-guiyang"), p -> true);
        assertThat(makers - left).isCloseTo(direct, within(CENTS)).isPositive();
        assertThat(left).isPositive();
        double wholesalers = sum(off, Kind.FREIGHT, is("W-chengdu"), p -> true);
        double below = sum(moved, Kind.FREIGHT, is("D-chengdu"), p -> true)
                + sum(moved, Kind.FREIGHT, is("D-mianyang"), p -> true);
        assertThat(below).isCloseTo(wholesalers, within(CENTS)).isPositive();
        assertThat(sum(on, Kind.FREIGHT, is("edge"), p -> true)).isZero();
        assertThat(total(off, "cost.freight") - total(moved, "cost.freight")).isCloseTo(direct, within(CENTS));
        double claims = sum(on, Kind.CLAIM, is("W-chengdu"), is("edge"), FIRST + 4, LAST)
                + sum(on, Kind.CLAIM, is("edge"), is("W-chengdu"), FIRST + 4, LAST);
        assertThat(claims).isZero();
        assertThat(sum(off, Kind.PAYMENT, is("W-chengdu"), is("edge"), FIRST + 4, LAST))
                .isPositive();
        assertThat(sum(on, Kind.PAYMENT, is("D-chongqing"), is("edge"), FIRST + 4, LAST))
                .isPositive();
    }

    @Test
    void aDiscountMovesItsPartOfTheInvoiceFromTheMakerToTheDealerAndNothingElse() {
        Run with = CASE.run(0, "m012_on");
        Run without = CASE.run(0, "m012_on", "functions.tasks[4].discount", "0 %");
        double direct = 0.02 * 64 * sum(with, Kind.SHIPMENT, is("edge"), FunctionsTest::isDistributor);
        double below = 0.02 * 64 * sum(with, Kind.SHIPMENT, is("W-chengdu"), FunctionsTest::isDistributor);
        double makers = without.kpi("profit", "maker") - with.kpi("profit", "maker");
        double wholesalers = without.kpi("profit", "wholesaler") - with.kpi("profit", "wholesaler");
        double dealers = with.kpi("profit", "distributor") - without.kpi("profit", "distributor");
        assertThat(makers).isCloseTo(direct, within(CENTS)).isPositive();
        assertThat(wholesalers).isCloseTo(below, within(CENTS)).isPositive();
        assertThat(dealers).isCloseTo(direct + below, within(CENTS));
        assertThat(total(with, "sales.sell_out.units")).isEqualTo(total(without, "sales.sell_out.units"));
    }

    @Test
    void setAsideStockPromotionAndServiceWorkByTheirOwnFormulas() {
        Run on = CASE.run(0, "m012_on");
        Run bare = CASE.run(0, "m012_on", "functions.tasks[0].level", "0");
        double more = 0;
        for (int week = FIRST + 4; week <= LAST; week++) {
            more += on.state(Measures.STOCK_UNITS, is("W-chengdu"), week)
                    - bare.state(Measures.STOCK_UNITS, is("W-chengdu"), week);
        }
        double weekly = sum(on, Kind.SHIPMENT, is("W-chengdu"), p -> true) / 52;
        assertThat(more / 48).isCloseTo(weekly, withinPercentage(25));
        Run quiet = CASE.run(0, "m012_on", "functions.tasks[3].cost", "0");
        double outlets = on.state(Measures.STOCKISTS, party -> party.zone().equals("guiyang"), LAST);
        double odds = Math.exp(0.05 * Math.log(1 + 250 / outlets));
        double asked = quiet.askedFor("guiyang/shop", FIRST + 4, LAST);
        double share = asked / (48 * 600_000 * 0.004);
        double grown = odds / (1 - share + share * odds);
        assertThat(on.askedFor("guiyang/shop", FIRST + 4, LAST) / asked - 1).isCloseTo(grown - 1, withinPercentage(40));
        Run cold = CASE.run(0, "m012_on", "functions.tasks[4].level", "0");
        assertThat(total(on, "satisfaction.customer")).isGreaterThan(total(cold, "satisfaction.customer"));
        assertThat(total(on, "sales.sell_out.units")).isGreaterThan(total(cold, "sales.sell_out.units"));
    }

    @Test
    void aPartnerGivesUpServiceThatItsDiscountDoesNotPayAndTheMakerDoesItAtItsOwnCost() {
        Run paid = CASE.run(0, "m012_on", "functions.review", "13");
        Run unpaid = CASE.run(0, "m012_choice");
        assertThat(paid.kpi("cost.functions", "maker/serve")).isZero();
        for (String partner : DISTRIBUTORS) {
            Predicate<Party> work = is(Party.workFor("serve", partner));
            double early = sum(unpaid, Kind.SHIPMENT, p -> true, is(partner), FIRST, LOOK - 1);
            assertThat(sum(unpaid, Kind.FUNCTION, is(partner), work)).isCloseTo(early, within(CENTS));
            assertThat(sum(unpaid, Kind.FUNCTION, is(partner), work, LOOK, LAST))
                    .isZero();
        }
        double late = sum(unpaid, Kind.SHIPMENT, is("edge"), p -> true, LOOK, LAST);
        assertThat(unpaid.kpi("cost.functions", "maker/serve")).isCloseTo(1.5 * late, within(CENTS));
        double discounts = 0.025 * 58 * sum(unpaid, Kind.SHIPMENT, is("edge"), is("W-chengdu"));
        assertThat(total(unpaid, "cost.to_serve")).isGreaterThan(1.5 * late + discounts);
        assertThat(total(unpaid, "sales.sell_out.units")).isEqualTo(total(paid, "sales.sell_out.units"));
    }

    /** In the warm-up, before and after partners look at their books. */
    @Test
    void whatPartnersGaveUpAndEarnedSinceIsRemembered() {
        Simulation simulation = Simulation.of(CASE.scenario("m012_choice"));
        Luck luck = new Luck(1, 2);
        long whole = simulation.run(luck).digest();
        for (int period : List.of(5, FIRST, FIRST + 1, LOOK - 3, LOOK, LOOK + 1, LOOK + 20)) {
            assertThat(simulation.resume(simulation.until(period, luck, 1), 1).digest())
                    .as("split after %s periods", period)
                    .isEqualTo(whole);
        }
    }
}
