package io.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What mechanisms of docs/mechanisms.md do to a market: the spring-water scenario with one switch on and off, in the
 * same future, against the size that the mechanism's formula gives. Twenty weeks are enough.
 */
final class MechanismEffectsTest {
    private static final Path WATER = Path.of(System.getProperty("tributary.root", ".."), "scenarios", "spring-water");
    private static final int WEEKS = 20;
    private static final Map<String, Double> TODAY = run();

    @Test
    void withoutATierItsMarginIsNoCost() {
        Map<String, Double> oneLevel = run("channel_length.everywhere", "1");
        assertThat(perUnit(TODAY, "cost.margin")).isCloseTo((21 - 16.9) / 24, within(0.01));
        assertThat(perUnit(oneLevel, "cost.margin")).isCloseTo((21 - 18.0) / 24, within(0.01));
    }

    @Test
    void aTierInBetweenCostsReach() {
        Map<String, Double> kept = run("listing.kept_per_tier", "100 %");
        assertThat(kept.get("coverage.numeric") / TODAY.get("coverage.numeric")).isBetween(1.05, 1 / 0.92);
    }

    @Test
    void managementCostsTheAccountCostOfEveryPartnerSuppliedDirectly() {
        Map<String, Double> free = run("firms[lakewater].account_cost", "0");
        Map<String, Double> dear = run("firms[lakewater].account_cost", "150000 CNY/year");
        assertThat(dear.get("cost.management") - free.get("cost.management"))
                .isCloseTo(8 * 150_000.0 * WEEKS / 52, within(1.0));
        assertThat(dear.get("cost.distribution.total") - free.get("cost.distribution.total"))
                .isCloseTo(8 * 150_000.0 * WEEKS / 52, within(1.0));
    }

    /** The account holds the last leg as well, which does not follow the way. */
    @Test
    void longerRoadsCostFreightInProportionAndDistributorsTheirReach() {
        Map<String, Double> crooked = run("travel.circuity", "1.3");
        Map<String, Double> straight = run("travel.circuity", "1");
        assertThat(straight).isEqualTo(TODAY);
        assertThat(crooked.get("coverage.numeric")).isLessThan(TODAY.get("coverage.numeric"));
        assertThat(perUnit(crooked, "cost.freight") / perUnit(TODAY, "cost.freight"))
                .isBetween(1.1, 1.3);
    }

    @Test
    void theSevenAccountsAreTheDistributionCost() {
        double sum = 0;
        for (String account : List.of("margin", "freight", "rebate", "terms", "management", "change", "platform")) {
            sum += TODAY.get("cost." + account);
        }
        assertThat(TODAY.get("cost.distribution.total")).isCloseTo(sum, within(0.01));
        assertThat(TODAY.get("cost.distribution.per_unit"))
                .isCloseTo(perUnit(TODAY, "cost.distribution.total"), within(1e-9));
    }

    @Test
    void halfTheFreightRateIsHalfTheFreight() {
        Map<String, Double> cheap = run("links[1].freight", "0.225 CNY/tkm", "links[0].freight", "0.225 CNY/tkm");
        assertThat(cheap.get("cost.freight") / TODAY.get("cost.freight")).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void aHigherMakersPriceIsTakenFromTheTradeMargin() {
        Map<String, Double> dear = run("links[1].price", "{fixed: 17.9 CNY}");
        assertThat(perUnit(TODAY, "cost.margin") - perUnit(dear, "cost.margin")).isCloseTo(1.0 / 24, within(0.003));
        assertThat(dear.get("sales.sell_in.value") / TODAY.get("sales.sell_in.value"))
                .isCloseTo(17.9 / 16.9, within(1e-6));
    }

    @Test
    void peopleWhoAreSensitiveToPriceBuyLessWhenItRises() {
        Map<String, Double> dear = run(DEARER);
        double elasticity = Math.log(dear.get("sales.sell_out.units") / TODAY.get("sales.sell_out.units"))
                / Math.log(dear.get("price.shelf") / TODAY.get("price.shelf"));
        assertThat(elasticity).isBetween(-2.6, -1.4);
    }

    @Test
    void peopleWhoAreNotSensitiveToPriceBuyAsBefore() {
        List<String> numb = new ArrayList<>(List.of("satisfaction.price_weight", "0"));
        for (String segment : List.of("urban_value", "urban_brand", "rural_value", "rural_brand")) {
            numb.addAll(List.of("segments[" + segment + "].price_sensitivity", "0"));
        }
        List<String> numbAndDear = new ArrayList<>(numb);
        numbAndDear.addAll(List.of(DEARER));
        assertThat(run(numbAndDear.toArray(new String[0])).get("sales.sell_out.units"))
                .isEqualTo(run(numb.toArray(new String[0])).get("sales.sell_out.units"));
    }

    @Test
    void aRivalWhoLeavesTheShelvesLeavesItsBuyersToTheOthers() {
        Map<String, Double> alone = run("skus[rival_a].distribution", "0 %");
        assertThat(alone.get("share.volume") / TODAY.get("share.volume")).isBetween(1.2, 1.8);
        assertThat(alone.get("share.value")).isGreaterThan(TODAY.get("share.value"));
    }

    @Test
    void withoutTheTermNoRebateIsPaid() {
        Map<String, Double> without = run("links[1].terms", "[]", "links[0].terms", "[]");
        assertThat(without.get("cost.rebate")).isZero();
        assertThat(TODAY.get("cost.rebate") / TODAY.get("sales.sell_in.value")).isBetween(0.001, 0.035);
    }

    @Test
    void shopsThatHoldLessCoverServeLess() {
        List<String> lean = new ArrayList<>();
        for (String format : List.of("small_shop", "convenience", "supermarket", "catering", "other")) {
            lean.addAll(List.of("formats[" + format + "].order", "{base_stock: {cover: 0 weeks}}"));
        }
        Map<String, Double> thin = run(lean.toArray(new String[0]));
        assertThat(TODAY.get("fill_rate") - thin.get("fill_rate")).isBetween(0.02, 0.6);
    }

    @Test
    void outletsThatNeverListAnewKeepTheNetworkAsItWas() {
        Map<String, Double> slow = run("channel_length.everywhere", "1", "listing.gain_per_week", "0 %");
        Map<String, Double> swift = run("channel_length.everywhere", "1");
        assertThat(slow.get("coverage.numeric")).isCloseTo(TODAY.get("coverage.numeric"), within(1e-9));
        assertThat(swift.get("coverage.numeric")).isGreaterThan(1.05 * TODAY.get("coverage.numeric"));
    }

    @Test
    void satisfactionThatDoesNotLearnStaysWhereItBegan() {
        assertThat(run("satisfaction.speed", "0 %").get("satisfaction.customer"))
                .isCloseTo(54, within(1e-9));
        assertThat(Math.abs(TODAY.get("satisfaction.customer") - 54)).isGreaterThan(0.5);
    }

    @Test
    void aHotSummerThatHappensSellsMoreThanOneThatDoesNot() {
        String[] always = {
            "may_happen[0].chance", "100 %", "may_happen[0].from", "2027-01-04", "may_happen[0].weeks", "52"
        };
        String[] never = {"may_happen[0].chance", "0 %"};
        assertThat(run(always).get("sales.sell_out.units") / run(never).get("sales.sell_out.units"))
                .isCloseTo(1.18, within(0.03));
    }

    @Test
    void halfTheOccasionsAreHalfTheMarket() {
        List<String> rare = new ArrayList<>();
        for (String segment : List.of("urban_value", "urban_brand")) {
            rare.addAll(List.of("segments[" + segment + "].occasions", "0.24"));
        }
        for (String segment : List.of("rural_value", "rural_brand")) {
            rare.addAll(List.of("segments[" + segment + "].occasions", "0.22"));
        }
        assertThat(run(rare.toArray(new String[0])).get("sales.sell_out.units") / TODAY.get("sales.sell_out.units"))
                .isCloseTo(0.5, within(0.03));
    }

    private static final String[] DEARER = {
        "links[4].price",
        "{mark_up: 140.0 %}",
        "links[5].price",
        "{mark_up: 150.0 %}",
        "links[6].price",
        "{mark_up: 125.0 %}"
    };

    private static double perUnit(Map<String, Double> run, String kpi) {
        return run.get(kpi) / run.get("sales.sell_out.units");
    }

    /**
     * The totals of one future over the window, with settings given as path, value, path, value. All but the network hold
     * in the warm-up too.
     */
    private static Map<String, Double> run(String... settings) {
        List<Change> changes = new ArrayList<>(
                List.of(new Change("time.length", "", WEEKS + " weeks", ""), new Change("targets", "", "[]", "")));
        for (int i = 0; i < settings.length; i += 2) {
            changes.add(new Change(settings[i], "", settings[i + 1], ""));
        }
        Scenario scenario = ScenarioReader.read(WATER, changes);
        Scenario today = ScenarioReader.read(
                WATER,
                changes.stream()
                        .filter(change -> !change.path().startsWith("channel_length"))
                        .toList());
        Ledger ledger = Simulation.of(today, scenario).run(new Luck(20270104, 0));
        Map<String, Double> totals = new HashMap<>();
        for (KpiValue value : Kpis.read(new Facts(scenario, ledger))) {
            if (value.month() == KpiValue.WHOLE && value.entity().equals(KpiValue.TOTAL)) {
                totals.put(value.kpi(), value.value());
            }
        }
        return totals;
    }
}
