package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Head;
import io.tributary.simulator.contract.IncentiveGuard;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.contract.Watched;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.Optional;
import org.apache.commons.math3.util.Decimal64;

/** One term of one link between two settlements. */
final class TermAccount {
    private final Link link;
    private final Term term;
    private final Tally tally;
    private final Optional<Watch> watch;
    private final Optional<Backflow> backflow;
    private final Optional<Debt> debt;
    private final int cash;
    private final String name;
    private Tally.Mark before;
    private double weeklySales;
    private double weeks;

    /**
     * An account.
     *
     * @param name stable name of the term on its link
     */
    TermAccount(Link link, Term term, Tally tally, ChartOfAccounts chart, String sku, String name) {
        this.link = link;
        this.term = term;
        this.tally = tally;
        this.name = name;
        before = tally.mark();
        Party seller = link.seller.orElseThrow().party;
        Party buyer = link.buyer.party;
        Kind kind = kind(term.head());
        watch = term instanceof Watched watched ? Optional.of(new Watch(watched, link, name)) : Optional.empty();
        backflow =
                term instanceof TakesBack taker ? Optional.of(new Backflow(taker, link, chart, sku)) : Optional.empty();
        debt = term.paymentDelay() == 0
                ? Optional.empty()
                : Optional.of(new Debt(chart, kind, seller, buyer, sku, term.paymentDelay()));
        cash = debt.isPresent() ? ChartOfAccounts.NONE : chart.money(kind, seller, buyer, sku);
    }

    private static Kind kind(Head head) {
        return switch (head) {
            case DISCOUNT -> Kind.DISCOUNT;
            case REBATE -> Kind.REBATE;
            case FEE -> Kind.FEE;
            case SHARING -> Kind.SHARING;
            case INCENTIVE -> Kind.INCENTIVE;
            case SUPPORT -> Kind.SUPPORT;
            case REFUND -> Kind.REFUND;
            case PENALTY -> Kind.PENALTY;
        };
    }

    /** Finds the lines to watch once all are open. */
    void watch(World world, LinesByParty lines) {
        watch.ifPresent(w -> w.begin(lines, world.scenario.skus()));
    }

    String name() {
        return name;
    }

    void keep(Tape tape, int period) {
        before = before.keep(tape);
        weeklySales = tape.real(weeklySales);
        weeks = tape.real(weeks);
        watch.ifPresent(w -> w.keep(tape));
        debt.ifPresent(d -> d.keep(tape, period));
    }

    /** The warm-up is over: its sales are the first reference. */
    void begin(World world, LinesByParty lines, double seasonWeeks) {
        watch(world, lines);
        double units = link.buyer.valuation.units(link.buyer.sold);
        weeklySales = seasonWeeks == 0 ? 0 : units / seasonWeeks;
        before = tally.mark();
    }

    /** Takes in the period that ends. */
    void pass(World world, double season) {
        weeks += season;
        watch.ifPresent(w -> {
            if (w.look(world.ledger, world.luck, world.period, tally.resalePrice())) {
                world.dealerPrices.ifPresent(prices -> prices.punish(link, term, world.period));
            }
        });
    }

    /** Whether the buyer can reckon what the term will pay it; not where it gives up goods for it, or pays for a breach. */
    boolean canBeReckoned() {
        return backflow.isEmpty() && watch.isEmpty();
    }

    /** The term. */
    Term term() {
        return term;
    }

    /**
     * The statement at the next settlement as the buyer expects it.
     *
     * @param seasonWeeks weeks from this one to the settlement, each weighted with its season
     */
    Statement<Decimal64> expected(double seasonWeeks) {
        double target = weeklySales * (weeks + seasonWeeks) * link.share * (1 + term.targetGrowth());
        Statement<Decimal64> now = tally.since(before, target);
        boolean nothingSold = now.sold().getReal() == 0;
        return nothingSold ? now.withResalePrice(new Decimal64(tally.resalePrice())) : now;
    }

    /** What the term pays on a statement, money. */
    double pays(World world, Statement<Decimal64> statement) {
        double earned =
                term.sellerPays(statement, world.posted.levers(link, term)).getReal();
        return guarded(world, earned, statement);
    }

    private double guarded(World world, double earned, Statement<Decimal64> statement) {
        if (!IncentiveGuard.guards(term.head()) || world.guard().equals(IncentiveGuard.NONE)) {
            return earned;
        }
        Valuation valuation = link.buyer.valuation;
        double house = valuation.units(link.buyer.onHand) * link.share;
        double more = statement.left().getReal() - valuation.units(tally.mayGoBack());
        double weekly = link.buyer.forecast() * link.share;
        return world.guard().limit(earned, statement.purchases().getReal(), house + more, weekly);
    }

    /** Pays what falls due in the period. */
    void payDebts(World world) {
        debt.ifPresent(d -> d.pay(world.ledger, world.period));
    }

    /** Whether the account is settled at the end of a month; accounts without months are settled every period. */
    boolean isDue(int month, boolean monthEnds) {
        return term.everyMonths() == 0 || (monthEnds && month % term.everyMonths() == 0);
    }

    /**
     * What a settlement comes to.
     *
     * @param earned by the term as written, money
     * @param paid of that, money
     * @param purchases that it is for, money
     */
    record Outcome(TermAccount account, double earned, double paid, double purchases) {
        /** Whether its rate counts in the mean over buyers. */
        boolean counts() {
            return IncentiveGuard.guards(account.term.head()) && purchases > 0 && paid >= 0;
        }

        /** Buyers' rates are compared under the same kind of term of the same product. */
        String kind() {
            return account.link.buyer.sku + "/" + account.term.getClass().getSimpleName();
        }
    }

    Outcome settle(World world) {
        double target = weeklySales * weeks * link.share * (1 + term.targetGrowth());
        Statement<Decimal64> plain = tally.since(before, target);
        Levers<Decimal64> levers = world.posted.levers(link, term);
        int breaches = watch.map(Watch::take).orElse(0);
        Statement<Decimal64> statement = plain.with(plain.efforts().withBreaches(new Decimal64(breaches)));
        if (backflow.isPresent()) {
            long goods = backflow.get().move(world.ledger, statement, levers, tally.mayGoBack());
            statement = statement.withLeft(new Decimal64(link.buyer.valuation.units(goods)));
        }
        double earned = term.sellerPays(statement, levers).getReal();
        refer();
        return new Outcome(
                this,
                earned,
                guarded(world, earned, statement),
                statement.purchases().getReal());
    }

    /** Pays what a settlement came to. */
    void pay(World world, double money) {
        post(world, FixedPoint.quanta(money, world.scenario.quanta().money()));
        if (term.isForSelling()) {
            world.campaigns.ifPresent(campaigns -> campaigns.grant(link.buyer, money));
        }
    }

    /** Who is paid. */
    Stock buyer() {
        return link.buyer;
    }

    private void post(World world, long amount) {
        if (debt.isPresent()) {
            debt.get().owe(world.ledger, world.period, amount);
        } else {
            world.ledger.post(cash, amount);
        }
    }

    /** Takes the sales since the last settlement as the reference for the next. */
    private void refer() {
        double units = link.buyer.valuation.units(link.buyer.sold - before.sold());
        weeklySales = weeks == 0 ? 0 : units / weeks;
        before = tally.mark();
        weeks = 0;
    }
}
