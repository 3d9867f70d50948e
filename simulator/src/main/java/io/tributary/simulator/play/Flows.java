package io.tributary.simulator.play;

import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Move;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.util.MathArrays;

/**
 * What moves through a channel at some decisions: prices and units by period, and what every firm earns in all. Units are
 * base units, prices money per base unit. Filled by {@link Channel}.
 *
 * @param <T> the algebra: numbers, or numbers with derivatives
 */
public final class Flows<T extends RealFieldElement<T>> {
    private final T zero;
    private final Layout layout;
    final T[][] tradePrice;
    final T[][] tradeUnits;
    final T[][] offerPrice;
    final T[][] offerUnits;
    /** What consumers ask for; more than is sold where stock is short. */
    final T[][] offerAsked;
    /** By firm and product: what one unit costs to buy or make, without handling. */
    final T[][] purchase;
    /** By firm and product: units in stock at the end of the period. */
    final T[][] left;
    /** By firm and product: units bought or made. */
    final T[][] inflow;
    /** By firm: level of efforts towards consumers, and what they cost. */
    final T[][] level;

    final T[][] outlay;
    final T[] profit;

    Flows(Layout layout, T zero) {
        this.layout = layout;
        this.zero = zero;
        // Copies of an array are much cheaper than new arrays of a type that is not known here.
        T[] blank = blank(zero, layout);
        T[][] rows = MathArrays.buildArray(zero.getField(), layout.periods, -1);
        int cells = layout.firms.size() * layout.skus.size();
        tradePrice = table(rows, blank, layout.trades.size());
        tradeUnits = table(rows, blank, layout.trades.size());
        offerPrice = table(rows, blank, layout.offers.size());
        offerUnits = table(rows, blank, layout.offers.size());
        offerAsked = table(rows, blank, layout.offers.size());
        purchase = table(rows, blank, cells);
        left = table(rows, blank, cells);
        inflow = table(rows, blank, cells);
        level = table(rows, blank, layout.firms.size());
        outlay = table(rows, blank, layout.firms.size());
        profit = Arrays.copyOf(blank, layout.firms.size());
    }

    private static <T> T[][] table(T[][] rows, T[] blank, int width) {
        T[][] table = Arrays.copyOf(rows, rows.length);
        for (int period = 0; period < table.length; period++) {
            table[period] = Arrays.copyOf(blank, width);
        }
        return table;
    }

    private static <T extends RealFieldElement<T>> T[] blank(T zero, Layout layout) {
        int cells = layout.firms.size() * layout.skus.size();
        int width = Math.max(cells, Math.max(layout.trades.size(), layout.offers.size()));
        T[] blank = MathArrays.buildArray(zero.getField(), Math.max(width, layout.firms.size()));
        Arrays.fill(blank, zero);
        return blank;
    }

    T zero() {
        return zero;
    }

    int cell(int firm, int sku) {
        return firm * layout.skus.size() + sku;
    }

    /** Adds to one cell of a row. */
    void add(T[] row, int at, T amount) {
        row[at] = row[at].add(amount);
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
        return profit[layout.firm(firm)];
    }

    /** What a trade between two firms costs per base unit in a period counted from 1. */
    public T wholesale(String seller, String buyer, String sku, int period) {
        return tradePrice[row(period)][trade(seller, buyer, sku)];
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
        return played ? Optional.of(tradePrice[row(period)][k]) : Optional.empty();
    }

    /** The part of what a buyer takes that comes by one trade; empty where its seller brings no quantity to a market. */
    Optional<T> playedShare(String seller, String buyer, String sku, int period) {
        T all = bought(buyer, sku, period);
        boolean brings = layout.moves.find(seller, Move.What.QUANTITY, "", sku, row(period) + 1) != PriceSource.NONE;
        return brings && all.getReal() > 0
                ? Optional.of(tradeUnits[row(period)][trade(seller, buyer, sku)].divide(all))
                : Optional.empty();
    }

    /** The price of an offer that the play sets; empty where a rule does, or where the play leaves the offer out. */
    Optional<T> playedShelf(String firm, String sku, int demand, int period) {
        boolean clears = layout.moves.find(firm, Move.What.QUANTITY, "", sku, row(period) + 1) != PriceSource.NONE;
        return findOffer(firm, sku, demand)
                .filter(o -> clears || layout.offerSource(o, row(period)).decision() != PriceSource.NONE)
                .map(o -> offerPrice[row(period)][o]);
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
        return offerPrice[row(period)][offer(firm, sku, demand)];
    }

    /** Base units of an offer that consumers buy in a period counted from 1. */
    public T sold(String firm, String sku, int demand, int period) {
        return offerUnits[row(period)][offer(firm, sku, demand)];
    }

    /** Base units that a firm buys, or makes, in a period counted from 1. */
    public T bought(String firm, String sku, int period) {
        return inflow[row(period)][cell(layout.firm(firm), layout.sku(sku))];
    }

    /** What a firm spends on advertising, service and effort in a period counted from 1, money. */
    public T outlay(String firm, int period) {
        return outlay[row(period)][layout.firm(firm)];
    }

    /** The level of a firm's advertising, service and effort in a period counted from 1. */
    public T level(String firm, int period) {
        return level[row(period)][layout.firm(firm)];
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
