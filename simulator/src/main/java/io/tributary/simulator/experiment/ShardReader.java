package io.tributary.simulator.experiment;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the committed runs of one shard. A run whose checksum or count of lines is wrong is damage and passed over; the
 * runs behind it are found again at the next line that begins one. What follows the last commit is the run that a kill
 * cut off, and no damage.
 */
final class ShardReader {
    /** A line longer than any that is written: something else was put into the file. */
    private static final int LONGEST_LINE = 1 << 16;

    private final Path file;
    private final int number;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final List<Found> found;
    private final List<Damage> damages;
    private String fingerprint = "";
    private long start;
    private int lines;
    private boolean whole;
    private Optional<Task> task = Optional.empty();

    /** Where a committed run stands. */
    record Found(Task task, int shard, long offset, int length) {}

    /** Something that is no committed run although more stands behind it. */
    record Damage(Path file, long line) {}

    private ShardReader(Path file, int number, List<Found> found, List<Damage> damages) {
        this.file = file;
        this.number = number;
        this.found = found;
        this.damages = damages;
    }

    /**
     * Reads a shard.
     *
     * @param number number of the shard, noted with each run
     * @param found where committed runs go
     * @param damages where damage goes
     * @return the fingerprint in its head; empty where the shard ends before
     */
    static String read(Path file, int number, List<Found> found, List<Damage> damages) throws IOException {
        ShardReader reader = new ShardReader(file, number, found, damages);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            reader.readAll(in);
        }
        return reader.fingerprint;
    }

    private void readAll(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long offset = 0;
        long count = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c == '\n' || line.size() > LONGEST_LINE) {
                count++;
                line(line.toByteArray(), offset, count);
                offset += line.size();
                line.reset();
            }
        }
    }

    private void line(byte[] bytes, long offset, long count) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (count == 1) {
            if (text.startsWith(ShardLines.HEAD)) {
                fingerprint = text.substring(ShardLines.HEAD.length()).strip();
            } else {
                damages.add(new Damage(file, count));
            }
        } else if (text.startsWith(ShardLines.RUN)) {
            if (whole) {
                damages.add(new Damage(file, count - 1));
            }
            begin(text, offset);
            block.writeBytes(bytes);
        } else if (text.startsWith(ShardLines.COMMIT)) {
            commit(text, count);
        } else {
            block.writeBytes(bytes);
            lines++;
        }
    }

    private void begin(String text, long offset) {
        block.reset();
        lines = 1;
        start = offset;
        whole = true;
        try {
            task = Optional.of(ShardLines.task(text));
        } catch (RuntimeException e) {
            task = Optional.empty();
        }
    }

    private void commit(String text, long count) {
        byte[] bytes = block.toByteArray();
        boolean right = whole && task.isPresent() && text.equals(ShardLines.commit(lines, bytes, bytes.length));
        if (right) {
            int length = bytes.length + text.length();
            found.add(new Found(task.orElseThrow(), number, start, length));
        } else {
            damages.add(new Damage(file, count));
        }
        whole = false;
        block.reset();
        lines = 0;
    }
}
