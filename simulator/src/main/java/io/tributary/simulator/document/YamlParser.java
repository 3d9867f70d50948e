package io.tributary.simulator.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2, and JSON as a part of it, into a tree of located nodes. Refused: aliases, anchors, tags, merge keys,
 * duplicate keys, several documents, nesting beyond {@link #DEPTH}, texts beyond {@link #TEXT} characters. Values keep
 * the text as it was written.
 */
public final class YamlParser {
    /** Levels of nesting that are allowed. */
    public static final int DEPTH = 64;

    /** Characters that one text may have. */
    public static final int TEXT = 20_000;

    private final String file;
    private final Problems problems;
    private final ParserImpl events;

    private YamlParser(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(SourceText.TABLE_BYTES)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** The tree of a document; empty when it has problems, which are added to the collection. */
    public static Optional<Node> parse(String file, String text, Problems problems) {
        Problems own = new Problems();
        Optional<Node> tree = Optional.empty();
        if (isPrintable(file, text, own)) {
            tree = parsed(file, text, own);
        }
        problems.addAll(own.all());
        return own.isEmpty() ? tree : Optional.empty();
    }

    private static Optional<Node> parsed(String file, String text, Problems problems) {
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        try {
            return new YamlParser(file, json ? text.replace('\t', ' ') : text, problems).document();
        } catch (Refused e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(mark -> at(file, mark)).orElse(Place.of(file));
            problems.add(place, "", Faults.SYNTAX.with(oneLine(e.getProblem())), hint(e.getProblem()));
            return Optional.empty();
        } catch (RuntimeException e) {
            // The parser lets a few malformed escapes and directives through as plain Java exceptions.
            problems.add(Place.of(file), "", Faults.SYNTAX.with(oneLine(String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
    }

    private Optional<Node> document() {
        events.next();
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            problems.add(Place.of(file), "", Faults.EMPTY);
            return Optional.empty();
        }
        events.next();
        Node root = node(0);
        events.next();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            problems.add(at(events.peekEvent()), "", Faults.DOCUMENTS);
        }
        if (root instanceof Node.Text text && text.isNothing()) {
            problems.add(Place.of(file), "", Faults.EMPTY);
        }
        return Optional.of(root);
    }

    private Node node(int depth) {
        Event event = events.next();
        Place place = at(event);
        refuseAnchorsAndTags(event, place);
        if (event instanceof ScalarEvent scalar) {
            return text(scalar, place);
        }
        if (depth >= DEPTH) {
            problems.add(place, "", Faults.TOO_DEEP.with(DEPTH));
            throw new Refused();
        }
        if (event instanceof SequenceStartEvent) {
            return items(place, depth);
        }
        if (event instanceof MappingStartEvent) {
            return fields(place, depth);
        }
        return new Node.Text(place, "", true);
    }

    private Node text(ScalarEvent scalar, Place place) {
        int length = scalar.getValue().length();
        if (length > TEXT) {
            problems.add(place, "", Faults.LONG_TEXT.with(length, TEXT));
        }
        return new Node.Text(place, scalar.getValue(), scalar.isPlain());
    }

    private Node items(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.next();
        return new Node.Items(place, items);
    }

    private Node fields(Place place, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (key instanceof Node.Text text) {
                enter(entries, text, value);
            } else {
                problems.add(key.place(), "", Faults.KEY_NOT_TEXT);
            }
        }
        events.next();
        return new Node.Fields(place, entries);
    }

    private void enter(Map<String, Node.Entry> entries, Node.Text key, Node value) {
        Node.Entry first = entries.putIfAbsent(key.text(), new Node.Entry(key.place(), value));
        if (first != null) {
            Wording what = Faults.DUPLICATE_KEY.with(
                    Faults.quote(key.text()), first.key().line());
            problems.add(key.place(), "", what);
        }
        if (key.plain() && key.text().equals("<<")) {
            problems.add(key.place(), "", Faults.MERGE_KEY, Faults.USE_INCLUDE);
        }
    }

    private void refuseAnchorsAndTags(Event event, Place place) {
        if (event instanceof AliasEvent) {
            problems.add(place, "", Faults.ALIAS, Faults.QUOTE_STAR);
            return;
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.add(place, "", Faults.ANCHOR, Faults.QUOTE_STAR);
        }
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        tag.ifPresent(t -> problems.add(place, "", Faults.TAG.with(Faults.quote(t)), Faults.QUOTE_STAR));
    }

    private Place at(Event event) {
        return event.getStartMark().map(mark -> at(file, mark)).orElse(Place.of(file));
    }

    private static Place at(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Wording hint(String problem) {
        if (problem.contains("TAB")) {
            return Faults.NO_TABS;
        }
        return problem.contains("mapping values are not allowed") ? Faults.QUOTE_COLON : Wording.NONE;
    }

    private static String oneLine(String text) {
        return Faults.quote(text.lines()
                .findFirst()
                .orElse("")
                .replaceFirst(" ?\\(Do not use.*", "")
                .replaceFirst("\\.$", "")
                .strip());
    }

    private static boolean isPrintable(String file, String text, Problems problems) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c)) {
                String code = String.format("U+%04X", c);
                problems.add(new Place(file, line, column), "", Faults.CONTROL_CHARACTER.with(code));
                return false;
            }
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
        }
        return true;
    }

    /** Ends the reading at once; what is wrong was told before. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("refused", null, false, false);
        }
    }
}
