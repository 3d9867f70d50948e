package io.tributary.workbench.cli;

import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.cli.EveryPlan.Choice;
import io.tributary.workbench.cli.EveryPlan.Served;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a distributor may drive to an area. Every answer is held against all plans. */
final class LongestDriveTest {
    private static final String LIMIT = "decide.limits.max_drive_time=60 min";
    private static final String OF_YIWU = "decide.limits.max_drive_time_of={\"D-yiwu\": \"20 min\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void isBestUnder(Predicate<Choice> limits, String... settings) {
        Optimized.run(folder, settings).isBestUnder(limits);
    }

    private static double minutes(Scenario scenario, Served served) {
        String id = scenario.areas().stream()
                .filter(area -> area.id().equals(served.area()))
                .findFirst()
                .orElseThrow()
                .zone();
        Zone zone = scenario.zones().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return scenario.roads().minutes(served.partner().location(), Location.of(zone));
    }

    private static Predicate<Choice> within(Scenario scenario, double most, double mostOfYiwu) {
        return choice -> choice.isEach(
                each -> minutes(scenario, each) <= (each.partner().id().equals("D-yiwu") ? mostOfYiwu : most));
    }

    @Test
    void nobodyDrivesLongerThanAllMay() {
        isBestUnder(within(EveryPlan.of().scenario(), 60, 60), LIMIT);
    }

    @Test
    void aPartnersOwnDriveStandsInPlaceOfThatOfAll() {
        isBestUnder(within(EveryPlan.of().scenario(), 60, 20), LIMIT, OF_YIWU);
        isBestUnder(within(EveryPlan.of().scenario(), Double.MAX_VALUE, 20), OF_YIWU);
    }

    @Test
    void whatTheLongestDriveCostsIsWhatAllPlansSay() {
        EveryPlan every = EveryPlan.of(LIMIT, OF_YIWU);
        Choice with = every.best(within(every.scenario(), 60, 20), EveryPlan.COVERAGE_THEN_COST)
                .orElseThrow();
        Choice without = every.best(any -> true, EveryPlan.COVERAGE_THEN_COST).orElseThrow();

        LimitPrices.of(LIMIT, OF_YIWU).isPriced("driving time", without, with);
    }
}
