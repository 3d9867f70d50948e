package io.tributary.simulator.play;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.demand.Posted;
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
    private final List<Market> markets = new ArrayList<>();
    private final Settlement settlement;
    private final Budget budget = new Budget();

    Channel(Layout layout) {
        this.layout = layout;
        wiring = new Wiring(layout);
        layout.markets().forEach(demand -> markets.add(market(demand)));
        settlement = new Settlement(layout, wiring);
    }

    private Market market(int demand) {
        List<Stand> stands = layout.stands(demand);
        boolean clears = false;
        for (Stand stand : stands) {
            for (int t = 0; t < layout.periods; t++) {
                clears |= wiring.brings(stand, t);
            }
        }
        return new Market(layout.scenario.demand().get(demand), stands, clears);
    }

    /** What evaluations of this channel are counted against. */
    Budget budget() {
        return budget;
    }

    Wiring wiring() {
        return wiring;
    }

    Settlement settlement() {
        return settlement;
    }

    List<Market> markets() {
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
        budget.spend(zero);
        Flows<T> flows = new Flows<>(layout, zero);
        for (int t = 0; t < layout.periods; t++) {
            prices(flows, x, t);
            efforts(flows, x, t);
            for (Market market : markets) {
                sell(flows, x, market, t, luck);
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
        T[] trades = flows.tradePrice[t];
        for (Cell cell : wiring.topDown) {
            T cost = flows.zero();
            for (int k : cell.suppliers()) {
                cost = cost.add(trades[k]);
            }
            cost = cell.suppliers().length < 2 ? cost : cost.divide(cell.suppliers().length);
            flows.purchase[t][cell.index()] = cost;
            T base = cell.makes() ? cost.add(cell.unitCost()) : cost;
            for (int k : cell.buyers()) {
                trades[k] = wiring.tradeSources.get(t).get(k).price(x, base);
            }
            for (int o : cell.offers()) {
                flows.offerPrice[t][o] = wiring.offerSources.get(t).get(o).price(x, base);
            }
        }
    }

    private <T extends RealFieldElement<T>> void efforts(Flows<T> flows, List<T> x, int t) {
        for (Wiring.Effort effort : wiring.efforts.get(t)) {
            T level = x.get(effort.decision());
            flows.add(flows.level[t], effort.firm(), level);
            Firm firm = layout.firms.get(effort.firm());
            T cost = effort.advertising() ? level : firm.effortCost().of(level);
            flows.add(flows.outlay[t], effort.firm(), cost);
        }
    }

    /** What the consumers of one market meet. */
    <T extends RealFieldElement<T>> Posted<T> posted(Flows<T> flows, Market market, int t) {
        int size = market.stands().size();
        List<T> prices = new ArrayList<>(size);
        List<T> local = new ArrayList<>(size);
        List<T> national = new ArrayList<>(size);
        for (Stand stand : market.stands()) {
            prices.add(flows.offerPrice[t][stand.offers().get(0)]);
            local.add(flows.level[t][stand.firm()]);
            national.add(stand.maker() == PriceSource.NONE ? flows.zero() : flows.level[t][stand.maker()]);
        }
        return new Posted<>(prices, local, national);
    }

    private <T extends RealFieldElement<T>> void sell(
            Flows<T> flows, List<T> x, Market market, int t, Realisation luck) {
        if (market.clears()) {
            clear(flows, x, market, t);
        }
        List<T> sales = market.sales(posted(flows, market, t));
        for (Stand stand : market.stands()) {
            for (int o : stand.offers()) {
                int quantity = wiring.offerQuantities[t][o];
                T expected = quantity == PriceSource.NONE ? sales.get(stand.index()) : x.get(quantity);
                T asked = luck.of(stand.demand(), wiring.offerIndex[o], t + 1, expected);
                flows.offerAsked[t][o] = asked;
                flows.offerUnits[t][o] = asked;
            }
        }
    }

    /** Prices the stands at which firms bring quantities. */
    private <T extends RealFieldElement<T>> void clear(Flows<T> flows, List<T> x, Market market, int t) {
        List<Stand> cleared = market.stands().stream()
                .filter(stand -> wiring.brings(stand, t))
                .toList();
        if (cleared.isEmpty()) {
            return;
        }
        List<T> quantities = new ArrayList<>();
        for (Stand stand : cleared) {
            T sum = flows.zero();
            for (int o : stand.offers()) {
                sum = sum.add(x.get(wiring.offerQuantities[t][o]));
            }
            quantities.add(sum);
        }
        Clearing clearing =
                new Clearing(market, cleared.stream().map(Stand::index).toList());
        List<T> prices = clearing.prices(posted(flows, market, t), quantities);
        for (Stand stand : cleared) {
            stand.offers().forEach(o -> flows.offerPrice[t][o] = prices.get(stand.index()));
        }
    }

    /** One firm serves what is asked of it from stock and from what it buys or makes. */
    private <T extends RealFieldElement<T>> void move(Flows<T> flows, List<T> x, int t, Cell cell) {
        T wanted = wanted(flows, t, cell);
        T bought = wanted;
        if (cell.decidesOnStock()) {
            T stock = stock(flows, t, cell);
            int order = cell.order(t);
            bought = order == PriceSource.NONE ? Flows.least(wanted.subtract(stock)) : x.get(order);
            T ready = stock.add(bought);
            boolean isShort = ready.getReal() < wanted.getReal();
            if (isShort) {
                ration(flows, t, cell, ready, wanted);
            }
            flows.left[t][cell.index()] = isShort ? flows.zero() : ready.subtract(wanted);
        }
        flows.inflow[t][cell.index()] = bought;
        share(flows, x, t, cell, bought);
    }

    /** What is left of the period before, unless its season ended with it. */
    private <T extends RealFieldElement<T>> T stock(Flows<T> flows, int t, Cell cell) {
        return t == 0 || layout.endsSeason(t - 1) ? flows.zero() : flows.left[t - 1][cell.index()];
    }

    /** What a firm has more than is asked of it, with its order, or without one what it carried over. */
    <T extends RealFieldElement<T>> T spare(Flows<T> flows, List<T> x, int t, Cell cell) {
        T stock = stock(flows, t, cell);
        int order = cell.order(t);
        T ready = order == PriceSource.NONE ? stock : stock.add(x.get(order));
        return ready.subtract(wanted(flows, t, cell));
    }

    private static <T extends RealFieldElement<T>> T wanted(Flows<T> flows, int t, Cell cell) {
        T wanted = flows.zero();
        for (int o : cell.offers()) {
            wanted = wanted.add(flows.offerAsked[t][o]);
        }
        for (int k : cell.buyers()) {
            wanted = wanted.add(flows.tradeUnits[t][k]);
        }
        return wanted;
    }

    /** Short stock: consumers get a part each; firms below get what they ordered, because makers are never short. */
    private static <T extends RealFieldElement<T>> void ration(Flows<T> flows, int t, Cell cell, T ready, T wanted) {
        if (cell.offers().length == 1 && cell.buyers().length == 0) {
            flows.offerUnits[t][cell.offers()[0]] = ready;
            return;
        }
        T part = ready.divide(wanted);
        for (int o : cell.offers()) {
            flows.offerUnits[t][o] = flows.offerAsked[t][o].multiply(part);
        }
    }

    /** Splits what a firm buys among its suppliers: by the quantities that they bring, or evenly. */
    private <T extends RealFieldElement<T>> void share(Flows<T> flows, List<T> x, int t, Cell cell, T bought) {
        int[] suppliers = cell.suppliers();
        if (suppliers.length == 1) {
            flows.tradeUnits[t][suppliers[0]] = bought;
            return;
        }
        List<T> weights = new ArrayList<>();
        T all = flows.zero();
        for (int k : suppliers) {
            int quantity = wiring.tradeQuantities[t][k];
            T weight = quantity == PriceSource.NONE ? flows.zero().add(1) : x.get(quantity);
            weights.add(weight);
            all = all.add(weight);
        }
        T perUnit = all.getReal() == 0 ? flows.zero() : bought.divide(all);
        for (int i = 0; i < suppliers.length; i++) {
            flows.tradeUnits[t][suppliers[i]] =
                    all.getReal() == 0 ? bought.divide(suppliers.length) : perUnit.multiply(weights.get(i));
        }
    }

    /** Base units that a firm sells to consumers over all periods. */
    <T extends RealFieldElement<T>> T sold(Flows<T> flows, int firm) {
        T sum = flows.zero();
        for (int t = 0; t < layout.periods; t++) {
            for (int o = 0; o < layout.offers.size(); o++) {
                boolean own = wiring.offerFirm[o] == firm;
                sum = own ? sum.add(flows.offerUnits[t][o]) : sum;
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
                sum = here ? sum.add(flows.left[t][cell.index()]) : sum;
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
                T asked = flows.offerAsked[t][o];
                missing = lost ? missing.add(asked).subtract(flows.offerUnits[t][o]) : missing;
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
            T price = flows.offerPrice[t][o];
            flows.add(flows.profit, wiring.offerFirm[o], flows.offerUnits[t][o].multiply(price));
        }
        if (layout.mayLoseGoodwill) {
            loseGoodwill(flows, t);
        }
        for (Wiring.Deal deal : wiring.deals) {
            T units = flows.tradeUnits[t][deal.trade()];
            T paid = units.multiply(flows.tradePrice[t][deal.trade()]);
            flows.add(flows.profit, deal.seller(), paid);
            flows.add(flows.profit, deal.buyer(), paid.negate());
            flows.charge(deal.seller(), units, deal.sellerHandling());
            flows.charge(deal.buyer(), units, deal.buyerHandling());
        }
        for (Cell cell : wiring.topDown) {
            flows.charge(cell.firm(), flows.inflow[t][cell.index()], cell.unitCost());
            flows.charge(
                    cell.firm(),
                    flows.left[t][cell.index()],
                    layout.firms.get(cell.firm()).holdingCost());
            if (layout.endsSeason(t)) {
                double salvage = layout.firms.get(cell.firm()).salvage();
                flows.charge(cell.firm(), flows.left[t][cell.index()], -salvage);
            }
        }
        for (int f = 0; f < layout.firms.size(); f++) {
            flows.charge(f, flows.outlay[t][f], 1);
            flows.profit[f] = flows.profit[f].subtract(layout.firms.get(f).fixedCost());
        }
    }
}
