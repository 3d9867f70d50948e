package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The schema that editors use says the same as the reader. With {@code -Dtributary.update=true} the committed file is written
 * anew.
 */
class SchemaWriterTest {
    private static final Path COMMITTED = ShippedScenariosTest.SCENARIOS.resolve("schema/scenario.schema.json");

    @Test
    void theCommittedSchemaIsTheOneOfTheRecords() throws IOException {
        if (Boolean.getBoolean("tributary.update")) {
            Files.createDirectories(COMMITTED.resolveSibling("."));
            SchemaWriter.write(COMMITTED);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(SchemaWriter.text());
    }

    @Test
    void everyShippedScenarioFitsTheSchema() throws IOException {
        List<Path> folders = new ArrayList<>(ShippedScenariosTest.folders());
        folders.add(Town.ORIGINAL);
        for (Path folder : folders) {
            assertThat(errors(Files.readString(folder.resolve(ScenarioReader.FILE))))
                    .as("%s", folder)
                    .isEmpty();
        }
    }

    @Test
    void aWrongKeyAndANumberOutOfRangeAreSeenInTheEditorAlready() {
        String town = new Town(Town.ORIGINAL).text("scenario.yaml");
        assertThat(errors(town.replace("csv", "csv").replace("pack: 24, weight", "pakc: 24, weight")))
                .isNotEmpty();
        assertThat(errors(town.replace("replications: 4", "replications: 0"))).isNotEmpty();
        assertThat(errors(town.replace("13.9 kg", "13.9 bags"))).isNotEmpty();
    }

    private static List<String> errors(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaWriter.text(), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }
}
