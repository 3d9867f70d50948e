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
    final List<List<Integer>> offerQuantities = new ArrayList<>();

    final List<List<Integer>> tradeQuantities = new ArrayList<>();
    /** Efforts by period. */
    final List<List<Effort>> efforts = new ArrayList<>();

    /** A decision on an effort of a firm. */
    record Effort(int firm, int decision, boolean advertising) {}

    Wiring(Layout layout) {
        skus = layout.skus.size();
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
        for (int t = 0; t < layout.periods; t++) {
            int period = t;
            tradeSources.add(IntStream.range(0, layout.trades.size())
                    .mapToObj(k -> layout.tradeSource(k, period))
                    .toList());
            offerSources.add(IntStream.range(0, layout.offers.size())
                    .mapToObj(o -> layout.offerSource(o, period))
                    .toList());
            offerQuantities.add(layout.offers.stream()
                    .map(offer -> quantity(layout, offer.firm(), offer.sku(), period))
                    .toList());
            tradeQuantities.add(layout.trades.stream()
                    .map(trade -> quantity(layout, trade.seller(), trade.sku(), period))
                    .toList());
            efforts.add(effortsOf(layout, period));
        }
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
        return new Cell(index, f, s, layout.makes(f, s), layout.unitCost(f, s), suppliers, buyers, offers, orders);
    }

    /** A firm's product; it must carry it. */
    Cell cell(int firm, int sku) {
        return Objects.requireNonNull(cells.get(firm * skus + sku));
    }
}
