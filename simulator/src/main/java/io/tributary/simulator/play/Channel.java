package io.tributary.simulator.play;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.demand.Posted;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.ChannelMap.Offer;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import io.tributary.simulator.scenario.Demand;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * The money and goods of a channel as a function of decisions: prices run down from the makers, consumers answer, goods
 * are ordered up the channel, and every firm's profit is sales - purchases - unit costs - efforts - holding + terms. Pure,
 * and in any algebra: with plain numbers it says what will be posted, with derivatives what a change would bring. An
 * expectation over random demand goes around it by a {@link Realisation}.
 */
public final class Channel {
    private final Layout layout;
    private final Wiring wiring;
    private final List<List<Stand>> markets = new ArrayList<>();
    private final Settlement settlement;

    Channel(Layout layout) {
        this.layout = layout;
        wiring = new Wiring(layout);
        layout.markets().forEach(demand -> markets.add(layout.stands(demand)));
        settlement = new Settlement(layout, wiring);
    }

    Wiring wiring() {
        return wiring;
    }

    Settlement settlement() {
        return settlement;
    }

    List<List<Stand>> markets() {
        return List.copyOf(markets);
    }

    /**
     * All flows and profits.
     *
     * @param x one value per decision of the play
     * @param zero zero of the algebra
     * @param luck what becomes of expected sales
     */
    public <T extends RealFieldElement<T>> Flows<T> flows(List<T> x, T zero, Realisation luck) {
        Flows<T> flows = new Flows<>(layout, zero);
        for (int t = 0; t < layout.periods; t++) {
            prices(flows, x, t);
            efforts(flows, x, t);
            for (List<Stand> stands : markets) {
                sell(flows, x, stands, t, luck);
            }
            for (int i = wiring.topDown.size() - 1; i >= 0; i--) {
                move(flows, x, t, wiring.topDown.get(i));
            }
            earn(flows, t);
        }
        settlement.settle(flows, x);
        return flows;
    }

    private <T extends RealFieldElement<T>> void prices(Flows<T> flows, List<T> x, int t) {
        List<T> trades = flows.tradePrice.get(t);
        for (Cell cell : wiring.topDown) {
            T cost = flows.zero();
            for (int k : cell.suppliers()) {
                cost = cost.add(trades.get(k));
            }
            cost = cell.suppliers().size() < 2
                    ? cost
                    : cost.divide(cell.suppliers().size());
            flows.purchase.get(t).set(cell.index(), cost);
            T base = cell.makes() ? cost.add(cell.unitCost()) : cost;
            for (int k : cell.buyers()) {
                trades.set(k, wiring.tradeSources.get(t).get(k).price(x, base));
            }
            for (int o : cell.offers()) {
                flows.offerPrice.get(t).set(o, wiring.offerSources.get(t).get(o).price(x, base));
            }
        }
    }

    private <T extends RealFieldElement<T>> void efforts(Flows<T> flows, List<T> x, int t) {
        for (Wiring.Effort effort : wiring.efforts.get(t)) {
            T level = x.get(effort.decision());
            flows.add(flows.level.get(t), effort.firm(), level);
            Firm firm = layout.firms.get(effort.firm());
            T cost = effort.advertising() ? level : firm.effortCost().of(level);
            flows.add(flows.outlay.get(t), effort.firm(), cost);
        }
    }

    /** What the consumers of one market meet. */
    <T extends RealFieldElement<T>> Posted<T> posted(Flows<T> flows, List<Stand> stands, int t) {
        List<T> prices = new ArrayList<>();
        List<T> local = new ArrayList<>();
        List<T> national = new ArrayList<>();
        for (Stand stand : stands) {
            int first = stand.offers().get(0);
            Offer offer = layout.offers.get(first);
            Sku sku = layout.skus.get(layout.sku(offer.sku()));
            prices.add(flows.offerPrice.get(t).get(first));
            local.add(flows.level.get(t).get(layout.firm(offer.firm())));
            boolean own = sku.maker().equals(offer.firm());
            national.add(own ? flows.zero() : flows.level.get(t).get(layout.firm(sku.maker())));
        }
        return new Posted<>(prices, local, national);
    }

    Demand demand(List<Stand> stands) {
        return layout.scenario.demand().get(stands.get(0).demand());
    }

    /** Functions that are zero where the sales of a market bend. */
    <T extends RealFieldElement<T>> List<T> bends(Flows<T> flows, List<Stand> stands, int t) {
        return demand(stands).anticipated().orElseThrow().bends(posted(flows, stands, t));
    }

    private <T extends RealFieldElement<T>> void sell(
            Flows<T> flows, List<T> x, List<Stand> stands, int t, Realisation luck) {
        clear(flows, x, stands, t);
        List<T> sales = demand(stands).sales(posted(flows, stands, t));
        for (Stand stand : stands) {
            for (int o : stand.offers()) {
                Offer offer = layout.offers.get(o);
                int quantity = wiring.offerQuantities.get(t).get(o);
                T expected = quantity == PriceSource.NONE ? sales.get(stand.index()) : x.get(quantity);
                T asked = luck.of(offer.demand(), offer.index(), t + 1, expected);
                flows.offerAsked.get(t).set(o, asked);
                flows.offerUnits.get(t).set(o, asked);
            }
        }
    }

    /** Prices the stands at which firms bring quantities. */
    private <T extends RealFieldElement<T>> void clear(Flows<T> flows, List<T> x, List<Stand> stands, int t) {
        List<Stand> cleared = stands.stream()
                .filter(stand -> stand.clears()
                        && wiring.offerQuantities.get(t).get(stand.offers().get(0)) != PriceSource.NONE)
                .toList();
        if (cleared.isEmpty()) {
            return;
        }
        List<T> quantities = new ArrayList<>();
        for (Stand stand : cleared) {
            T sum = flows.zero();
            for (int o : stand.offers()) {
                sum = sum.add(x.get(wiring.offerQuantities.get(t).get(o)));
            }
            quantities.add(sum);
        }
        Clearing clearing =
                new Clearing(demand(stands), cleared.stream().map(Stand::index).toList());
        List<T> prices = clearing.prices(posted(flows, stands, t), quantities);
        for (Stand stand : cleared) {
            stand.offers().forEach(o -> flows.offerPrice.get(t).set(o, prices.get(stand.index())));
        }
    }

    /** One firm serves what is asked of it from stock and from what it buys or makes. */
    private <T extends RealFieldElement<T>> void move(Flows<T> flows, List<T> x, int t, Cell cell) {
        T wanted = wanted(flows, t, cell);
        T bought = wanted;
        if (cell.decidesOnStock()) {
            T stock = stock(flows, t, cell);
            int order = cell.orders().get(t);
            bought = order == PriceSource.NONE ? Flows.least(wanted.subtract(stock)) : x.get(order);
            T ready = stock.add(bought);
            boolean isShort = ready.getReal() < wanted.getReal();
            if (isShort) {
                ration(flows, t, cell, ready, wanted);
            }
            flows.left.get(t).set(cell.index(), isShort ? flows.zero() : ready.subtract(wanted));
        }
        flows.inflow.get(t).set(cell.index(), bought);
        share(flows, x, t, cell, bought);
    }

    /** What is left of the period before, unless its season ended with it. */
    private <T extends RealFieldElement<T>> T stock(Flows<T> flows, int t, Cell cell) {
        return t == 0 || layout.endsSeason(t - 1)
                ? flows.zero()
                : flows.left.get(t - 1).get(cell.index());
    }

    /** What a firm has more than is asked of it, with its order, or without one what it carried over. */
    <T extends RealFieldElement<T>> T spare(Flows<T> flows, List<T> x, int t, Cell cell) {
        T stock = stock(flows, t, cell);
        int order = cell.orders().get(t);
        T ready = order == PriceSource.NONE ? stock : stock.add(x.get(order));
        return ready.subtract(wanted(flows, t, cell));
    }

    private static <T extends RealFieldElement<T>> T wanted(Flows<T> flows, int t, Cell cell) {
        T wanted = flows.zero();
        for (int o : cell.offers()) {
            wanted = wanted.add(flows.offerAsked.get(t).get(o));
        }
        for (int k : cell.buyers()) {
            wanted = wanted.add(flows.tradeUnits.get(t).get(k));
        }
        return wanted;
    }

    /** Short stock: consumers get a part each; firms below get what they ordered, because makers are never short. */
    private static <T extends RealFieldElement<T>> void ration(Flows<T> flows, int t, Cell cell, T ready, T wanted) {
        if (cell.offers().size() == 1 && cell.buyers().isEmpty()) {
            flows.offerUnits.get(t).set(cell.offers().get(0), ready);
            return;
        }
        T part = ready.divide(wanted);
        for (int o : cell.offers()) {
            flows.offerUnits.get(t).set(o, flows.offerAsked.get(t).get(o).multiply(part));
        }
    }

    /** Splits what a firm buys among its suppliers: by the quantities that they bring, or evenly. */
    private <T extends RealFieldElement<T>> void share(Flows<T> flows, List<T> x, int t, Cell cell, T bought) {
        List<Integer> suppliers = cell.suppliers();
        if (suppliers.size() == 1) {
            flows.tradeUnits.get(t).set(suppliers.get(0), bought);
            return;
        }
        List<T> weights = new ArrayList<>();
        T all = flows.zero();
        for (int k : suppliers) {
            int quantity = wiring.tradeQuantities.get(t).get(k);
            T weight = quantity == PriceSource.NONE ? flows.zero().add(1) : x.get(quantity);
            weights.add(weight);
            all = all.add(weight);
        }
        for (int i = 0; i < suppliers.size(); i++) {
            T part = all.getReal() == 0
                    ? bought.divide(suppliers.size())
                    : bought.multiply(weights.get(i)).divide(all);
            flows.tradeUnits.get(t).set(suppliers.get(i), part);
        }
    }

    /** Base units that a firm sells to consumers over all periods. */
    <T extends RealFieldElement<T>> T sold(Flows<T> flows, int firm) {
        T sum = flows.zero();
        for (int t = 0; t < layout.periods; t++) {
            for (int o = 0; o < layout.offers.size(); o++) {
                boolean own = layout.firm(layout.offers.get(o).firm()) == firm;
                sum = own ? sum.add(flows.offerUnits.get(t).get(o)) : sum;
            }
        }
        return sum;
    }

    /** Base units that a firm has left at the ends of seasons, or of the play. */
    <T extends RealFieldElement<T>> T left(Flows<T> flows, int firm) {
        T sum = flows.zero();
        for (Cell cell : wiring.topDown) {
            for (int t = 0; t < layout.periods; t++) {
                boolean here = cell.firm() == firm && (t == layout.periods - 1 || layout.endsSeason(t));
                sum = here ? sum.add(flows.left.get(t).get(cell.index())) : sum;
            }
        }
        return sum;
    }

    /** Customers who leave with nothing cost the firm at whose counter they stood, and those above it, their goodwill. */
    private <T extends RealFieldElement<T>> void loseGoodwill(Flows<T> flows, int t) {
        for (Cell cell : wiring.topDown) {
            T missing = flows.zero();
            for (int o : cell.offers()) {
                boolean lost = layout.endsSeason(t) || layout.demandOf(o).unserved() == Demand.Unserved.LOST;
                T asked = flows.offerAsked.get(t).get(o);
                missing = lost
                        ? missing.add(asked).subtract(flows.offerUnits.get(t).get(o))
                        : missing;
            }
            loseGoodwill(
                    flows, missing, cell.firm(), layout.skus.get(cell.sku()).id());
        }
    }

    private <T extends RealFieldElement<T>> void loseGoodwill(Flows<T> flows, T missing, int f, String sku) {
        flows.charge(f, missing, layout.firms.get(f).goodwill());
        List<Trade> above = layout.trades.stream()
                .filter(trade -> layout.firm(trade.buyer()) == f && trade.sku().equals(sku))
                .toList();
        for (Trade trade : above) {
            loseGoodwill(flows, missing.divide(above.size()), layout.firm(trade.seller()), sku);
        }
    }

    private <T extends RealFieldElement<T>> void earn(Flows<T> flows, int t) {
        for (int o = 0; o < layout.offers.size(); o++) {
            int f = layout.firm(layout.offers.get(o).firm());
            T price = flows.offerPrice.get(t).get(o);
            flows.add(flows.profit, f, flows.offerUnits.get(t).get(o).multiply(price));
        }
        if (layout.mayLoseGoodwill) {
            loseGoodwill(flows, t);
        }
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            T units = flows.tradeUnits.get(t).get(k);
            T paid = units.multiply(flows.tradePrice.get(t).get(k));
            flows.add(flows.profit, layout.firm(trade.seller()), paid);
            flows.add(flows.profit, layout.firm(trade.buyer()), paid.negate());
            flows.charge(layout.firm(trade.seller()), units, layout.handling(k, false));
            flows.charge(layout.firm(trade.buyer()), units, layout.handling(k, true));
        }
        for (Cell cell : wiring.topDown) {
            flows.charge(cell.firm(), flows.inflow.get(t).get(cell.index()), cell.unitCost());
            flows.charge(
                    cell.firm(),
                    flows.left.get(t).get(cell.index()),
                    layout.firms.get(cell.firm()).holdingCost());
            if (layout.endsSeason(t)) {
                double salvage = layout.firms.get(cell.firm()).salvage();
                flows.charge(cell.firm(), flows.left.get(t).get(cell.index()), -salvage);
            }
        }
        for (int f = 0; f < layout.firms.size(); f++) {
            flows.charge(f, flows.outlay.get(t).get(f), 1);
            flows.add(flows.profit, f, flows.zero().add(-layout.firms.get(f).fixedCost()));
        }
    }
}
