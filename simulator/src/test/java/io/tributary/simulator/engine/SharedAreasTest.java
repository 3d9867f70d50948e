package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The outlets of one area shared by several partners: a part is split off it and given to somebody else. */
class SharedAreasTest {
    private static final Mechanisms PLANNING = Mechanisms.of("planning");

    private static Scenario today() {
        return PLANNING.variant("today");
    }

    /** Of the 900 outlets of the city's east 400 stay with Linping and 500 go to Yuhang, who is supplied as Linping is. */
    private static Scenario shared() {
        return PLANNING.variant(
                "today",
                "areas[hangzhou_east/2].split_from",
                "hangzhou_east",
                "areas[hangzhou_east/2].outlets",
                "500",
                "areas[hangzhou_east].outlets",
                "400",
                "network[hangzhou_east/2].chain",
                "W-ZJ>D-yuhang");
    }

    private static double stockists(Run run, int week) {
        return run.state(Measures.STOCKISTS, p -> p.zone().equals("hangzhou"), week);
    }

    @Test
    void thePartThatIsSplitOffBeginsAsTheAreaDidAndPaysOneChange() {
        Scenario today = today();
        int first = today.time().warmUp();
        Run before = Run.of(today, 0);
        Run run = Run.of(today, shared(), 0);

        assertThat(stockists(run, first - 1)).isCloseTo(stockists(before, first - 1), within(1e-9));
        // 500 outlets change hands and lose 15 % of their stockists before the first week of listing.
        double east = 900 * 0.5 * (1 - 0.3 * 22.0 / 160) * 0.92;
        assertThat(stockists(before, first) - stockists(run, first)).isBetween(0.05 * east, 0.15 * east);
        assertThat(run.kpi("cost.change", KpiValue.TOTAL)).isCloseTo(8000, within(1e-6));
        assertThat(run.purchases("D-yuhang")).isPositive();
        assertThat(run.purchases("D-linping")).isBetween(1.0, before.purchases("D-linping"));
    }

    @Test
    void everyoneGetsThePartOfTheOrdersOfItsStockists() {
        Scenario shared = shared();
        Run run = Run.of(shared, 0);
        int last = run.ledger().periods() - 1;
        Territory territory = new Territory(shared);
        double yuhang = 500 * territory.reach("hangzhou_east/2");
        double linping = 400 * territory.reach("hangzhou_east");

        double toYuhang = 0;
        double toLinping = 0;
        for (int week = last - 12; week <= last; week++) {
            toYuhang += run.moved(Kind.SHIPMENT, "D-yuhang", "soy", week);
            toLinping += run.moved(Kind.SHIPMENT, "D-linping", "soy", week);
        }
        assertThat(toYuhang / toLinping).isCloseTo(yuhang / linping, within(0.03 * yuhang / linping));
    }

    @Test
    void aZoneWithoutAreasOfItsOwnMayBeSharedToo() {
        Scenario scenario = Mechanisms.of("training").variant("today");
        String zone = scenario.zones().get(0).id();
        String id = zone + "/2";
        Scenario shared = Mechanisms.of("training")
                .variant("today", "areas[" + id + "].split_from", zone, "areas[" + id + "].outlets", "0");

        assertThat(shared.areas()).hasSize(scenario.zones().size() + 1);
        assertThat(shared.areas().get(shared.areas().size() - 1).splitFrom()).isEqualTo(zone);
    }
}
