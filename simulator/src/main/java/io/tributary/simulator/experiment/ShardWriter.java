package io.tributary.simulator.experiment;

import io.tributary.simulator.document.Wording;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends the runs of one worker to its shard. A run is handed to the operating system in one piece, its commit line
 * last; a write that fails is cut off again, so that what was committed before stays good. Not for sharing between
 * threads.
 */
public final class ShardWriter implements Closeable {
    /** Nanoseconds after which the shard is forced to the disk: not even a power cut loses the runs of a longer time. */
    private static final long FORCED = 1_000_000_000;

    /** Nanoseconds after which the writer looks whether its shard is still in its folder. */
    private static final long LOOKED = 50_000_000;

    private static final Wording FAILED = new Wording(
            "The results cannot be written to {0}: {1}. All runs that were committed before are kept;{2} continue with"
                    + " --resume.",
            "结果无法写入 {0}:{1}。此前已提交的运行均已保留；{2}可用 --resume 继续。");
    private static final Wording SPACE = new Wording(" free some space, then", "请先腾出空间，然后");
    private static final Wording MENDED = new Wording(" when that is mended,", "排除问题后");
    private static final Wording GONE = new Wording(
            "the shard is no longer there; its folder may have been moved or removed while the experiment ran",
            "分片文件已不存在；运行期间文件夹可能被移动或删除");

    private final Path file;
    private final FileChannel channel;
    private long good;
    private long forced = System.nanoTime();
    private long looked = System.nanoTime();

    private ShardWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * A new shard.
     *
     * @param file must not exist
     * @param fingerprint of the experiment
     * @throws StoreFailure where it cannot be made
     */
    public static ShardWriter open(Path file, String fingerprint) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            ShardWriter writer = new ShardWriter(file, channel);
            writer.write((ShardLines.HEAD + fingerprint + "\n").getBytes(StandardCharsets.UTF_8));
            return writer;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Appends a run and commits it.
     *
     * @throws StoreFailure where the disk is full, or the shard was taken away
     */
    public void append(RunRecord run) {
        write(ShardLines.block(run));
        try {
            if (System.nanoTime() - forced > FORCED) {
                channel.force(false);
                forced = System.nanoTime();
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private void write(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            good += bytes.length;
        } catch (IOException e) {
            cutOff();
            throw failure(file, e);
        }
        long now = System.nanoTime();
        if (now - looked > LOOKED) {
            looked = now;
            look();
        }
    }

    /** A file that was removed still takes what is written, and loses it. */
    private void look() {
        if (!Files.exists(file)) {
            throw new StoreFailure(FAILED.with(file, GONE, MENDED));
        }
    }

    private void cutOff() {
        try {
            channel.truncate(good);
        } catch (IOException e) {
            // The run without its commit line stays behind; whoever reads the shard passes over it.
        }
    }

    private static StoreFailure failure(Path file, IOException e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        boolean full =
                said.contains("No space left") || said.contains("not enough space") || said.contains("too large");
        return new StoreFailure(FAILED.with(file, said, full ? SPACE : MENDED), e);
    }

    @Override
    public void close() {
        try (channel) {
            channel.force(false);
        } catch (IOException e) {
            throw failure(file, e);
        }
        look();
    }
}
