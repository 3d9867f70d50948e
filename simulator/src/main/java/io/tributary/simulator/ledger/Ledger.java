package io.tributary.simulator.ledger;

import io.tributary.simulator.quantity.TooLarge;
import java.util.ArrayList;
import java.util.List;

/**
 * The append-only facts of one run. A posting moves a fixed-point amount along a line of the chart of accounts, so it
 * is double entry by construction; amounts of a line are summed within a period, and a closed period never changes.
 * Beside the postings the ledger holds state facts, one number per measure and period.
 */
public final class Ledger {
    private final ChartOfAccounts chart;
    private final List<long[]> closed = new ArrayList<>();
    private final List<double[]> closedStates = new ArrayList<>();
    private long[] open;
    private double[] openStates;
    private final long[] balances;
    private final int[] giver;
    private final int[] taker;
    private final List<String> skus;
    private final int skuCount;
    private final Conservation.Count count;

    /**
     * A ledger with no facts.
     *
     * @param skus products, in the order of the scenario
     */
    public Ledger(ChartOfAccounts chart, List<String> skus) {
        this.chart = chart;
        open = new long[chart.lineCount()];
        openStates = new double[chart.measureCount()];
        balances = new long[chart.accountCount() * (skus.size() + 1)];
        giver = new int[chart.lineCount()];
        taker = new int[chart.lineCount()];
        this.skus = List.copyOf(skus);
        skuCount = skus.size();
        count = new Conservation.Count(chart.accountCount(), skuCount);
        for (int line = 0; line < giver.length; line++) {
            ChartOfAccounts.Line l = chart.lineAt(line);
            int column = l.kind().book() == Kind.Book.MONEY ? skuCount : skus.indexOf(l.sku());
            giver[line] = l.from() * (skuCount + 1) + column;
            taker[line] = l.to() * (skuCount + 1) + column;
        }
    }

    /**
     * Moves an amount along a line in the open period.
     *
     * @throws ArithmeticException if the line's sum leaves the range of 64 bits; the message names it
     */
    public void post(int line, long amount) {
        try {
            open[line] = Math.addExact(open[line], amount);
        } catch (ArithmeticException e) {
            throw outOfRange(line);
        }
    }

    private ArithmeticException outOfRange(int line) {
        return TooLarge.of("the sum on {0} leaves the range of the ledger", "{0} 的合计超出账本范围", describe(line));
    }

    /** Amount posted on a line in the open period so far, in quanta. */
    public long posted(int line) {
        return open[line];
    }

    /** Records a state of the open period. */
    public void record(int measure, double value) {
        openStates[measure] = value;
    }

    /**
     * Closes the open period.
     *
     * @throws ArithmeticException if an account's balance leaves the range of 64 bits; the message names a line
     */
    public void close() {
        for (int line = 0; line < open.length; line++) {
            if (open[line] != 0) {
                balance(line, open[line]);
            }
        }
        closed.add(open);
        closedStates.add(openStates);
        open = new long[open.length];
        openStates = new double[openStates.length];
    }

    private void balance(int line, long amount) {
        try {
            balances[giver[line]] = Math.subtractExact(balances[giver[line]], amount);
            balances[taker[line]] = Math.addExact(balances[taker[line]], amount);
        } catch (ArithmeticException e) {
            throw outOfRange(line);
        }
    }

    /** Goods of a product that lie in an account at the end of the last closed period, in goods quanta. */
    public long goods(int account, int sku) {
        return balances[account * (skuCount + 1) + sku];
    }

    /** Money in an account at the end of the last closed period, in money quanta; negative where more went out than came in. */
    public long money(int account) {
        return balances[account * (skuCount + 1) + skuCount];
    }

    /** A new count of what agents find at the end of a period; the one before is over. */
    public Conservation.Count recount() {
        count.clear();
        return count;
    }

    /** Sum of all money; zero, always. */
    long sumOfMoney() {
        long sum = 0;
        for (int account = 0; account < chart.accountCount(); account++) {
            sum += money(account);
        }
        return sum;
    }

    /** Products, in the order of the scenario. */
    List<String> skus() {
        return skus;
    }

    public ChartOfAccounts chart() {
        return chart;
    }

    /** Closed periods. */
    public int periods() {
        return closed.size();
    }

    /** Whether anything was posted on a line in any period. */
    boolean isUsed(int line) {
        return open[line] != 0 || closed.stream().anyMatch(row -> row[line] != 0);
    }

    /** Whether anything but 0 was recorded of a measure in any closed period. */
    boolean isRecorded(int measure) {
        return closedStates.stream().anyMatch(row -> Double.doubleToRawLongBits(row[measure]) != 0);
    }

    /** Amount on a line in a closed period, in quanta. */
    public long amount(int line, int period) {
        return closed.get(period)[line];
    }

    /** A state in a closed period. */
    public double state(int measure, int period) {
        return closedStates.get(period)[measure];
    }

    /** 64 bits over all non-zero facts; equal for equal facts whatever the order of lines. */
    public long digest() {
        long sum = 0;
        for (int period = 0; period < closed.size(); period++) {
            sum += digestOf(period);
        }
        return Mixing.mix(sum);
    }

    private long digestOf(int period) {
        long sum = 0;
        long[] row = closed.get(period);
        for (int line = 0; line < row.length; line++) {
            if (row[line] != 0) {
                sum += Mixing.join(Mixing.join(chart.lineHash(line), period), row[line]);
            }
        }
        double[] states = closedStates.get(period);
        for (int measure = 0; measure < states.length; measure++) {
            if (states[measure] != 0) {
                long name = chart.measureHash(measure);
                sum += Mixing.join(Mixing.join(name, period), Double.doubleToRawLongBits(states[measure]));
            }
        }
        return sum;
    }

    String describe(int line) {
        ChartOfAccounts.Line l = chart.lineAt(line);
        Account from = chart.accountAt(l.from());
        Account to = chart.accountAt(l.to());
        return l.kind() + " from " + from.party().id() + " to " + to.party().id()
                + (l.sku().isEmpty() ? "" : " of " + l.sku());
    }
}
