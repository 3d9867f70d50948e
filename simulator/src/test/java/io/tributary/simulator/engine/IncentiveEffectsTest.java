package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.policy.Loading;
import io.tributary.simulator.policy.SellingEffort;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What incentives make partners do: load up, push, or nothing; on against off in the same future. */
final class IncentiveEffectsTest {
    private static final Mechanisms INCENTIVES = Mechanisms.of("incentives");
    private static final List<String> PARTNERS = List.of("D-changsha", "D-yueyang", "D-wuhan");
    /** Outlets that stock the product, by partner: 55 % of those of its zone, less what is lost by distance. */
    private static final List<Double> OUTLETS = List.of(0.55 * 1200, 0.55 * 700, 0.55 * 1500);

    private static final int PACK = 6;
    /** What a distributor keeps of a unit before terms. */
    private static final double MARGIN = (100.0 - 90.0) / PACK;

    private static double bought(Run run, String partner, int from, int to) {
        return sum(run, Kind.SHIPMENT, "cloud", partner, from, to);
    }

    private static double sold(Run run, String partner, int from, int to) {
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += run.sum(Kind.SHIPMENT, p -> p.id().equals(partner), p -> true, week);
        }
        return sum;
    }

    private static double sum(Run run, Kind kind, String from, String to, int first, int end) {
        double sum = 0;
        for (int week = first; week < end; week++) {
            sum += run.sum(kind, p -> p.id().equals(from), p -> p.id().equals(to), week);
        }
        return sum;
    }

    /** The week after the last of the first quarter of the window. */
    private static int quarter(Scenario scenario) {
        int week = scenario.time().warmUp();
        while (scenario.time().endOf(week).getMonthValue() < 4) {
            week++;
        }
        return week;
    }

    @Test
    void extraStockCostsItsValueForHalfTheTimeThatItLasts() {
        Loading rule = new Loading(0.26, 8, 1);
        assertThat(rule.cost(400, 100, 5)).isCloseTo(20, within(1e-9));
        double turn = rule.turningPoint(0.05, 100, 5);
        double small = 1e-3;
        double marginal = (rule.cost(turn + small, 100, 5) - rule.cost(turn, 100, 5)) / small;
        assertThat(marginal).isCloseTo(0.05, within(1e-4));
    }

    /** Whose own purchases stay below the step buys up to it in the last week, to the pack, and holds the rest. */
    @Test
    void aRebateOnPurchasesIsEarnedByLoadingUpToTheStep() {
        Run on = INCENTIVES.run("m050_on");
        Run off = INCENTIVES.run("m050_off");
        int start = on.scenario().time().warmUp();
        int end = quarter(on.scenario());
        int loaded = 0;
        for (String partner : PARTNERS) {
            double target = 1.15 * sold(off, partner, 0, start) / start * (end - start);
            if (bought(off, partner, start, end) < target) {
                assertThat(bought(on, partner, start, end)).isBetween(target - 1e-6, target + PACK);
                assertThat(bought(on, partner, start, end - 1)).isEqualTo(bought(off, partner, start, end - 1));
                loaded++;
            }
        }
        assertThat(loaded).isGreaterThanOrEqualTo(2);
        assertThat(on.kpi("sales.sell_out.units", KpiValue.TOTAL))
                .isEqualTo(off.kpi("sales.sell_out.units", KpiValue.TOTAL));
    }

    @Test
    void aRebateOnSellOutIsNotEarnedByLoading() {
        Run off = INCENTIVES.run("m050_off");
        Run sellOut = INCENTIVES.run("m050_sell_out");
        assertThat(sellOut.kpi("sales.sell_in.units", KpiValue.TOTAL))
                .isEqualTo(off.kpi("sales.sell_in.units", KpiValue.TOTAL));
        assertThat(sellOut.kpi("stock.weeks", KpiValue.TOTAL)).isEqualTo(off.kpi("stock.weeks", KpiValue.TOTAL));
        assertThat(INCENTIVES.run("m050_on").kpi("stock.weeks", KpiValue.TOTAL))
                .isGreaterThan(2 * off.kpi("stock.weeks", KpiValue.TOTAL));
    }

    /** A rate that does not depend on the quantity pays for the same goods now or later. */
    @Test
    void aFlatRateOnPurchasesIsNoReasonToLoadAndAStairIs() {
        Run flat = INCENTIVES.run("m051_off");
        Run stair = INCENTIVES.run("m051_on");
        assertThat(flat.kpi("sales.sell_in.peak", KpiValue.TOTAL)).isLessThan(1.3);
        int start = stair.scenario().time().warmUp();
        int end = quarter(stair.scenario());
        int loaded = 0;
        for (String partner : PARTNERS) {
            double target = sold(flat, partner, 0, start) / start * (end - start);
            double attained = bought(stair, partner, start, end) / target;
            double before = bought(flat, partner, start, end) / target;
            if (attained > before) {
                assertThat(List.of(1.05, 1.15))
                        .anyMatch(step -> before < step && attained >= step - 1e-9 && attained < step + 1e-3);
                loaded++;
            }
        }
        assertThat(loaded).isGreaterThanOrEqualTo(2);
        assertThat(stair.kpi("sales.sell_in.peak", KpiValue.TOTAL)).isGreaterThan(1.5);
    }

    /** The rebate of a step is worth more than holding stock for a week, and not worth holding it for years. */
    @Test
    void dearCapitalEndsLoading() {
        assertThat(INCENTIVES.run("m051_on", 0, "loading.carrying", "1000 %").kpi("sales.sell_in.peak", KpiValue.TOTAL))
                .isLessThan(INCENTIVES.run("m051_on").kpi("sales.sell_in.peak", KpiValue.TOTAL) / 2);
    }

    @Test
    void aDiscountOnTheQuantityOfAnOrderMakesOrdersOfThatQuantityAndFewerOfThem() {
        Run on = INCENTIVES.run("m054_on");
        Run off = INCENTIVES.run("m054_off");
        int orders = 0;
        int before = 0;
        for (int week = on.scenario().time().warmUp();
                week < on.scenario().time().periods();
                week++) {
            double wuhan = bought(on, "D-wuhan", week, week + 1);
            orders += wuhan > 0 ? 1 : 0;
            before += bought(off, "D-wuhan", week, week + 1) > 0 ? 1 : 0;
            assertThat(wuhan).isLessThanOrEqualTo(60_000 + PACK);
        }
        double weekly = sold(off, "D-wuhan", 8, 47) / 39;
        assertThat(orders).isLessThan(before);
        assertThat(39.0 / orders).isCloseTo(60_000 / weekly, within(0.35 * 60_000 / weekly));
        assertThat(on.kpi("cost.terms", "discount")).isPositive();
    }

    @Test
    void effortIsSpentUpToWhereTheLastCoinEarnsItselfBack() {
        SellingEffort rule = new SellingEffort(0.1, 2, 0, 1000);
        double best = rule.best(1000, 0.5, 1, 10);
        assertThat(best).isCloseTo(30, within(1e-9));
        assertThat(rule.utility(best, 10)).isCloseTo(0.0916, within(1e-4));
        assertThat(rule.stockFor(rule.utility(best, 10), 10)).isCloseTo(best, within(1e-9));
    }

    private static double weeklyEffort(Run run, String partner) {
        int start = run.scenario().time().warmUp();
        int end = run.scenario().time().periods();
        return sum(run, Kind.ADVERTISING, partner, "world", start, end) / (end - start);
    }

    /** Spending is weekly x margin x response - scale x stocking outlets; a commission adds to the margin of a unit. */
    @Test
    void aCommissionOnSalesRaisesEffortByWhatItAddsToTheMargin() {
        Run off = INCENTIVES.run("m053_off");
        Run on = INCENTIVES.run("m053_on");
        SellingEffort rule = on.scenario().sellingEffort().orElseThrow();
        int start = on.scenario().time().warmUp();
        int end = on.scenario().time().periods();
        for (String partner : PARTNERS) {
            double weekly = sold(off, partner, start, end) / (end - start);
            double outlets = OUTLETS.get(PARTNERS.indexOf(partner));
            double without = rule.best(weekly, MARGIN, 1, outlets);
            double with = rule.best(weekly, MARGIN + 0.03 * 100 / PACK, 1, outlets);
            assertThat(weeklyEffort(off, partner)).isCloseTo(without, within(0.1 * with));
            assertThat(weeklyEffort(on, partner)).isCloseTo(with, within(0.1 * with));
        }
        assertThat(on.kpi("sales.sell_out.units", KpiValue.TOTAL))
                .isGreaterThan(off.kpi("sales.sell_out.units", KpiValue.TOTAL));
    }

    @Test
    void aTargetBonusIsWorthAPushWhereTheTargetCanBeReachedAndNoneWhereItCannot() {
        Run off = INCENTIVES.run("m052_off");
        Run near = INCENTIVES.run("m052_on");
        Run far = INCENTIVES.run("m052_on", 0, "links[0].terms[0].bonus.target_growth", "300 %");
        assertThat(near.kpi("cost.advertising", KpiValue.TOTAL))
                .isGreaterThan(1.02 * off.kpi("cost.advertising", KpiValue.TOTAL));
        assertThat(near.kpi("cost.terms", "incentive")).isPositive();
        assertThat(far.ledger().digest()).isEqualTo(off.ledger().digest());
    }

    /** A stock that keeps 70 % is worth building: weekly x margin x response / 30 % / own part - scale x outlets. */
    @Test
    void aSupplierThatBearsHalfOfTheAdvertisingMoreThanDoublesIt() {
        Run off = INCENTIVES.run("m047_off");
        Run on = INCENTIVES.run("m047_on");
        SellingEffort rule = on.scenario().sellingEffort().orElseThrow();
        int start = on.scenario().time().warmUp();
        int end = on.scenario().time().periods();
        for (String partner : PARTNERS) {
            double weekly = sold(off, partner, start, end) / (end - start);
            double outlets = OUTLETS.get(PARTNERS.indexOf(partner));
            double without = (1 - rule.keeps()) * rule.best(weekly, MARGIN, 1, outlets);
            double with = (1 - rule.keeps()) * rule.best(weekly, MARGIN, 0.5, outlets);
            assertThat(weeklyEffort(off, partner)).isCloseTo(without, within(0.15 * with));
            assertThat(weeklyEffort(on, partner)).isCloseTo(with, within(0.15 * with));
        }
        assertThat(on.kpi("cost.terms", "support"))
                .isCloseTo(on.kpi("cost.advertising", KpiValue.TOTAL) / 2, within(1.0));
    }

    /** Each unit sold brings pay x weight / target more; purchases that are weighed are loaded up. */
    @Test
    void whatAPayOutWeighsIsWhatPartnersDo() {
        Run off = INCENTIVES.run("m058_off");
        Run sellOut = INCENTIVES.run("m058_on");
        Run sellIn = INCENTIVES.run("m058_sell_in");
        SellingEffort rule = off.scenario().sellingEffort().orElseThrow();
        double added = 60_000 * 0.6 / 12.5 * rule.response();
        for (String partner : PARTNERS) {
            double more = weeklyEffort(sellOut, partner) - weeklyEffort(off, partner);
            assertThat(more).isBetween(0.5 * added, 1.6 * added);
        }
        assertThat(sellOut.kpi("stock.weeks", KpiValue.TOTAL)).isLessThan(1.2);
        assertThat(sellIn.kpi("stock.weeks", KpiValue.TOTAL)).isGreaterThan(2);
    }

    @Test
    void aShareOfProfitMovesMoneyFromTheDistributorsToTheMakerAndNoGoods() {
        Run on = INCENTIVES.run("m059_fixed");
        Run off = INCENTIVES.run("plain");
        double moved = on.kpi("profit", "cloud") - off.kpi("profit", "cloud");
        assertThat(off.kpi("profit", "distributor") - on.kpi("profit", "distributor"))
                .isCloseTo(moved, within(0.01));
        double sold = PARTNERS.stream().mapToDouble(p -> sold(on, p, 8, 47)).sum();
        double paid = PARTNERS.stream().mapToDouble(p -> bought(on, p, 8, 47)).sum() * 90 / PACK;
        assertThat(moved).isCloseTo(0.2 * (sold * 100 / PACK - paid), within(0.01));
        assertThat(on.kpi("sales.sell_out.units", KpiValue.TOTAL))
                .isEqualTo(off.kpi("sales.sell_out.units", KpiValue.TOTAL));
    }

    /** Of a price of 94 / 6 below 98 % of 16.67 half the gap to that is borne for every unit bought. */
    @Test
    void theMakerBearsItsShareOfAMarketPriceBelowTheBand() {
        Run on = INCENTIVES.run("m062_on");
        Run off = INCENTIVES.run("m062_off");
        double paid = on.kpi("cost.terms", KpiValue.TOTAL);
        double sold = PARTNERS.stream().mapToDouble(p -> sold(on, p, 8, 47)).sum();
        assertThat(paid).isCloseTo(0.5 * (0.98 * 16.67 - 94.0 / 6) * sold, within(0.35 * paid));
        assertThat(on.kpi("profit", "distributor") - off.kpi("profit", "distributor"))
                .isCloseTo(paid, within(0.01));
    }

    @Test
    void goodsThatGoBackAreAtTheMakersRisk() {
        Run on = INCENTIVES.run("m061_plain");
        Run off = INCENTIVES.run("plain");
        double back = on.sum(Kind.RETURN, p -> true, p -> p.id().equals("cloud"));
        double refunded = on.sum(Kind.REFUND, p -> p.id().equals("cloud"), p -> true);
        assertThat(back).isPositive();
        assertThat(refunded).isCloseTo(14 * back, within(1e-6 * refunded));
        double lost = off.kpi("profit", "distributor") - on.kpi("profit", "distributor");
        assertThat(lost).isCloseTo((90.0 / PACK - 14) * back, within(0.05 * lost));
    }

    @ParameterizedTest
    @ValueSource(strings = {"050", "051", "054", "053", "052", "047", "058", "062"})
    void anIncentiveThatPaysNothingChangesNothing(String row) {
        assertThat(INCENTIVES.run("m" + row + "_neutral").ledger().digest())
                .isEqualTo(INCENTIVES.run("m" + row + "_off").ledger().digest());
    }
}
