package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.relation.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * A partner as somebody who earns, feels and decides. Means are over its own memory; all figures are its own. Money in the
 * scenario's currency.
 */
final class Dealer {
    /** Where a partner stands. */
    enum Status {
        /** May be appointed. */
        FREE,
        /** Serves areas, or is bound to. */
        SERVING,
        /** Has left and does not come back. */
        GONE
    }

    final Partner partner;
    final Profile profile;
    final List<Stock> stocks;
    final DealerBooks books;
    final DealerFacts facts;

    Status status = Status.FREE;
    int since;
    int left = -1;

    int weeks;
    double profit;
    /** Of the last week: what it bought, and what it got under contract terms; money. */
    double weekPurchases;

    double weekTerms;
    double lastProfit;
    double monthResult;
    double purchases;
    double netCost;
    double units;
    double stock;
    double owed;
    double kept = 1;
    double earned;

    double trust;
    double satisfaction;
    double loyalty;
    double honour;
    int honours;
    double effort = 1;
    double skill;
    boolean strategic;
    boolean invested;
    int termSince;
    double carried;
    double carriedTerms;

    double score = 50;
    int poor;
    double periodPurchases;
    int periodWeeks;
    double lastWeekly;
    double periodMargin;
    int periodFound;

    double equity = Double.NaN;
    double firstEquity;
    boolean cashOnly;

    final Bond bond = new Bond();
    final List<Dispute> disputes = new ArrayList<>();
    int broke;
    int found;
    boolean departed;
    boolean insolvent;
    boolean dropped;
    boolean signed;

    /** A dispute: the step that is on, and the weeks that it has taken. */
    static final class Dispute {
        int step;
        int weeks;
    }

    Dealer(Partner partner, Profile profile, List<Stock> stocks, DealerBooks books, DealerFacts facts) {
        this.partner = partner;
        this.profile = profile;
        this.stocks = stocks;
        this.books = books;
        this.facts = facts;
        stocks.forEach(stock -> stock.accuracy = profile.accuracy());
    }

    String id() {
        return partner.id();
    }

    boolean serves() {
        return status == Status.SERVING;
    }

    /** Takes in a week of its books. */
    void observe(DealerBooks.Week week, int memory) {
        weeks++;
        double part = Math.max(1.0 / memory, 1.0 / weeks);
        double earnedNow = week.profit() + carried;
        double paidBack = week.terms() + carriedTerms;
        carried = 0;
        carriedTerms = 0;
        lastProfit = earnedNow;
        weekPurchases = week.purchases();
        weekTerms = paidBack;
        monthResult += week.profit();
        profit += part * (earnedNow - profit);
        purchases += part * (week.purchases() - purchases);
        netCost += part * (week.purchases() - paidBack - netCost);
        units += part * (week.units() - units);
        stock = week.stock();
        owed = week.owed();
        kept = week.kept();
        periodPurchases += week.purchases();
        periodMargin += week.margin() - paidBack;
        periodWeeks++;
    }

    /** What it knows from its books, to be saved and restored. */
    void keepBooks(Tape tape) {
        books.keep(tape);
        weeks = tape.count(weeks);
        profit = tape.real(profit);
        lastProfit = tape.real(lastProfit);
        monthResult = tape.real(monthResult);
        purchases = tape.real(purchases);
        netCost = tape.real(netCost);
        units = tape.real(units);
        stock = tape.real(stock);
        owed = tape.real(owed);
        kept = tape.real(kept);
        earned = tape.real(earned);
        carried = tape.real(carried);
        carriedTerms = tape.real(carriedTerms);
        periodPurchases = tape.real(periodPurchases);
        periodMargin = tape.real(periodMargin);
        periodWeeks = tape.count(periodWeeks);
    }

    /** Where it stands and what it feels, to be saved and restored; what the warm-up leaves alone. */
    void keep(Tape tape) {
        status = Status.valueOf(tape.text(status.name()));
        since = tape.count(since);
        left = tape.count(left);
        termSince = tape.count(termSince);
        trust = tape.real(trust);
        satisfaction = tape.real(satisfaction);
        loyalty = tape.real(loyalty);
        honour = tape.real(honour);
        honours = tape.count(honours);
        effort = tape.real(effort);
        skill = tape.real(skill);
        strategic = tape.flag(strategic);
        invested = tape.flag(invested);
        score = tape.real(score);
        poor = tape.count(poor);
        lastWeekly = tape.real(lastWeekly);
        periodFound = tape.count(periodFound);
        equity = tape.real(equity);
        firstEquity = tape.real(firstEquity);
        payCash(tape.flag(cashOnly));
        keepDisputes(tape);
        bond.keep(tape);
    }

    private void keepDisputes(Tape tape) {
        int open = tape.length(disputes.size(), 2 * Integer.BYTES);
        for (int i = 0; i < open; i++) {
            if (i == disputes.size()) {
                disputes.add(new Dispute());
            }
            Dispute dispute = disputes.get(i);
            dispute.step = tape.count(dispute.step);
            dispute.weeks = tape.count(dispute.weeks);
        }
    }

    /** Lets the partner buy for cash only, or on its credit again. */
    void payCash(boolean cash) {
        cashOnly = cash;
        for (Stock own : stocks) {
            for (Link link : own.suppliers) {
                if (link.credit != Credit.NONE) {
                    link.credit.closed = cash;
                }
            }
        }
    }

    /** Weeks since the partner began to serve. */
    int served(int period) {
        return period - since;
    }

    /** What it earns on what it buys, as a share of its purchases; 0 where nothing was bought. */
    double margin() {
        return purchases <= 0 ? 0 : profit / purchases;
    }

    /** Mean price per goods quantum after terms, money; 0 where nothing was bought. */
    double netPrice() {
        return units <= 0 ? 0 : netCost / units;
    }
}
