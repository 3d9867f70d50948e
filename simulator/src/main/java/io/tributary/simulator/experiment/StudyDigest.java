package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.Readings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over every run's ledger digest and KPI values as raw bits, by variant and replication. The runs of the first
 * variant are taken in while others are still going on.
 */
final class StudyDigest {
    private final MessageDigest sha = sha256();

    /** Takes in a run. */
    void add(String variant, RunResult run) {
        Readings values = run.values();
        byte[] name = variant.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(name.length + Long.BYTES * (2 + values.size()));
        bytes.put(name).putLong(run.replication()).putLong(run.digest());
        for (int i = 0; i < values.size(); i++) {
            bytes.putLong(Double.doubleToRawLongBits(values.figure(i)));
        }
        sha.update(bytes.array());
    }

    /** The digest of all that was taken in; nothing can be added then. */
    String text() {
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
