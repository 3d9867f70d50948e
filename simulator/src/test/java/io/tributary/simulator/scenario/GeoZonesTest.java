package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeoZonesTest {
    private static final String MODEL = """
            scenario: Counties
            time: {length: 2 weeks}
            data: {zones: zones.geojson}
            skus: [{id: water, maker: spring}]
            firms: [{id: spring, kind: maker, supply: ready}]
            segments: [{id: all, urban_share: 1, rural_share: 1, occasions: 0.1, price_sensitivity: 1, need: 1}]
            formats: [{id: shop, share: 100 %}]
            links: [{seller: spring, buyer: outlet, price: {fixed: 1}}, {seller: outlet, buyer: consumers, price: {fixed: 2}}]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Scenario read(String features) throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), MODEL);
        Files.writeString(
                folder.resolve("zones.geojson"), "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}");
        return ScenarioReader.read(folder, List.of());
    }

    private static String square(String id, int east) {
        return "{\"type\": \"Feature\", \"properties\": {\"id\": \"" + id
                + "\", \"population\": 1000, \"mayor\": \"X\"},"
                + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[" + east + ", 0], [" + (east + 1)
                + ", 0], [" + (east + 1) + ", 1], [" + east + ", 1], [" + east + ", 0]]]}}";
    }

    @Test
    void polygonsGiveZonesWithAnInnerPointAndTheirBorders() throws IOException {
        Scenario scenario = read(square("a", 0) + "," + square("b", 1) + "," + square("c", 5));
        assertThat(scenario.zones()).extracting(zone -> zone.id()).containsExactly("a", "b", "c");
        assertThat(scenario.zones().get(1).lon()).isEqualTo(1.5);
        assertThat(scenario.zones().get(1).lat()).isEqualTo(0.5);
        assertThat(scenario.borders()).hasSize(1);
        assertThat(scenario.borders().get(0).zone()).isEqualTo("a");
        assertThat(scenario.borders().get(0).neighbour()).isEqualTo("b");
    }

    @Test
    void pointsGiveZonesWithoutBorders() throws IOException {
        Scenario scenario = read("{\"type\": \"Feature\", \"properties\": {\"id\": \"a\", \"population\": 10},"
                + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [120.16, 30.29]}}");
        assertThat(scenario.zones().get(0).lat()).isEqualTo(30.29);
        assertThat(scenario.borders()).isEmpty();
    }

    @Test
    void brokenShapesAreToldAllAtOnceWithTheirPlace() {
        String line = "{\"type\": \"Feature\", \"properties\": {\"id\": \"a\", \"population\": 10},"
                + " \"geometry\": {\"type\": \"LineString\", \"coordinates\": [[1, 2]]}}";
        assertThatThrownBy(() -> read(line + ",\n7,\n" + square("b", 179) + "," + square("c", 180)))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("zones.geojson:1")
                .hasMessageContaining("must have a Point, Polygon or MultiPolygon")
                .hasMessageContaining("zones.geojson:2")
                .hasMessageContaining("must be a feature with \"properties\"");
    }
}
