package io.tributary.simulator.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy of a ledger, what is posted in its open period included, that can be put into another one, whose chart may have more lines. Lines and
 * measures are known by what they mean, not by number; those on which nothing was ever posted are left out.
 */
public final class LedgerCopy {
    private final List<Account> accounts = new ArrayList<>();
    private final List<ChartOfAccounts.Line> lines = new ArrayList<>();
    private final List<ChartOfAccounts.Measure> measures = new ArrayList<>();
    private final List<long[]> amounts = new ArrayList<>();
    private final List<double[]> states = new ArrayList<>();
    private long[] open = {};

    private LedgerCopy() {}

    /** The copy of a ledger. */
    public static LedgerCopy of(Ledger ledger) {
        LedgerCopy copy = new LedgerCopy();
        List<Integer> usedLines = new ArrayList<>();
        Map<Integer, Integer> accountNumbers = new HashMap<>();
        ChartOfAccounts chart = ledger.chart();
        for (int line = 0; line < chart.lineCount(); line++) {
            if (ledger.isUsed(line)) {
                usedLines.add(line);
                ChartOfAccounts.Line old = chart.lineAt(line);
                int from = copy.number(accountNumbers, old.from(), chart);
                int to = copy.number(accountNumbers, old.to(), chart);
                copy.lines.add(new ChartOfAccounts.Line(old.kind(), from, to, old.sku()));
            }
        }
        List<Integer> usedMeasures = new ArrayList<>();
        List<ChartOfAccounts.Measure> all = chart.measures();
        for (int measure = 0; measure < all.size(); measure++) {
            if (ledger.isRecorded(measure)) {
                usedMeasures.add(measure);
                copy.measures.add(all.get(measure));
            }
        }
        for (int period = 0; period < ledger.periods(); period++) {
            int p = period;
            copy.amounts.add(
                    usedLines.stream().mapToLong(line -> ledger.amount(line, p)).toArray());
            copy.states.add(usedMeasures.stream()
                    .mapToDouble(measure -> ledger.state(measure, p))
                    .toArray());
        }
        copy.open = usedLines.stream().mapToLong(ledger::posted).toArray();
        return copy;
    }

    private int number(Map<Integer, Integer> numbers, int account, ChartOfAccounts chart) {
        return numbers.computeIfAbsent(account, a -> {
            accounts.add(chart.accountAt(a));
            return accounts.size() - 1;
        });
    }

    /** Everybody in the books by id. */
    public Map<String, Party> parties() {
        Map<String, Party> parties = new HashMap<>();
        accounts.forEach(account -> parties.put(account.party().id(), account.party()));
        return parties;
    }

    /** Opens the lines and measures of the copy in a chart, before its ledger is made. */
    public void open(ChartOfAccounts chart) {
        lines.forEach(line -> lineIn(chart, line));
        measures.forEach(measure -> chart.measure(measure.party(), measure.name(), measure.sku()));
    }

    private int lineIn(ChartOfAccounts chart, ChartOfAccounts.Line line) {
        Account from = accounts.get(line.from());
        Account to = accounts.get(line.to());
        return chart.line(
                line.kind(),
                chart.account(from.party(), from.place()),
                chart.account(to.party(), to.place()),
                line.sku());
    }

    /** Fills a ledger in which nothing has happened yet; its chart must have been opened by {@link #open}. */
    public void into(Ledger ledger) {
        ChartOfAccounts chart = ledger.chart();
        int[] line = lines.stream().mapToInt(l -> lineIn(chart, l)).toArray();
        int[] measure = measures.stream()
                .mapToInt(m -> chart.measure(m.party(), m.name(), m.sku()))
                .toArray();
        for (int period = 0; period < amounts.size(); period++) {
            for (int i = 0; i < line.length; i++) {
                ledger.post(line[i], amounts.get(period)[i]);
            }
            for (int i = 0; i < measure.length; i++) {
                ledger.record(measure[i], states.get(period)[i]);
            }
            ledger.close();
        }
        for (int i = 0; i < line.length; i++) {
            ledger.post(line[i], open[i]);
        }
    }

    /** The copy as bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(accounts.size());
            for (Account account : accounts) {
                write(out, account.party());
                out.writeUTF(account.place().name());
            }
            out.writeInt(lines.size());
            for (ChartOfAccounts.Line line : lines) {
                out.writeUTF(line.kind().name());
                out.writeInt(line.from());
                out.writeInt(line.to());
                out.writeUTF(line.sku());
            }
            out.writeInt(measures.size());
            for (ChartOfAccounts.Measure measure : measures) {
                write(out, measure.party());
                out.writeUTF(measure.name());
                out.writeUTF(measure.sku());
            }
            out.writeInt(amounts.size());
            for (int period = 0; period < amounts.size(); period++) {
                ByteBuffer row = ByteBuffer.allocate(Long.BYTES * (lines.size() + measures.size()));
                row.asLongBuffer().put(amounts.get(period));
                row.position(Long.BYTES * lines.size());
                row.asDoubleBuffer().put(states.get(period));
                out.write(row.array());
            }
            for (long amount : open) {
                out.writeLong(amount);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Party party) throws IOException {
        out.writeUTF(party.id());
        out.writeUTF(party.tier().name());
        out.writeUTF(party.region());
        out.writeUTF(party.zone());
    }

    private static Party party(DataInputStream in) throws IOException {
        return new Party(in.readUTF(), Party.Tier.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
    }

    /**
     * The copy that gave these bytes.
     *
     * @throws IllegalArgumentException if no copy gave them
     */
    public static LedgerCopy read(byte[] bytes) {
        LedgerCopy copy = new LedgerCopy();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = in.readInt(); i > 0; i--) {
                copy.accounts.add(new Account(party(in), Account.Place.valueOf(in.readUTF())));
            }
            for (int i = in.readInt(); i > 0; i--) {
                copy.lines.add(
                        new ChartOfAccounts.Line(Kind.valueOf(in.readUTF()), in.readInt(), in.readInt(), in.readUTF()));
            }
            for (int i = in.readInt(); i > 0; i--) {
                copy.measures.add(new ChartOfAccounts.Measure(party(in), in.readUTF(), in.readUTF()));
            }
            int values = copy.lines.size() + copy.measures.size();
            for (int i = in.readInt(); i > 0; i--) {
                ByteBuffer row = ByteBuffer.wrap(in.readNBytes(Long.BYTES * values));
                copy.take(row.asLongBuffer(), row.position(Long.BYTES * copy.lines.size()));
            }
            copy.open = new long[copy.lines.size()];
            for (int i = 0; i < copy.open.length; i++) {
                copy.open[i] = in.readLong();
            }
            if (in.read() >= 0) {
                throw new IllegalArgumentException("the saved books have more than they should");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the saved books end too early", e);
        }
        return copy;
    }

    private void take(LongBuffer row, ByteBuffer rest) {
        long[] posted = new long[lines.size()];
        row.get(posted);
        DoubleBuffer recorded = rest.asDoubleBuffer();
        double[] state = new double[measures.size()];
        recorded.get(state);
        amounts.add(posted);
        states.add(state);
    }
}
