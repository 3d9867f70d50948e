package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Binder;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.TableParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network as a CSV table of its own, with the columns area and chain or their Chinese names: what a person edits in a
 * spreadsheet and saves as CSV.
 */
public final class NetworkFile {
    private NetworkFile() {}

    /**
     * A row of the table.
     *
     * @param line its line in the file, from 1 on
     */
    public record Row(Assignment assignment, int line) {}

    /**
     * The rows of a table.
     *
     * @throws InvalidScenario when the file is no such table, with all problems
     */
    public static List<Row> read(Path file) {
        Problems problems = new Problems();
        String name = ScenarioFolder.name(file);
        Optional<Node> rows = SourceText.table(file, name, problems)
                .flatMap(text -> TableParser.parse(name, text, Assignment.class, problems));
        List<Row> network = new ArrayList<>();
        if (rows.isPresent() && rows.get() instanceof Node.Items items) {
            Binder binder = new Binder("", problems);
            for (Node row : items.items()) {
                binder.bind(row, Assignment.class)
                        .ifPresent(assignment ->
                                network.add(new Row(assignment, row.place().line())));
            }
        }
        if (problems.isEmpty()) {
            return network;
        }
        throw new InvalidScenario(problems.all());
    }
}
