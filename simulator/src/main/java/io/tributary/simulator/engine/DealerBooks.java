package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A partner's own books of a week: all that it knows for sure. Money in the scenario's currency. */
final class DealerBooks {
    private static final Set<Kind> TERMS =
            EnumSet.of(Kind.REBATE, Kind.INCENTIVE, Kind.DISCOUNT, Kind.SUPPORT, Kind.SHARING);

    private final List<Stock> stocks;
    private final Scenario scenario;
    private final double quantum;
    private final List<Integer> in = new ArrayList<>();
    private final List<Integer> out = new ArrayList<>();
    private final List<Integer> sales = new ArrayList<>();
    private final List<Integer> terms = new ArrayList<>();
    private final List<Integer> claimed = new ArrayList<>();
    private final List<Integer> cleared = new ArrayList<>();
    private long stockBefore;
    private long boughtBefore;
    private long unitsBefore;
    private double makingBefore;
    private long receivable;

    /**
     * A week.
     *
     * @param profit earned, whatever was paid in cash
     * @param revenue sold on
     * @param purchases bought
     * @param units bought, goods quanta
     * @param terms got under contract terms
     * @param margin what the purchases brought above the cost of making the goods
     * @param stock value of stock and goods on the way at the week's end
     * @param owed what suppliers owe for terms at the week's end
     * @param kept share of what was due from suppliers that came; 1 where nothing was due
     */
    record Week(
            double profit,
            double revenue,
            double purchases,
            double units,
            double terms,
            double margin,
            double stock,
            double owed,
            double kept) {}

    DealerBooks(List<Stock> stocks, ChartOfAccounts chart, Scenario scenario) {
        this(stocks, chart, scenario, EnumSet.noneOf(Kind.class));
    }

    private DealerBooks(List<Stock> stocks, ChartOfAccounts chart, Scenario scenario, Set<Kind> without) {
        this.stocks = stocks;
        this.scenario = scenario;
        quantum = scenario.quanta().money();
        Set<String> owners = new HashSet<>();
        stocks.forEach(stock -> owners.add(stock.party.id()));
        List<Account> accounts = chart.accounts();
        List<ChartOfAccounts.Line> lines = chart.lines();
        for (int i = 0; i < lines.size(); i++) {
            Account from = accounts.get(lines.get(i).from());
            Account to = accounts.get(lines.get(i).to());
            boolean gives = owners.contains(from.party().id());
            boolean takes = owners.contains(to.party().id());
            Kind kind = lines.get(i).kind();
            if (kind.book() == Kind.Book.MONEY && gives != takes && !without.contains(kind)) {
                sort(i, kind, takes, takes ? to : from, takes ? from : to);
            }
        }
    }

    /** Books of what a firm earns by its own business, whatever it pays its owners or gets from firms that it owns. */
    static DealerBooks beforeDividends(List<Stock> stocks, ChartOfAccounts chart, Scenario scenario) {
        return new DealerBooks(stocks, chart, scenario, EnumSet.of(Kind.DIVIDEND));
    }

    private void sort(int line, Kind kind, boolean takes, Account own, Account other) {
        boolean supplier =
                other.party().tier() == Party.Tier.MAKER || other.party().tier() == Party.Tier.WHOLESALER;
        boolean credit = own.place() == Account.Place.CREDIT && supplier;
        if (!kind.isCredit()) {
            (takes ? in : out).add(line);
        }
        if (takes && kind == Kind.INVOICE) {
            sales.add(line);
        }
        if (takes && TERMS.contains(kind)) {
            terms.add(line);
        }
        if (credit && takes && TERMS.contains(kind)) {
            claimed.add(line);
        }
        if (credit && !takes && kind == Kind.CLAIM) {
            cleared.add(line);
        }
    }

    /** Takes note of the stock with which the first week begins, and of what was bought before. */
    void open() {
        stockBefore = stockValue();
        boughtBefore = 0;
        unitsBefore = 0;
        for (Stock s : stocks) {
            for (Link link : s.suppliers) {
                boughtBefore = FixedPoint.sum(boughtBefore, link.boughtValue);
                unitsBefore = FixedPoint.sum(unitsBefore, link.bought);
            }
        }
        makingBefore = making();
    }

    /** What it cost to make all that was bought since the run began, money. */
    private double making() {
        double making = 0;
        for (Stock s : stocks) {
            Sku sku = scenario.skus().get(s.sku);
            for (Link link : s.suppliers) {
                making += s.valuation.units(link.bought) * sku.cost() / sku.pack();
            }
        }
        return making;
    }

    void keep(Tape tape) {
        stockBefore = tape.number(stockBefore);
        boughtBefore = tape.number(boughtBefore);
        unitsBefore = tape.number(unitsBefore);
        makingBefore = tape.real(makingBefore);
        receivable = tape.number(receivable);
    }

    private long stockValue() {
        long value = 0;
        for (Stock s : stocks) {
            value = FixedPoint.sum(value, s.valuation.value(s.purchasePrice(), FixedPoint.sum(s.onHand, s.coming())));
        }
        return value;
    }

    /** Reads the open week; once a week. */
    Week read(Ledger ledger) {
        long stock = stockValue();
        long bought = 0;
        long units = 0;
        double owed = 0;
        double making = making();
        for (Stock s : stocks) {
            for (Link link : s.suppliers) {
                bought = FixedPoint.sum(bought, link.boughtValue);
                units = FixedPoint.sum(units, link.bought);
                owed += link.owed;
            }
        }
        long profit = FixedPoint.sum(sum(ledger, in) - sum(ledger, out), stock - stockBefore);
        receivable = FixedPoint.sum(receivable, sum(ledger, claimed) - sum(ledger, cleared));
        double came = units - unitsBefore;
        Week week = new Week(
                profit * quantum,
                sum(ledger, sales) * quantum,
                (bought - boughtBefore) * quantum,
                came,
                sum(ledger, terms) * quantum,
                (bought - boughtBefore) * quantum - (making - makingBefore),
                stock * quantum,
                receivable * quantum,
                came + owed <= 0 ? 1 : came / (came + owed));
        stockBefore = stock;
        boughtBefore = bought;
        unitsBefore = units;
        makingBefore = making;
        return week;
    }

    /** What was sold on in the open week, money. */
    double revenue(Ledger ledger) {
        return sum(ledger, sales) * quantum;
    }

    private static long sum(Ledger ledger, List<Integer> lines) {
        long sum = 0;
        for (int line : lines) {
            sum = FixedPoint.sum(sum, ledger.posted(line));
        }
        return sum;
    }
}
