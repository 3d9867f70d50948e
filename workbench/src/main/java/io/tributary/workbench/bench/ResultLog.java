package io.tributary.workbench.bench;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.YamlParser;
import io.tributary.workbench.table.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The results as they arrive, one JSON object a line, so that a broken run goes on where it stopped. */
final class ResultLog {
    private final Optional<Path> file;
    private final Map<String, Outcome> done = new LinkedHashMap<>();

    /** Opens a log and reads what it holds; without a file nothing is kept. */
    ResultLog(Optional<Path> file) throws IOException {
        this.file = file;
        if (file.isPresent() && Files.exists(file.get())) {
            for (String line : Files.readAllLines(file.get())) {
                read(line).ifPresent(outcome -> done.put(key(outcome.instance(), outcome.run()), outcome));
            }
        }
    }

    /** A line that was cut off when a run broke is no result. */
    private static Optional<Outcome> read(String line) {
        if (!line.startsWith("{") || !line.endsWith("}")) {
            return Optional.empty();
        }
        return YamlParser.parse("results", line, new Problems())
                .filter(Node.Fields.class::isInstance)
                .map(node -> Outcome.of((Node.Fields) node));
    }

    private static String key(String instance, Outcome.Run run) {
        return instance + " " + run.limit() + " " + run.solver();
    }

    /** The result of an instance under a run, if it is there already. */
    Optional<Outcome> find(String instance, Outcome.Run run) {
        return Optional.ofNullable(done.get(key(instance, run)));
    }

    void add(Outcome outcome) throws IOException {
        done.put(key(outcome.instance(), outcome.run()), outcome);
        if (file.isPresent()) {
            JsonText json = new JsonText();
            outcome.write(json);
            json.key("limit").value(outcome.limit());
            json.key("solver").value(outcome.solver());
            json.key("most").value(outcome.most()).endObject();
            Files.writeString(file.get(), json + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
