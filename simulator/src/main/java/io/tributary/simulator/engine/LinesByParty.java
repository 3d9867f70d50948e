package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The ledger lines on which some parties give or take, found in one pass over the chart. */
final class LinesByParty {
    private final Map<String, List<Entry>> given = new HashMap<>();
    private final Map<String, List<Entry>> taken = new HashMap<>();

    /** A line with its number and the party on its other side. */
    record Entry(int number, ChartOfAccounts.Line line, Party other) {}

    /**
     * Reads a chart whose lines are all open.
     *
     * @param parties ids of the parties whose lines are wanted
     */
    LinesByParty(ChartOfAccounts chart, Set<String> parties) {
        List<Account> accounts = chart.accounts();
        List<ChartOfAccounts.Line> lines = chart.lines();
        for (int i = 0; i < lines.size(); i++) {
            Party from = accounts.get(lines.get(i).from()).party();
            Party to = accounts.get(lines.get(i).to()).party();
            if (parties.contains(from.id())) {
                given.computeIfAbsent(from.id(), id -> new ArrayList<>()).add(new Entry(i, lines.get(i), to));
            }
            if (parties.contains(to.id())) {
                taken.computeIfAbsent(to.id(), id -> new ArrayList<>()).add(new Entry(i, lines.get(i), from));
            }
        }
    }

    /** Numbers of the lines on which a party gives. */
    List<Integer> given(Party party, Predicate<Entry> which) {
        return numbers(given.getOrDefault(party.id(), List.of()), which);
    }

    /** Numbers of the lines on which a party takes. */
    List<Integer> taken(Party party, Predicate<Entry> which) {
        return numbers(taken.getOrDefault(party.id(), List.of()), which);
    }

    private static List<Integer> numbers(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::number).toList();
    }
}
