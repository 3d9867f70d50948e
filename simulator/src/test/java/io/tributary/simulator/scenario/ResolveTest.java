package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flattened scenario says where each value came from, and reads back to the same scenario. */
class ResolveTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachValueSaysWhereItCameFrom() {
        Change seed = new Change("run.seed", "", "11", "");
        Change cost = new Change("links[spring>distributor].price.fixed.per_pack", "", "17.5 CNY", "");
        String flat = Resolve.of(ScenarioReader.open(Town.ORIGINAL, List.of(seed, cost), Set.of())
                .variant("one_level"));
        String here = ScenarioFolder.name(Town.ORIGINAL);
        assertThat(flat)
                .containsPattern("seed: 11 +# --set run.seed\n")
                .containsPattern("  - seller: spring +# " + here + "/scenario.yaml:22\n")
                .containsPattern("        per_pack: 17.5 CNY +# --set links")
                .containsPattern("everywhere: 1 +# " + here + "/scenario.yaml:36\n")
                .containsPattern("half_width: 0 % +# default\n")
                .containsPattern("- \\{id: thrifty, .* # " + here + "/segments.yaml:2\n")
                .containsPattern("- \\{id: river, .* # " + here + "/data/zones.csv:2\n");
    }

    @Test
    void theFlatDocumentIsTheSameScenario() {
        String flat = Resolve.of(
                ScenarioReader.open(Town.ORIGINAL, List.of(new Change("skus[water].cost", "", "9.5", "")), Set.of()));
        new Town(folder).write("scenario.yaml", flat);
        Scenario original = ScenarioReader.read(Town.ORIGINAL, List.of());
        Scenario again = ScenarioReader.read(folder, List.of(new Change("run.seed", "", "7", "")));
        assertThat(again.zones()).isEqualTo(original.zones());
        assertThat(again.links()).isEqualTo(original.links());
        assertThat(again.variants()).isEqualTo(original.variants());
    }
}
