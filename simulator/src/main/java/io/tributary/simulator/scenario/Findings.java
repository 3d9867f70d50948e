package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.Wording;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a check has found so far; it knows where each value of the scenario was written. */
final class Findings {
    private final Node root;
    private final Problems problems;

    Findings(Node root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    void add(String path, Wording what) {
        add(path, what, Wording.NONE);
    }

    void add(String path, Wording what, Wording hint) {
        problems.add(NodePath.locate(root, path), path, what, hint);
    }

    /** Tells of a name that is none of the known ones. */
    void mustBeOneOf(String path, String name, Collection<String> known, Wording kind) {
        if (!known.contains(name)) {
            add(path, ScenarioFaults.UNKNOWN.with(shown(name), kind), hint(name, known));
        }
    }

    /** Tells of a mistake within a text, so many columns behind its beginning. */
    void addWithin(String path, int column, Wording what, Wording hint) {
        Place text = NodePath.locate(root, path);
        Optional<Node> node = NodePath.find(root, path);
        boolean plain = node.isPresent() && node.get() instanceof Node.Text written && written.plain();
        int columns = text.line() == 0 ? text.column() : text.column() + column - (plain ? 1 : 0);
        problems.add(new Place(text.file(), text.line(), columns), path, what, hint);
    }

    /** Tells of every id that was used before; the path holds the index as {@code #}. */
    void mustDiffer(String path, List<String> ids) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (seen.putIfAbsent(ids.get(i), i) != null) {
                add(path.replace("#", String.valueOf(i)), ScenarioFaults.DUPLICATE.with(shown(ids.get(i))));
            }
        }
    }

    static Wording hint(String name, Collection<String> known) {
        Optional<String> near = Nearest.to(name, known);
        if (near.isEmpty() && (known.isEmpty() || known.size() > 12)) {
            return Wording.NONE;
        }
        String list = String.join(", ", known);
        boolean few = known.size() <= 12;
        return near.map(n -> few ? ScenarioFaults.MAYBE_ALLOWED.with(n, list) : ScenarioFaults.MAYBE.with(n))
                .orElseGet(() -> ScenarioFaults.ALLOWED.with(list));
    }

    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 60 ? line.substring(0, 57) + "..." : line.isEmpty() ? "\"\"" : line;
    }
}
