package io.tributary.workbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The instances of a folder: those of its table {@code optima.csv}, and files beside them that the table does not name.
 * The name of a file's first folder says its format.
 */
public final class Catalogue {
    /** Folders whose files are facility problems; instances of other classes get a line of their own beside this. */
    private static final Map<String, Format> FORMATS = Map.of(
            "pmed", new MedianFormat(),
            "pmedcap", new CapacitatedMedianFormat(),
            "sscflp", new LocationFormat(),
            "gap", new AssignmentFormat(),
            "mclp", new CoveringFormat(),
            "copmp", new CoverageMedianFormat());

    /** Folders whose files are territory problems. */
    private static final Map<String, DivisionFormat> DIVISIONS =
            Map.of("territory", new DispersionFormat(), "districting", new DistrictFormat());

    private static final Pattern RADIUS = Pattern.compile("_S(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("_p(\\d+)");

    /** Zones along one side, and candidate sites, of the made-up instances. */
    private static final int SCALE_SIDE = 100;

    private static final int SCALE_SITES = 500;

    private final Path root;
    private final Map<String, BestValue> best = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();

    private Catalogue(Path root) {
        this.root = root;
    }

    /** The catalogue of a folder, or of one family's folder in it; throws where there is nothing to read. */
    public static Catalogue of(Path folder) throws IOException {
        Path given = folder.toAbsolutePath().normalize();
        Path root = given;
        while (!Files.exists(root.resolve("optima.csv")) && holdsNoFamily(root) && root.getParent() != null) {
            root = Optional.ofNullable(root.getParent()).orElse(root);
        }
        Catalogue catalogue = new Catalogue(root);
        catalogue.readTable(given);
        catalogue.readVariants(given);
        catalogue.readOthers(given);
        if (catalogue.instances.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds no instance: it must have a table optima.csv, or one of"
                    + " the folders " + String.join(", ", families()));
        }
        return catalogue;
    }

    /** Made-up instances of the size of a country, which need no files and have no known best values. */
    public static Catalogue ofScale() {
        Catalogue catalogue = new Catalogue(Path.of(""));
        for (int open : List.of(50, 150)) {
            catalogue.instances.add(ScaleFacility.median("median-p" + open, SCALE_SIDE, SCALE_SITES, open));
        }
        for (String ratio : List.of("1.3", "1.6", "2")) {
            catalogue.instances.add(
                    ScaleFacility.location("location-" + ratio, SCALE_SIDE, SCALE_SITES, Double.parseDouble(ratio)));
        }
        catalogue.instances.add(new ScaleTerritory("territory-100", SCALE_SIDE, 10));
        return catalogue;
    }

    private static List<String> families() {
        return Stream.concat(FORMATS.keySet().stream(), DIVISIONS.keySet().stream())
                .sorted()
                .toList();
    }

    private static boolean holdsNoFamily(Path folder) {
        return families().stream().noneMatch(family -> Files.isDirectory(folder.resolve(family)));
    }

    /** All instances, in the order of the table, then by path. */
    public List<Instance> instances() {
        return List.copyOf(instances);
    }

    /** The best value known of an instance. */
    Optional<BestValue> best(String instance) {
        return Optional.ofNullable(best.get(instance));
    }

    private void readTable(Path given) throws IOException {
        Path table = root.resolve("optima.csv");
        if (!Files.exists(table)) {
            return;
        }
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                addRow(BestValue.of(line), given);
            }
        }
    }

    private void addRow(BestValue row, Path given) {
        List<Path> files = Stream.of(row.files().split(" ")).map(root::resolve).toList();
        Format format = FORMATS.get(String.valueOf(Path.of(row.files()).getName(0)));
        boolean wanted = files.stream().allMatch(file -> Files.exists(file) && file.startsWith(given));
        if (format != null && wanted && !best.containsKey(row.instance())) {
            best.put(row.instance(), row);
            Format.Question question = new Format.Question(row.number(), figure(RADIUS, row.instance()));
            instances.add(new FacilityInstance(row.instance(), row.family(), files, format, question));
        }
        DivisionFormat division =
                DIVISIONS.get(String.valueOf(Path.of(row.files()).getName(0)));
        if (division != null && wanted && !best.containsKey(row.instance())) {
            best.put(row.instance(), row);
            instances.add(new DivisionInstance(row.instance(), row.family(), files.get(0), division, row.number()));
        }
    }

    private static int figure(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Rows {@code name,n D p H} of a table of variants: the same distances with another coverage target. */
    private void readVariants(Path given) throws IOException {
        Path folder = root.resolve("copmp");
        Path table = folder.resolve("variants.csv");
        if (!Files.exists(table) || !folder.startsWith(given)) {
            return;
        }
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.strip().split(",", 2);
            if (cells.length == 2 && !best.containsKey(cells[0])) {
                String[] header = cells[1].strip().split(" ");
                Format.Question question = new Format.Question(0, Double.parseDouble(header[header.length - 1]));
                String name = cells[0].replace(".copmp", "");
                instances.add(new FacilityInstance(
                        name, "copmp", List.of(dataOf(folder, cells[0])), new CoverageMedianFormat(), question));
            }
        }
    }

    /** The variant's own file, or the one that shares the longest beginning of its name. */
    private static Path dataOf(Path folder, String name) throws IOException {
        List<Path> files = filesIn(folder);
        Path closest = folder.resolve(name);
        int longest = -1;
        for (Path file : files) {
            String other = String.valueOf(file.getFileName());
            int shared = 0;
            while (shared < Math.min(name.length(), other.length()) && name.charAt(shared) == other.charAt(shared)) {
                shared++;
            }
            if (other.endsWith(".copmp") && shared > longest) {
                longest = shared;
                closest = file;
            }
        }
        return closest;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void readOthers(Path given) throws IOException {
        TreeSet<Path> known = new TreeSet<>();
        for (Instance instance : instances) {
            if (instance instanceof FacilityInstance facility) {
                known.addAll(facility.files());
            } else if (instance instanceof DivisionInstance division) {
                known.add(division.file());
            }
        }
        for (String family : families()) {
            Path folder = root.resolve(family);
            for (Path file : Files.isDirectory(folder) ? filesIn(folder) : List.<Path>of()) {
                String name = String.valueOf(file.getFileName());
                boolean isData = !name.endsWith(".csv") && !name.endsWith(".md") && !name.startsWith("demand");
                if (isData && file.startsWith(given) && !known.contains(file)) {
                    if (DIVISIONS.containsKey(family)) {
                        addOtherDivision(family, file);
                    } else {
                        addOther(family, folder, file);
                    }
                }
            }
        }
    }

    /** Files of territory problems that the table does not name; a graph needs its row in the table of problems. */
    private void addOtherDivision(String family, Path file) throws IOException {
        DivisionFormat format = Optional.ofNullable(DIVISIONS.get(family)).orElseThrow();
        String name = String.valueOf(file.getFileName()).replaceAll("\\.(json|dat|txt)$", "");
        int number = format instanceof DistrictFormat ? DistrictFormat.districts(file) : 0;
        if (number > 0 || !(format instanceof DistrictFormat)) {
            instances.add(new DivisionInstance(name, family, file, format, number));
        }
    }

    private void addOther(String family, Path folder, Path file) {
        String name = String.valueOf(folder.relativize(file)).replace('\\', '/').replaceAll("\\.(txt|dat|copmp)$", "");
        Format format = Optional.ofNullable(FORMATS.get(family)).orElseThrow();
        int number = figure(NUMBER, name);
        if (format instanceof CoveringFormat && number == 0) {
            return;
        }
        Path parent = Optional.ofNullable(folder.relativize(file).getParent()).orElse(Path.of(""));
        String full = parent.toString().isEmpty()
                ? family
                : family + "/" + String.valueOf(parent).replace('\\', '/');
        instances.add(new FacilityInstance(
                name, full, List.of(file), format, new Format.Question(number, figure(RADIUS, name))));
    }
}
