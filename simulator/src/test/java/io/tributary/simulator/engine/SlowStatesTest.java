package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.market.Awareness;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What consumers keep in mind and at home, in a running market. */
final class SlowStatesTest {
    private static final String FORMATS = "formats:\n";

    private static Scenario with(String consumers) {
        return Scenarios.market(FORMATS, "consumers: " + consumers + "\n" + FORMATS);
    }

    private static double kpi(Scenario scenario, String id) {
        return Run.of(scenario, 0).kpi(id, KpiValue.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "individuals"})
    void knowledgeSpreadsAsInBassWhereNobodyForgetsAndAllContactsAreAtHome(String mode) {
        Scenario scenario =
                with("{population: " + mode + ", awareness: {start: 0 %, advertising: 3 %, word_of_mouth: 38 %}}");
        double mean = 0;
        for (int week = 0; week < scenario.time().periods(); week++) {
            mean += (0.03 + 0.38 * mean) * (1 - mean);
        }
        assertThat(kpi(scenario, "awareness.brand")).isCloseTo(mean, within(0.01));
    }

    /** Who bought us last knows us, so that more than half do. */
    @Test
    void whoDoesNotKnowUsDoesNotBuyUs() {
        Scenario half = with("{awareness: {start: 50 %}}");
        double ratio = kpi(half, "sales.sell_out.units") / kpi(with("{}"), "sales.sell_out.units");
        assertThat(ratio).isBetween(0.5, 0.85);
    }

    @Test
    void fullAwarenessSellsWhatAMarketWithoutTheStateSells() {
        double plain = kpi(with("{}"), "sales.sell_out.units");
        double known = kpi(with("{awareness: {start: 100 %}}"), "sales.sell_out.units");
        assertThat(known / plain).isCloseTo(1, within(0.02));
    }

    @Test
    void contactsAreSharedBetweenHomeNeighboursAndAnywhere() {
        Awareness awareness = new Awareness(0, 0.01, 0.5, 0, 0.3, 0.2, 0);
        assertThat(awareness.learning(0.4, 0.8, 0.1)).isCloseTo(0.01 + 0.5 * (0.2 + 0.24 + 0.02), within(1e-12));
    }

    @Test
    void aFullPantryHoldsBackWhatTheHouseholdCanUse() {
        double free = kpi(with("{pantry: {most: 4, use: 100 %, saturation: 0}}"), "sales.sell_out.units");
        double slow = kpi(with("{pantry: {most: 4, use: 5 %, saturation: 2}}"), "sales.sell_out.units");
        assertThat(slow).isLessThan(0.5 * free);
        assertThat(free / kpi(with("{}"), "sales.sell_out.units")).isCloseTo(1, within(0.02));
    }

    @Test
    void eachCustomersSatisfactionMovesTowardsTheExperience() {
        String weights = "satisfaction: {start: 0, speed: 50 %, availability_weight: 0, delivery_weight: 0,"
                + " price_weight: 0, service_weight: 1}\n";
        Scenario scenario = Scenarios.market(FORMATS, weights + "consumers: {satisfaction_levels: 5}\n" + FORMATS);
        assertThat(kpi(scenario, "satisfaction.customer")).isGreaterThan(20);
    }

    @Test
    void countsAndIndividualsSellTheSameOnAverage() {
        String states = ", satisfaction_levels: 5, awareness: {start: 40 %, advertising: 1 %, forgetting: 1 %,"
                + " word_of_mouth: 10 %, neighbour_contacts: 20 %}, pantry: {most: 4}}";
        double counts = kpi(with("{population: counts" + states), "sales.sell_out.units");
        double single = kpi(with("{population: individuals" + states), "sales.sell_out.units");
        assertThat(counts / single).isCloseTo(1, within(0.02));
    }
}
