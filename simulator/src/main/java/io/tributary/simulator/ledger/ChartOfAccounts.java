package io.tributary.simulator.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts of a model, the lines on which something can be posted between them, and the state measures that are
 * recorded. Built once per scenario and shared by all its runs; adding to it after the first run is an error of the
 * engine. The order in which lines are added does not matter to any result.
 */
public final class ChartOfAccounts {
    /** Line, measure or product that does not exist. */
    public static final int NONE = -1;

    private final List<Account> accounts = new ArrayList<>();
    private final Map<Account, Integer> accountIds = new HashMap<>();
    private final List<Long> accountHashes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Line, Integer> lineIds = new HashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final Map<Measure, Integer> measureIds = new HashMap<>();
    private final List<Long> lineHashes = new ArrayList<>();
    private final List<Long> measureHashes = new ArrayList<>();

    /**
     * A line on which something can be posted.
     *
     * @param kind why
     * @param from account that gives
     * @param to account that receives
     * @param sku product; empty for money that belongs to no product
     */
    public record Line(Kind kind, int from, int to, String sku) {
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * kind.code() + from) + to) + sku.hashCode();
        }
    }

    /**
     * A state that is recorded every period.
     *
     * @param party whose state
     * @param name what it measures, such as {@code satisfaction}
     * @param sku product; empty where it concerns none
     */
    public record Measure(Party party, String name, String sku) {
        @Override
        public int hashCode() {
            return 31 * (31 * party.hashCode() + name.hashCode()) + sku.hashCode();
        }
    }

    /** The account, opened if it is new. */
    public int account(Party party, Account.Place place) {
        Account account = new Account(party, place);
        Integer known = accountIds.putIfAbsent(account, accounts.size());
        if (known != null) {
            return known;
        }
        accounts.add(account);
        accountHashes.add(Mixing.join(Mixing.text(party.id()), place.code()));
        return accounts.size() - 1;
    }

    /** The line, opened if it is new. */
    public int line(Kind kind, int from, int to, String sku) {
        Line line = new Line(kind, from, to, sku);
        Integer known = lineIds.putIfAbsent(line, lines.size());
        if (known != null) {
            return known;
        }
        lines.add(line);
        lineHashes.add(hash(line));
        return lines.size() - 1;
    }

    /** A line that moves money between two parties' cash. */
    public int money(Kind kind, Party from, Party to, String sku) {
        return line(kind, account(from, Account.Place.CASH), account(to, Account.Place.CASH), sku);
    }

    /** The measure, opened if it is new. */
    public int measure(Party party, String name, String sku) {
        Measure measure = new Measure(party, name, sku);
        Integer known = measureIds.putIfAbsent(measure, measures.size());
        if (known != null) {
            return known;
        }
        measures.add(measure);
        measureHashes.add(Mixing.join(Mixing.text(party.id()), Mixing.text(name + '/' + sku)));
        return measures.size() - 1;
    }

    public List<Account> accounts() {
        return Collections.unmodifiableList(accounts);
    }

    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    public List<Measure> measures() {
        return Collections.unmodifiableList(measures);
    }

    int lineCount() {
        return lines.size();
    }

    int measureCount() {
        return measures.size();
    }

    int accountCount() {
        return accounts.size();
    }

    Line lineAt(int index) {
        return lines.get(index);
    }

    Account accountAt(int index) {
        return accounts.get(index);
    }

    long lineHash(int index) {
        return lineHashes.get(index);
    }

    long measureHash(int index) {
        return measureHashes.get(index);
    }

    private long hash(Line line) {
        long h = Mixing.text(line.sku());
        h = Mixing.join(h, line.kind().code());
        h = Mixing.join(h, accountHashes.get(line.from()));
        return Mixing.join(h, accountHashes.get(line.to()));
    }
}
