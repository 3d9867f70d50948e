package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.policy.LearnedPrice;
import io.tributary.simulator.policy.MatchPrice;
import io.tributary.simulator.policy.PriceCorridor;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.policy.PriceView;
import io.tributary.simulator.policy.StockAndSeasonPrice;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Price rules that look at competitors, stock, season or at what was earned: each against the same shop without it. */
class PriceRulesTest {
    @TempDir
    private Path folder = Path.of("");

    /** A maker at cost 20 and two shops on a Singh-Vives or linear demand, as links say. */
    private Scenario scenario(String periods, String demand, String... links) {
        String text =
                "scenario: Prices\nquanta: {goods: 1e-6, money: 1e-6}\ntime: {start: 2027-01-04, length: " + periods
                        + " weeks}\nskus: [{id: tea, maker: maker, cost: 20}]\nfirms:\n  - {id: maker, kind: maker}\n"
                        + "  - {id: one, kind: retailer, buys_from: maker}\n  - {id: two, kind: retailer, buys_from: maker}\n"
                        + "links:\n  - {seller: maker, buyer: retailer, price: {fixed: 20}}\n  - "
                        + String.join("\n  - ", links) + "\ndemand:\n  - " + demand + "\n";
        try {
            Files.writeString(folder.resolve("scenario.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ScenarioReader.read(folder, List.of());
    }

    private static final String TWO = "{at: [one, two], sku: tea, form: {linear: {a: 100, b: 2, cross: 1}}}";
    private static final String FIXED_TWO = "{seller: two, buyer: consumers, price: {fixed: 50}}";

    private static String one(String price) {
        return "{seller: one, buyer: consumers, price: {" + price + "}}";
    }

    private static Ledger run(Scenario scenario) {
        return Simulation.of(scenario, scenario).run(new Luck(7, 0));
    }

    /** Shelf price of a firm in a period, counted from 1. */
    private static double price(Scenario scenario, Ledger ledger, String firm, int period) {
        List<KpiValue> values = Kpis.get("price.shelf").read(Facts.byPeriod(scenario, ledger, period, period));
        return values.stream()
                .filter(value -> value.entity().equals(firm) && value.month() == KpiValue.WHOLE)
                .mapToDouble(KpiValue::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShopThatMatchesAsksNextPeriodWhatItsCompetitorAskedInThis() {
        Scenario matching =
                scenario("4", TWO, one("match_price: {first: 60, by: 2 %, within: {least: 30}}"), FIXED_TWO);
        Ledger ledger = run(matching);
        assertThat(price(matching, ledger, "one", 1)).isCloseTo(60, within(1e-6));
        assertThat(price(matching, ledger, "one", 2)).isCloseTo(49, within(1e-6));
        assertThat(price(matching, ledger, "one", 4)).isCloseTo(49, within(1e-6));
        Scenario bounded =
                scenario("2", TWO, one("match_price: {first: 60, watches: [two], within: {least: 55}}"), FIXED_TWO);
        assertThat(price(bounded, run(bounded), "one", 2)).isCloseTo(55, within(1e-6));
    }

    @Test
    void twoWhoUndercutEachOtherFallToTheirFloors() {
        Scenario war = scenario(
                "40",
                TWO,
                one("match_price: {first: 50, by: 5 %, within: {least: 21}}"),
                "{seller: two, buyer: consumers, price: {match_price: {first: 50, by: 5 %, within: {least: 22}}}}");
        Ledger ledger = run(war);
        assertThat(price(war, ledger, "one", 2)).isCloseTo(47.5, within(1e-6));
        assertThat(price(war, ledger, "two", 3)).isCloseTo(45.125, within(1e-6));
        assertThat(price(war, ledger, "one", 40)).isCloseTo(21, within(1e-6));
        assertThat(price(war, ledger, "two", 40)).isCloseTo(22, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match_price: {first: 50}",
                "stock_and_season_price: {list: 50}",
                "stock_and_season_price: {list: 50, months: {1: 1, 2: 1}, strength: 0}",
                "learned_price: {first: 50, span: 0}",
                "fixed: {per_pack: 50, by_region: {}}"
            })
    void neutralSettingsAreTheListPriceToTheLastBit(String rule) {
        Scenario list = scenario("12", TWO, one("fixed: 50"), FIXED_TWO);
        Scenario neutral = scenario("12", TWO, one(rule), FIXED_TWO);
        assertThat(run(neutral).digest()).isEqualTo(run(list).digest());
    }

    @Test
    void priceFollowsTheMonthWithinItsBounds() {
        Scenario seasonal = scenario(
                "9",
                TWO,
                one("stock_and_season_price: {list: 50, months: {2: 0.8, 3: 3}, within: {most: 70}}"),
                FIXED_TWO);
        Ledger ledger = run(seasonal);
        assertThat(price(seasonal, ledger, "one", 1)).isCloseTo(50, within(1e-6));
        assertThat(price(seasonal, ledger, "one", 5)).isCloseTo(40, within(1e-6));
        assertThat(price(seasonal, ledger, "one", 9)).isCloseTo(70, within(1e-6));
    }

    @Test
    void aFullHouseIsCheaperByTheStatedPower() {
        StockAndSeasonPrice rule = new StockAndSeasonPrice(10, Map.of("7", 0.9), 4, 0.2, Optional.empty());
        PriceView july = PriceView.ofCost(5).at(7, 8);
        assertThat(rule.price(july)).isCloseTo(7.835, within(1e-3));
        assertThat(rule.price(PriceView.ofCost(5).at(1, 4))).isEqualTo(10);
        assertThat(rule.price(PriceView.ofCost(5).at(1, Double.NaN))).isEqualTo(10);
        String stocked = "stock_and_season_price: {list: 50, normal_cover: 1 week, strength: 0.5}";
        String order = "order: {base_stock: {level: 200}}, expects: 50";
        Scenario full = withOrder(scenario("6", TWO, one(stocked), FIXED_TWO), stocked, order);
        assertThat(price(full, run(full), "one", 6)).isLessThan(45);
    }

    private Scenario withOrder(Scenario unused, String stocked, String order) {
        Path file = folder.resolve("scenario.yaml");
        try {
            String text =
                    Files.readString(file).replace("id: one, kind: retailer", "id: one, kind: retailer, " + order);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(unused.firms()).hasSize(3);
        assertThat(stocked).isNotEmpty();
        return ScenarioReader.read(folder, List.of());
    }

    @ParameterizedTest
    @CsvSource({"100, 1, 35", "100, 1, 95", "300, 4, 30", "5000, 25, 60"})
    void whoLearnsFindsTheMonopolyPriceOfLinearDemand(double a, double b, double first) {
        String demand = "{at: one, sku: tea, form: {linear: {a: " + a + ", b: " + b + "}}}";
        Scenario learning =
                scenario("400", demand, one("learned_price: {first: " + first + ", span: 2 %, gain: 0.5}"), FIXED_TWO);
        Ledger ledger = run(learning);
        double found = (price(learning, ledger, "one", 399) + price(learning, ledger, "one", 400)) / 2;
        double monopoly = (a / b + 20) / 2;
        assertThat(found).isCloseTo(monopoly, within(2e-3 * monopoly));
    }

    @Test
    void twoWhoLearnFindTheNashPricesOfTheirMarket() {
        Scenario learning = scenario(
                "800",
                TWO,
                one("learned_price: {first: 30, gain: 0.5}"),
                "{seller: two, buyer: consumers, price: {learned_price: {first: 70, gain: 0.5}}}");
        Ledger ledger = run(learning);
        // The trials of the other are noise that fades slowly, so 4 % are allowed.
        // Each maximises (p - 20)(100 - 2 p + q): p = (100 + q + 40) / 4, so both ask 140 / 3.
        for (String shop : List.of("one", "two")) {
            double found = (price(learning, ledger, shop, 799) + price(learning, ledger, shop, 800)) / 2;
            assertThat(found).isCloseTo(140.0 / 3, within(0.04 * 140 / 3));
        }
    }

    @Test
    void theWorkedExampleOfLearningHolds() {
        LearnedPrice rule = new LearnedPrice(50, 0.02, 0.2, 1, Optional.empty());
        LearnedPrice.State state = rule.start(true);
        assertThat(rule.trial(state)).isCloseTo(51.01, within(0.005));
        state = rule.next(state, 1519.2, true);
        assertThat(rule.trial(state)).isCloseTo(49.01, within(0.005));
        assertThat(rule.next(state, 1479.2, true).price()).isCloseTo(57.1, within(0.1));
        LearnedPrice careful = new LearnedPrice(50, 0.02, 0.2, 0.1, Optional.empty());
        assertThat(careful.next(state, 1479.2, true).price()).isCloseTo(55.26, within(0.01));
        MatchPrice match = new MatchPrice(9, List.of(), 0.02, Optional.of(new PriceCorridor(10, Optional.empty())));
        assertThat(match.price(PriceView.ofCost(5).seeing(Map.of("a", 12.0, "b", 11.0), Double.NaN)))
                .isCloseTo(10.78, within(1e-12));
    }

    @Test
    void aSearchForThePriceGoesOnWhereItWasSaved() {
        Simulation shops =
                Simulation.of(scenario("60", TWO, one("learned_price: {first: 30, span: 2 %, gain: 0.5}"), FIXED_TWO));
        Luck luck = new Luck(7, 0);
        long whole = shops.run(luck).digest();
        for (int period = 20; period < 24; period++) {
            assertThat(shops.resume(shops.until(period, luck, 1), 1).digest()).isEqualTo(whole);
        }
    }

    @Test
    void aListPriceMayDifferByTheBuyersRegion() {
        PriceRule.Fixed list = new PriceRule.Fixed(18, Map.of("North", 17.5));
        assertThat(list.price(PriceView.ofCost(9).in("North"))).isEqualTo(17.5);
        assertThat(list.price(PriceView.ofCost(9).in("South"))).isEqualTo(18);
    }

    @Test
    void mistakesAreTold() {
        InvalidScenario between = catchThrowableOfType(
                InvalidScenario.class,
                () -> scenario(
                        "2",
                        TWO,
                        "{seller: maker, buyer: one, price: {learned_price: {first: 30}}}",
                        one("fixed: 5"),
                        FIXED_TWO));
        assertThat(between.in(Language.EN)).contains("links[1].price", "maker does not sell so to one");
        InvalidScenario nobody = catchThrowableOfType(
                InvalidScenario.class,
                () -> scenario("2", TWO, one("match_price: {first: 30, watches: [tow]}"), FIXED_TWO));
        assertThat(nobody.in(Language.EN)).contains("tow", "two");
        InvalidScenario region = catchThrowableOfType(
                InvalidScenario.class,
                () -> scenario("2", TWO, one("fixed: {per_pack: 5, by_region: {Nowhere: 4}}"), FIXED_TWO));
        assertThat(region.in(Language.EN)).contains("Nowhere");
    }
}
