package io.tributary.simulator.play;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.demand.Posted;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.ChannelMap.Offer;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import io.tributary.simulator.scenario.Demand;
import io.tributary.simulator.scenario.Move;
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
    private final List<List<Stand>> markets = new ArrayList<>();
    private final Settlement settlement;

    Channel(Layout layout) {
        this.layout = layout;
        layout.markets().forEach(demand -> markets.add(layout.stands(demand)));
        settlement = new Settlement(layout);
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
            move(flows, x, t);
            earn(flows, t);
        }
        settlement.settle(flows, x);
        return flows;
    }

    private <T extends RealFieldElement<T>> void prices(Flows<T> flows, List<T> x, int t) {
        for (int f : layout.topDown) {
            for (int s = 0; s < layout.skus.size(); s++) {
                T cost = purchase(flows, f, s, t);
                flows.purchase.get(t).set(flows.cell(f, s), cost);
                T base = layout.makes(f, s) ? flows.zero().add(layout.unitCost(f, s)) : cost;
                sellTo(flows, x, t, f, s, base);
            }
        }
    }

    private <T extends RealFieldElement<T>> void sellTo(Flows<T> flows, List<T> x, int t, int f, int s, T base) {
        String firm = layout.firms.get(f).id();
        String sku = layout.skus.get(s).id();
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            if (trade.seller().equals(firm) && trade.sku().equals(sku)) {
                flows.tradePrice.get(t).set(k, layout.tradeSource(k, t).price(x, base));
            }
        }
        for (int o = 0; o < layout.offers.size(); o++) {
            Offer offer = layout.offers.get(o);
            if (offer.firm().equals(firm) && offer.sku().equals(sku)) {
                flows.offerPrice.get(t).set(o, layout.offerSource(o, t).price(x, base));
            }
        }
    }

    /** What a unit costs a firm: the mean over its suppliers, or 0 for what it makes. */
    private <T extends RealFieldElement<T>> T purchase(Flows<T> flows, int f, int s, int t) {
        T sum = flows.zero();
        int suppliers = 0;
        for (int k : suppliersOf(f, s)) {
            sum = sum.add(flows.tradePrice.get(t).get(k));
            suppliers++;
        }
        return suppliers < 2 ? sum : sum.divide(suppliers);
    }

    private List<Integer> suppliersOf(int f, int s) {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            if (layout.firm(trade.buyer()) == f && layout.sku(trade.sku()) == s) {
                found.add(k);
            }
        }
        return found;
    }

    private <T extends RealFieldElement<T>> void efforts(Flows<T> flows, List<T> x, int t) {
        for (int f = 0; f < layout.firms.size(); f++) {
            Firm firm = layout.firms.get(f);
            for (Move.What what : Move.What.values()) {
                int decision = what.isEffort() ? layout.moves.find(firm.id(), what, "", "", t + 1) : PriceSource.NONE;
                if (decision != PriceSource.NONE) {
                    T level = x.get(decision);
                    flows.add(flows.level.get(t), f, level);
                    T cost = what == Move.What.ADVERTISING
                            ? level
                            : firm.effortCost().of(level);
                    flows.add(flows.outlay.get(t), f, cost);
                }
            }
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

    List<List<Stand>> markets() {
        return markets;
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
        List<T> sales = demand(stands).sales(posted(flows, stands, t));
        for (Stand stand : stands) {
            for (int o : stand.offers()) {
                Offer offer = layout.offers.get(o);
                int quantity = layout.moves.find(offer.firm(), Move.What.QUANTITY, "", offer.sku(), t + 1);
                T asked = quantity == PriceSource.NONE ? sales.get(stand.index()) : x.get(quantity);
                T luckily = luck.of(offer.demand(), offer.index(), t + 1, asked);
                flows.offerAsked.get(t).set(o, luckily);
                flows.offerUnits.get(t).set(o, luckily);
            }
        }
    }

    private <T extends RealFieldElement<T>> void move(Flows<T> flows, List<T> x, int t) {
        for (int i = layout.topDown.size() - 1; i >= 0; i--) {
            int f = layout.topDown.get(i);
            for (int s = 0; s < layout.skus.size(); s++) {
                move(flows, x, t, f, s);
            }
        }
    }

    /** One firm serves what is asked of it from stock and from what it buys or makes. */
    private <T extends RealFieldElement<T>> void move(Flows<T> flows, List<T> x, int t, int f, int s) {
        String firm = layout.firms.get(f).id();
        String sku = layout.skus.get(s).id();
        int cell = flows.cell(f, s);
        T stock = carried(flows, t, cell);
        T wanted = wanted(flows, t, f, s);
        int order = layout.moves.find(firm, Move.What.ORDER, "", sku, t + 1);
        T bought = order == PriceSource.NONE ? least(wanted.subtract(stock)) : x.get(order);
        T ready = stock.add(bought);
        boolean isShort = ready.getReal() < wanted.getReal();
        if (isShort) {
            ration(flows, t, f, s, ready.divide(wanted));
        }
        flows.left.get(t).set(cell, isShort ? flows.zero() : ready.subtract(wanted));
        flows.inflow.get(t).set(cell, bought);
        share(flows, x, t, f, s, bought);
    }

    /** What is left of the period before, unless its season ended with it. */
    private <T extends RealFieldElement<T>> T carried(Flows<T> flows, int t, int cell) {
        return t == 0 || layout.endsSeason(t - 1)
                ? flows.zero()
                : flows.left.get(t - 1).get(cell);
    }

    /** What a firm has more than is asked of it, with its order, or without one what it carried over. */
    <T extends RealFieldElement<T>> T spare(Flows<T> flows, List<T> x, int t, int f, int s) {
        int cell = flows.cell(f, s);
        T stock = carried(flows, t, cell);
        int order = layout.moves.find(
                layout.firms.get(f).id(),
                Move.What.ORDER,
                "",
                layout.skus.get(s).id(),
                t + 1);
        T ready = order == PriceSource.NONE ? stock : stock.add(x.get(order));
        return ready.subtract(wanted(flows, t, f, s));
    }

    private static <T extends RealFieldElement<T>> T least(T amount) {
        return amount.getReal() > 0 ? amount : amount.getField().getZero();
    }

    private <T extends RealFieldElement<T>> T wanted(Flows<T> flows, int t, int f, int s) {
        T wanted = flows.zero();
        for (int o = 0; o < layout.offers.size(); o++) {
            Offer offer = layout.offers.get(o);
            if (layout.firm(offer.firm()) == f && layout.sku(offer.sku()) == s) {
                wanted = wanted.add(flows.offerAsked.get(t).get(o));
            }
        }
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            if (layout.firm(trade.seller()) == f && layout.sku(trade.sku()) == s) {
                wanted = wanted.add(flows.tradeUnits.get(t).get(k));
            }
        }
        return wanted;
    }

    private <T extends RealFieldElement<T>> void ration(Flows<T> flows, int t, int f, int s, T part) {
        for (int o = 0; o < layout.offers.size(); o++) {
            Offer offer = layout.offers.get(o);
            if (layout.firm(offer.firm()) == f && layout.sku(offer.sku()) == s) {
                flows.offerUnits.get(t).set(o, flows.offerAsked.get(t).get(o).multiply(part));
            }
        }
    }

    /** Splits what a firm buys among its suppliers: by the quantities that they bring, or evenly. */
    private <T extends RealFieldElement<T>> void share(Flows<T> flows, List<T> x, int t, int f, int s, T bought) {
        List<Integer> suppliers = suppliersOf(f, s);
        List<T> weights = new ArrayList<>();
        T all = flows.zero();
        for (int k : suppliers) {
            T weight = weight(x, layout.trades.get(k), t, flows.zero());
            weights.add(weight);
            all = all.add(weight);
        }
        for (int i = 0; i < suppliers.size(); i++) {
            T part = suppliers.size() == 1 || all.getReal() == 0
                    ? bought.divide(suppliers.size())
                    : bought.multiply(weights.get(i)).divide(all);
            flows.tradeUnits.get(t).set(suppliers.get(i), part);
        }
    }

    <T extends RealFieldElement<T>> T weight(List<T> x, Trade trade, int t, T zero) {
        int quantity = layout.moves.find(trade.seller(), Move.What.QUANTITY, "", trade.sku(), t + 1);
        return quantity == PriceSource.NONE ? zero.add(1) : x.get(quantity);
    }

    /** Customers who leave with nothing cost the firm and those above it their goodwill. */
    private <T extends RealFieldElement<T>> void loseGoodwill(Flows<T> flows, T missing, int f, int s) {
        flows.add(flows.profit, f, missing.multiply(-layout.firms.get(f).goodwill()));
        List<Integer> suppliers = suppliersOf(f, s);
        for (int k : suppliers) {
            loseGoodwill(
                    flows,
                    missing.divide(suppliers.size()),
                    layout.firm(layout.trades.get(k).seller()),
                    s);
        }
    }

    private <T extends RealFieldElement<T>> void earn(Flows<T> flows, int t) {
        for (int o = 0; o < layout.offers.size(); o++) {
            int f = layout.firm(layout.offers.get(o).firm());
            flows.add(
                    flows.profit,
                    f,
                    flows.offerUnits
                            .get(t)
                            .get(o)
                            .multiply(flows.offerPrice.get(t).get(o)));
        }
        for (int o = 0; o < layout.offers.size(); o++) {
            Offer offer = layout.offers.get(o);
            T missing = flows.offerAsked
                    .get(t)
                    .get(o)
                    .subtract(flows.offerUnits.get(t).get(o));
            boolean leaves = layout.endsSeason(t)
                    || layout.scenario.demand().get(offer.demand()).unserved() == Demand.Unserved.LOST;
            if (leaves) {
                loseGoodwill(flows, missing, layout.firm(offer.firm()), layout.sku(offer.sku()));
            }
        }
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            T paid = flows.tradeUnits
                    .get(t)
                    .get(k)
                    .multiply(flows.tradePrice.get(t).get(k));
            T units = flows.tradeUnits.get(t).get(k);
            T sellerPays = units.multiply(layout.handling(k, false));
            T buyerPays = units.multiply(layout.handling(k, true));
            flows.add(flows.profit, layout.firm(trade.seller()), paid.subtract(sellerPays));
            flows.add(
                    flows.profit,
                    layout.firm(trade.buyer()),
                    paid.add(buyerPays).negate());
        }
        for (int f = 0; f < layout.firms.size(); f++) {
            Firm firm = layout.firms.get(f);
            T costs = flows.outlay.get(t).get(f).add(firm.fixedCost());
            for (int s = 0; s < layout.skus.size(); s++) {
                int cell = flows.cell(f, s);
                costs = costs.add(flows.inflow.get(t).get(cell).multiply(layout.unitCost(f, s)));
                T left = flows.left.get(t).get(cell);
                costs = costs.add(left.multiply(firm.holdingCost()));
                costs = layout.endsSeason(t) ? costs.subtract(left.multiply(firm.salvage())) : costs;
            }
            flows.add(flows.profit, f, costs.negate());
        }
    }
}
