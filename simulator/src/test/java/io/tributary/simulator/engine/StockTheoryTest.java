package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.experiment.RunResult;
import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published inventory results, played by firms from scenario files; short runs, with the slow ones tagged. */
class StockTheoryTest {
    private static final Path THEORY = Path.of(System.getProperty("tributary.root"), "scenarios", "theory");

    private static Scenario theory(String file, String... settings) {
        return open(file, settings).scenario();
    }

    private static Scenario variant(String file, String name, String... settings) {
        return open(file, settings).variant(name).scenario();
    }

    private static ScenarioSource open(String file, String... settings) {
        List<Change> changes = Stream.of(settings)
                .map(setting -> setting.split("=", 2))
                .map(parts -> new Change(parts[0], "", parts[1], ""))
                .toList();
        return ScenarioReader.open(THEORY.resolve(file + ".yaml"), changes, Kpis.ids());
    }

    /** Whether the mean over some futures lies within four of its standard errors of a value. */
    private static void agree(Scenario scenario, int futures, String kpi, String entity, double value) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < futures; i++) {
            double seen = Run.of(scenario, i).kpi(kpi, entity);
            sum += seen;
            squares += seen * seen;
        }
        double mean = sum / futures;
        double error = Math.sqrt((squares / futures - mean * mean) / (futures - 1));
        assertThat(error).as("standard error of %s", kpi).isPositive();
        assertThat((mean - value) / error).as("z of %s of %s", kpi, entity).isBetween(-4.0, 4.0);
    }

    @Test
    void baseStockCostsAndFillsWhatTheTextbookSays() {
        Scenario four = theory("basestock/2", "time.length=500 weeks");
        agree(four, 12, "cost.inventory.per_period", "depot", 4.466781004149578);
        agree(four, 12, "fill_rate", "depot", 0.958894119244255);
        Scenario poisson = theory("basestock/4", "time.length=500 weeks");
        agree(poisson, 12, "fill_rate", "total", 0.9476631018076356);
    }

    /** Erlang's loss formula: 1 - 0.1197 of the customers are served, 3.197 units lie in the house. */
    @Test
    void oneForOneBaseStockWithLostSalesLosesWhatErlangSays() {
        Scenario lost = theory("basestock/7", "time.length=400 weeks");
        agree(lost, 12, "fill_rate", "works", 1 - 0.11973918844482516);
        agree(lost, 12, "stock.on_hand", "works", 3.197391884448251);
    }

    @Test
    void theSSPolicyCostsWhatItsRulePredicts() {
        agree(theory("ss-rq/1", "time.length=600 weeks"), 12, "cost.inventory.per_period", "depot", 8.034111561471645);
    }

    @Test
    void theSerialChainCostsWhatClarkAndScarfSay() {
        agree(
                theory("clark-scarf/1", "time.length=400 weeks"),
                12,
                "cost.inventory.per_period",
                "total",
                47.66014958391564);
    }

    @Test
    void ordersAmplifyByStageAndSharedDemandDampsThem() {
        Scenario alone = variant("bullwhip/1", "alone", "time.length=1000 weeks");
        agree(alone, 12, "order.variance_ratio", "retailer", 2.12);
        agree(alone, 12, "order.variance_ratio", "distributor", 13.51712);
        Scenario shared = variant("bullwhip/1", "shared", "time.length=1000 weeks");
        agree(shared, 12, "order.variance_ratio", "distributor", 6.28);
    }

    @Test
    void leastSquaresForecastsAmplifyAsTheAutoregressionSays() {
        Scenario two = theory("bullwhip/7", "time.length=1000 weeks");
        agree(two, 12, "order.variance_ratio", "retailer", 2.640625);
        agree(two, 12, "order.variance_ratio", "wholesaler", 2.9072265625);
    }

    /** Lee, So and Tang (2000) and Raghunathan (2001): sharing changes the maker's uncertainty, not the orders it gets. */
    @Test
    void sharingIsWorthNothingToAMakerWhoRemembersItsOrders() {
        String length = "time.length=500 weeks";
        Run history = Run.of(variant("lst-info/1", "history", length), 0);
        Run shared = Run.of(variant("lst-info/1", "shared", length), 0);
        Run alone = Run.of(variant("lst-info/1", "alone", length), 0);
        double cost = shared.kpi("cost.inventory.per_period", "maker");
        assertThat(history.kpi("cost.inventory.per_period", "maker")).isCloseTo(cost, within(1e-3 * cost));
        assertThat(alone.kpi("cost.inventory.per_period", "maker")).isGreaterThan(1.1 * cost);
        assertThat(alone.kpi("order.variance_ratio", "retailer"))
                .isEqualTo(shared.kpi("order.variance_ratio", "retailer"));
    }

    @Test
    void palmsTheoremHoldsForUniformLeadTimes() {
        Scenario palm = theory("metric/1", "time.length=100 weeks");
        agree(palm, 12, "stock.outstanding", "base", 6);
        agree(palm, 12, "fill_rate", "base", 0.6063027824125914);
    }

    @Test
    @Tag("slow")
    void theRepairDepotFollowsTheExactLawAndNotMetric() {
        Scenario depot = theory("metric/3");
        agree(depot, 40, "stock.backorders", "base1", 0.3341587087105639);
        agree(depot, 40, "stock.backorders", "base2", 0.3191584520394375);
        agree(depot, 40, "stock.backorders", "depot", 1.51805920492327);
        assertThat(Run.of(depot, 0).kpi("stock.backorders", "base1")).isGreaterThan(0.25);
    }

    @Test
    void continuousTimeGivesTheSameLedgerForTheSameFuture() {
        Scenario depot = theory("metric/3", "time.length=20 weeks");
        long once = Simulation.of(depot).run(new Luck(1, 3)).digest();
        assertThat(Simulation.of(depot).run(new Luck(1, 3)).digest()).isEqualTo(once);
        assertThat(Simulation.of(depot).run(new Luck(1, 4)).digest()).isNotEqualTo(once);
    }

    @Test
    void theNumberOfThreadsChangesNoLedgerInContinuousTime() {
        assertThat(digests(1)).isEqualTo(digests(2)).doesNotHaveDuplicates();
    }

    private static List<Long> digests(int threads) {
        Scenario depot = theory("metric/3", "time.length=20 weeks");
        StudyPlan.Variation only = new StudyPlan.Variation("depot", true, depot, Optional.empty());
        return Study.run(new StudyPlan(depot, "", List.of(only), 1, 6, threads), (done, all) -> {}).runs().stream()
                .map(RunResult::digest)
                .toList();
    }

    /** In continuous time no terms are settled, so a scenario that has both is refused instead of half played. */
    @Test
    void contractTermsNeedAClockOfPeriods() {
        String text = PAIR.replace("RULE", "{base_stock: {level: 100}}")
                .replace("event_order: order_receive_demand", "clock: continuous")
                .replace("{random: {normal: {mean: 20, sd: 6}}}", "{poisson: {mean: 20}}");
        assertThat(Run.of(Scenarios.of(text), 0).kpi("sales.sell_out.units", "total"))
                .isBetween(1000.0, 1400.0);
        String fee = text.replace("lead_time: 1 week", "lead_time: 1 week, terms: [{two_part_tariff: {fee: 5}}]");
        assertThatThrownBy(() -> Scenarios.of(fee)).hasMessageContaining("terms needs time.clock: periods");
    }

    private static final String PAIR = """
            scenario: A shop and its works
            quanta: {money: 1e-6, goods: 1e-6}
            time: {length: 60 weeks, event_order: order_receive_demand}
            skus: [{id: part, maker: works}]
            firms:
              - {id: works, kind: maker, order: RULE, production_time: 2 weeks, expects: 20, returns_allowed: yes}
              - {id: shop, kind: retailer, buys_from: works, order: RULE, expects: 20, returns_allowed: yes}
            links:
              - {seller: works, buyer: shop, price: {fixed: 3}, lead_time: 1 week}
              - {seller: shop, buyer: consumers, price: {fixed: 5}}
            demand:
              - {at: shop, sku: part, process: {random: {normal: {mean: 20, sd: 6}}}}
            """;

    /** A rule that orders what was demanded, and base stock at a fixed level, hand the last period's demand on. */
    @Test
    void whoHandsDemandOnDoesNotAmplifyIt() {
        for (String rule : List.of("pass_through", "{base_stock: {level: 100}}")) {
            Run run = Run.of(Scenarios.of(PAIR.replace("RULE", rule)), 0);
            for (int period = 2; period < 60; period++) {
                double demand = run.state(Measures.ASKED, p -> p.id().equals("shop"), period - 1);
                double order = run.state(Measures.ORDERS, p -> p.id().equals("shop"), period);
                assertThat(order).as("%s in period %s", rule, period).isCloseTo(demand, within(2e-6));
            }
        }
    }

    /** Both conservation laws are checked at each period's end of every run; a violation would stop it. */
    @Test
    void goodsThatGoBackAreBookedTheOtherWay() {
        String nervous = PAIR.replace("RULE", "{order_up_to: {periods: 4, predict: {moving_average: 2}}}");
        Run run = Run.of(Scenarios.of(nervous), 0);
        double least = 0;
        for (int period = 0; period < 60; period++) {
            double shipped = run.sum(Kind.SHIPMENT, p -> p.id().equals("works"), p -> p.id().equals("shop"), period);
            double paid = run.sum(Kind.INVOICE, p -> p.id().equals("shop"), p -> p.id().equals("works"), period);
            assertThat(paid).isCloseTo(3 * shipped, within(1e-5));
            least = Math.min(least, shipped);
        }
        assertThat(least).isLessThan(-1);
        Run without = Run.of(Scenarios.of(nervous.replace("returns_allowed: yes", "returns_allowed: no")), 0);
        for (int period = 0; period < 60; period++) {
            assertThat(without.sum(Kind.SHIPMENT, Run::anyone, Run::anyone, period))
                    .isNotNegative();
        }
    }

    @Test
    void anOrderCostIsPaidPerOrderAndNotPerUnit() {
        Scenario batches = theory("ss-rq/1", "time.length=200 weeks", "time.warm_up=0 weeks");
        Run run = Run.of(batches, 0);
        double paid = run.sum(Kind.ORDERING, p -> p.id().equals("depot"), Run::anyone);
        double orders = 0;
        for (int period = 0; period < 200; period++) {
            orders += run.sum(Kind.RECEIPT, Run::anyone, p -> p.id().equals("depot"), period) > 0 ? 1 : 0;
        }
        assertThat(paid).isCloseTo(5 * orders, within(1e-9));
        assertThat(orders).isBetween(100.0, 199.0);
    }
}
