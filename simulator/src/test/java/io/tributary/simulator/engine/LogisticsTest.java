package io.tributary.simulator.engine;

import static io.tributary.simulator.engine.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.scenario.Logistics;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Lanes, losses, warehouses, lots and emissions, paired with the same future without them. */
final class LogisticsTest {
    private static final int WARM_UP = 8;
    private static final int WEEKS = 52;
    private static final String ROOM = "logistics.warehouses[nanjing].capacity";
    private static final Shown CASE = Shown.in("logistics");

    /** What counts of a kind of posting. */
    private static double counted(Run run, Kind kind, Predicate<Party> from, Predicate<Party> to) {
        double sum = 0;
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            sum += run.sum(kind, from, to, week);
        }
        return sum;
    }

    @Test
    void aModeDecidesFreightAndLeadTimeByTheDistance() {
        Logistics.Mode rail = new Logistics.Mode("rail", 0.25, 60, 0.03);
        assertThat(rail.weeks(50)).isZero();
        assertThat(rail.weeks(300)).isEqualTo(1);
        assertThat(rail.weeks(430)).isEqualTo(2);
        Run off = CASE.run(0, "m091_off");
        Run on = CASE.run(0, "m091_on");
        double railRate = total(off, "cost.freight") / total(off, "sales.sell_in.units");
        double truckRate = total(on, "cost.freight") / total(on, "sales.sell_in.units");
        assertThat(truckRate / railRate).isCloseTo(0.45 / 0.25, within(0.02));
        assertThat(total(on, "order.amplification")).isLessThan(total(off, "order.amplification"));
    }

    @Test
    void whatBreaksOnThreeWaysIsMadeThreeTimesMore() {
        Run off = CASE.run(0, "today");
        Run on = CASE.run(0, "m094_on");
        double received = counted(on, Kind.RECEIPT, Run::anyone, to -> to.tier() != Party.Tier.MAKER);
        assertThat(total(on, "units.lost") / received).isCloseTo(0.03, within(1e-4));
        assertThat(total(on, "sales.sell_in.units") / total(off, "sales.sell_in.units"))
                .isCloseTo(Math.pow(0.97, -3), within(0.01));
        Run less = CASE.run(0, "m094_on", "channel_length.everywhere", "1");
        assertThat(total(less, "units.lost")).isLessThan(0.75 * total(on, "units.lost"));
    }

    @Test
    void aWarehouseCostsItsRentAndWhatGoesThroughAndSavesFreight() {
        Run off = CASE.run(0, "m041_off");
        Run on = CASE.run(0, "m041_on");
        double through = counted(
                on,
                Kind.SHIPMENT,
                from -> from.id().equals("ours"),
                to -> to.id().matches("d_(nj|xz)"));
        assertThat(total(on, "cost.warehouse")).isCloseTo(400_000 + 0.4 * through / 24, within(1.0));
        double offRate = total(off, "cost.freight") / total(off, "sales.sell_in.units");
        double onRate = total(on, "cost.freight") / total(on, "sales.sell_in.units");
        assertThat(onRate / offRate).isBetween(0.7, 0.95);
        assertThat(total(on, "fill_rate")).isGreaterThan(total(off, "fill_rate"));
    }

    @Test
    void whatAFullWarehouseCannotTakeComesStraightFromThePlantAtItsFreight() {
        Run plain = CASE.run(0, "m041_on");
        Run off = CASE.run(0, "m041_on", ROOM, "100000000");
        Run on = CASE.run(0, "m041_on", ROOM, "140000");
        Run none = CASE.run(0, "m041_on", ROOM, "0");
        assertThat(total(off, "cost.freight")).isEqualTo(total(plain, "cost.freight"));
        assertThat(total(off, "units.around_warehouses")).isZero();
        double all = shipped(on);
        double through = all - total(on, "units.around_warehouses");
        double most = 0;
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            most += Math.min(140_000, shippedIn(on, week));
        }
        assertThat(through).isCloseTo(most, within(1.0)).isBetween(0.2 * all, 0.8 * all);
        assertThat(total(on, "cost.warehouse")).isCloseTo(400_000 + 0.4 * through / 24, within(1.0));
        assertThat(total(none, "cost.warehouse")).isCloseTo(400_000, within(1.0));
        assertThat(total(none, "units.around_warehouses")).isCloseTo(shipped(none), within(1.0));
        assertThat(perUnit(on)).isStrictlyBetween(perUnit(off), perUnit(none));
        assertThat(total(on, "fill_rate")).isLessThan(total(off, "fill_rate"));
    }

    private static double perUnit(Run run) {
        return total(run, "cost.freight") / total(run, "sales.sell_in.units");
    }

    private static double shipped(Run run) {
        double sum = 0;
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            sum += shippedIn(run, week);
        }
        return sum;
    }

    private static double shippedIn(Run run, int week) {
        return run.sum(
                Kind.SHIPMENT, from -> from.id().equals("ours"), to -> to.id().matches("d_(nj|xz)"), week);
    }

    /** Both kinds of way at one freight and one time: then it makes no difference by which of them goods come. */
    @Test
    void aDetourThatCostsTheSameChangesNothing() {
        String house = "logistics.warehouses[nanjing].trunk_freight";
        String lead = "logistics.warehouses[nanjing].lead_time";
        Run off = CASE.run(0, "m041_on", "links[ours>distributor].freight", "0", house, "0", lead, "2 weeks");
        Run on = CASE.run(
                0, "m041_on", "links[ours>distributor].freight", "0", house, "0", lead, "2 weeks", ROOM, "140000");
        assertThat(total(on, "units.around_warehouses")).isPositive();
        assertThat(total(on, "sales.sell_in.units")).isEqualTo(total(off, "sales.sell_in.units"));
        assertThat(total(on, "fill_rate")).isEqualTo(total(off, "fill_rate"));
        assertThat(total(on, "cost.freight")).isEqualTo(total(off, "cost.freight"));
    }

    @Test
    void partnersUnderOneRoofShareItsRentAndHelpEachOtherOut() {
        double off = 0;
        double on = 0;
        for (int future = 0; future < 4; future++) {
            Run apart = CASE.run(future, "m090_off");
            Run together = CASE.run(future, "m090_on");
            off += total(apart, "fill_rate");
            on += total(together, "fill_rate");
            Predicate<Party> maker = party -> party.id().equals("ours");
            double saved = counted(apart, Kind.WAREHOUSE, maker, Run::anyone)
                    - counted(together, Kind.WAREHOUSE, maker, Run::anyone);
            double more = counted(together, Kind.SHIPMENT, maker, Run::anyone)
                    - counted(apart, Kind.SHIPMENT, maker, Run::anyone);
            assertThat(saved + 0.4 * more / 24).isCloseTo(400_000 * (1 - 1.0 / 5), within(10_000.0));
            double lent = counted(
                    together,
                    Kind.SHIPMENT,
                    from -> from.id().startsWith("d_"),
                    to -> to.id().startsWith("d_"));
            assertThat(lent).isPositive();
            assertThat(counted(
                            apart,
                            Kind.SHIPMENT,
                            from -> from.id().startsWith("d_"),
                            to -> to.id().startsWith("d_")))
                    .isZero();
        }
        assertThat(on).isGreaterThan(off);
    }

    /** In (R, nQ) the position is uniform over (R, R + Q], so that Q more means Q / 2 more in the house (Zipkin 2000, ch. 6). */
    @Test
    void largerLotsLeaveHalfOfWhatTheyAreLargerInTheHouse() {
        assertThat((stock(CASE.run(0, "m092_on")) - stock(CASE.run(0, "m092_off"))) / 4)
                .isCloseTo((480_000 - 48_000) / 2.0, within(40_000.0));
    }

    private static double stock(Run run) {
        double sum = 0;
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            sum += run.state(Measures.STOCK_UNITS, party -> party.id().startsWith("d_"), week);
        }
        return sum / WEEKS;
    }

    /**
     * Chen, Ryan and Simchi-Levi (2000), Naval Research Logistics 47:269-286: smoothing with weight a over L periods
     * amplifies by 1 + 2La + 2L^2 a^2 / (2 - a).
     */
    @Test
    void whoBelievesTheLastWeekMoreOrdersMoreNervously() {
        for (double weight : new double[] {0.2, 0.6}) {
            double formula = 1 + 4 * weight + 8 * weight * weight / (2 - weight);
            assertThat(smoothing(weight)).isCloseTo(formula, within(0.06 * formula));
        }
        assertThat(total(CASE.run(0, "m021_on"), "order.amplification"))
                .isGreaterThan(1.3 * total(CASE.run(0, "today"), "order.amplification"));
    }

    private static double smoothing(double weight) {
        return Run.of(Scenarios.of("""
                        scenario: One stage
                        quanta: {money: 1e-6, goods: 1e-6}
                        time: {length: 5000 weeks, warm_up: 100 weeks, event_order: order_receive_demand}
                        skus: [{id: part, maker: works}]
                        firms:
                          - {id: works, kind: maker}
                          - {id: shop, kind: retailer, buys_from: works, expects: 1000, returns_allowed: yes,
                             order: {order_up_to: {periods: 2, predict: {smoothing: {weight: WEIGHT}}}}}
                        links:
                          - {seller: works, buyer: shop, price: {fixed: 0}}
                          - {seller: shop, buyer: consumers, price: {fixed: 0}}
                        demand:
                          - {at: shop, sku: part, process: {random: {normal: {mean: 1000, sd: 10}}}}
                        """.replace("WEIGHT", String.valueOf(weight))), 0)
                .kpi("order.variance_ratio", "shop");
    }

    /** With one freight rate on all ways the tonne-kilometres are the freight divided by it. */
    @Test
    void emissionsAreTonneKilometresTimesTheirFactorAndCostTheirPrice() {
        Run on = CASE.run(
                0,
                "m143_on",
                "logistics.carbon.per_pack_week",
                "0",
                "links[distributor>outlet].freight",
                "0.45 CNY/tkm");
        double tonneKm = counted(on, Kind.FREIGHT, Run::anyone, Run::anyone) / 0.45;
        assertThat(total(on, "emissions")).isCloseTo(0.1 * tonneKm / 1000, within(1e-3 * tonneKm / 1000));
        assertThat(total(on, "cost.carbon") / total(on, "emissions")).isCloseTo(500, within(1e-3));
        Run houses = CASE.run(0, "m143_on", "logistics.carbon.per_tonne_km", "0");
        double packs = 0;
        for (int week = WARM_UP; week < WARM_UP + WEEKS; week++) {
            packs += houses.state(Measures.STOCK_UNITS, party -> party.id().matches("[dw]_.*"), week) / 24;
        }
        assertThat(total(houses, "emissions")).isCloseTo(0.01 * packs / 1000, within(1e-6 * packs));
    }
}
