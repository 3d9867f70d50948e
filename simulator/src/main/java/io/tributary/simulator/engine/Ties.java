package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Integration;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Firms that are bound to each other: the holder pays for working together, gets its part of what the other earned the week
 * before, and pays once when the tie ends because one of the two serves no area any more. What the weights do is in the
 * play; see {@link io.tributary.simulator.play.ChannelGame}.
 */
final class Ties {
    /** First letters of the saved parts. */
    static final String PART = "tie|";

    private final List<Tie> ties = new ArrayList<>();
    private final double quantum;

    /** One firm bound to another. */
    private static final class Tie {
        private final Integration rule;
        /** Place in the scenario's list: two firms may be bound in more than one way. */
        private final int place;

        private final int coordination;
        private final int exit;
        private final int dividend;
        /** The other's books, where it pays dividends. */
        private Optional<DealerBooks> books = Optional.empty();

        private boolean stands;
        /** Losses that must be earned back before anything is paid, money, 0 or below. */
        private double carried;
        /** Dividend to be paid next week, money. */
        private double due;

        Tie(Integration rule, int place, int coordination, int exit, int dividend) {
            this.rule = rule;
            this.place = place;
            this.coordination = coordination;
            this.exit = exit;
            this.dividend = dividend;
        }

        void keep(Tape tape) {
            stands = tape.flag(stands);
            carried = tape.real(carried);
            due = tape.real(due);
            books.ifPresent(open -> open.keep(tape));
        }

        String name() {
            String shape = books.isPresent() ? "|pays" : "";
            return PART + rule.holder() + '>' + rule.of() + '|' + place + shape;
        }
    }

    private Ties(World world) {
        Scenario scenario = world.scenario;
        quantum = scenario.quanta().money();
        ChartOfAccounts chart = world.builder.chart();
        for (Integration rule : scenario.integration()) {
            Party holder = party(scenario, rule.holder());
            Party other = party(scenario, rule.of());
            ties.add(new Tie(
                    rule,
                    ties.size(),
                    rule.coordination() == 0
                            ? ChartOfAccounts.NONE
                            : chart.money(Kind.COORDINATION, holder, Party.WORLD, ""),
                    rule.exitCost() == 0 ? ChartOfAccounts.NONE : chart.money(Kind.SEPARATION, holder, Party.WORLD, ""),
                    rule.equity() == 0 ? ChartOfAccounts.NONE : chart.money(Kind.DIVIDEND, other, holder, "")));
        }
    }

    /** The ties of a world, whose lines are opened before partners open their books. */
    static Optional<Ties> of(World world) {
        return world.scenario.integration().isEmpty() ? Optional.empty() : Optional.of(new Ties(world));
    }

    private static Party party(Scenario scenario, String id) {
        Optional<Party> firm = scenario.firms().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .map((Firm f) -> Parties.of(f));
        return firm.or(() -> scenario.partners().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst()
                        .map((Partner p) -> Parties.of(p)))
                .orElseThrow();
    }

    /** Takes up the books of those who pay dividends, when all lines of the chart are known. */
    void takeBooks(World world) {
        for (Tie tie : ties) {
            List<Stock> stocks = world.builder.stocks().stream()
                    .filter(stock -> stock.party.id().equals(tie.rule.of()))
                    .toList();
            if (tie.dividend != ChartOfAccounts.NONE && !stocks.isEmpty()) {
                tie.books = Optional.of(DealerBooks.beforeDividends(stocks, world.builder.chart(), world.scenario));
            }
        }
    }

    /** The first week begins with the stocks that lie in the houses. */
    void open() {
        ties.forEach(tie -> tie.books.ifPresent(DealerBooks::open));
    }

    /** Ties of which a state knows nothing begin with what lies in the houses now. */
    void goOn(SavedState state) {
        for (Tie tie : ties) {
            if (!state.parts().containsKey(tie.name())) {
                tie.books.ifPresent(DealerBooks::open);
            }
        }
    }

    void visit(Memory.Visitor visitor) {
        ties.forEach(tie -> visitor.meet(tie.name(), tie::keep));
    }

    /** Working together is paid for, and what was earned last week is paid out. */
    void pay(World world) {
        for (Tie tie : ties) {
            tie.stands = tie.stands || isThere(world, tie);
            if (tie.stands && world.counts()) {
                post(world, tie.coordination, tie.rule.coordination());
                post(world, tie.dividend, tie.due);
            }
            tie.due = 0;
        }
    }

    /** Ends the ties of those who have left this week. */
    void end(World world) {
        for (Tie tie : ties) {
            if (tie.stands && !isThere(world, tie)) {
                tie.stands = false;
                if (world.counts()) {
                    post(world, tie.exit, tie.rule.exitCost());
                }
            }
        }
    }

    /** Reads what was earned in the week that ends; who is tied no longer earns for itself. */
    void read(World world) {
        for (Tie tie : ties) {
            tie.books.ifPresent(books -> {
                double profit = books.read(world.ledger).profit();
                if (tie.stands && world.counts()) {
                    tie.due = tie.rule.dividend(tie.carried, profit);
                    tie.carried = Integration.carried(tie.carried, profit);
                }
            });
        }
    }

    private static boolean isThere(World world, Tie tie) {
        return isThere(world, tie.rule.holder()) && isThere(world, tie.rule.of());
    }

    /** Firms named one by one are always there, partners as long as they serve. */
    private static boolean isThere(World world, String id) {
        return world.scenario.partners().stream().noneMatch(p -> p.id().equals(id))
                || !world.coverage.areasOf(id).isEmpty();
    }

    /** Factor of what it would have to pay on a partner's hazard of leaving. */
    double patience(Dealer dealer) {
        double product = 1;
        for (Tie tie : ties) {
            boolean bound = tie.stands && tie.rule.holder().equals(dealer.id());
            product *= bound ? tie.rule.patience(dealer.profit) : 1;
        }
        return product;
    }

    private void post(World world, int line, double money) {
        if (line != ChartOfAccounts.NONE) {
            world.ledger.post(line, FixedPoint.quanta(money, quantum));
        }
    }
}
