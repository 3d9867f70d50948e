package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.relation.Satisfaction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The figures of scenarios/mechanisms/indicators, computed again from the postings of its runs. */
final class IndicatorsTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("indicators");
    private static final int WARM_UP = 8;
    private static final int LAST = 59;
    private static final int WEEKS = 52;
    private static final List<String> OURS = List.of("tea", "green_tea");

    @Test
    void salesAreToldApartByProductAndChannelAndSellInKeepsItsPrice() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m116_on", 0);
        for (String kpi : List.of("sales.sell_out.units", "sales.sell_out.value")) {
            double total = on.kpi(kpi, "total");
            assertThat(on.kpi(kpi, "tea") + on.kpi(kpi, "green_tea")).isCloseTo(total, within(0.1));
            assertThat(on.kpi(kpi, "shop") + on.kpi(kpi, "market") + on.kpi(kpi, "mall"))
                    .isCloseTo(total, within(0.1));
            assertThat(on.kpi(kpi, "East") + on.kpi(kpi, "West")).isCloseTo(total, within(0.1));
        }
        assertThat(on.kpi("sales.sell_out.units", "shop"))
                .isCloseTo(ours(on, Kind.SALE, p -> p.id().endsWith("/shop"), Run::anyone), within(0.1));
        assertThat(price(on, "sales.sell_out", "shop") / price(off, "sales.sell_out", "shop"))
                .isCloseTo(34.0 / 36, within(1e-6));
        assertThat(price(on, "sales.sell_in", "distributor")).isCloseTo(31.0 / 15, within(1e-6));
        assertThat(on.kpi("sales.sell_out.units", "shop"))
                .isGreaterThan(1.02 * off.kpi("sales.sell_out.units", "shop"));
        assertThat(on.kpi("sales.sell_out.units", "mall")).isLessThan(off.kpi("sales.sell_out.units", "mall"));
    }

    private static double price(Run run, String figure, String entity) {
        return run.kpi(figure + ".value", entity) / run.kpi(figure + ".units", entity);
    }

    @Test
    void aShareIsOursOfAllThatConsumersBoughtAndGoesWithTheOddsOfTheShelves() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m117_on", 0);
        double own = ours(on, Kind.SALE, Run::anyone, Run::anyone);
        double all = of(on, Kind.SALE, Run::anyone, Run::anyone, any -> true);
        assertThat(on.kpi("share.volume", "total")).isCloseTo(own / all, within(1e-9));
        assertThat(on.kpi("share.value", "total")).isGreaterThan(off.kpi("share.value", "total") + 0.02);
        assertThat(rivalOdds(on) / rivalOdds(off)).isBetween(0.35, 0.65);
    }

    /** What the rival tea sold in shops for each unit of ours there. */
    private static double rivalOdds(Run run) {
        Predicate<Party> shops = party -> party.id().endsWith("/shop");
        return of(run, Kind.SALE, shops, Run::anyone, "rival_tea"::equals) / ours(run, Kind.SALE, shops, Run::anyone);
    }

    @Test
    void theFourCoveragesAndHouseholdsLoseTheZoneThatNobodyReaches() {
        Run off = RUNS.run("m118_off", 0);
        Run on = RUNS.run("m118_on", 0);
        double valley = stockists(off, "valley", "tea", LAST);
        assertThat(stockists(on, "valley", "tea", LAST)).isZero();
        assertThat(off.kpi("coverage.numeric", "total") - on.kpi("coverage.numeric", "total"))
                .isCloseTo(valley / 1440, within(0.002));
        assertThat(on.kpi("coverage.weighted", "total")).isLessThan(off.kpi("coverage.weighted", "total") - 0.05);
        assertThat(off.kpi("coverage.population", "total")).isEqualTo(1);
        assertThat(on.kpi("coverage.population", "total")).isCloseTo(200.0 / 270, within(1e-9));
        double households = 0;
        double bought = 0;
        for (Zone zone : on.scenario().zones()) {
            double units = ours(on, Kind.SALE, Run::anyone, p -> p.zone().equals(zone.id()));
            double share = units / WEEKS / zone.population();
            households += (1 - Math.pow(1 - share, 2.62)) * zone.population() / 270_000;
            bought += units;
        }
        assertThat(on.kpi("coverage.penetration", "total")).isCloseTo(bought / WEEKS / 270_000, within(1e-9));
        assertThat(on.kpi("coverage.households", "total")).isCloseTo(households, within(1e-9));
    }

    private static double stockists(Run run, String zone, String sku, int period) {
        double sum = 0;
        Ledger ledger = run.ledger();
        for (int i = 0; i < ledger.chart().measures().size(); i++) {
            var measure = ledger.chart().measures().get(i);
            boolean here = measure.party().zone().equals(zone) && measure.sku().equals(sku);
            sum += here && measure.name().equals(Measures.STOCKISTS) ? ledger.state(i, period) : 0;
        }
        return sum;
    }

    /** The published formula, week by week from what was asked for, served and paid; 0.5 points for the mix of brands. */
    @Test
    void satisfactionFollowsTheFourScoresOfTheWeeks() {
        Run off = RUNS.run("m119_off", 0);
        Run on = RUNS.run("m119_on", 0);
        assertThat(state(off, Measures.SATISFACTION, "hills", LAST))
                .isEqualTo(state(off, Measures.SATISFACTION, "hills", WARM_UP));
        Satisfaction formula = on.scenario().satisfaction();
        double points = state(on, Measures.SATISFACTION, "hills", WARM_UP);
        for (int week = WARM_UP + 1; week <= LAST; week++) {
            points = formula.next(points, experience(on, formula, week));
        }
        assertThat(state(on, Measures.SATISFACTION, "hills", LAST)).isCloseTo(points, within(0.5));
        assertThat(on.kpi("satisfaction.customer", "total"))
                .isNotCloseTo(off.kpi("satisfaction.customer", "total"), within(0.5));
    }

    private static double experience(Run run, Satisfaction formula, int week) {
        double asked = 0;
        double served = 0;
        double service = 0;
        for (OutletFormat format : run.scenario().formats()) {
            double wanted = run.state(Measures.ASKED, p -> p.id().equals("hills/" + format.id()), week);
            asked += wanted;
            service += wanted * format.service();
            served += run.state(Measures.SERVED, p -> p.id().equals("hills/" + format.id()), week);
        }
        double onShelf = stockists(run, "hills", "tea", week) / 260 * served / asked;
        Partner partner = run.scenario().partners().stream()
                .filter(p -> p.id().equals("west_1"))
                .findFirst()
                .orElseThrow();
        double care = (service / asked + partner.service()) / 2;
        Predicate<Party> here = party -> party.zone().equals("hills");
        double own = inWeek(run, Kind.SHELF_PAYMENT, here, OURS::contains, week)
                / inWeek(run, Kind.SALE, here, OURS::contains, week);
        double all = inWeek(run, Kind.SHELF_PAYMENT, here, any -> true, week)
                / inWeek(run, Kind.SALE, here, any -> true, week);
        return formula.experience(onShelf, care, served / asked, own / all);
    }

    @Test
    void everyDirectAccountCostsItsAccountCostMoreAndUnitsBearIt() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m121_on", 0);
        assertThat(on.kpi("cost.distribution.total", "total") - off.kpi("cost.distribution.total", "total"))
                .isCloseTo(3 * 24_000.0, within(1.0));
        double units = ours(on, Kind.SALE, Run::anyone, Run::anyone);
        assertThat(on.kpi("cost.distribution.per_unit", "total"))
                .isCloseTo(on.kpi("cost.distribution.total", "total") / units, within(1e-9));
    }

    @Test
    void aDearerPlatformContributesLessByTheCommissionAndTheOthersAsMuch() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m122_on", 0);
        double paid = of(on, Kind.SHELF_PAYMENT, Run::anyone, p -> p.id().equals("leaf"), OURS::contains);
        double fee = window(on, Kind.COMMISSION, p -> p.id().equals("leaf"), Run::anyone);
        double delivery = window(on, Kind.LAST_LEG, p -> p.id().equals("leaf"), Run::anyone);
        double made = 0;
        for (Sku sku : on.scenario().skus()) {
            made += sku.cost()
                    / sku.pack()
                    * of(on, Kind.SALE, p -> p.id().equals("leaf"), Run::anyone, sku.id()::equals);
        }
        assertThat(on.kpi("profit.contribution", "mall")).isCloseTo(paid - fee - delivery - made, within(1.0));
        assertThat(off.kpi("profit.contribution", "mall") - on.kpi("profit.contribution", "mall"))
                .isCloseTo(0.06 * paid, within(1.0));
        assertThat(on.kpi("profit.contribution", "east_1")).isEqualTo(off.kpi("profit.contribution", "east_1"));
        double indirect = 2 * 12_000.0;
        assertThat(on.kpi("profit.contribution", "total") - indirect).isCloseTo(on.kpi("profit", "maker"), within(5.0));
    }

    @Test
    void twoMoreWeeksOfCoverAreFourteenMoreDaysOfSupply() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m123_on", 0);
        assertThat(on.kpi("stock.days", "distributor") - off.kpi("stock.days", "distributor"))
                .isCloseTo(14, within(1.0));
        double lay = 0;
        for (int week = WARM_UP; week <= LAST; week++) {
            lay += on.state(Measures.STOCK_UNITS, p -> p.tier() == Party.Tier.DISTRIBUTOR, week);
        }
        double out = window(on, Kind.SHIPMENT, p -> p.tier() == Party.Tier.DISTRIBUTOR, Run::anyone);
        assertThat(on.kpi("stock.turns", "distributor")).isCloseTo(52 * out / lay, within(1e-6));
        assertThat(on.kpi("stock.days", "distributor") * on.kpi("stock.turns", "distributor"))
                .isCloseTo(7 * 52, within(1e-6));
        assertThat(on.kpi("stock.age", "distributor") - off.kpi("stock.age", "distributor"))
                .isBetween(0.7, 2.0);
    }

    @Test
    void goodsThatTakeTwoWeeksAreNoLongerOnTime() {
        Run off = RUNS.run("m124_off", 0);
        Run on = RUNS.run("m124_on", 0);
        assertThat(off.kpi("delivery.lead_time", "distributor")).isCloseTo(1, within(0.1));
        assertThat(on.kpi("delivery.lead_time", "distributor")).isCloseTo(2, within(0.2));
        assertThat(off.kpi("delivery.on_time", "distributor")).isGreaterThan(0.9);
        assertThat(on.kpi("delivery.on_time", "distributor")).isLessThan(0.1);
        double shelves = 0;
        for (int week = WARM_UP; week <= LAST; week++) {
            for (String zone : List.of("harbour", "plain", "hills", "valley")) {
                for (String format : List.of("shop", "market")) {
                    Predicate<Party> group = p -> p.id().equals(zone + "/" + format);
                    double wanted = off.state(Measures.ASKED, group, week);
                    double found = off.state(Measures.SERVED, group, week) / wanted;
                    shelves += off.state(Measures.STOCKISTS, group, week) / 2 * found / 1440 / WEEKS;
                }
            }
        }
        assertThat(off.kpi("availability.shelf", "total")).isCloseTo(shelves, within(0.002));
    }

    @Test
    void aTargetAQuarterHigherIsReachedByAFifthLess() {
        Run off = RUNS.run("today", 0);
        Run on = RUNS.run("m125_on", 0);
        assertThat(on.kpi("target.attainment", "total"))
                .isCloseTo(off.kpi("target.attainment", "total") / 1.25, within(1e-9));
        assertThat(on.kpi("target.attained", "total")).isLessThan(off.kpi("target.attained", "total") - 0.2);
        assertThat(on.kpi("cost.rebate", "total")).isLessThan(0.7 * off.kpi("cost.rebate", "total"));
        double[] sold = new double[LAST + 1];
        Arrays.setAll(sold, week -> inWeek(off, Kind.SHIPMENT, p -> p.id().equals("east_1"), OURS::contains, week));
        int[] ends = {WARM_UP - 1, WARM_UP + 11, WARM_UP + 24, WARM_UP + 37, WARM_UP + 50, LAST};
        double mean = 0;
        double before = mean(sold, 0, WARM_UP - 1);
        for (int quarter = 1; quarter < ends.length; quarter++) {
            double now = mean(sold, ends[quarter - 1] + 1, ends[quarter]);
            mean += now / before / 5;
            before = now;
        }
        assertThat(off.kpi("target.attainment", "east_1")).isCloseTo(mean, within(1e-9));
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to + 1).average().orElse(0);
    }

    private static double state(Run run, String measure, String zone, int week) {
        return run.state(measure, p -> p.zone().equals(zone) && p.tier() == Party.Tier.CONSUMERS, week);
    }

    private static double ours(Run run, Kind kind, Predicate<Party> from, Predicate<Party> to) {
        return of(run, kind, from, to, OURS::contains);
    }

    private static double window(Run run, Kind kind, Predicate<Party> from, Predicate<Party> to) {
        return of(run, kind, from, to, any -> true);
    }

    /** Sum over the window of the postings of some products. */
    private static double of(Run run, Kind kind, Predicate<Party> from, Predicate<Party> to, Predicate<String> skus) {
        double sum = 0;
        for (int week = WARM_UP; week <= LAST; week++) {
            sum += Postings.sum(run, kind, new Postings.Sides(from, to, skus), week);
        }
        return sum;
    }

    private static double inWeek(Run run, Kind kind, Predicate<Party> side, Predicate<String> skus, int week) {
        boolean money = kind == Kind.SHELF_PAYMENT;
        Predicate<Party> from = money || kind == Kind.SHIPMENT ? side : Run::anyone;
        Predicate<Party> to = kind == Kind.SALE ? side : Run::anyone;
        return Postings.sum(run, kind, new Postings.Sides(from, to, skus), week);
    }
}
