package io.tributary.simulator.play;

import io.tributary.simulator.scenario.ChannelMap.Offer;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import io.tributary.simulator.scenario.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Which decision moves what, found once: evaluations run many thousand times. Periods count from 0. */
final class Wiring {
    final List<Cell> topDown = new ArrayList<>();
    private final Map<Integer, Cell> cells = new HashMap<>();
    private final int skus;
    /** By period and trade, and by period and offer. */
    final List<List<PriceSource>> tradeSources = new ArrayList<>();

    final List<List<PriceSource>> offerSources = new ArrayList<>();
    /** Decision on the quantity of an offer or of a trade's seller, by period. */
    final int[][] offerQuantities;

    final int[][] tradeQuantities;
    /** By offer: its firm, and its position among those of its demand entry. */
    final int[] offerFirm;

    final int[] offerIndex;
    final List<Deal> deals = new ArrayList<>();
    private final List<Cell> buying = new ArrayList<>();
    private final List<Cell> selling = new ArrayList<>();
    /** Efforts by period. */
    final List<List<Effort>> efforts = new ArrayList<>();

    /** A decision on an effort of a firm. */
    record Effort(int firm, int decision, boolean advertising) {}

    /**
     * A trade between two firms.
     *
     * @param trade its index
     * @param sellerHandling what moving a unit costs the seller, money
     * @param buyerHandling the same of the buyer
     */
    record Deal(int trade, int seller, int buyer, double sellerHandling, double buyerHandling) {}

    Wiring(Layout layout) {
        skus = layout.skus.size();
        offerFirm = layout.offers.stream()
                .mapToInt(offer -> layout.firm(offer.firm()))
                .toArray();
        offerIndex = layout.offers.stream().mapToInt(Offer::index).toArray();
        offerQuantities = new int[layout.periods][];
        tradeQuantities = new int[layout.periods][];
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            deals.add(new Deal(
                    k,
                    layout.firm(trade.seller()),
                    layout.firm(trade.buyer()),
                    layout.handling(k, false),
                    layout.handling(k, true)));
        }
        addCells(layout);
        for (Trade trade : layout.trades) {
            int sku = layout.sku(trade.sku());
            buying.add(cell(layout.firm(trade.buyer()), sku));
            selling.add(cell(layout.firm(trade.seller()), sku));
        }
        addPeriods(layout);
    }

    private void addCells(Layout layout) {
        for (int f : layout.topDown) {
            for (int s = 0; s < layout.skus.size(); s++) {
                if (layout.map
                        .carried(layout.firms.get(f).id())
                        .contains(layout.skus.get(s).id())) {
                    Cell cell = cell(layout, f, s);
                    topDown.add(cell);
                    cells.put(cell.index(), cell);
                }
            }
        }
    }

    private void addPeriods(Layout layout) {
        for (int t = 0; t < layout.periods; t++) {
            int period = t;
            tradeSources.add(IntStream.range(0, layout.trades.size())
                    .mapToObj(k -> layout.tradeSource(k, period))
                    .toList());
            offerSources.add(IntStream.range(0, layout.offers.size())
                    .mapToObj(o -> layout.offerSource(o, period))
                    .toList());
            offerQuantities[t] = layout.offers.stream()
                    .mapToInt(offer -> quantity(layout, offer.firm(), offer.sku(), period))
                    .toArray();
            tradeQuantities[t] = layout.trades.stream()
                    .mapToInt(trade -> quantity(layout, trade.seller(), trade.sku(), period))
                    .toArray();
            efforts.add(effortsOf(layout, period));
        }
    }

    private Cell cell(int firm, int sku) {
        return Objects.requireNonNull(cells.get(firm * skus + sku));
    }

    private static int quantity(Layout layout, String firm, String sku, int t) {
        return layout.moves.find(firm, Move.What.QUANTITY, "", sku, t + 1);
    }

    private static List<Effort> effortsOf(Layout layout, int t) {
        List<Effort> found = new ArrayList<>();
        for (int f = 0; f < layout.firms.size(); f++) {
            for (Move.What what : Move.What.values()) {
                int decision = what.isEffort()
                        ? layout.moves.find(layout.firms.get(f).id(), what, "", "", t + 1)
                        : PriceSource.NONE;
                if (decision != PriceSource.NONE) {
                    found.add(new Effort(f, decision, what == Move.What.ADVERTISING));
                }
            }
        }
        return found;
    }

    private static Cell cell(Layout layout, int f, int s) {
        List<Integer> suppliers = new ArrayList<>();
        List<Integer> buyers = new ArrayList<>();
        for (int k = 0; k < layout.trades.size(); k++) {
            Trade trade = layout.trades.get(k);
            if (layout.sku(trade.sku()) == s) {
                if (layout.firm(trade.buyer()) == f) {
                    suppliers.add(k);
                } else if (layout.firm(trade.seller()) == f) {
                    buyers.add(k);
                }
            }
        }
        List<Integer> offers = new ArrayList<>();
        for (int o = 0; o < layout.offers.size(); o++) {
            Offer offer = layout.offers.get(o);
            if (layout.firm(offer.firm()) == f && layout.sku(offer.sku()) == s) {
                offers.add(o);
            }
        }
        List<Integer> orders = new ArrayList<>();
        String firm = layout.firms.get(f).id();
        String sku = layout.skus.get(s).id();
        for (int t = 0; t < layout.periods; t++) {
            orders.add(layout.moves.find(firm, Move.What.ORDER, "", sku, t + 1));
        }
        int index = f * layout.skus.size() + s;
        Cell.Holder holder = new Cell.Holder(index, f, s, layout.makes(f, s), layout.unitCost(f, s));
        return new Cell(holder, array(suppliers), array(buyers), array(offers), array(orders));
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    /** Whether firms bring quantities to a stand in a period. */
    boolean brings(Stand stand, int period) {
        return stand.clears() && offerQuantities[period][stand.offers().get(0)] != PriceSource.NONE;
    }

    /** The product of a trade in the hands of who buys it. */
    Cell buying(int trade) {
        return buying.get(trade);
    }

    /** The product of a trade in the hands of who sells it. */
    Cell selling(int trade) {
        return selling.get(trade);
    }
}
