package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The search for prices from which no seller gains by deviating alone (Nash 1951). From several starts the first-order
 * conditions are solved by Newton's method, and best replies are followed, which finds corners and kinks where slopes
 * do not vanish. Whatever comes out is a candidate only: it counts after a fine global scan of every seller's own price
 * found no gain above a relative 1e-9. Equilibria in mixed strategies are not looked for.
 */
public final class NashPrices {
    private static final double TOLERANCE = 1e-9;
    /** Part of the largest profit in the game below which a gain is nothing but rounding. */
    private static final double ROUNDING = 1e-12;

    private static final double SAME = 1e-6;
    private static final double SETTLED = 1e-13;
    private static final int STARTS = 12;
    private static final int ROUNDS = 60;
    private static final int COARSE = 64;
    private static final int FINE = 2000;

    private final PriceGame game;
    private final int[] players;
    private final FirstOrderConditions conditions;
    private final List<Candidate> candidates = new ArrayList<>();

    /** Prices with what the fine scan says about them. */
    private record Candidate(List<Double> prices, boolean verified, double gain) {

        double jointProfit(PriceGame game) {
            return game.jointProfit(prices.stream().mapToDouble(price -> price).toArray());
        }

        boolean isAt(double[] other) {
            for (int i = 0; i < other.length; i++) {
                double size = Math.max(Math.abs(prices.get(i)), Math.abs(other[i]));
                if (!(Math.abs(prices.get(i) - other[i]) <= SAME * size)) {
                    return false;
                }
            }
            return true;
        }
    }

    private NashPrices(PriceGame game) {
        this.game = game;
        players = game.players();
        conditions = new FirstOrderConditions(game);
    }

    /** Searches for the equilibria of a game. The same game gives the same answer, bit by bit. */
    public static Equilibrium of(PriceGame game) {
        return new NashPrices(game).search();
    }

    private Equilibrium search() {
        if (players.length == 0) {
            return new Equilibrium(list(lowest()), true, 0, List.of());
        }
        for (int start = 0; start < STARTS; start++) {
            double[] prices = start(start);
            consider(conditions.solve(prices));
            double[] settled = followReplies(prices);
            consider(settled);
            consider(conditions.solve(settled));
        }
        List<Candidate> verified = candidates.stream()
                .filter(Candidate::verified)
                .sorted(Comparator.comparingDouble(c -> -c.jointProfit(game)))
                .toList();
        Candidate best = verified.isEmpty() ? nearest() : verified.get(0);
        List<List<Double>> others =
                verified.stream().skip(1).map(Candidate::prices).toList();
        return new Equilibrium(best.prices(), best.verified(), best.gain(), others);
    }

    private Candidate nearest() {
        return candidates.stream()
                .min(Comparator.comparingDouble(Candidate::gain))
                .orElseThrow();
    }

    private static List<Double> list(double[] prices) {
        return DoubleStream.of(prices).boxed().toList();
    }

    /** Starts spread over the range of prices; the first is its middle, the others follow a Kronecker sequence. */
    private double[] start(int number) {
        double[] low = lowest();
        double[] high = range(range(low));
        double[] prices = low.clone();
        for (int player : players) {
            double part = 0.5 + number * Math.sqrt(2 + player * (player + 3));
            prices[player] = low[player] + (part - Math.floor(part)) * (high[player] - low[player]);
        }
        return prices;
    }

    private double[] lowest() {
        return game.sellers().stream()
                .mapToDouble(seller -> seller.posted().orElse(seller.unitCost()))
                .toArray();
    }

    /** Highest prices worth asking against given prices of the others. */
    private double[] range(double[] prices) {
        double[] high = prices.clone();
        for (int player : players) {
            high[player] = Math.max(prices[player], game.demand().chokePrice(player, prices));
        }
        return high;
    }

    /** Lets the players reply in turn until nobody moves, or for so many rounds. */
    private double[] followReplies(double[] start) {
        double[] prices = start.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int player : players) {
                double reply = BestReply.of(game, player, prices, COARSE).price();
                moved = Math.max(moved, Math.abs(reply - prices[player]) / Math.max(Math.abs(reply), SETTLED));
                prices[player] = reply;
            }
            if (moved < SETTLED) {
                break;
            }
        }
        return prices;
    }

    /** Checks prices by a fine scan, unless something as good was found at the same place. */
    private void consider(double[] prices) {
        Optional<Candidate> known =
                candidates.stream().filter(c -> c.isAt(prices)).findFirst();
        if (known.isPresent() && known.get().verified()) {
            return;
        }
        Candidate candidate = check(prices);
        if (known.isEmpty()) {
            candidates.add(candidate);
        } else if (candidate.gain() < known.get().gain()) {
            candidates.set(candidates.indexOf(known.get()), candidate);
        }
    }

    private Candidate check(double[] prices) {
        double[] gains = new double[players.length];
        double[] scales = new double[players.length];
        for (int k = 0; k < players.length; k++) {
            double own =
                    game.profitAlong(players[k], prices[players[k]], prices).getValue();
            BestReply best = BestReply.of(game, players[k], prices, FINE);
            gains[k] = best.profit() - own;
            scales[k] = best.scale();
        }
        double rounding = ROUNDING * DoubleStream.of(scales).max().orElse(0);
        boolean verified = true;
        for (int k = 0; k < players.length; k++) {
            verified &= gains[k] <= TOLERANCE * scales[k] + rounding && prices[players[k]] >= lowest()[players[k]];
        }
        double largest = Math.max(0, DoubleStream.of(gains).max().orElse(0));
        return new Candidate(list(prices), verified && Double.isFinite(largest), largest);
    }
}
