package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Deposit;
import io.tributary.simulator.contract.IncentiveGuard;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.contract.TradeCredit;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final Map<Link, List<TermAccount>> byLink = new HashMap<>();
    private final Map<Stock, Integer> withheldMeasures = new HashMap<>();

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
        if (!world.guard().equals(IncentiveGuard.NONE)) {
            withheldMeasures.put(link.buyer, chart.measure(link.buyer.party, Measures.WITHHELD, sku));
        }
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
                TermAccount account = new TermAccount(link, term, tally, chart, sku, name(link, sku, terms, i));
                accounts.add(account);
                byLink.computeIfAbsent(link, any -> new ArrayList<>()).add(account);
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

    /** The accounts of the terms of a link. */
    List<TermAccount> of(Link link) {
        return byLink.getOrDefault(link, List.of());
    }

    /** The period, this or a later one, at whose end an account is settled next. */
    static int due(World world, TermAccount account) {
        int period = world.period;
        int last = world.scenario.time().periods() - 1;
        while (period < last && !isDue(world, account, period)) {
            period++;
        }
        return period;
    }

    private static boolean isDue(World world, TermAccount account, int period) {
        int month = world.monthOf(period);
        return account.isDue(month, month != world.monthOf(period + 1));
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
        for (Debt debt : credits) {
            debt.pay(world.ledger, world.period);
        }
        for (TermAccount account : accounts) {
            account.payDebts(world);
        }
        if (!world.counts()) {
            return;
        }
        for (Tally tally : tallies) {
            tally.pass(world.ledger);
        }
        if (!mayGiveBack.isEmpty()) {
            mayGiveBack.forEach(stock -> stock.mayGoBack = stock.onHand);
        }
        boolean last = world.period == world.scenario.time().periods() - 1;
        int month = world.monthOf(world.period);
        boolean monthEnds = month != world.monthOf(world.period + 1);
        List<TermAccount.Outcome> outcomes = new ArrayList<>();
        for (TermAccount account : accounts) {
            account.pass(world, season(world, world.period));
            if (last || account.isDue(month, monthEnds)) {
                outcomes.add(account.settle(world));
            }
        }
        if (!outcomes.isEmpty()) {
            pay(world, outcomes);
        }
        if (last) {
            deposits.forEach(deposit -> deposit.giveBack(world.ledger));
        }
    }

    /** Pays all that were settled together, none far better than the mean of its kind. */
    private void pay(World world, List<TermAccount.Outcome> outcomes) {
        Map<String, double[]> sums = new HashMap<>();
        Map<Stock, Double> withheld = new LinkedHashMap<>();
        for (TermAccount.Outcome outcome : outcomes) {
            if (outcome.counts()) {
                double[] sum = sums.computeIfAbsent(outcome.kind(), kind -> new double[2]);
                sum[0] += outcome.paid();
                sum[1] += outcome.purchases();
            }
        }
        for (TermAccount.Outcome outcome : outcomes) {
            double paid = outcome.paid();
            double[] sum = sums.get(outcome.kind());
            if (outcome.counts() && sum != null) {
                paid = world.guard().level(paid, outcome.purchases(), sum[0] / sum[1]);
            }
            outcome.account().pay(world, paid);
            withheld.merge(outcome.account().buyer(), outcome.earned() - paid, Double::sum);
        }
        withheld.forEach((buyer, money) -> {
            Integer measure = withheldMeasures.get(buyer);
            if (measure != null) {
                world.ledger.record(measure, money);
            }
        });
    }

    static double season(World world, int period) {
        return Shocks.season(world.scenario.consumers().season(), world.scenario.time(), period);
    }
}
