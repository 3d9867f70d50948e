package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a scenario's folder is read; what lies outside is not, by whatever name. */
class ScenarioFolderTest {
    @TempDir
    private Path outside = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void copy() {
        folder = Town.copyTo(outside.resolve("town")).folder();
    }

    @Test
    void aSymbolicLinkLeadsNotOut() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.yaml"), "segments: []");
        Files.delete(folder.resolve("segments.yaml"));
        Files.createSymbolicLink(folder.resolve("segments.yaml"), secret);
        assertThatThrownBy(() -> ScenarioReader.read(folder, List.of()))
                .hasMessageContaining("scenario.yaml:6:11 include names segments.yaml, which lies outside");
    }

    @Test
    void aFolderMayBeNamedFromWithin() {
        Path file = folder.resolve("data/../scenario.yaml");
        assertThat(ScenarioReader.read(file, List.of()).zones()).hasSize(2);
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> ScenarioReader.read(Path.of("nowhere"), List.of()))
                .isInstanceOf(InvalidScenario.class)
                .hasMessage("nowhere The file does not exist.");
    }

    @Test
    void aTableMayBeWrittenInGbkWithChineseHeadersAndSemicolons() throws IOException {
        String table = "唯一编号;常住人口;所属大区(省);可销售该品类的全部门店数\nriver;120000;华东;200\nhill;80000;华东;100\n";
        Files.write(folder.resolve("data/zones.csv"), table.getBytes(Charset.forName("GBK")));
        Scenario town = ScenarioReader.read(folder, List.of());
        assertThat(town.zones()).extracting(zone -> zone.region()).containsExactly("华东", "华东");
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() throws IOException {
        Files.writeString(folder.resolve("segments.yaml"), "# " + "x".repeat(1 << 20) + "\n");
        assertThatThrownBy(() -> ScenarioReader.read(folder, List.of()))
                .hasMessageContaining("segments.yaml The file is larger than 1048576 bytes.");
    }

    @Test
    void aTableOfMoreThanAMillionCellsIsRefused() throws IOException {
        Files.writeString(folder.resolve("data/network.csv"), "area,chain\n" + "hill,P-2\n".repeat(510_000));
        assertThatThrownBy(() -> ScenarioReader.read(folder, List.of()))
                .hasMessageContaining("The file has more than 1000000 cells.");
    }

    @Test
    void twentyIncludesAreEnough() throws IOException {
        String names = IntStream.range(0, 30).mapToObj(i -> "segments.yaml").collect(Collectors.joining(", "));
        String yaml = Files.readString(folder.resolve("scenario.yaml"));
        Files.writeString(folder.resolve("scenario.yaml"), yaml.replace("[segments.yaml]", "[" + names + "]"));
        assertThatThrownBy(() -> ScenarioReader.read(folder, List.of()))
                .hasMessageContaining("include names more than 20 files in all.");
    }

    @Test
    void aPlanFileOfAVariantIsAppliedBeforeItsOwnChanges() throws IOException {
        Change chain = new Change("network[river].chain", "", "P-1", "");
        PlanFile.write(new Plan("p", "t", "", List.of(chain), List.of()), folder.resolve("plan.json"));
        String yaml = Files.readString(folder.resolve("scenario.yaml"));
        Files.writeString(
                folder.resolve("scenario.yaml"),
                yaml.replace(
                        "{name: today, baseline: yes}",
                        "{name: today, baseline: yes}\n  - {name: planned, plan: plan.json}"));
        ScenarioSource source = ScenarioReader.open(folder, List.of(), java.util.Set.of());
        assertThat(source.variant("planned").scenario().network().get(0).chain())
                .containsExactly("P-1");
    }
}
