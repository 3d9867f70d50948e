package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.contract.StairStepRebate;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.policy.PriceRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads one small scenario in all its parts: file, include, tables, defaults, variants and settings. */
class ScenarioReaderTest {
    private static final Path TOWN = Path.of("src/test/resources/scenario/town");

    @Test
    void aFolderIsReadThroughItsScenarioFile() {
        Scenario town = ScenarioReader.read(TOWN, List.of());
        assertThat(town.scenario()).isEqualTo("A small town");
        assertThat(town.time().periods()).isEqualTo(14);
    }

    @Test
    void tablesStandWhereTheyWouldHaveBeenWritten() {
        Scenario town = ScenarioReader.read(TOWN, List.of());
        assertThat(town.zones()).extracting(zone -> zone.nameZh()).containsExactly("河镇", "山镇");
        assertThat(town.zones().get(1).urban()).isEqualTo(0.6);
        assertThat(town.partners().get(0).radius()).isEqualTo(500);
        assertThat(town.network()).extracting(Assignment::chain).containsExactly(List.of("W-1", "P-1"), List.of("P-2"));
    }

    /** P-1 drives 80 km at most and P-2 60 km, so neither reaches the other town, which is 87 km away. */
    @Test
    void drivesThatATableLeavesOutAreNeededWithinTheRadiusUnlessTheyMayBeEstimated() {
        Change some = new Change("distances", "", "[{from: P-1, to: river, minutes: 12}]", "");
        Change farther = new Change("partners[P-1].radius", "", "100", "");
        Change estimated = new Change("travel.estimate_missing", "", "yes", "");
        assertThatThrownBy(() -> ScenarioReader.read(TOWN, List.of(some, farther)))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("none from P-1 to hill, which")
                .hasMessageContaining("none from P-2 to hill, which");
        Scenario town = ScenarioReader.read(TOWN, List.of(some, farther, estimated));
        Location store = town.partners().get(1).location();
        Location hill = Location.of(town.zones().get(1));
        assertThat(town.roads().minutes(store, Location.of(town.zones().get(0))))
                .isEqualTo(12);
        assertThat(town.roads().minutes(store, hill))
                .isEqualTo(town.travel().minutes(town.roads().km(store, hill)));
    }

    @Test
    void withoutAnAreaTableEachZoneIsOneArea() {
        Scenario town = ScenarioReader.read(TOWN, List.of());
        assertThat(town.areas()).extracting(area -> area.id()).containsExactly("river", "hill");
        assertThat(town.areas().get(0).outlets()).isEqualTo(200);
    }

    @Test
    void unitsAreConvertedToThoseOfTheModel() {
        Scenario town = ScenarioReader.read(TOWN, List.of());
        assertThat(town.links().get(1).leadTime()).isEqualTo(1);
        assertThat(town.links().get(2).price()).isEqualTo(new PriceRule.MarkUp(0.08));
        assertThat(((StairStepRebate) town.links().get(3).terms().get(0))
                        .steps()
                        .get(0)
                        .from())
                .isEqualTo(0.9);
        assertThat(town.targets().get(0).must()).hasValue(0.8);
    }

    @Test
    void aSettingChangesAValueThatTheFileLeavesToItsDefault() {
        Change oneTier = new Change("channel_length.everywhere", "", "1", "");
        Change reach = new Change("partners[P-2].reach", "", "55 %", "");
        Scenario town = ScenarioReader.read(TOWN, List.of(oneTier, reach));
        assertThat(town.channelLength().everywhere()).hasValue(1);
        assertThat(town.partners().get(2).reach()).isCloseTo(0.55, within(1e-15));
    }

    @Test
    void aVariantBuildsOnTheOneItIsBasedOn() {
        ScenarioSource source = ScenarioReader.open(TOWN, List.of(), java.util.Set.of());
        Scenario cheaper = source.variant("one_level_cheaper").scenario();
        assertThat(cheaper.channelLength().everywhere()).hasValue(1);
        assertThat(cheaper.skus().get(0).cost()).isEqualTo(9);
        assertThat(source.scenario().skus().get(0).cost()).isEqualTo(9.5);
    }

    @Test
    void aSettingWhosePathDoesNotExistNamesTheNearestOne() {
        Change typo = new Change("skus[watr].cost", "", "9", "");
        assertThatThrownBy(() -> ScenarioReader.read(TOWN, List.of(typo)))
                .isInstanceOf(InvalidScenario.class)
                .hasMessage("--set skus[watr].cost skus[watr].cost does not exist. Maybe you meant water."
                        + " Allowed: water, rival_water.");
    }
}
