package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Deposit;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.contract.TradeCredit;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The contracts of all links. At the end of each settlement period a term is settled on the buyer's statement; what is
 * paid later is booked as a debt. The target is the buyer's own sales rate of the period before (of the warm-up at
 * first), carried forward with the season and the growth that the term asks for.
 */
final class Settlements {
    private final List<Tally> tallies = new ArrayList<>();
    private final List<String> tallySkus = new ArrayList<>();
    private final List<TermAccount> accounts = new ArrayList<>();
    private final List<Security> deposits = new ArrayList<>();
    private final List<Debt> credits = new ArrayList<>();
    private final Set<String> parties = new LinkedHashSet<>();
    private final Set<Stock> mayGiveBack = new LinkedHashSet<>();

    Settlements(World world) {
        for (Link link : world.builder.links()) {
            List<Term> terms = Tally.terms(link);
            if (!terms.isEmpty()) {
                open(world, link, terms);
            }
        }
    }

    private void open(World world, Link link, List<Term> terms) {
        ChartOfAccounts chart = world.builder.chart();
        String sku = world.scenario.skus().get(link.buyer.sku).id();
        double quantum = world.scenario.quanta().money();
        Credit.Terms booking = new Credit.Terms(sku, quantum);
        Tally tally = new Tally(link, quantum);
        tallies.add(tally);
        tallySkus.add(sku);
        parties.add(link.buyer.party.id());
        parties.add(link.seller.orElseThrow().party.id());
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term instanceof TradeCredit credit) {
                link.credit = Credit.of(credit, link.seller.orElseThrow(), link.buyer, chart, booking);
                link.credit.debt().ifPresent(credits::add);
            } else if (term instanceof Deposit deposit) {
                deposits.add(new Security(deposit, link, chart, booking));
            } else {
                accounts.add(new TermAccount(link, term, tally, chart, sku, name(link, sku, terms, i)));
            }
            if (term instanceof TakesBack) {
                mayGiveBack.add(link.buyer);
            }
        }
    }

    /** A name that does not depend on where other kinds of terms stand in the list. */
    private static String name(Link link, String sku, List<Term> terms, int index) {
        Class<?> kind = terms.get(index).getClass();
        long before = terms.subList(0, index).stream().filter(kind::isInstance).count();
        String pair = link.seller.orElseThrow().party.id() + '>' + link.buyer.party.id();
        return pair + '/' + sku + '/' + kind.getSimpleName() + '/' + before;
    }

    /** The warm-up is over: its sales are the first reference, and deposits are left. */
    void begin(World world) {
        double weeks = 0;
        for (int period = 0; period < world.period; period++) {
            weeks += season(world, period);
        }
        LinesByParty lines = new LinesByParty(world.chart, parties);
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).begin(lines, tallySkus.get(i));
        }
        for (TermAccount account : accounts) {
            account.begin(world, lines, weeks);
        }
        deposits.forEach(deposit -> deposit.leave(world.ledger));
    }

    /** Finds the lines to watch, for a run that is continued after its terms began. */
    void watch(World world) {
        LinesByParty lines = new LinesByParty(world.chart, parties);
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).watch(lines, tallySkus.get(i));
        }
        accounts.forEach(account -> account.watch(world, lines));
    }

    /** Before the terms begin there is nothing to remember of them but what was bought on credit. */
    void visit(Memory.Visitor visitor, World world) {
        for (Debt debt : credits) {
            visitor.meet(debt.name(), tape -> debt.keep(tape, world.period));
        }
        if (world.period > world.scenario.time().warmUp()) {
            for (int i = 0; i < tallies.size(); i++) {
                visitor.meet("tally|" + i, tallies.get(i)::keep);
            }
            for (TermAccount account : accounts) {
                visitor.meet("term|" + account.name(), tape -> account.keep(tape, world.period));
            }
        }
    }

    /**
     * Debts of a state that no term of this scenario knows: they are still paid when they fall due.
     *
     * @param parties everybody in the books by id
     */
    void runOff(SavedState state, ChartOfAccounts chart, Map<String, Party> parties) {
        Set<String> own = new LinkedHashSet<>();
        credits.forEach(debt -> own.add(debt.name()));
        for (String name : state.parts().keySet()) {
            if (name.startsWith(Debt.PART) && !own.contains(name)) {
                String[] words = name.substring(Debt.PART.length()).split("\\|", -1);
                Party debtor = Objects.requireNonNull(parties.get(words[1]), words[1]);
                Party creditor = Objects.requireNonNull(parties.get(words[2]), words[2]);
                credits.add(new Debt(chart, Kind.valueOf(words[0]), debtor, creditor, words[3], 1));
            }
        }
    }

    /** Pays the debts and settles the terms that fall due at the end of the period. */
    void settle(World world) {
        credits.forEach(debt -> debt.pay(world.ledger, world.period));
        accounts.forEach(account -> account.payDebts(world));
        if (!world.counts()) {
            return;
        }
        tallies.forEach(tally -> tally.pass(world.ledger));
        mayGiveBack.forEach(stock -> stock.mayGoBack = stock.onHand);
        boolean last = world.period == world.scenario.time().periods() - 1;
        int month = month(world.scenario, world.period);
        boolean monthEnds = month != month(world.scenario, world.period + 1);
        for (TermAccount account : accounts) {
            account.pass(world, season(world, world.period));
            if (last || account.isDue(month, monthEnds)) {
                account.settle(world);
            }
        }
        if (last) {
            deposits.forEach(deposit -> deposit.giveBack(world.ledger));
        }
    }

    private static int month(Scenario scenario, int period) {
        return scenario.time().endOf(period).getMonthValue();
    }

    private static double season(World world, int period) {
        return Shocks.season(world.scenario.consumers().season(), world.scenario.time(), period);
    }
}
