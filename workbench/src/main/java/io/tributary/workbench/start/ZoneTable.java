package io.tributary.workbench.start;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The table of zones that a scenario reads, made from places: one zone each, its region the first administrative level.
 * Where a total is given, the people of all places are scaled to it in whole persons (largest remainders), because a
 * city's zone stands for the land around it as well.
 *
 * @param people people of all zones together; the cities' own when empty
 * @param outletsPerThousand outlets per 1,000 people
 */
public record ZoneTable(OptionalLong people, double outletsPerThousand) {

    /** The table as CSV text. */
    public String of(List<City> cities) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("id", "name", "region", "population", "lat", "lon", "outlets");
            List<Long> populations = populations(cities);
            for (int i = 0; i < cities.size(); i++) {
                write(csv, cities.get(i), populations.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(CsvWriter csv, City city, long population) {
        long outlets = Math.round(population * outletsPerThousand / 1000);
        csv.writeRecord(
                "C" + city.id(),
                city.name(),
                region(city),
                Long.toString(population),
                city.lat(),
                city.lon(),
                Long.toString(outlets));
    }

    private static String region(City city) {
        return city.admin().isEmpty() ? city.country() : city.country() + "-" + city.admin();
    }

    private List<Long> populations(List<City> cities) {
        List<Long> own = cities.stream().map(City::population).toList();
        return people.isEmpty() ? own : scaled(own, people.getAsLong());
    }

    private static List<Long> scaled(List<Long> own, long total) {
        double sum = own.stream().mapToLong(n -> n).sum();
        double[] exact = own.stream().mapToDouble(n -> n * (total / sum)).toArray();
        List<Long> whole = new ArrayList<>();
        for (double share : exact) {
            whole.add((long) Math.floor(share));
        }
        long missing = total - whole.stream().mapToLong(n -> n).sum();
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> whole.get(i) - exact[i])
                        .thenComparing(i -> i))
                .limit(missing)
                .forEach(i -> whole.set(i, whole.get(i) + 1));
        return whole;
    }
}
