package io.tributary.simulator.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** KPIs read from tiny ledgers that are written by hand: eight weeks from 4 January 2027, one bakery, two shops. */
class FactsTest {
    private static final Scenario STREET =
            ScenarioReader.read(Path.of(System.getProperty("tributary.root"), "scenarios", "two-shops"), List.of());

    private static final Party BAKERY = new Party("bakery", Party.Tier.MAKER, "", "");
    private static final Party LEFT = new Party("left", Party.Tier.OUTLET, "", "");
    private static final Party RIGHT = new Party("right", Party.Tier.OUTLET, "", "");
    private static final Party PEOPLE = new Party("people", Party.Tier.CONSUMERS, "", "");

    private final ChartOfAccounts chart = new ChartOfAccounts();
    private final int sale = goods(Kind.SALE, LEFT, PEOPLE, Account.Place.OUTSIDE);
    private final int saleRight = goods(Kind.SALE, RIGHT, PEOPLE, Account.Place.OUTSIDE);
    private final int shipment = goods(Kind.SHIPMENT, BAKERY, LEFT, Account.Place.TRANSIT);
    private final int paid = chart.money(Kind.SHELF_PAYMENT, PEOPLE, LEFT, "bread");
    private final int paidRight = chart.money(Kind.SHELF_PAYMENT, PEOPLE, RIGHT, "bread");
    private final int invoice = chart.money(Kind.INVOICE, LEFT, BAKERY, "bread");
    private final int holding = chart.money(Kind.HOLDING, LEFT, Party.WORLD, "bread");
    private final int value = chart.measure(LEFT, Measures.STOCK_VALUE, "bread");
    private final int asked = chart.measure(LEFT, Measures.ASKED, "bread");
    private final int served = chart.measure(LEFT, Measures.SERVED, "bread");
    private final Ledger ledger = new Ledger(chart, List.of("bread"));

    private int goods(Kind kind, Party from, Party to, Account.Place place) {
        return chart.line(kind, chart.account(from, Account.Place.STOCK), chart.account(to, place), "bread");
    }

    /** Money in the ledger's quanta of 1e-9. */
    private static long money(double amount) {
        return Math.round(amount * 1e9);
    }

    private double kpi(String id, String entity, int month) {
        return kpi(new Facts(STREET, ledger), id, entity, month);
    }

    private static double kpi(Facts facts, String id, String entity, int month) {
        return Kpis.get(id).read(facts).stream()
                .filter(v -> v.entity().equals(entity) && v.month() == month)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Weeks end on 10, 17, 24 and 31 January and on 7, 14, 21 and 28 February. */
    private void weeks(Runnable each) {
        for (int week = 0; week < 8; week++) {
            each.run();
            ledger.close();
        }
    }

    @Test
    void flowsAreSummedByTheMonthInWhichTheirWeekEnds() {
        weeks(() -> ledger.post(sale, 10));
        assertThat(kpi("sales.sell_out.units", "total", 0)).isEqualTo(40);
        assertThat(kpi("sales.sell_out.units", "total", 1)).isEqualTo(40);
        assertThat(kpi("sales.sell_out.units", "total", KpiValue.WHOLE)).isEqualTo(80);
    }

    @Test
    void aWindowEndsWithItsLastMonth() {
        weeks(() -> ledger.post(sale, 10));
        Facts january = new Facts(STREET, ledger).upTo(0);
        assertThat(kpi(january, "sales.sell_out.units", "total", KpiValue.WHOLE))
                .isEqualTo(40);
        assertThat(january.weeks()).isEqualTo(4);
    }

    @Test
    void sellInIsWhatTheMakerShippedAndNotWhatConsumersBought() {
        weeks(() -> {
            ledger.post(shipment, 12);
            ledger.post(sale, 10);
        });
        assertThat(kpi("sales.sell_in.units", "total", KpiValue.WHOLE)).isEqualTo(96);
        assertThat(kpi("sales.sell_out.units", "total", KpiValue.WHOLE)).isEqualTo(80);
    }

    @Test
    void statesAreReadAtTheMonthsEnd() {
        double[] week = {0};
        weeks(() -> ledger.record(value, ++week[0]));
        Facts facts = new Facts(STREET, ledger);
        Series stock = facts.stateAtEnds(Measures.STOCK_VALUE, m -> true);
        assertThat(stock.month(0)).isEqualTo(4);
        assertThat(stock.month(1)).isEqualTo(8);
        assertThat(stock.whole()).isEqualTo(8);
    }

    @Test
    void theGrowthOfAStateIsCountedFromTheEndOfTheMonthBefore() {
        double[] week = {0};
        weeks(() -> ledger.record(value, ++week[0]));
        Series growth = new Facts(STREET, ledger).stateChange(Measures.STOCK_VALUE, m -> true);
        assertThat(growth.month(0)).isEqualTo(4);
        assertThat(growth.month(1)).isEqualTo(4);
        assertThat(growth.whole()).isEqualTo(8);
    }

    @Test
    void profitIsCashInLessCashOutPlusTheGrowthOfStock() {
        double[] week = {0};
        weeks(() -> {
            ledger.post(paid, money(30));
            ledger.post(invoice, money(12));
            ledger.post(holding, money(1));
            ledger.record(value, ++week[0]);
        });
        assertThat(kpi("profit", "left", KpiValue.WHOLE)).isCloseTo(8 * (30 - 12 - 1) + 8, within(1e-9));
        assertThat(kpi("profit", "left", 0)).isCloseTo(4 * (30 - 12 - 1) + 4, within(1e-9));
        assertThat(kpi("profit", "bakery", KpiValue.WHOLE)).isCloseTo(8 * 12, within(1e-9));
        assertThat(kpi("profit", "outlet", KpiValue.WHOLE)).isCloseTo(8 * 17 + 8, within(1e-9));
        assertThat(kpi("profit", "total", KpiValue.WHOLE)).isCloseTo(8 * (30 - 1) + 8, within(1e-9));
    }

    @Test
    void theShelfPriceOfASellerIsWhatItsOwnCustomersPaidPerUnit() {
        weeks(() -> {
            ledger.post(sale, 10);
            ledger.post(paid, money(32));
            ledger.post(saleRight, 30);
            ledger.post(paidRight, money(102));
        });
        assertThat(kpi("price.shelf", "left", KpiValue.WHOLE)).isCloseTo(3.2, within(1e-12));
        assertThat(kpi("price.shelf", "right", 1)).isCloseTo(3.4, within(1e-12));
        assertThat(kpi("price.shelf", "total", KpiValue.WHOLE)).isCloseTo(134.0 / 40, within(1e-12));
    }

    @Test
    void theFillRateWeighsBusyWeeksMore() {
        ledger.record(asked, 100);
        ledger.record(served, 100);
        ledger.close();
        ledger.record(asked, 300);
        ledger.record(served, 150);
        ledger.close();
        assertThat(kpi("fill_rate", "total", KpiValue.WHOLE)).isEqualTo(250.0 / 400);
    }

    @Test
    void aMonthWithoutSalesHasNoPriceAndBreaksNothing() {
        ledger.close();
        assertThat(kpi("price.shelf", "left", KpiValue.WHOLE)).isZero();
        assertThat(Kpis.read(new Facts(STREET, ledger))).allMatch(v -> Double.isFinite(v.value()));
    }

    @Test
    void aFirmThatIsCalledLikeATierIsMeant() {
        Scenario beer =
                ScenarioReader.read(Path.of(System.getProperty("tributary.root"), "scenarios", "beer-game"), List.of());
        Ledger empty = new Ledger(chart, List.of("beer"));
        empty.close();
        List<KpiValue> values = Kpis.get("profit").read(new Facts(beer, empty));
        assertThat(values.stream().filter(v -> v.month() == KpiValue.WHOLE).map(KpiValue::entity))
                .doesNotHaveDuplicates()
                .contains("distributor", "wholesaler", "total");
    }
}
