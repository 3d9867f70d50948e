package io.tributary.simulator.play;

import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/**
 * What moves through a channel at some decisions: prices and units by period, and what every firm earns in all. Units are
 * base units, prices money per base unit. Filled by {@link Channel}.
 *
 * @param <T> the algebra: numbers, or numbers with derivatives
 */
public final class Flows<T extends RealFieldElement<T>> {
    private final T zero;
    private final Layout layout;
    final List<List<T>> tradePrice;
    final List<List<T>> tradeUnits;
    final List<List<T>> offerPrice;
    final List<List<T>> offerUnits;
    /** What consumers ask for; more than is sold where stock is short. */
    final List<List<T>> offerAsked;
    /** By firm and product: what one unit costs to buy or make, without handling. */
    final List<List<T>> purchase;
    /** By firm and product: units in stock at the end of the period. */
    final List<List<T>> left;
    /** By firm and product: units bought or made. */
    final List<List<T>> inflow;
    /** By firm: level of efforts towards consumers, and what they cost. */
    final List<List<T>> level;

    final List<List<T>> outlay;
    final List<T> profit;

    Flows(Layout layout, T zero) {
        this.layout = layout;
        this.zero = zero;
        int cells = layout.firms.size() * layout.skus.size();
        tradePrice = table(layout.trades.size());
        tradeUnits = table(layout.trades.size());
        offerPrice = table(layout.offers.size());
        offerUnits = table(layout.offers.size());
        offerAsked = table(layout.offers.size());
        purchase = table(cells);
        left = table(cells);
        inflow = table(cells);
        level = table(layout.firms.size());
        outlay = table(layout.firms.size());
        profit = new ArrayList<>(Collections.nCopies(layout.firms.size(), zero));
    }

    private List<List<T>> table(int width) {
        List<List<T>> table = new ArrayList<>();
        for (int period = 0; period < layout.periods; period++) {
            table.add(new ArrayList<>(Collections.nCopies(width, zero)));
        }
        return table;
    }

    T zero() {
        return zero;
    }

    int cell(int firm, int sku) {
        return firm * layout.skus.size() + sku;
    }

    /** Adds to one cell of a row. */
    void add(List<T> row, int at, T amount) {
        row.set(at, row.get(at).add(amount));
    }

    static <T extends RealFieldElement<T>> T least(T amount) {
        return amount.getReal() > 0 ? amount : amount.getField().getZero();
    }

    /** Takes a cost from a firm's profit. */
    void charge(int firm, T units, double each) {
        if (each != 0) {
            add(profit, firm, units.multiply(-each));
        }
    }

    /** What a firm earns over all periods, money. */
    public T profit(String firm) {
        return profit.get(layout.firm(firm));
    }

    /** What a trade between two firms costs per base unit in a period counted from 1. */
    public T wholesale(String seller, String buyer, String sku, int period) {
        return tradePrice.get(row(period)).get(trade(seller, buyer, sku));
    }

    private int trade(String seller, String buyer, String sku) {
        for (int k = 0; k < layout.trades.size(); k++) {
            var trade = layout.trades.get(k);
            if (trade.seller().equals(seller)
                    && trade.buyer().equals(buyer)
                    && trade.sku().equals(sku)) {
                return k;
            }
        }
        throw new IllegalArgumentException(buyer + " does not buy " + sku + " from " + seller);
    }

    Optional<T> playedWholesale(String seller, String buyer, String sku, int period) {
        int k = trade(seller, buyer, sku);
        PriceSource source = layout.tradeSource(k, row(period));
        boolean played = source.decision() != PriceSource.NONE
                || (source.within() && source.rule().isEmpty());
        return played ? Optional.of(tradePrice.get(row(period)).get(k)) : Optional.empty();
    }

    /** The price of an offer that the play sets; empty where a rule does, or where the play leaves the offer out. */
    Optional<T> playedShelf(String firm, String sku, int demand, int period) {
        boolean clears = layout.moves.find(firm, Move.What.QUANTITY, "", sku, row(period) + 1) != PriceSource.NONE;
        return findOffer(firm, sku, demand)
                .filter(o -> clears || layout.offerSource(o, row(period)).decision() != PriceSource.NONE)
                .map(o -> offerPrice.get(row(period)).get(o));
    }

    Optional<T> playedOrder(String firm, String sku, int period) {
        int order = layout.moves.find(firm, Move.What.ORDER, "", sku, row(period) + 1);
        return order == PriceSource.NONE ? Optional.empty() : Optional.of(bought(firm, sku, period));
    }

    List<List<ChannelMap.Offer>> places(int demand) {
        return layout.stands(demand).stream()
                .map(stand -> stand.offers().stream().map(layout.offers::get).toList())
                .toList();
    }

    /** The price of an offer to consumers in a period counted from 1. */
    public T shelf(String firm, String sku, int demand, int period) {
        return offerPrice.get(row(period)).get(offer(firm, sku, demand));
    }

    /** Base units of an offer that consumers buy in a period counted from 1. */
    public T sold(String firm, String sku, int demand, int period) {
        return offerUnits.get(row(period)).get(offer(firm, sku, demand));
    }

    /** Base units that a firm buys, or makes, in a period counted from 1. */
    public T bought(String firm, String sku, int period) {
        return inflow.get(row(period)).get(cell(layout.firm(firm), layout.sku(sku)));
    }

    /** What a firm spends on advertising, service and effort in a period counted from 1, money. */
    public T outlay(String firm, int period) {
        return outlay.get(row(period)).get(layout.firm(firm));
    }

    /** The level of a firm's advertising, service and effort in a period counted from 1. */
    public T level(String firm, int period) {
        return level.get(row(period)).get(layout.firm(firm));
    }

    private int offer(String firm, String sku, int demand) {
        return findOffer(firm, sku, demand)
                .orElseThrow(() -> new IllegalArgumentException(firm + " does not offer " + sku));
    }

    private Optional<Integer> findOffer(String firm, String sku, int demand) {
        for (int o = 0; o < layout.offers.size(); o++) {
            var offer = layout.offers.get(o);
            if (offer.demand() == demand
                    && offer.firm().equals(firm)
                    && offer.sku().equals(sku)) {
                return Optional.of(o);
            }
        }
        return Optional.empty();
    }

    /** The last period that the play looks at stands for all later ones. */
    private int row(int period) {
        return Math.min(period, layout.periods) - 1;
    }
}
