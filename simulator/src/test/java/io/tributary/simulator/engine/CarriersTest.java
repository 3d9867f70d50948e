package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nut milk beside soy milk; some distributors may not carry it, so outlets that they serve do not have it. */
class CarriersTest {
    private static final String LINKS =
            "[{seller: bean, buyer: distributor, price: {fixed: 40 CNY}}, {seller: bean, buyer: wholesaler, price: {fixed: 37.6 CNY}},"
                    + " {seller: wholesaler, buyer: distributor, price: {fixed: 40.8 CNY}}, {seller: distributor, buyer: outlet, price: {fixed: 46 CNY}},"
                    + " {seller: outlet, buyer: consumers, price: {fixed: 72 CNY}}]";

    private static Scenario scenario(String soy, String nut) {
        String skus = "[{id: soy, maker: bean, pack: 24, weight: 6.6 kg, cost: 26 CNY, equity: 0.3, carriers: " + soy
                + "}, {id: nut, maker: bean, pack: 24, weight: 6.6 kg, cost: 28 CNY, equity: 0.1, carriers: " + nut
                + "}, {id: other, maker: others, pack: 24, distribution: 85 %}]";
        return Mechanisms.of("planning").variant("today", "skus", skus, "links", LINKS);
    }

    private static double stockists(Run run, String zone, String sku) {
        List<ChartOfAccounts.Measure> measures = run.ledger().chart().measures();
        double sum = 0;
        for (int i = 0; i < measures.size(); i++) {
            ChartOfAccounts.Measure measure = measures.get(i);
            if (measure.name().equals(Measures.STOCKISTS)
                    && measure.sku().equals(sku)
                    && measure.party().zone().equals(zone)) {
                sum += run.ledger().state(i, run.ledger().periods() - 1);
            }
        }
        return sum;
    }

    private static double bought(Run run, String partner, String sku) {
        double sum = 0;
        for (int period = 0; period < run.ledger().periods(); period++) {
            sum += Postings.sum(
                    run, Kind.RECEIPT, new Postings.Sides(p -> true, p -> p.id().equals(partner), sku::equals), period);
        }
        return sum;
    }

    @Test
    void outletsHaveOnlyWhatTheirPartnersMayCarry() {
        Run free = Run.of(scenario("[]", "[]"), 0);
        Run held = Run.of(scenario("[]", "[wholesaler, D-nanchang, D-shangrao, D-jinhua, D-hangzhou]"), 0);

        assertThat(bought(free, "D-linping", "nut")).isPositive();
        assertThat(bought(held, "D-linping", "nut")).isZero();
        assertThat(bought(held, "D-linping", "soy")).isGreaterThan(bought(free, "D-linping", "soy"));
        assertThat(bought(held, "D-hangzhou", "nut")).isPositive();
        // D-linping holds 900 outlets to 0.5 x (1 - 0.3 x 22 km / 160 km) x 0.92; the rest of the city carries both.
        double linping = stockists(held, "hangzhou", "soy") - stockists(held, "hangzhou", "nut");
        assertThat(linping).isCloseTo(900 * 0.5 * 0.92, within(0.07 * 900 * 0.5));
        assertThat(stockists(held, "jinhua", "nut")).isEqualTo(stockists(held, "jinhua", "soy"));
        assertThat(stockists(held, "hangzhou", "soy")).isCloseTo(stockists(free, "hangzhou", "soy"), within(1e-9));
    }

    @Test
    void anOutletThatStocksEitherProductCountsOnce() {
        Run free = Run.of(scenario("[]", "[]"), 0);
        Run apart = Run.of(
                scenario("[wholesaler, D-nanchang, D-shangrao, D-jinhua, D-hangzhou]", "[wholesaler, D-linping]"), 0);

        assertThat(stockists(apart, "hangzhou", "soy") + stockists(apart, "hangzhou", "nut"))
                .isCloseTo(stockists(free, "hangzhou", "soy"), within(1e-9));
        assertThat(apart.kpi("coverage.numeric", KpiValue.TOTAL))
                .isCloseTo(free.kpi("coverage.numeric", KpiValue.TOTAL), within(1e-9));
        assertThat(apart.kpi("coverage.weighted", KpiValue.TOTAL))
                .isCloseTo(free.kpi("coverage.weighted", KpiValue.TOTAL), within(1e-9));
    }

    @Test
    void aPartnerThatMayCarryNothingHoldsNoOutlet() {
        Scenario scenario = scenario("[wholesaler, D-nanchang]", "[wholesaler, D-nanchang]");
        Run run = Run.of(scenario, 0);

        assertThat(stockists(run, "jinhua", "soy")).isZero();
        assertThat(run.kpi("coverage.numeric", KpiValue.TOTAL))
                .isCloseTo(stockists(run, "nanchang", "soy") / 5900, within(0.005));
    }

    @Test
    void permissionsMayBeGivenAndTakenWithAVariant() {
        Scenario free = scenario("[]", "[]");
        Scenario held = scenario("[]", "[wholesaler, D-nanchang]");
        int before = free.time().warmUp();

        Run taken = Run.of(free, held, 0);
        Run given = Run.of(held, free, 0);

        assertThat(taken.moved(Kind.SHIPMENT, "D-jinhua", "nut", before - 1)).isPositive();
        assertThat(taken.moved(Kind.SHIPMENT, "D-jinhua", "nut", before + 6)).isZero();
        assertThat(given.moved(Kind.SHIPMENT, "D-jinhua", "nut", before - 1)).isZero();
        assertThat(given.moved(Kind.SHIPMENT, "D-jinhua", "nut", before + 6)).isPositive();
    }
}
