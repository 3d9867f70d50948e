package io.tributary.workbench.table;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.YamlParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that is needed to run studies again and to see whether they come out the same: the flat scenario of every variant
 * as it was run, after settings and plans, with seed, replications and digest. A run folder holds it as {@code
 * study.json}, a report within its page.
 *
 * @param engineVersion version of the engine that ran them
 * @param studies one per row of the design
 */
public record StudyRecord(String engineVersion, List<Recorded> studies) {
    /** Name of the file in a run folder. */
    public static final String FILE = "study.json";

    /** Id of the element in a report. */
    public static final String ELEMENT = "study";

    private static final Pattern IN_PAGE = Pattern.compile("id=\"" + ELEMENT + "\">([^<]*)<");

    /** Characters of a piece of text: fewer than a text of a document may have. */
    private static final int PIECE = 16_000;

    /** Characters of a flat scenario at most, so that a small file cannot fill the memory. */
    private static final int MOST = 64 << 20;

    public StudyRecord {
        studies = List.copyOf(studies);
    }

    /**
     * One study.
     *
     * @param title what it is called
     * @param fingerprint hash of what went in
     * @param digest hash of what came out
     * @param seed study seed
     * @param replications replications done
     * @param written the flat scenario as written
     * @param variants its variants
     */
    public record Recorded(
            String title,
            String fingerprint,
            String digest,
            long seed,
            int replications,
            String written,
            List<Variation> variants) {
        public Recorded {
            variants = List.copyOf(variants);
        }
    }

    /**
     * A variant as it was run.
     *
     * @param name its name
     * @param baseline whether it is the baseline
     * @param scenario its flat scenario
     */
    public record Variation(String name, boolean baseline, String scenario) {}

    /** The record as JSON. */
    public String json() {
        JsonText json = new JsonText().object();
        json.key("engine_version").value(engineVersion).key("studies").list();
        for (Recorded study : studies) {
            json.object().key("title").value(study.title());
            json.key("fingerprint").value(study.fingerprint());
            json.key("digest").value(study.digest());
            json.key("seed").value(study.seed());
            json.key("replications").value(study.replications());
            write(json.key("written"), study.written());
            json.key("variants").list();
            for (Variation variant : study.variants()) {
                json.object().key("name").value(variant.name());
                json.key("baseline").value(variant.baseline());
                write(json.key("scenario"), variant.scenario());
                json.endObject();
            }
            json.endList().endObject();
        }
        return json.endList().endObject().toString();
    }

    /** A text as pieces of its packed form. */
    private static void write(JsonText json, String text) {
        String packed = packed(text);
        json.list();
        for (int at = 0; at < packed.length(); at += PIECE) {
            json.value(packed.substring(at, Math.min(packed.length(), at + PIECE)));
        }
        json.endList();
    }

    private static String packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] packed = bytes.toByteArray();
        // The tenth byte names the system on which it was packed, which JDKs fill in differently.
        packed[9] = 0;
        return Base64.getEncoder().encodeToString(packed);
    }

    /** A report's page that carries the record. */
    public String intoPage(String html) {
        String place = "id=\"" + ELEMENT + "\">";
        return html.replace(place + "</script>", place + json().replace("<", "\\u003c") + "</script>");
    }

    /** The record that stands in a report's page. */
    public static Optional<StudyRecord> inPage(String html) {
        Matcher matcher = IN_PAGE.matcher(html);
        return matcher.find() ? read(matcher.group(1)) : Optional.empty();
    }

    /** The record of a JSON text; empty where it is none. */
    public static Optional<StudyRecord> read(String json) {
        Optional<Node> root = YamlParser.parse(FILE, json, new Problems());
        try {
            return root.map(node -> new StudyRecord(text(node, "engine_version"), studies(node)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Recorded> studies(Node root) {
        List<Recorded> studies = new ArrayList<>();
        for (Node study : items(root, "studies")) {
            List<Variation> variants = new ArrayList<>();
            for (Node variant : items(study, "variants")) {
                variants.add(new Variation(
                        text(variant, "name"),
                        text(variant, "baseline").equals("true"),
                        unpacked(variant, "scenario")));
            }
            studies.add(new Recorded(
                    text(study, "title"),
                    text(study, "fingerprint"),
                    text(study, "digest"),
                    Long.parseLong(text(study, "seed")),
                    Integer.parseInt(text(study, "replications")),
                    unpacked(study, "written"),
                    variants));
        }
        return studies;
    }

    private static Node find(Node node, String key) {
        if (node instanceof Node.Fields fields) {
            return fields.find(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
        }
        throw new IllegalArgumentException(key + " is missing");
    }

    private static String text(Node node, String key) {
        if (find(node, key) instanceof Node.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException(key + " is no text");
    }

    private static List<Node> items(Node node, String key) {
        if (find(node, key) instanceof Node.Items items) {
            return items.items();
        }
        throw new IllegalArgumentException(key + " is no list");
    }

    private static String unpacked(Node node, String key) {
        StringBuilder packed = new StringBuilder();
        for (Node piece : items(node, key)) {
            packed.append(piece instanceof Node.Text text ? text.text() : "");
        }
        byte[] bytes = Base64.getDecoder().decode(packed.toString());
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] text = gzip.readNBytes(MOST + 1);
            if (text.length > MOST) {
                throw new IllegalArgumentException(key + " is too large");
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(key + " cannot be unpacked", e);
        }
    }
}
