package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ledger of one run, sorted for reading: postings by kind, states by measure, every line summed by month. */
public final class LedgerIndex {
    private final Ledger ledger;
    private final Map<Kind, List<Posting>> postings = new EnumMap<>(Kind.class);
    private final Map<String, List<State>> states = new HashMap<>();
    private final Map<Kind, List<Posting>> moving = new EnumMap<>(Kind.class);
    /** Sums of the lines, all months of a line side by side. */
    private final long[] amounts;

    private final int months;

    /** A ledger line, seen by a KPI. */
    public record Posting(int line, Kind kind, Account from, Account to, String sku) {}

    /** A measure with its number in the ledger. */
    public record State(int id, ChartOfAccounts.Measure measure) {}

    /**
     * Reads a ledger.
     *
     * @param monthOf month of each period, counted from 0; negative for periods that do not count
     * @param months number of months
     */
    public LedgerIndex(Ledger ledger, int[] monthOf, int months) {
        this.ledger = ledger;
        List<Account> accounts = ledger.chart().accounts();
        List<ChartOfAccounts.Line> lines = ledger.chart().lines();
        for (int i = 0; i < lines.size(); i++) {
            ChartOfAccounts.Line line = lines.get(i);
            Account from = accounts.get(line.from());
            Account to = accounts.get(line.to());
            postings.computeIfAbsent(line.kind(), kind -> new ArrayList<>())
                    .add(new Posting(i, line.kind(), from, to, line.sku()));
        }
        List<ChartOfAccounts.Measure> measures = ledger.chart().measures();
        for (int i = 0; i < measures.size(); i++) {
            states.computeIfAbsent(measures.get(i).name(), name -> new ArrayList<>())
                    .add(new State(i, measures.get(i)));
        }
        this.months = months;
        amounts = sums(monthOf, lines.size());
        postings.forEach((kind, all) -> moving.put(kind, moving(all)));
    }

    private long[] sums(int[] monthOf, int lines) {
        long[][] rows = new long[months][lines];
        for (int period = 0; period < monthOf.length; period++) {
            if (monthOf[period] >= 0) {
                add(period, rows[monthOf[period]]);
            }
        }
        long[] columns = new long[months * lines];
        for (int month = 0; month < months; month++) {
            for (int line = 0; line < lines; line++) {
                columns[line * months + month] = rows[month][line];
            }
        }
        return columns;
    }

    private List<Posting> moving(List<Posting> all) {
        List<Posting> moving = new ArrayList<>(all.size());
        for (Posting posting : all) {
            if (moves(posting.line())) {
                moving.add(posting);
            }
        }
        return moving;
    }

    private boolean moves(int line) {
        boolean moves = false;
        for (int month = 0; month < months; month++) {
            moves |= amount(line, month) != 0;
        }
        return moves;
    }

    private void add(int period, long[] sums) {
        for (int line = 0; line < sums.length; line++) {
            sums[line] = Math.addExact(sums[line], ledger.amount(line, period));
        }
    }

    public List<Posting> postings(Kind kind) {
        return postings.getOrDefault(kind, List.of());
    }

    /** The postings of a kind whose sum differs from 0 in some month. */
    List<Posting> moving(Kind kind) {
        return moving.getOrDefault(kind, List.of());
    }

    public List<State> states(String measure) {
        return states.getOrDefault(measure, List.of());
    }

    /** Sum of a line over a month, in quanta. */
    public long amount(int line, int month) {
        return amounts[line * months + month];
    }
}
