package io.tributary.simulator.play;

import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.scenario.Bargain;
import io.tributary.simulator.scenario.ChannelMap.Offer;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import io.tributary.simulator.scenario.Move;
import io.tributary.simulator.scenario.Moves;
import io.tributary.simulator.scenario.Play;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decisions of a play in the order in which they are taken. A transfer price within one owner is no decision, and is
 * left out. Where firms bring quantities to other firms, the price that clears them is a decision of nobody, in a bracket of
 * its own behind theirs; what consumers pay for quantities follows from their demand and is no decision.
 */
final class Moveset {
    private final Layout layout;
    private final List<Move> all = new ArrayList<>();
    private final List<List<Integer>> brackets = new ArrayList<>();
    private final Map<Move, Integer> index = new HashMap<>();
    private final Map<Move, Double> given = new LinkedHashMap<>();
    private final Map<Integer, Integer> bargainOf = new HashMap<>();
    /** Wholesale prices that clear: the firms whose quantities each clears, all of one product. */
    private final Map<Integer, Pool> pools = new LinkedHashMap<>();

    /** Firms that bring quantities of one product to one market, in one period or all (0). */
    record Pool(List<String> firms, String sku, int period) {}

    private Moveset(Layout layout) {
        this.layout = layout;
    }

    static Moveset of(Layout layout) {
        Moveset set = new Moveset(layout);
        layout.scenario.play().ifPresent(set::read);
        set.addPricesByRule();
        return set;
    }

    /** Shops whose shelf price is best_response by a link rule move together, behind all that the play names. */
    private void addPricesByRule() {
        List<Move> prices = new ArrayList<>();
        for (Offer offer : layout.offers) {
            String sku = layout.map.carried(offer.firm()).size() > 1 ? offer.sku() : "";
            Move price = new Move(offer.firm(), Move.What.PRICE, "", sku, "", 0);
            boolean played = layout.shelfRule(offer)
                    .filter(PriceRule.BestResponse.class::isInstance)
                    .isPresent();
            boolean open = find(offer.firm(), Move.What.PRICE, "", offer.sku(), 1) == PriceSource.NONE
                    && find(offer.firm(), Move.What.MARGIN, "", offer.sku(), 1) == PriceSource.NONE;
            if (played && open && !prices.contains(price)) {
                prices.add(price);
            }
        }
        bracket(prices);
    }

    private void read(Play play) {
        Moves moves = new Moves(layout.scenario, layout.map);
        play.given().forEach((text, value) -> moves.of(text).forEach(move -> given.put(move, value)));
        given.keySet().forEach(move -> bracket(List.of(move)));
        List<List<Move>> ordered = new ArrayList<>();
        for (List<String> bracket : play.order()) {
            ordered.add(bracket.stream()
                    .flatMap(text -> moves.of(text).stream())
                    .filter(this::matters)
                    .toList());
        }
        List<Move> bargained = new ArrayList<>();
        for (Bargain bargain : play.bargain()) {
            bargain.over()
                    .forEach(text -> moves.of(text).stream()
                            .filter(move -> ordered.stream().noneMatch(bracket -> bracket.contains(move)))
                            .filter(this::matters)
                            .forEach(bargained::add));
        }
        bracket(bargained);
        ordered.forEach(this::bracket);
        for (int b = 0; b < play.bargain().size(); b++) {
            for (String text : play.bargain().get(b).over()) {
                for (Move move : moves.of(text)) {
                    Integer at = index.get(move);
                    if (at != null) {
                        bargainOf.put(at, b);
                    }
                }
            }
        }
    }

    private void bracket(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        brackets.add(moves.stream().map(this::add).toList());
        clear(moves);
    }

    private int add(Move move) {
        index.put(move, all.size());
        all.add(move);
        return all.size() - 1;
    }

    /** Puts the prices behind that clear the quantities of a bracket. */
    private void clear(List<Move> moves) {
        Map<String, List<Move>> markets = new LinkedHashMap<>();
        for (Move move : moves) {
            if (move.what() == Move.What.QUANTITY
                    && !layout.map.buyers(move.firm()).isEmpty()) {
                String sku = sku(move);
                String where = sku + "|" + move.period() + "|" + layout.map.buyers(move.firm());
                markets.computeIfAbsent(where, key -> new ArrayList<>()).add(move);
            }
        }
        for (List<Move> market : markets.values()) {
            Move first = market.get(0);
            Move price = new Move(first.firm(), Move.What.WHOLESALE, "", first.sku(), "", first.period());
            int at = add(price);
            brackets.add(List.of(at));
            pools.put(at, new Pool(market.stream().map(Move::firm).toList(), sku(first), first.period()));
        }
    }

    private List<Integer> places(String firm, String sku) {
        return layout.offers.stream()
                .filter(offer -> offer.firm().equals(firm) && offer.sku().equals(sku))
                .map(Offer::demand)
                .toList();
    }

    /** The product that a decision concerns: the only one of the firm where it names none. */
    String sku(Move move) {
        return move.sku().isEmpty()
                ? layout.map.carried(move.firm()).stream().findFirst().orElse("")
                : move.sku();
    }

    /** Whether a decision changes more than transfers within one owner. */
    private boolean matters(Move move) {
        boolean transfers = move.what() == Move.What.WHOLESALE
                || move.what() == Move.What.MARGIN
                || move.what() == Move.What.QUANTITY;
        if (!transfers) {
            return true;
        }
        boolean shelf = move.what() != Move.What.WHOLESALE
                && move.buyer().isEmpty()
                && !places(move.firm(), sku(move)).isEmpty();
        return shelf || layout.trades.stream().anyMatch(trade -> concerns(move, trade) && !layout.isWithin(trade));
    }

    private boolean concerns(Move move, Trade trade) {
        return trade.seller().equals(move.firm())
                && (move.buyer().isEmpty() || trade.buyer().equals(move.buyer()))
                && (move.sku().isEmpty() || trade.sku().equals(move.sku()));
    }

    List<Move> all() {
        return Collections.unmodifiableList(all);
    }

    List<List<Integer>> brackets() {
        return List.copyOf(brackets);
    }

    Optional<Double> given(int decision) {
        return Optional.ofNullable(given.get(all.get(decision)));
    }

    /** The bargain in which a decision is settled. */
    Optional<Integer> bargain(int decision) {
        return Optional.ofNullable(bargainOf.get(decision));
    }

    /** What a clearing price clears; empty for decisions that somebody takes. */
    Optional<Pool> pool(int decision) {
        return Optional.ofNullable(pools.get(decision));
    }

    boolean decidesQuantity(String firm, String sku) {
        return all.stream()
                .anyMatch(move -> move.what() == Move.What.QUANTITY
                        && move.firm().equals(firm)
                        && sku(move).equals(sku));
    }

    /** Index of the decision that holds for something in a period; {@link PriceSource#NONE} where there is none. */
    int find(String firm, Move.What what, String buyer, String sku, int period) {
        String product = layout.map.carried(firm).size() > 1 ? sku : "";
        for (int when : new int[] {period, 0}) {
            for (String to : buyer.isEmpty() ? List.of("") : List.of(buyer, "")) {
                for (String about : product.isEmpty() ? List.of("") : List.of(product, "")) {
                    Integer found = index.get(new Move(firm, what, to, about, "", when));
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return PriceSource.NONE;
    }

    /** Index of the decision that replaces a parameter of a contract term, or none. */
    int findTerm(String firm, String buyer, String term, int period) {
        for (int when : new int[] {period, 0}) {
            for (String to : List.of(buyer, "")) {
                Integer found = index.get(new Move(firm, Move.What.TERMS, to, "", term, when));
                if (found != null) {
                    return found;
                }
            }
        }
        return PriceSource.NONE;
    }

    /** Index of the price that clears the quantities of a firm, or none. */
    int clearing(String firm, String sku, int period) {
        for (Map.Entry<Integer, Pool> entry : pools.entrySet()) {
            Pool pool = entry.getValue();
            boolean when = pool.period() == 0 || pool.period() == period;
            if (pool.firms().contains(firm) && pool.sku().equals(sku) && when) {
                return entry.getKey();
            }
        }
        return PriceSource.NONE;
    }
}
