package io.tributary.simulator.play;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import io.tributary.simulator.scenario.Move;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * The contract terms of all trades, settled once over all periods of the play by the same code that the ledger's
 * settlement uses.
 */
final class Settlement {
    private final Layout layout;
    private final Wiring wiring;

    /** Whether any firm decides on a parameter of a term. */
    private final boolean decidesTerms;

    Settlement(Layout layout, Wiring wiring) {
        decidesTerms = layout.moves.all().stream().anyMatch(move -> move.what() == Move.What.TERMS);
        this.layout = layout;
        this.wiring = wiring;
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

    /** Base units that a firm gives back to its suppliers. */
    <T extends RealFieldElement<T>> T returned(Flows<T> flows, List<T> x, int firm) {
        T sum = flows.zero();
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            for (Term term : layout.rules.get(k).map(LinkRule::terms).orElse(List.of())) {
                if (layout.firm(trade.buyer()) == firm && term instanceof TakesBack takesBack) {
                    sum = sum.add(takesBack.unitsBack(statement(flows, k), levers(x, trade, term, flows.zero())));
                }
            }
        }
        return sum;
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
        Cell buyer = wiring.cell(layout.firm(trade.buyer()), layout.sku(trade.sku()));
        Cell seller = wiring.cell(layout.firm(trade.seller()), layout.sku(trade.sku()));
        T bought = flows.zero();
        T value = flows.zero();
        T all = flows.zero();
        T outlay = flows.zero();
        Resale<T> resale = new Resale<>(flows.zero(), flows.zero(), flows.zero());
        for (int t = 0; t < layout.periods; t++) {
            T units = flows.tradeUnits.get(t).get(k);
            bought = bought.add(units);
            value = value.add(units.multiply(flows.tradePrice.get(t).get(k)));
            all = all.add(flows.inflow.get(t).get(buyer.index()));
            outlay = outlay.add(flows.outlay.get(t).get(buyer.firm()));
            resale = resale.plus(flows, t, buyer);
        }
        boolean only = buyer.suppliers().size() == 1 || all.getReal() == 0;
        T part = only ? flows.zero().add(1) : bought.divide(all);
        T sellerCost = flows.purchase.get(0).get(seller.index()).add(seller.unitCost());
        return new Statement<>(
                bought,
                mean(value, bought, flows.tradePrice.get(0).get(k)),
                resale.units().multiply(part),
                mean(resale.value(), resale.units(), flows.zero()),
                flows.left.get(layout.periods - 1).get(buyer.index()).multiply(part),
                flows.zero(),
                Statement.Efforts.none(flows.zero())
                        .withOutlay(outlay)
                        .withAsked(resale.asked().multiply(part))
                        .withCosts(sellerCost, flows.zero().add(buyer.unitCost())));
    }

    /** What a firm sells on of one product: units, their value, and what consumers asked for. */
    private record Resale<T extends RealFieldElement<T>>(T units, T value, T asked) {
        Resale<T> plus(Flows<T> flows, int t, Cell cell) {
            T sum = units;
            T worth = value;
            T wanted = asked;
            for (int o : cell.offers()) {
                T sold = flows.offerUnits.get(t).get(o);
                sum = sum.add(sold);
                worth = worth.add(sold.multiply(flows.offerPrice.get(t).get(o)));
                wanted = wanted.add(flows.offerAsked.get(t).get(o));
            }
            for (int k : cell.buyers()) {
                T sold = flows.tradeUnits.get(t).get(k);
                sum = sum.add(sold);
                worth = worth.add(sold.multiply(flows.tradePrice.get(t).get(k)));
            }
            return new Resale<>(sum, worth, wanted);
        }
    }

    private static <T extends RealFieldElement<T>> T mean(T value, T units, T otherwise) {
        return units.getReal() != 0 ? value.divide(units) : otherwise;
    }

    /** Parameters of a term: as written, or what the seller decides instead. */
    <T extends RealFieldElement<T>> Levers<T> levers(List<T> x, Trade trade, Term term, T zero) {
        if (!decidesTerms) {
            return Levers.asWritten(zero);
        }
        String name = SnakeCase.of(term.getClass().getSimpleName());
        return (field, written) -> {
            int decision = layout.moves.findTerm(trade.seller(), trade.buyer(), name + "." + field, 0);
            return decision == PriceSource.NONE ? zero.add(written) : x.get(decision);
        };
    }
}
