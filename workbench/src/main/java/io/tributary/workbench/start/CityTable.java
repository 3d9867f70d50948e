package io.tributary.workbench.start;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** The places of the world with 15,000 people or more, from GeoNames (CC BY 4.0); made by make-cities.mjs. */
public final class CityTable {
    /** People of the smallest place in the table. */
    public static final long SMALLEST = 15_000;

    private static final String FILE = "cities.csv.gz";

    private final List<City> cities;

    private CityTable(List<City> cities) {
        this.cities = List.copyOf(cities);
    }

    /** Reads the table that comes with the program. */
    public static CityTable read() {
        List<City> cities = new ArrayList<>();
        try (InputStream packed = Objects.requireNonNull(CityTable.class.getResourceAsStream(FILE), FILE);
                InputStreamReader text = new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> cities.add(city(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CityTable(cities);
    }

    private static City city(NamedCsvRecord row) {
        return new City(
                row.getField("id"),
                row.getField("name"),
                row.getField("country"),
                row.getField("admin"),
                Long.parseLong(row.getField("population")),
                row.getField("lat"),
                row.getField("lon"));
    }

    /** The codes of all countries. */
    public SortedSet<String> countries() {
        SortedSet<String> codes = new TreeSet<>();
        cities.forEach(city -> codes.add(city.country()));
        return codes;
    }

    /** Places of a country with so many people or more, the largest first. */
    public List<City> of(String country, long minPopulation) {
        return cities.stream()
                .filter(city -> city.country().equals(country) && city.population() >= minPopulation)
                .toList();
    }
}
