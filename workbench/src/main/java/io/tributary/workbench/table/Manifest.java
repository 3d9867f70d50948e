package io.tributary.workbench.table;

import io.tributary.simulator.experiment.StudyResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a folder of results is: scenario, fingerprint, digest, seed, replications, engine version, and its files, the
 * CSV files with their SHA-256. It holds no time of day, so that the same study writes the same manifest.
 */
public final class Manifest {
    private static final Pattern HASHED =
            Pattern.compile("\\{\"name\":\"([A-Za-z0-9_.]+)\",\"sha256\":\"([0-9a-f]{64})\"}");

    private Manifest() {}

    /**
     * The manifest as JSON.
     *
     * @param rows the design's rows with their studies
     * @param engineVersion version of the engine that ran them
     * @param hashes file name to SHA-256; empty text for files whose bytes are not promised
     */
    static String of(List<DesignRow> rows, String engineVersion, Map<String, String> hashes) {
        JsonText json = new JsonText().object();
        json.key("engine_version").value(engineVersion);
        json.key("studies").list();
        for (DesignRow row : rows) {
            writeStudy(json, row);
        }
        json.endList().key("files").list();
        hashes.forEach((name, hash) -> writeFile(json, name, hash));
        return json.endList().endObject() + "\n";
    }

    /** SHA-256 of a file's bytes, hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The files of a manifest whose bytes are promised, with their SHA-256; none where the text is no manifest. */
    public static Map<String, String> hashes(String json) {
        Map<String, String> hashes = new LinkedHashMap<>();
        Matcher matcher = HASHED.matcher(json);
        while (matcher.find()) {
            hashes.put(matcher.group(1), matcher.group(2));
        }
        return hashes;
    }

    private static void writeStudy(JsonText json, DesignRow row) {
        StudyResult study = row.study();
        json.object().key("design_row").value(row.number());
        json.key("scenario").value(study.scenario().scenario());
        json.key("fingerprint").value(study.fingerprint());
        json.key("digest").value(study.digest());
        json.key("seed").value(study.seed());
        json.key("replications").value(study.replications());
        json.key("factors").object();
        row.factors().forEach((path, value) -> json.key(path).value(value));
        json.endObject().endObject();
    }

    private static void writeFile(JsonText json, String name, String hash) {
        json.object().key("name").value(name);
        if (!hash.isEmpty()) {
            json.key("sha256").value(hash);
        }
        json.endObject();
    }
}
