package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first morning: what firms expect, and the stocks that they begin with. A firm begins with the stock that the
 * scenario gives, otherwise with what its order rule would bring it up to;
 * with nothing where goods are of one season and those of the last are gone.
 */
final class Opening {
    private final World world;
    private final Map<String, Firm> firms = new HashMap<>();

    Opening(World world) {
        this.world = world;
        world.scenario.firms().forEach(firm -> firms.put(firm.id(), firm));
    }

    /** Opens the lines on which the first stocks are booked; before the ledger is made. */
    static void prepare(World world) {
        ChartOfAccounts chart = world.builder.chart();
        int outside = chart.account(Party.WORLD, Account.Place.OUTSIDE);
        for (Stock stock : world.builder.stocks()) {
            Sku sku = world.scenario.skus().get(stock.sku);
            chart.line(Kind.OPENING, outside, stock.stockAccount, sku.id());
            chart.line(Kind.OPENING, outside, stock.transitAccount, sku.id());
        }
    }

    void act() {
        for (int depth = 0; depth < world.byDepth.size(); depth++) {
            new Pricing(depth).act(world);
        }
        world.market.ifPresent(Market::begin);
        for (int depth = world.byDepth.size() - 1; depth >= 0; depth--) {
            for (Stock stock : world.byDepth.get(depth)) {
                expect(stock);
                book(stock, Account.Place.STOCK, opening(stock));
            }
        }
        for (Stock stock : world.builder.stocks()) {
            long coming = 0;
            for (Link link : stock.suppliers) {
                coming = FixedPoint.sum(coming, link.goods.total());
            }
            book(stock, Account.Place.TRANSIT, coming);
        }
    }

    /** A named firm that joins a run in progress brings the stock and the pipeline that the scenario gives it. */
    void admit(Stock stock) {
        if (!firms.containsKey(stock.party.id())) {
            return;
        }
        book(stock, Account.Place.STOCK, opening(stock));
        book(stock, Account.Place.TRANSIT, stock.coming());
    }

    /** Firms between maker and outlet expect what their customers will order. */
    private void expect(Stock stock) {
        Firm firm = firms.get(stock.party.id());
        if (firm != null && firm.expects() > 0) {
            return;
        }
        double sum = stock.forecast();
        for (Link link : stock.customers) {
            sum += link.share * link.buyer.forecast();
        }
        stock.expect(sum);
    }

    private long opening(Stock stock) {
        Optional<Double> given =
                Optional.ofNullable(firms.get(stock.party.id())).flatMap(Firm::stock);
        if (given.isPresent()) {
            return stock.valuation.goods(given.get());
        }
        if (world.scenario.time().season().isPresent()) {
            return 0;
        }
        return stock.rule
                .map(rule -> stock.valuation.order(Math.max(0, rule.order(stock.view(stock.forecast(), 0)))))
                .orElse(0L);
    }

    private void book(Stock stock, Account.Place place, long quantity) {
        if (quantity == 0) {
            return;
        }
        List<Sku> skus = world.scenario.skus();
        int outside = world.chart.account(Party.WORLD, Account.Place.OUTSIDE);
        int account = place == Account.Place.STOCK ? stock.stockAccount : stock.transitAccount;
        world.ledger.post(
                world.chart.line(
                        Kind.OPENING, outside, account, skus.get(stock.sku).id()),
                quantity);
        if (place == Account.Place.STOCK) {
            stock.onHand += quantity;
        }
    }
}
