package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers who leave with nothing cost the firm at whose counter they stood and, by their part in its supply, the
 * firms above it (Pasternack 1985, Marketing Science 4:166-176).
 */
final class Goodwill {
    private final Valuation valuation;
    private final double moneyQuantum;
    private final List<Loss> losses = new ArrayList<>();

    /**
     * What one firm loses.
     *
     * @param line where it is posted
     * @param perUnit money per base unit
     */
    private record Loss(int line, double perUnit) {}

    Goodwill(Stock stock, String sku, World world) {
        valuation = stock.valuation;
        moneyQuantum = world.scenario.quanta().money();
        add(stock, 1, sku, world.builder.chart());
    }

    private void add(Stock stock, double part, String sku, ChartOfAccounts chart) {
        if (stock.goodwill != 0 && part > 0) {
            losses.add(new Loss(chart.money(Kind.GOODWILL, stock.party, Party.WORLD, sku), part * stock.goodwill));
        }
        for (Link link : stock.suppliers) {
            link.seller.ifPresent(seller -> add(seller, part * link.share, sku, chart));
        }
    }

    /** Customers leave without so many goods quanta. */
    void lose(Ledger ledger, long quantity) {
        for (Loss loss : losses) {
            ledger.post(loss.line(), FixedPoint.quanta(loss.perUnit() * valuation.units(quantity), moneyQuantum));
        }
    }
}
