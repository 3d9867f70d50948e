package io.tributary.workbench.bench;

import io.tributary.optimizer.territory.TerritoryDraft;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.YamlParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Political districting with fewest cut edges: a graph in JSON with {@code nodes} ({@code id}, {@code pop}) and
 * {@code edges} ({@code [id, id, length]}). Number of districts and limits of population stand in {@code problems.csv}
 * beside it; without a row there, districts may be half a percent off the mean.
 */
final class DistrictFormat implements DivisionFormat {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    @Override
    public Question read(Path file, int number) throws IOException {
        Data data = Data.of(file, number);
        TerritoryDraft draft = new TerritoryDraft(data.people.size());
        data.borders.forEach(border -> draft.border(border[0], border[1], 1));
        draft.between(data.amounts(), data.low, data.high);
        return new Question(draft.build(data.districts), 1, 0);
    }

    @Override
    public Format.Check check(Path file, int number, int[] territoryOf) throws IOException {
        Data data = Data.of(file, number);
        DivisionCheck check = new DivisionCheck(territoryOf, data.districts, data.borders);
        check.between(data.amounts(), data.low, data.high);
        return new Format.Check(check.cutEdges(), check.complaint());
    }

    /** The number of districts in the table of problems; 0 where it has no row for the file. */
    static int districts(Path file) throws IOException {
        return row(file).map(cells -> Integer.parseInt(cells[3].strip())).orElse(0);
    }

    /** The row {@code instance,n,m,k,L,U,...} of a file. */
    private static Optional<String[]> row(Path file) throws IOException {
        Path table = file.resolveSibling("problems.csv");
        String name = String.valueOf(file.getFileName()).replace(".json", "");
        if (!Files.exists(table)) {
            return Optional.empty();
        }
        return Files.readAllLines(table).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells.length > 5 && cells[0].strip().equals(name))
                .findFirst();
    }

    /** What the files say. */
    private record Data(List<Long> people, List<int[]> borders, int districts, long low, long high) {

        long[] amounts() {
            return people.stream().mapToLong(Long::longValue).toArray();
        }

        static Data of(Path file, int number) throws IOException {
            Problems problems = new Problems();
            Node graph = YamlParser.parse(String.valueOf(file.getFileName()), Files.readString(file), problems)
                    .orElseThrow(() -> new IllegalArgumentException(file + " is no JSON graph"));
            List<Node> nodes = items(file, graph, "nodes");
            Long[] people = new Long[nodes.size()];
            for (Node node : nodes) {
                people[(int) number(file, child(file, node, "id"))] = number(file, child(file, node, "pop"));
            }
            List<int[]> borders = new ArrayList<>();
            for (Node edge : items(file, graph, "edges")) {
                List<Node> ends = list(file, edge);
                borders.add(new int[] {(int) number(file, ends.get(0)), (int) number(file, ends.get(1))});
            }
            Optional<String[]> row = row(file);
            int districts = row.isPresent() ? Integer.parseInt(row.get()[3].strip()) : number;
            long low = limit(people, districts, BigDecimal.ONE.subtract(TOLERANCE), RoundingMode.CEILING);
            long high = limit(people, districts, BigDecimal.ONE.add(TOLERANCE), RoundingMode.FLOOR);
            return new Data(
                    List.of(people),
                    borders,
                    districts,
                    row.map(cells -> Long.parseLong(cells[4].strip())).orElse(low),
                    row.map(cells -> Long.parseLong(cells[5].strip())).orElse(high));
        }

        private static long limit(Long[] people, int districts, BigDecimal factor, RoundingMode rounding) {
            return BigDecimal.valueOf(
                            Arrays.stream(people).mapToLong(Long::longValue).sum())
                    .multiply(factor)
                    .divide(BigDecimal.valueOf(districts), 0, rounding)
                    .longValueExact();
        }

        private static Node child(Path file, Node node, String key) {
            return Optional.of(node)
                    .filter(Node.Fields.class::isInstance)
                    .flatMap(fields -> ((Node.Fields) fields).find(key))
                    .orElseThrow(() -> new IllegalArgumentException(file + " must have \"" + key + "\" there"));
        }

        private static List<Node> items(Path file, Node node, String key) {
            return list(file, child(file, node, key));
        }

        private static List<Node> list(Path file, Node node) {
            if (node instanceof Node.Items items) {
                return items.items();
            }
            throw new IllegalArgumentException(file + " must have lists of nodes and edges");
        }

        private static long number(Path file, Node node) {
            if (node instanceof Node.Text text) {
                return new BigDecimal(text.text()).longValueExact();
            }
            throw new IllegalArgumentException(file + " must have whole numbers as id, pop and ends of edges");
        }
    }
}
