package io.tributary.simulator.play;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * The contract terms of all trades, settled once over all periods of the play by the same code that the ledger's
 * settlement uses.
 */
final class Settlement {
    private final Layout layout;

    Settlement(Layout layout) {
        this.layout = layout;
    }

    <T extends RealFieldElement<T>> void settle(Flows<T> flows, List<T> x) {
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            for (Term term : layout.rules.get(k).map(LinkRule::terms).orElse(List.of())) {
                T paid = term.sellerPays(statement(flows, k), levers(x, trade, term, flows.zero()));
                flows.add(flows.profit, layout.firm(trade.seller()), paid.negate());
                flows.add(flows.profit, layout.firm(trade.buyer()), paid);
                if (term instanceof TakesBack takesBack) {
                    salvage(flows, k, takesBack, levers(x, trade, term, flows.zero()));
                }
            }
        }
    }

    /** Goods that go back bring their seller what they would have brought the buyer at the end of the season. */
    private <T extends RealFieldElement<T>> void salvage(Flows<T> flows, int k, TakesBack term, Levers<T> levers) {
        if (term.fate() == TakesBack.Fate.KEPT) {
            return;
        }
        int seller = layout.firm(layout.trades.get(k).seller());
        int buyer = layout.firm(layout.trades.get(k).buyer());
        boolean season = layout.endsSeason(layout.periods - 1);
        boolean destroyed = term.fate() == TakesBack.Fate.DESTROYED;
        double here = season ? layout.firms.get(buyer).salvage() : 0;
        double there = season ? layout.firms.get(seller).salvage() : 0;
        T back = term.unitsBack(statement(flows, k), levers);
        flows.add(flows.profit, seller, back.multiply(destroyed ? term.salvage() : there));
        flows.add(flows.profit, buyer, back.multiply(-here));
    }

    /** The account of one trade over all periods. */
    <T extends RealFieldElement<T>> Statement<T> statement(Flows<T> flows, int k) {
        Trade trade = layout.trades.get(k);
        int f = layout.firm(trade.buyer());
        int s = layout.sku(trade.sku());
        int cell = flows.cell(f, s);
        T bought = flows.zero();
        T value = flows.zero();
        T all = flows.zero();
        T asked = flows.zero();
        T outlay = flows.zero();
        for (int t = 0; t < layout.periods; t++) {
            T units = flows.tradeUnits.get(t).get(k);
            bought = bought.add(units);
            value = value.add(units.multiply(flows.tradePrice.get(t).get(k)));
            all = all.add(flows.inflow.get(t).get(cell));
            outlay = outlay.add(flows.outlay.get(t).get(f));
        }
        T sold = flows.zero();
        T revenue = flows.zero();
        for (int t = 0; t < layout.periods; t++) {
            sold = sold.add(sold(flows, t, f, s, false));
            revenue = revenue.add(sold(flows, t, f, s, true));
            asked = asked.add(asked(flows, t, f, s));
        }
        T part = layout.firms.get(f).buysFrom().size() == 1 || all.getReal() == 0
                ? flows.zero().add(1)
                : bought.divide(all);
        T left = flows.left.get(layout.periods - 1).get(cell).multiply(part);
        Statement<T> statement = new Statement<>(
                bought,
                mean(value, bought, flows.tradePrice.get(0).get(k)),
                sold.multiply(part),
                mean(revenue, sold, flows.zero()),
                left,
                flows.zero(),
                Statement.Efforts.none(flows.zero()));
        int seller = layout.firm(trade.seller());
        T sellerCost = flows.purchase.get(0).get(flows.cell(seller, s)).add(layout.unitCost(seller, s));
        T buyerCost = flows.zero().add(layout.unitCost(f, s));
        return statement.with(statement
                .efforts()
                .withOutlay(outlay)
                .withAsked(asked.multiply(part))
                .withCosts(sellerCost, buyerCost));
    }

    private static <T extends RealFieldElement<T>> T mean(T value, T units, T otherwise) {
        return units.getReal() > 0 ? value.divide(units) : otherwise;
    }

    /** Units that a firm sells on in a period, or their value. */
    private <T extends RealFieldElement<T>> T sold(Flows<T> flows, int t, int f, int s, boolean value) {
        T sum = flows.zero();
        for (int o = 0; o < layout.offers.size(); o++) {
            if (layout.firm(layout.offers.get(o).firm()) == f
                    && layout.sku(layout.offers.get(o).sku()) == s) {
                T units = flows.offerUnits.get(t).get(o);
                sum = sum.add(value ? units.multiply(flows.offerPrice.get(t).get(o)) : units);
            }
        }
        for (int k = 0; k < layout.trades.size(); k++) {
            if (layout.firm(layout.trades.get(k).seller()) == f
                    && layout.sku(layout.trades.get(k).sku()) == s) {
                T units = flows.tradeUnits.get(t).get(k);
                sum = sum.add(value ? units.multiply(flows.tradePrice.get(t).get(k)) : units);
            }
        }
        return sum;
    }

    private <T extends RealFieldElement<T>> T asked(Flows<T> flows, int t, int f, int s) {
        T sum = flows.zero();
        for (int o = 0; o < layout.offers.size(); o++) {
            if (layout.firm(layout.offers.get(o).firm()) == f
                    && layout.sku(layout.offers.get(o).sku()) == s) {
                sum = sum.add(flows.offerAsked.get(t).get(o));
            }
        }
        return sum;
    }

    /** Parameters of a term: as written, or what the seller decides instead. */
    <T extends RealFieldElement<T>> Levers<T> levers(List<T> x, Trade trade, Term term, T zero) {
        String name = SnakeCase.of(term.getClass().getSimpleName());
        return (field, written) -> {
            int decision = layout.moves.findTerm(trade.seller(), trade.buyer(), name + "." + field, 0);
            return decision == PriceSource.NONE ? zero.add(written) : x.get(decision);
        };
    }
}
