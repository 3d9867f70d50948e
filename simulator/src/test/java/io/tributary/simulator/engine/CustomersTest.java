package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Customer bases and diffusion from a scenario file through stocks and ledger to the KPIs. */
class CustomersTest {

    private static String file(String time, String skus, String process) {
        StringBuilder products = new StringBuilder();
        for (String sku : skus.split(",")) {
            products.append("  - {id: ").append(sku).append(", maker: works, cost: 15}\n");
        }
        return "scenario: Customers\ntime: {length: " + time + "}\nskus:\n" + products
                + """
                firms:
                  - {id: works, kind: maker}
                links:
                  - {seller: works, buyer: consumers, price: {fixed: 40}}
                demand:
                  - {at: works, sku: SKU, process: {PROCESS}}
                """.replace("SKU", skus.split(",")[0]).replace("PROCESS", process);
    }

    private static Run run(String text, int replication) {
        return Run.of(Scenarios.of(text), replication);
    }

    private static final String BASS =
            file("30 weeks", "phone", "bass: {p: 0.03, q: 0.38, market: 200, communities: 100}");

    @Test
    void whoAdoptsBuysOneUnitOverTheCounter() {
        Run run = run(BASS, 0);
        assertThat(run.kpi("customers.buyers", "works")).isEqualTo(run.units("works"));
        assertThat(run.kpi("customers.penetration", "total")).isEqualTo(run.units("works") / 20_000);
        assertThat(run.kpi("customers.frequency", "works")).isEqualTo(1);
        assertThat(run.sum(Kind.SHELF_PAYMENT, Run::anyone, Run::anyone))
                .isCloseTo(40 * run.units("works"), within(1e-6));
        assertThat(run.units("works")).isGreaterThan(19_900);
        Run young = run(BASS.replace("30 weeks", "6 weeks"), 0);
        assertThat(young.kpi("customers.dispersion", "works")).isBetween(60.0, 250.0);
    }

    @Test
    void whereStockLacksAdoptersWaitAndNothingIsLost() {
        String scarce = BASS.replace(
                "- {id: works, kind: maker}",
                "- {id: works, kind: maker, order: {base_stock: {level: 50}}, production_time: 2 weeks}");
        Run run = run(scarce, 0);
        assertThat(run.units("works")).isLessThanOrEqualTo(run.kpi("customers.buyers", "works"));
        assertThat(run.sum(Kind.SALE, Run::anyone, Run::anyone, 5))
                .isLessThanOrEqualTo(run(BASS, 0).sum(Kind.SALE, Run::anyone, Run::anyone, 5) * 3);
    }

    /** Pfeifer and Carraway (2000): a margin of 40 or here 25, a mailing of 4, 20 % discount, recency up to four. */
    private static final String MAILING = file("80 weeks", "shirt", """
            customer_base: {customers: 4000, discount: 20 %, behaviour: {markov: {start: r1, states: {
                      r1: {buys: 1, contact: 4, next: {r1: 30 %, r2: 70 %}},
                      r2: {contact: 4, next: {r1: 20 %, r3: 80 %}},
                      r3: {contact: 4, next: {r1: 15 %, r4: 85 %}},
                      r4: {contact: 4, next: {r1: 5 %}}}}}}""");

    @Test
    void theValueOfAMailOrderCustomerIsReadFromTheLedger() {
        Scenario scenario = Scenarios.of(MAILING.replace("cost: 15", "cost: 0"));
        assertMean(scenario, r -> r.kpi("customers.lifetime_value", "works"), 52.319609438567944);
        assertMean(scenario, r -> r.kpi("customers.tenure", "works"), 6.050420168067226);
    }

    @Test
    void costsOfMakingComeOffTheValueOfACustomer() {
        double free = run(MAILING.replace("cost: 15", "cost: 0"), 0).kpi("customers.lifetime_value", "works");
        Run run = run(MAILING, 0);
        double bought = (free + 4 * discountedTenure(run)) / 40;
        assertThat(run.kpi("customers.lifetime_value", "works")).isCloseTo(free - 15 * bought, within(1e-6));
    }

    private static double discountedTenure(Run run) {
        double sum = 0;
        for (int period = 0; period < 80; period++) {
            sum += run.state("active customers", Run::anyone, period) / Math.pow(1.2, period) / 4000;
        }
        return sum;
    }

    private static final String CDS = file(
            "39 weeks",
            "cd",
            "customer_base: {customers: 8000, behaviour: {bg_nbd: {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426}}}");

    @Test
    void buyersTillTheyDieBuyWhatTheModelExpects() {
        assertMean(Scenarios.of(CDS), r -> r.units("works") / 8000, 1.1967231933207985);
    }

    @Test
    void aBaseOfBuyersIsCounted() {
        Run run = run(CDS, 0);
        double buyers = run.kpi("customers.buyers", "works");
        assertThat(run.kpi("customers.penetration", "works")).isCloseTo(buyers / 8000, within(1e-12));
        assertThat(run.kpi("customers.frequency", "works")).isCloseTo(run.units("works") / buyers, within(1e-12));
        assertThat(run.kpi("customers.active", "works")).isBetween(8000 - buyers, 8000.0);
        assertThat(run.kpi("customers.repeat_rate", "works")).isBetween(0.3, 0.9);
        assertThat(run.kpi("customers.tenure", "works")).isBetween(25.0, 39.0);
    }

    private static final String CATEGORY = file(
            "4 weeks",
            "large,small,others",
            "nbd_dirichlet: {households: 20000, mean: 1.456, shape: 0.78, diversity: 1.55, brands: {large: 25 %, small: 2"
                    + " %, others: 73 %}}");

    @Test
    void brandsOfACategoryAreToldApart() {
        Run run = run(CATEGORY, 0);
        double large = run.kpi("customers.penetration", "large");
        double small = run.kpi("customers.penetration", "small");
        assertThat(large).isGreaterThan(5 * small);
        assertThat(run.kpi("customers.penetration", "total")).isGreaterThan(large);
        assertThat(run.kpi("customers.frequency", "large")).isGreaterThan(run.kpi("customers.frequency", "small"));
        assertThat(run.kpi("customers.sole_loyalty", "large")).isBetween(0.1, 0.6);
        double units = run.sum(Kind.SALE, Run::anyone, Run::anyone);
        assertThat(run.kpi("customers.frequency", "works") * run.kpi("customers.buyers", "works"))
                .isCloseTo(units, within(1e-6));
        assertThat(run.kpi("customers.frequency", "large") * run.kpi("customers.buyers", "large"))
                .isLessThan(units / 2);
    }

    @Test
    void anotherShopsCustomersChangeNothingHere() {
        String shop = """
                - {id: works, kind: maker}
                  - {id: shop, kind: retailer, buys_from: works, order: pass_through}
                """;
        String prices = """
                links:
                  - {seller: works, buyer: shop, price: {fixed: 20}}
                  - {seller: shop, buyer: consumers, price: {fixed: 50}}
                """;
        String base = """
                  - at: shop
                    sku: cd
                    process: {customer_base: {customers: 10, behaviour: {sbg: {alpha: 1, beta: 3}}}}
                """;
        String more = CDS.replace("- {id: works, kind: maker}\n", shop).replace("links:\n", prices) + base;
        Run with = run(more, 1);
        Run without = run(CDS, 1);
        assertThat(with.units("shop")).isBetween(10.0, 390.0);
        for (int week = 0; week < 39; week++) {
            assertThat(with.sum(Kind.SALE, p -> p.id().equals("works"), Run::anyone, week))
                    .isEqualTo(without.sum(Kind.SALE, p -> p.id().equals("works"), Run::anyone, week));
        }
    }

    private static final String STREET = """
            scenario: A street, and a club of the bakery
            quanta: {money: 1e-9}
            time: {length: 10 weeks}
            firms:
              - {id: bakery}
              - {id: left, buys_from: bakery, order: pass_through}
              - {id: right, buys_from: bakery, order: pass_through}
            links:
              - {seller: bakery, buyer: left, price: {fixed: 0}}
              - {seller: bakery, buyer: right, price: {fixed: 0}}
              - {seller: bakery, buyer: consumers, price: {fixed: 7}}
              - {seller: left, buyer: consumers, price: best_response}
              - {seller: right, buyer: consumers, price: best_response}
            demand:
              - {at: left, process: {hotelling_street: {transport: 1, people: 100, other: right}}}
              - {at: bakery, process: {customer_base: {customers: 500, behaviour: {sbg: {alpha: 1, beta: 9}}}}}
            """;

    /** The shops play for the street; the bakery keeps its list price, for it is no part of their game. */
    @Test
    void customersOfAFirmOutsideAPlayPayItsListPrice() {
        Run run = run(STREET, 0);
        double paid = run.sum(Kind.SHELF_PAYMENT, Run::anyone, p -> p.id().equals("bakery"));
        assertThat(paid).isCloseTo(7 * run.units("bakery"), within(1e-6));
        assertThat(run.units("bakery")).isBetween(2500.0, 5000.0);
        assertThat(run.units("left") + run.units("right")).isEqualTo(1000);
    }

    @Test
    void aMarketWithoutKnownCustomersHasNoSuchFigures() {
        assertThat(io.tributary.simulator.kpi.Kpis.get("customers.buyers")
                        .read(new io.tributary.simulator.kpi.Facts(
                                Scenarios.market(),
                                Run.of(Scenarios.market(), 0).ledger())))
                .isEmpty();
    }

    @Test
    void twoBasesOfOneProductAtOneFirmAreToldToBeOne() {
        String twice = CDS + "  - {at: works, sku: cd, process: {bass: {p: 0.1, q: 0.1, market: 10}}}\n";
        assertThatThrownBy(() -> Scenarios.of(twice))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("demand[1]")
                .hasMessageContaining("customers of works");
    }

    @Test
    void aBrandMustBeAProductThatTheFirmSells() {
        assertThatThrownBy(() -> Scenarios.of(CATEGORY.replace("brands: {large", "brands: {larg")))
                .hasMessageContaining("larg");
    }

    private static void assertMean(Scenario scenario, ToDoubleFunction<Run> figure, double expected) {
        int futures = 40;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < futures; i++) {
            double value = figure.applyAsDouble(Run.of(scenario, i));
            sum += value;
            squares += value * value;
        }
        double mean = sum / futures;
        double error = Math.sqrt((squares / futures - mean * mean) / (futures - 1));
        assertThat(error).isLessThan(0.01 * expected);
        assertThat((mean - expected) / error).isBetween(-4.0, 4.0);
    }
}
