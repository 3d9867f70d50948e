package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a season: what lies unsold in the houses is written off for its salvage value, orders that were not filled
 * lapse, and customers who still wait leave. Goods on the way arrive for the next season.
 */
final class SeasonEnd {
    private final List<Clearance> clearances = new ArrayList<>();
    private final double moneyQuantum;

    /** The lines on which one stock is cleared. */
    private record Clearance(Stock stock, int writeOff, int salvage) {}

    SeasonEnd(World world) {
        moneyQuantum = world.scenario.quanta().money();
        if (world.scenario.time().season().isEmpty()) {
            return;
        }
        ChartOfAccounts chart = world.builder.chart();
        int outside = chart.account(Party.WORLD, Account.Place.OUTSIDE);
        for (Stock stock : world.builder.stocks()) {
            String sku = world.scenario.skus().get(stock.sku).id();
            clearances.add(new Clearance(
                    stock,
                    chart.line(Kind.WRITE_OFF, stock.stockAccount, outside, sku),
                    chart.money(Kind.SALVAGE, Party.WORLD, stock.party, sku)));
        }
    }

    /** Clears all houses where a season ends with the period that is on. */
    void act(World world) {
        if (!world.scenario.time().endsSeason(world.period)) {
            return;
        }
        for (Counter counter : world.counters) {
            counter.endSeason(world.ledger);
        }
        for (Clearance clearance : clearances) {
            Stock stock = clearance.stock();
            double money = stock.salvage * stock.valuation.units(stock.onHand);
            world.ledger.post(clearance.writeOff(), stock.onHand);
            world.ledger.post(clearance.salvage(), FixedPoint.quanta(money, moneyQuantum));
            stock.onHand = 0;
            for (Link link : stock.customers) {
                link.owed = 0;
            }
        }
    }
}
