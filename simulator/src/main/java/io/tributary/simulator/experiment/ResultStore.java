package io.tributary.simulator.experiment;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.kpi.KpiValue;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The committed runs of a batch, read from its shards in canonical order whatever the order in which they were
 * finished. Holds where each run stands, not the runs: about a hundred bytes each.
 */
public final class ResultStore implements Closeable {
    private static final Wording OTHER = new Wording(
            "{0} holds runs of another experiment, scenario or seed (fingerprint {1} instead of {2}). Name another"
                    + " folder with --out.",
            "{0} 中是其他实验、情景或种子的运行（指纹 {1}，应为 {2}）。请用 --out 指定另一文件夹。");
    private static final Wording TWICE = new Wording(
            "{0}: the run of row {1}, variant {2}, replication {3} stands there twice with different results.",
            "{0}：第 {1} 行、方案 {2}、第 {3} 次重复的运行出现两次且结果不同。");
    private static final Wording DAMAGED = new Wording(
            "{0}: line {1} ends something that is no whole run (its checksum is wrong). It is left out and run again;"
                    + " the runs before and behind it are kept.",
            "{0}：第 {1} 行处的运行不完整（校验和不符）。该运行将被舍弃并重新执行，其前后的运行均保留。");

    private final List<Path> files;
    private final TreeMap<Task, ShardReader.Found> runs = new TreeMap<>();
    private final List<ShardReader.Damage> damages;
    private final Map<Integer, FileChannel> open = new TreeMap<>();

    private ResultStore(List<Path> files, List<ShardReader.Damage> damages) {
        this.files = files;
        this.damages = damages;
    }

    /** Shards in a folder, by name; none where the folder is missing. */
    static List<Path> shards(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new StoreFailure(ShardReader.UNREADABLE.with(folder, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Reads all shards of a folder.
     *
     * @param fingerprint of the experiment to which they must belong
     * @throws StoreFailure where they belong to another, or cannot be read
     */
    public static ResultStore open(Path folder, String fingerprint) {
        List<Path> files = shards(folder);
        List<ShardReader.Damage> damages = new ArrayList<>();
        ResultStore store = new ResultStore(files, damages);
        for (ShardReader.Content content : ShardReader.readAll(files)) {
            String theirs = content.fingerprint();
            if (!theirs.isEmpty() && !theirs.equals(fingerprint)) {
                throw new StoreFailure(OTHER.with(content.file(), start(theirs), start(fingerprint)));
            }
            damages.addAll(content.damages());
            content.found().forEach(store::add);
        }
        return store;
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private void add(ShardReader.Found run) {
        ShardReader.Found before = runs.putIfAbsent(run.task(), run);
        if (before != null && read(before).digest() != read(run).digest()) {
            Task task = run.task();
            throw new StoreFailure(TWICE.with(files.get(run.shard()), task.row(), task.variant(), task.replication()));
        }
    }

    /** Committed runs. */
    public int size() {
        return runs.size();
    }

    /** Whether a run is committed. */
    public boolean contains(Task task) {
        return runs.containsKey(task);
    }

    /** What is wrong with the shards, one sentence each; the runs concerned are not in the store. */
    public List<Wording> damages() {
        return damages.stream()
                .map(damage -> DAMAGED.with(damage.file(), damage.line()))
                .toList();
    }

    /** Hands over all runs in canonical order, one after the other. */
    public void forEach(Consumer<RunRecord> reader) {
        runs.values().forEach(run -> reader.accept(read(run)));
    }

    /** Hands over the runs of one design row in canonical order. */
    public void forRow(int row, Consumer<RunRecord> reader) {
        runs.subMap(new Task(row, 0, 0), new Task(row + 1, 0, 0)).values().forEach(run -> reader.accept(read(run)));
    }

    /**
     * SHA-256 over all runs in canonical order: which run, the digest of its ledger, and each fact with its raw double
     * bits. The same for any number of workers, and for a batch that was killed and resumed.
     */
    public String digest() {
        MessageDigest sha = sha256();
        forEach(run -> {
            update(sha, run.task().row());
            update(sha, run.task().variant());
            update(sha, run.task().replication());
            update(sha, run.seed());
            update(sha, run.digest());
            for (KpiValue fact : run.facts()) {
                sha.update((fact.entity() + '\n' + fact.kpi() + '\n').getBytes(StandardCharsets.UTF_8));
                update(sha, fact.month());
                update(sha, Double.doubleToRawLongBits(fact.value()));
            }
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private RunRecord read(ShardReader.Found run) {
        try {
            FileChannel channel = open.get(run.shard());
            if (channel == null) {
                channel = FileChannel.open(files.get(run.shard()), StandardOpenOption.READ);
                open.put(run.shard(), channel);
            }
            ByteBuffer block = ByteBuffer.allocate(run.length());
            while (block.hasRemaining() && channel.read(block, run.offset() + block.position()) >= 0) {
                // Goes on until the block is full.
            }
            return ShardLines.run(block.array());
        } catch (IOException e) {
            throw new StoreFailure(
                    ShardReader.UNREADABLE.with(files.get(run.shard()), String.valueOf(e.getMessage())), e);
        }
    }

    private static void update(MessageDigest sha, long word) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            sha.update((byte) (word >>> shift));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            for (FileChannel channel : open.values()) {
                channel.close();
            }
        } catch (IOException e) {
            throw new StoreFailure(ShardReader.UNREADABLE.with(files, String.valueOf(e.getMessage())), e);
        }
        open.clear();
    }
}
