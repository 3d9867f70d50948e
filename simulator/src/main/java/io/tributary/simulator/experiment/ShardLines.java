package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The lines of a shard, comma-separated. First {@code shard,1,fingerprint}. Then for each run a line {@code
 * run,row,variant,replication,seed,digest}, its lines {@code fact,entity,month,kpi,bits}, and {@code
 * commit,lines,checksum} with the CRC-32C (RFC 3720) of all bytes of the run before it: a run counts if and only if its
 * commit line is whole and right. Values are raw double bits in hexadecimal, so that no digit is lost. Commas, percent
 * signs and line ends within names are written as percent and two hexadecimal digits.
 */
final class ShardLines {
    static final String HEAD = "shard,1,";
    static final String RUN = "run,";
    static final String COMMIT = "commit,";
    private static final String FACT = "fact,";
    private static final HexFormat HEX = HexFormat.of();

    private ShardLines() {}

    /** A run as a block of lines that ends with its commit. */
    static byte[] block(RunRecord run) {
        StringBuilder text = new StringBuilder(RUN)
                .append(run.task().row())
                .append(',')
                .append(run.task().variant())
                .append(',')
                .append(run.task().replication())
                .append(',')
                .append(run.seed())
                .append(',')
                .append(HEX.toHexDigits(run.digest()))
                .append('\n');
        for (KpiValue fact : run.facts()) {
            text.append(FACT)
                    .append(safe(fact.entity()))
                    .append(',')
                    .append(fact.month())
                    .append(',')
                    .append(safe(fact.kpi()))
                    .append(',')
                    .append(HEX.toHexDigits(Double.doubleToRawLongBits(fact.value())))
                    .append('\n');
        }
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        CRC32C sum = new CRC32C();
        sum.update(body);
        byte[] commit = commit(run.facts().size() + 1, sum).getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[body.length + commit.length];
        System.arraycopy(body, 0, block, 0, body.length);
        System.arraycopy(commit, 0, block, body.length, commit.length);
        return block;
    }

    /** The commit line of so many lines whose bytes have a checksum. */
    static String commit(int lines, CRC32C sum) {
        return COMMIT + lines + ',' + HEX.toHexDigits((int) sum.getValue()) + '\n';
    }

    /** The run of a block that was found whole. */
    static RunRecord run(byte[] block) {
        String[] lines = new String(block, StandardCharsets.UTF_8).split("\n", -1);
        List<KpiValue> facts = new ArrayList<>();
        for (int i = 1; i < lines.length && lines[i].startsWith(FACT); i++) {
            String[] cells = lines[i].split(",", -1);
            double value = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(cells[4]));
            facts.add(new KpiValue(plain(cells[3]), plain(cells[1]), Integer.parseInt(cells[2]), value));
        }
        String[] head = lines[0].split(",", -1);
        return new RunRecord(task(lines[0]), Long.parseLong(head[4]), HexFormat.fromHexDigitsToLong(head[5]), facts);
    }

    /** Which run the first line of a block begins. */
    static Task task(String line) {
        String[] head = line.split(",", -1);
        return new Task(Integer.parseInt(head[1]), Integer.parseInt(head[2]), Integer.parseInt(head[3]));
    }

    private static String safe(String name) {
        return name.replace("%", "%25").replace(",", "%2C").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String plain(String cell) {
        return cell.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%2C", ",")
                .replace("%25", "%");
    }
}
