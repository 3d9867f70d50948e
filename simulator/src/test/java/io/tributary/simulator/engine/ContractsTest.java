package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Contract terms in the engine: what they post, and when. Both conservation laws are checked by every run itself. */
class ContractsTest {
    private static final int WEEKS = 34;
    private static final Run PLAIN = Bazaar.run(List.of());
    private static final List<Kind> TRANSFERS = List.of(
            Kind.DISCOUNT,
            Kind.REBATE,
            Kind.FEE,
            Kind.SHARING,
            Kind.INCENTIVE,
            Kind.SUPPORT,
            Kind.REFUND,
            Kind.PENALTY);

    @Example
    void aTermWithNeutralParametersLeavesEveryPostingAsItWas() {
        for (TermSample sample : TermSample.ALL) {
            Run run = Bazaar.run(List.of(sample.writtenNeutral()));
            assertThat(run.ledger().digest())
                    .as(sample.toString())
                    .isEqualTo(PLAIN.ledger().digest());
        }
    }

    @Example
    void whatTheSellerPaysTheBuyerGets() {
        for (TermSample sample : TermSample.ALL) {
            Run run = Bazaar.run(List.of(sample.writtenTypical()));
            double gave = transfers(run, "garden", "trader");
            double got = money(run, "trader") - before(run, "trader");
            assertThat(got).as(sample.toString()).isCloseTo(gave, within(1e-6));
        }
    }

    /** What a firm holds in cash and credit that comes from its contract: everything but trade, cost and outlay. */
    private static double money(Run run, String firm) {
        double sum = 0;
        List<Account> accounts = run.ledger().chart().accounts();
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).party().id().equals(firm) && accounts.get(i).place() != Account.Place.STOCK) {
                sum += run.ledger().money(i) * run.scenario().quanta().money();
            }
        }
        return sum;
    }

    private static double before(Run run, String firm) {
        return run.sum(Kind.SHELF_PAYMENT, Run::anyone, p -> is(p, firm))
                - run.sum(Kind.INVOICE, p -> is(p, firm), Run::anyone)
                - run.sum(Kind.ADVERTISING, p -> is(p, firm), Run::anyone);
    }

    private static double transfers(Run run, String from, String to) {
        double sum = 0;
        for (Kind kind : TRANSFERS) {
            sum += run.sum(kind, p -> is(p, from), p -> is(p, to));
        }
        return sum;
    }

    private static boolean is(Party party, String id) {
        return party.id().equals(id);
    }

    @Example
    void everyTermThatPaysPostsSomething() {
        Map<String, Double> paid = new HashMap<>();
        for (TermSample sample : TermSample.ALL) {
            Run run = Bazaar.run(List.of(sample.writtenTypical()));
            paid.merge(sample.name(), Math.abs(transfers(run, "garden", "trader")), Math::max);
        }
        List<String> silent = new ArrayList<>(List.of("trade_credit", "deposit", "price_protection"));
        paid.forEach((name, amount) -> assertThat(amount == 0).as(name).isEqualTo(silent.contains(name)));
    }

    /** Two terms that take goods back compete for the same goods, so one of each list is left out. */
    @Property(tries = 12)
    void theOrderOfTheListDoesNotMatter(@ForAll("orders") List<TermSample> order) {
        List<TermSample> sorted = order.stream()
                .sorted((a, b) -> Integer.compare(TermSample.ALL.indexOf(a), TermSample.ALL.indexOf(b)))
                .toList();
        assertThat(digest(order)).isEqualTo(digest(sorted));
    }

    @Provide
    Arbitrary<List<TermSample>> orders() {
        List<TermSample> one = TermSample.ALL.stream()
                .filter(s ->
                        !s.name().equals("quantity_flexibility") && !s.typical().contains("destroyed"))
                .toList();
        return Arbitraries.shuffle(one).map(list -> list.subList(0, 8));
    }

    private static long digest(List<TermSample> samples) {
        return Bazaar.run(samples.stream().map(TermSample::writtenTypical).toList())
                .ledger()
                .digest();
    }

    /** A fee every week of 26, paid by the buyer. */
    @Example
    void aTwoPartTariffIsPaidOncePerPeriod() {
        Run run = Bazaar.run(List.of("{two_part_tariff: 11}"));
        assertThat(transfers(run, "garden", "trader")).isCloseTo(-11 * 26, within(1e-9));
        assertThat(run.kpi("cost.terms", "fee")).isCloseTo(-11 * 26, within(1e-9));
        assertThat(run.kpi("profit", "trader")).isCloseTo(PLAIN.kpi("profit", "trader") - 11 * 26, within(1e-6));
    }

    @Example
    void underThreeWeeksOfCreditCashFollowsTheInvoiceByThreeWeeks() {
        Run run = Bazaar.run(List.of("{trade_credit: {days: 21}}"));
        for (int period = 0; period < WEEKS; period++) {
            double invoiced = period < 3 ? 0 : run.sum(Kind.INVOICE, p -> is(p, "trader"), Run::anyone, period - 3);
            assertThat(run.sum(Kind.PAYMENT, p -> is(p, "trader"), Run::anyone, period))
                    .as("week %s", period)
                    .isCloseTo(invoiced, within(1e-9));
        }
        assertThat(run.kpi("profit", "trader")).isCloseTo(PLAIN.kpi("profit", "trader"), within(1e-6));
    }

    @Example
    void theCreditLimitHoldsDeliveriesBack() {
        Run run = Bazaar.run(List.of("{trade_credit: {days: 21, limit: 100}}"));
        double owed = 0;
        for (int period = 0; period < WEEKS; period++) {
            owed += run.sum(Kind.INVOICE, p -> is(p, "trader"), Run::anyone, period);
            assertThat(owed).isLessThanOrEqualTo(100 + 1e-6);
            owed -= run.sum(Kind.PAYMENT, p -> is(p, "trader"), Run::anyone, period);
        }
        assertThat(run.units("trader")).isLessThan(0.8 * PLAIN.units("trader"));
        assertThat(run.units("other")).isEqualTo(PLAIN.units("other"));
    }

    @Example
    void aDepositLiesWithTheSellerForAsLongAsTheWindowCounts() {
        Run run = Bazaar.run(List.of("{deposit: 500}"));
        assertThat(run.sum(Kind.DEPOSIT, p -> is(p, "trader"), Run::anyone, 8)).isEqualTo(500);
        assertThat(run.sum(Kind.DEPOSIT, p -> is(p, "trader"), Run::anyone, WEEKS - 1))
                .isEqualTo(-500);
        assertThat(run.sum(Kind.DEPOSIT, p -> is(p, "trader"), Run::anyone)).isZero();
    }

    /** Base stock 14 every week: what is left of the week's 14 goes back, at most half of what was bought. */
    @Example
    void goodsThatAreBoughtBackLieInTheSellersStockAgain() {
        Run run = Bazaar.run(List.of("{buy_back: {price: 4, cap: 50 %}}"));
        double back = run.sum(Kind.RETURN, p -> is(p, "trader"), p -> is(p, "garden"));
        assertThat(back).isGreaterThan(20);
        assertThat(run.sum(Kind.REFUND, p -> is(p, "garden"), p -> is(p, "trader")))
                .isCloseTo(4 * back, within(1e-5));
    }

    @Example
    void goodsThatAreDestroyedLeaveTheWorldForTheirSalvage() {
        Run run = Bazaar.run(List.of("{buy_back: {price: 3, cap: 30 %, fate: destroyed, salvage: 1}}"));
        double gone = run.sum(Kind.WRITE_OFF, p -> is(p, "trader"), Run::anyone);
        assertThat(gone).isGreaterThan(20);
        assertThat(run.sum(Kind.SALVAGE, Run::anyone, p -> is(p, "garden"))).isCloseTo(gone, within(1e-5));
        assertThat(run.sum(Kind.REFUND, p -> is(p, "garden"), Run::anyone)).isCloseTo(3 * gone, within(1e-5));
    }

    /** The trader sells at 7 all the time; a breach of a least price of 8 is found out in 3 weeks of 10. */
    @Example
    void aPriceBelowTheLeastIsFinedAsOftenAsItIsFoundOut() {
        double weeks = 0;
        for (int future = 0; future < 20; future++) {
            Run run = Run.of(
                    Bazaar.with(List.of("{price_maintenance: {kind: minimum_advertised, price: 8, penalty: 15,"
                            + " detection: 30 %}}")),
                    future);
            weeks += run.kpi("cost.terms", "penalty") / -15;
        }
        double expected = 0.3 * 26 * 20;
        double deviation = Math.sqrt(26 * 20 * 0.3 * 0.7);
        assertThat((weeks - expected) / deviation).isBetween(-4.0, 4.0);
        Run kept = Bazaar.run(List.of("{price_maintenance: {kind: minimum_advertised, price: 7, penalty: 15}}"));
        assertThat(kept.ledger().digest()).isEqualTo(PLAIN.ledger().digest());
    }

    @Example
    void aSellerWhoServesTwoBuyersBreaksItsWordEveryWeekInWhichItShipsToTheOther() {
        Run run = Bazaar.run(List.of("{exclusivity: {bound: seller, penalty: 40}}"));
        int weeks = 0;
        for (int period = 8; period < WEEKS; period++) {
            weeks += run.sum(Kind.SHIPMENT, Run::anyone, p -> is(p, "other"), period) > 0 ? 1 : 0;
        }
        assertThat(weeks).isGreaterThan(20);
        assertThat(run.kpi("cost.terms", "penalty")).isCloseTo(40.0 * weeks, within(1e-9));
    }

    @Example
    void shopsThatSellARivalBreakAnExclusiveContract() {
        String outlets = "{seller: spring, buyer: outlet, price: {fixed: 12}";
        Run run = Run.of(Scenarios.market(outlets + "}", outlets + ", terms: [{exclusivity: {penalty: 7}}]}"), 0);
        assertThat(run.sum(Kind.PENALTY, p -> is(p, "spring"), Run::anyone)).isNegative();
    }

    @Example
    void halfTheAdvertisingIsBorneUpToTheCap() {
        Run half = Bazaar.run(List.of("{coop_advertising: {share: 50 %}}"));
        Run capped = Bazaar.run(List.of("{coop_advertising: {share: 50 %, cap: 12}}"));
        assertThat(half.kpi("cost.terms", "support")).isCloseTo(15 * 26, within(1e-9));
        assertThat(capped.kpi("cost.terms", "support")).isCloseTo(12 * 26, within(1e-9));
    }

    @Example
    void aRebateThatIsPaidLaterIsOwedMeanwhile() {
        Run run = Bazaar.run(List.of("{sales_rebate: {rate: 10 %, every_months: 1, payment_delay: 2 weeks}}"));
        for (int period = 2; period < WEEKS; period++) {
            double earned = run.sum(Kind.REBATE, p -> is(p, "garden"), Run::anyone, period - 2);
            assertThat(run.sum(Kind.PAYMENT, p -> is(p, "garden"), Run::anyone, period))
                    .as("week %s", period)
                    .isCloseTo(earned, within(1e-9));
        }
        assertThat(run.sum(Kind.REBATE, p -> is(p, "garden"), Run::anyone)).isCloseTo(0.1 * bought(run), within(1e-4));
    }

    /** Weeks with 14 units or more save 8 % of 5.00 each, weeks with 10 or more 5 %. */
    @Example
    void aVolumeDiscountIsGivenOnEveryUnitOfAWeekThatReachesABreak() {
        Run run = Bazaar.run(List.of("{quantity_discount: {breaks: [{from: 10, off: 5 %}, {from: 14, off: 8 %}]}}"));
        double expected = 0;
        for (int period = 8; period < WEEKS; period++) {
            double units = run.sum(Kind.SHIPMENT, Run::anyone, p -> is(p, "trader"), period);
            expected += 5 * units * (units >= 14 ? 0.08 : units >= 10 ? 0.05 : 0);
        }
        assertThat(expected).isGreaterThan(26);
        assertThat(run.kpi("cost.terms", "discount")).isCloseTo(expected, within(1e-4));
    }

    /** 3 % of what was sold at 7.00, and 2 % more beyond 45 units a month; months of 4 weeks and of 5. */
    @Example
    void anEscalatingCommissionPaysMoreBeyondItsStep() {
        Run flat = Bazaar.run(List.of("{commission: {rate: 3 %}}"));
        Run run = Bazaar.run(List.of("{commission: {rate: 3 %, steps: [{from: 45, rate: 5 %}]}}"));
        double sold = 0;
        double beyond = 0;
        double month = 0;
        for (int period = 8; period < WEEKS; period++) {
            month += run.sum(Kind.SALE, p -> is(p, "trader"), Run::anyone, period);
            int now = run.scenario().time().endOf(period).getMonthValue();
            int next = run.scenario().time().endOf(period + 1).getMonthValue();
            if (now != next || period == WEEKS - 1) {
                sold += month;
                beyond += Math.max(0, month - 45);
                month = 0;
            }
        }
        assertThat(flat.kpi("cost.terms", "incentive")).isCloseTo(0.03 * 7 * sold, within(1e-4));
        assertThat(run.kpi("cost.terms", "incentive")).isCloseTo(7 * (0.03 * sold + 0.02 * beyond), within(1e-4));
    }

    /** 30 % of sales at 7.00 less purchases at 5.00 less 30.00 of advertising a week. */
    @Example
    void aShareOfTheContributionGoesToTheSeller() {
        Run run = Bazaar.run(List.of("{profit_sharing: 30 %}"));
        double earned = 7 * soldInWindow(run) - bought(run) - 30 * 26;
        assertThat(run.kpi("cost.terms", "sharing")).isCloseTo(-0.3 * earned, within(1e-4));
    }

    /** Agreed 8.00 with a band of 5 %: half of 7.60 - 7.00 for every unit sold. */
    @Example
    void aMarketPriceBelowTheBandIsCompensated() {
        Run run = Bazaar.run(List.of("{market_compensation: {reference: 8, share: 50 %, band: 5 %}}"));
        assertThat(run.kpi("cost.terms", "discount")).isCloseTo(0.3 * soldInWindow(run), within(1e-4));
    }

    /** 25.00 for each of the months that reach 45 units, and 2.00 for every unit beyond. */
    @Example
    void aBonusIsPaidForEveryMonthThatReachesTheTarget() {
        Run bonus = Bazaar.run(List.of("{bonus: {pay: 25, target: 45, every_months: 1}}"));
        Run easy = Bazaar.run(List.of("{bonus: {pay: 25, target: 1, every_months: 1}}"));
        assertThat(easy.kpi("cost.terms", "incentive")).isCloseTo(25 * 7, within(1e-9));
        assertThat(bonus.kpi("cost.terms", "incentive") / 25).isBetween(2.0, 6.0);
    }

    /** Orders up to 14 against a Poisson mean of 12 serve most of what is asked for, and never more. */
    @Example
    void aPayOutOnServiceIsThePartOfDemandThatWasServed() {
        Run run = Bazaar.run(List.of("{composite_payout: {pay: 200, every_months: 12, indicators: [{measure: service,"
                + " weight: 100 %}]}}"));
        assertThat(run.kpi("cost.terms", "incentive")).isBetween(150.0, 200.0);
    }

    private static double soldInWindow(Run run) {
        double sum = 0;
        for (int period = 8; period < WEEKS; period++) {
            sum += run.sum(Kind.SALE, p -> is(p, "trader"), Run::anyone, period);
        }
        return sum;
    }

    private static double bought(Run run) {
        double sum = 0;
        for (int period = 8; period < WEEKS; period++) {
            sum += run.sum(Kind.INVOICE, p -> is(p, "trader"), Run::anyone, period);
        }
        return sum;
    }
}
