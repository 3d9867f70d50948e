package io.tributary.simulator.experiment;

import io.tributary.simulator.document.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;

/**
 * Finds the committed runs of one shard. A run whose checksum or count of lines is wrong is damage and passed over; the
 * runs behind it are found again at the next line that begins one. What follows the last commit is the run that a kill
 * cut off, and no damage.
 */
final class ShardReader {
    /** A line longer than any that is written: something else was put into the file. */
    private static final int LONGEST_LINE = 1 << 16;

    static final Wording UNREADABLE = new Wording("The results in {0} cannot be read: {1}", "无法读取 {0} 中的结果：{1}");

    private static final byte[] RUN = ShardLines.RUN.getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMMIT = ShardLines.COMMIT.getBytes(StandardCharsets.UTF_8);

    private final Path file;
    private final int number;
    /** Of all lines of the run so far. */
    private final CRC32C sum = new CRC32C();

    private final List<Found> found = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private String fingerprint = "";
    private long start;
    private int lines;
    private boolean whole;
    private Optional<Task> task = Optional.empty();

    /** Where a committed run stands. */
    record Found(Task task, int shard, long offset, int length) {}

    /** Something that is no committed run although more stands behind it. */
    record Damage(Path file, long line) {}

    /**
     * What stands in a shard.
     *
     * @param fingerprint that of its head; empty where the shard ends before
     * @param found committed runs, in the order of the file
     * @param damages what is damaged, likewise
     */
    record Content(Path file, String fingerprint, List<Found> found, List<Damage> damages) {}

    private ShardReader(Path file, int number) {
        this.file = file;
        this.number = number;
    }

    /**
     * Reads shards, each on a thread of its own as far as there are processors: after a batch its workers would rest while
     * one thread reads all that they wrote.
     *
     * @return the contents, in the order of the files; a shard's place among them is the number noted with its runs
     * @throws StoreFailure where a shard cannot be read
     */
    static List<Content> readAll(List<Path> files) {
        Content[] contents = new Content[files.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Runnable reads = () -> {
            for (int at = next.getAndIncrement(); at < contents.length; at = next.getAndIncrement()) {
                try {
                    contents[at] = read(files.get(at), at);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        };
        List<Thread> helpers = new ArrayList<>();
        int helping = Math.min(files.size(), Runtime.getRuntime().availableProcessors()) - 1;
        for (int helper = 0; helper < helping; helper++) {
            Thread thread = new Thread(reads, "tributary-reader-" + (helper + 1));
            thread.setDaemon(true);
            thread.start();
            helpers.add(thread);
        }
        reads.run();
        helpers.forEach(ThreadRunner::await);
        if (failure.get() != null) {
            throw failure.get();
        }
        return List.of(contents);
    }

    private static Content read(Path file, int number) {
        ShardReader reader = new ShardReader(file, number);
        try (InputStream in = Files.newInputStream(file)) {
            reader.readAll(in);
        } catch (IOException e) {
            throw new StoreFailure(UNREADABLE.with(file, String.valueOf(e.getMessage())), e);
        }
        return new Content(file, reader.fingerprint, reader.found, reader.damages);
    }

    private void readAll(InputStream in) throws IOException {
        byte[] held = new byte[4 * LONGEST_LINE];
        int size = 0;
        long offset = 0;
        long count = 0;
        for (int read = in.read(held); read >= 0; read = in.read(held, size, held.length - size)) {
            int from = 0;
            for (int at = size; at < size + read; at++) {
                if (held[at] == '\n' || at - from >= LONGEST_LINE) {
                    count++;
                    line(held, from, at + 1 - from, new Place(offset + from, count));
                    from = at + 1;
                }
            }
            size += read - from;
            offset += from;
            System.arraycopy(held, from, held, 0, size);
        }
    }

    /** Where a line begins: bytes before it, and its number counted from 1. */
    private record Place(long offset, long count) {}

    private void line(byte[] held, int from, int length, Place place) {
        if (place.count() == 1) {
            String text = text(held, from, length);
            if (text.startsWith(ShardLines.HEAD)) {
                fingerprint = text.substring(ShardLines.HEAD.length()).strip();
            } else {
                damages.add(new Damage(file, 1));
            }
        } else if (begins(held, from, length, RUN)) {
            if (whole) {
                damages.add(new Damage(file, place.count() - 1));
            }
            begin(text(held, from, length), place.offset());
            body(held, from, length);
        } else if (begins(held, from, length, COMMIT)) {
            commit(text(held, from, length), place);
        } else {
            body(held, from, length);
        }
    }

    private static boolean begins(byte[] held, int from, int length, byte[] word) {
        return length >= word.length && Arrays.equals(held, from, from + word.length, word, 0, word.length);
    }

    private static String text(byte[] held, int from, int length) {
        return new String(held, from, length, StandardCharsets.UTF_8);
    }

    private void begin(String text, long offset) {
        sum.reset();
        lines = 0;
        start = offset;
        whole = true;
        try {
            task = Optional.of(ShardLines.task(text));
        } catch (RuntimeException e) {
            task = Optional.empty();
        }
    }

    private void body(byte[] held, int from, int length) {
        sum.update(held, from, length);
        lines++;
    }

    private void commit(String text, Place place) {
        if (whole && task.isPresent() && text.equals(ShardLines.commit(lines, sum))) {
            int length = (int) (place.offset() - start) + text.length();
            found.add(new Found(task.get(), number, start, length));
        } else {
            damages.add(new Damage(file, place.count()));
        }
        whole = false;
        sum.reset();
        lines = 0;
    }
}
