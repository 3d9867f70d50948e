package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Nearest;
import io.tributary.workbench.start.City;
import io.tributary.workbench.start.CityTable;
import io.tributary.workbench.start.ZoneTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code new geography}: a table of zones from the cities of a country. */
@Command(
        name = "geography",
        mixinStandardHelpOptions = true,
        header = {
            "Make a table of zones from the cities of a country (GeoNames, CC BY 4.0).",
            "",
            "Examples:",
            "  tributary new geography --country CN --min-population 100000 > zones.csv",
            "  tributary new geography --country FR --people 68000000 --out zones.csv",
            ""
        })
final class NewGeographyCommand implements Callable<Integer> {
    @Option(
            names = "--country",
            paramLabel = "CODE",
            required = true,
            description = "Two letters of the country, such as CN (ISO 3166-1).")
    private String country = "";

    @Option(
            names = "--min-population",
            paramLabel = "N",
            defaultValue = "100000",
            description = "People of the smallest city, 15000 or more; 100000 unless said.")
    private long minPopulation;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "People of all zones together: each city stands for its share of them.")
    private Optional<Long> people = Optional.empty();

    @Option(
            names = "--outlets-per-thousand",
            paramLabel = "N",
            defaultValue = "1.68",
            description = "Outlets per 1,000 people; 1.68 unless said (assumption).")
    private double outletsPerThousand;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Language of messages: en or zh.")
    private Language language = Language.EN;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; standard output unless said.")
    private Optional<Path> out = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkNumbers();
        List<City> cities = cities();
        OptionalLong total = people.map(OptionalLong::of).orElse(OptionalLong.empty());
        String table = new ZoneTable(total, outletsPerThousand).of(cities);
        if (out.isPresent()) {
            new TargetFile(out.get()).write(part -> Files.writeString(part, table));
            String zones = language == Language.ZH ? " 个区域" : " zones";
            spec.commandLine().getErr().println(out.get() + ": " + cities.size() + zones);
        } else {
            spec.commandLine().getOut().print(table);
        }
        return ExitCode.DONE;
    }

    private void checkNumbers() {
        if (minPopulation < CityTable.SMALLEST) {
            throw new UserError(
                    "--min-population is " + minPopulation + " but the city table begins at " + CityTable.SMALLEST
                            + " people.",
                    "--min-population 为 " + minPopulation + ",但城市表从 " + CityTable.SMALLEST + " 人起。");
        }
        if (people.isPresent() && !(people.get() >= 1 && people.get() <= 10_000_000_000L)) {
            throw new UserError(
                    "--people is " + people.get() + " but must be from 1 to 10000000000.",
                    "--people 为 " + people.get() + ",但必须在 1 到 10000000000 之间。");
        }
        if (!(outletsPerThousand >= 0 && outletsPerThousand <= 1000)) {
            throw new UserError(
                    "--outlets-per-thousand is " + outletsPerThousand + " but must be from 0 to 1000.",
                    "--outlets-per-thousand 为 " + outletsPerThousand + ",但必须在 0 到 1000 之间。");
        }
    }

    private List<City> cities() {
        CityTable table = CityTable.read();
        String code = country.toUpperCase(Locale.ROOT);
        if (!table.countries().contains(code)) {
            String nearest = Nearest.to(code, table.countries())
                    .map(name -> " Maybe you meant " + name + ".")
                    .orElse("");
            throw new UserError(
                    "--country is " + country + ", which the city table does not have." + nearest
                            + " Write two letters, such as CN.",
                    "--country 为 " + country + "，城市表中没有该国家。请写两个字母，如 CN。");
        }
        List<City> cities = table.of(code, minPopulation);
        if (cities.isEmpty()) {
            throw new UserError(
                    code + " has no city of " + minPopulation + " people or more. Take fewer with --min-population.",
                    code + " 没有人口达到 " + minPopulation + " 的城市。请用 --min-population 降低门槛。");
        }
        return cities;
    }
}
