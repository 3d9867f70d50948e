package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README of the consumer-electronics scenario answers holds in a future of its own: shops against the web. */
final class ConsumerElectronicsTest {
    private static final int FUTURE = 101;
    private static final ScenarioSource PHONES = ScenarioReader.open(
            Path.of(System.getProperty("tributary.root", ".."), "scenarios", "consumer-electronics"),
            List.of(),
            Kpis.ids());
    private static final Scenario TODAY = PHONES.variant("today").scenario();
    private static final Map<String, Run> RUNS = new HashMap<>();

    private static double kpi(String variant, String kpi, String entity) {
        return RUNS.computeIfAbsent(
                        variant, name -> Run.of(TODAY, PHONES.variant(name).scenario(), FUTURE))
                .kpi(kpi, entity);
    }

    private static double total(String variant, String kpi) {
        return kpi(variant, kpi, KpiValue.TOTAL);
    }

    @Test
    void theWiderTheGapTheMoreShopsCloseAndBeyondWhatTheyTolerateMuchFaster() {
        double same = total("same_price", "outlets.closed");
        double four = total("gap_4", "outlets.closed");
        double eight = total("today", "outlets.closed");
        double twelve = total("gap_12", "outlets.closed");
        assertThat(four - same).isBetween(-5.0, 20.0);
        assertThat(eight - four).isGreaterThan(50);
        assertThat(twelve - eight).isGreaterThan(50);
    }

    @Test
    void onePriceEarnsTheMakerMostAndAFundForMatchingSellsMost() {
        for (String other : List.of("today", "gap_12", "pick_up", "match_fund", "weekly_shows")) {
            assertThat(kpi("same_price", "profit", "maker")).isGreaterThan(kpi(other, "profit", "maker"));
        }
        for (String other : List.of("today", "same_price", "gap_4", "own_products", "pick_up")) {
            assertThat(total("match_fund", "sales.sell_out.units")).isGreaterThan(total(other, "sales.sell_out.units"));
        }
    }

    @Test
    void creditForOrdersThatShopsHandOverKeepsShopsAtThePriceOfTheMakersOwnMargin() {
        assertThat(total("pick_up", "outlets.closed")).isLessThan(total("today", "outlets.closed") / 2);
        assertThat(kpi("pick_up", "profit", "outlet")).isGreaterThan(kpi("today", "profit", "outlet") * 1.3);
        assertThat(total("pick_up", "profit")).isGreaterThan(total("today", "profit"));
        assertThat(kpi("pick_up", "profit", "maker")).isLessThan(kpi("same_price", "profit", "maker"));
    }

    @Test
    void aLiveShowEveryWeekCostsMoreThanItSells() {
        assertThat(total("weekly_shows", "share.online")).isGreaterThan(total("today", "share.online"));
        assertThat(kpi("weekly_shows", "profit", "maker")).isLessThan(kpi("today", "profit", "maker"));
        assertThat(total("weekly_shows", "outlets.closed")).isGreaterThan(total("today", "outlets.closed"));
    }
}
