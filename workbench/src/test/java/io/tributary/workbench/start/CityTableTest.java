package io.tributary.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class CityTableTest {
    private final CityTable table = CityTable.read();

    @Test
    void theTableCoversTheWorldAndBeginsAtItsSmallestPlace() {
        assertThat(table.countries()).hasSizeGreaterThan(200).contains("CN", "FR", "US");
        assertThat(table.of("FR", 0)).allMatch(city -> city.population() >= CityTable.SMALLEST);
    }

    @Test
    void chinaHasItsCitiesLargestFirst() {
        List<City> cities = table.of("CN", 100_000);
        assertThat(cities).hasSizeGreaterThan(400);
        assertThat(cities.get(0).name()).isEqualTo("Shanghai");
        assertThat(cities).isSortedAccordingTo((a, b) -> Long.compare(b.population(), a.population()));
    }

    @Test
    void scaledPeopleAddUpToTheTotalInWholePersons() {
        String text = new ZoneTable(OptionalLong.of(1_400_000_001L), 1.68).of(table.of("CN", 100_000));
        long sum = text.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[3]))
                .sum();
        assertThat(sum).isEqualTo(1_400_000_001L);
    }
}
