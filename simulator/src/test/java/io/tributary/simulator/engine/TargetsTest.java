package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Target;
import org.junit.jupiter.api.Test;

/** The four targets of the plan on scenarios/mechanisms/indicators: each against today in the same future. */
final class TargetsTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("indicators");
    private static final Scenario TODAY = RUNS.today();
    private static final int FUTURES = 6;
    private static final int LAST = 59;

    /** In how many futures a variant reaches a target. */
    private static int reached(String variant, int number) {
        Target target = TODAY.targets().get(number);
        int met = 0;
        for (int future = 0; future < FUTURES; future++) {
            double before = RUNS.run("today", future).kpi(target.kpi(), KpiValue.TOTAL);
            double after = RUNS.run(variant, future).kpi(target.kpi(), KpiValue.TOTAL);
            double wanted = before * (1 + target.change());
            boolean there = target.change() > 0 ? after >= wanted : after <= wanted;
            assertThat(target.isMetBy(after, before)).isEqualTo(there);
            met += there ? 1 : 0;
        }
        return met;
    }

    @Test
    void thirtyPercentMoreCoverageComesFromADistributorThatReachesMore() {
        assertThat(reached("today", 0)).isZero();
        assertThat(reached("m131_on", 0)).isGreaterThanOrEqualTo(3);
        Run on = RUNS.run("m131_on", 0);
        double stocking = on.state(Measures.STOCKISTS, p -> p.id().contains("/"), LAST) / 2;
        assertThat(on.kpi("coverage.numeric", "total")).isCloseTo(stocking / 1440, within(1e-9));
    }

    @Test
    void tenPercentLessCostPerUnitComesFromOneTierLess() {
        assertThat(reached("today", 1)).isZero();
        assertThat(reached("m132_on", 1)).isEqualTo(FUTURES);
        Run on = RUNS.run("m132_on", 0);
        double wholesaler = on.kpi("profit", "wholesaler");
        assertThat(wholesaler).isCloseTo(0, within(100_000.0));
        double units = on.kpi("sales.sell_out.units", "total");
        double accounts = on.kpi("cost.margin", "total")
                + on.kpi("cost.freight", "total")
                + on.kpi("cost.rebate", "total")
                + on.kpi("cost.terms", "total")
                + on.kpi("cost.management", "total")
                + on.kpi("cost.change", "total")
                + on.kpi("cost.platform", "total");
        assertThat(on.kpi("cost.distribution.per_unit", "total")).isCloseTo(accounts / units, within(1e-9));
    }

    @Test
    void twentyPercentMoreSatisfactionComesFromServiceAndPrice() {
        assertThat(reached("today", 2)).isZero();
        assertThat(reached("m133_on", 2)).isGreaterThanOrEqualTo(FUTURES - 1);
        Run on = RUNS.run("m133_on", 0);
        double points = 0;
        for (int z = 0; z < TODAY.zones().size(); z++) {
            String zone = TODAY.zones().get(z).id();
            points += on.state(Measures.SATISFACTION, p -> p.id().equals(zone), LAST)
                    * TODAY.zones().get(z).population()
                    / 270_000;
        }
        assertThat(on.kpi("satisfaction.customer", "total")).isCloseTo(points, within(1e-9));
    }

    @Test
    void fifteenPercentMoreShareComesFromMoreShelves() {
        assertThat(reached("today", 3)).isZero();
        assertThat(reached("m134_on", 3)).isGreaterThanOrEqualTo(FUTURES - 1);
        Run on = RUNS.run("m134_on", 0);
        Run off = RUNS.run("today", 0);
        double more = on.kpi("share.value", "total") / off.kpi("share.value", "total") - 1;
        double shelves = on.kpi("coverage.numeric", "total") / off.kpi("coverage.numeric", "total") - 1;
        assertThat(more / shelves).isBetween(0.3, 1.0);
        double own = on.kpi("sales.sell_out.value", "total");
        double all = 0;
        for (int week = 8; week <= LAST; week++) {
            all += on.sum(Kind.SHELF_PAYMENT, Run::anyone, Run::anyone, week);
        }
        assertThat(on.kpi("share.value", "total")).isCloseTo(own / all, within(1e-9));
    }
}
