package io.tributary.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Splits a budget among levers by what the next part of it brings in each, as runs show it: part by part to the lever with the
 * greatest gain, and none where even that loses (Fox 1966, Management Science 13:210-216: best possible where every lever's return
 * falls and the levers do not meddle with each other). Since levers may meddle, a part is then moved from one to another as long as
 * that gains. All candidates meet the same futures.
 */
final class MarginalSplit {
    private final List<Lever> levers;
    private final double part;
    private final int parts;
    private final int most;
    private final ToDoubleFunction<double[]> worth;
    private final Map<List<Integer>, Double> known = new HashMap<>();

    /**
     * A split.
     *
     * @param worth mean goal of a point of the levers' values; not a number where nothing can be run
     * @param most points that may be tried
     */
    MarginalSplit(Policy policy, ToDoubleFunction<double[]> worth, int most) {
        levers = policy.levers();
        parts = policy.parts();
        part = policy.split().orElseThrow() / parts;
        this.worth = worth;
        this.most = most;
    }

    /**
     * What was found.
     *
     * @param point values of the levers
     * @param worth mean goal there
     * @param pots what each lever gets
     * @param left money that nobody should get
     * @param price what the next unit of money brings where it brings most; the shadow price of the budget
     * @param tried points that were tried
     */
    record Found(List<Double> point, double worth, List<PolicyResult.Pot> pots, double left, double price, int tried) {
        Found {
            point = List.copyOf(point);
            pots = List.copyOf(pots);
        }
    }

    Found find() {
        int[] given = new int[levers.size()];
        int spent = 0;
        boolean goesOn = true;
        while (goesOn && spent < parts) {
            int best = best(given);
            goesOn = best >= 0;
            if (goesOn) {
                given[best]++;
                spent++;
            }
        }
        boolean moves = true;
        while (moves) {
            moves = exchange(given);
        }
        return found(given, parts - spent);
    }

    /** The lever to which the next part goes; negative where it gains nothing in any. */
    private int best(int[] given) {
        int best = -1;
        double most = worth(given);
        for (int lever = 0; lever < given.length; lever++) {
            double next = more(given, lever);
            if (next > most) {
                best = lever;
                most = next;
            }
        }
        return best;
    }

    /** Moves one part where that gains most; says whether it did. */
    private boolean exchange(int[] given) {
        double most = worth(given);
        int from = -1;
        int to = -1;
        for (int giver = 0; giver < given.length; giver++) {
            for (int taker = 0; given[giver] > 0 && taker < given.length; taker++) {
                int[] moved = given.clone();
                moved[giver]--;
                double value = taker == giver ? Double.NaN : more(moved, taker);
                if (value > most) {
                    most = value;
                    from = giver;
                    to = taker;
                }
            }
        }
        if (from >= 0) {
            given[from]--;
            given[to]++;
        }
        return from >= 0;
    }

    private Found found(int[] given, int left) {
        List<PolicyResult.Pot> pots = new ArrayList<>();
        double price = 0;
        for (int lever = 0; lever < given.length; lever++) {
            double next = (more(given, lever) - worth(given)) / part;
            int[] less = given.clone();
            less[lever] = Math.max(0, less[lever] - 1);
            double last = given[lever] == 0 ? Double.NaN : (worth(given) - worth(less)) / part;
            pots.add(new PolicyResult.Pot(levers.get(lever).path(), given[lever] * part, last, next));
            price = next > price ? next : price;
        }
        return new Found(
                Arrays.stream(point(given)).boxed().toList(), worth(given), pots, left * part, price, known.size());
    }

    /** The worth with one part more for a lever; not a number where the lever is at its end. */
    private double more(int[] given, int lever) {
        int[] more = given.clone();
        more[lever]++;
        return point(more)[lever] > levers.get(lever).high() + 1e-9 ? Double.NaN : worth(more);
    }

    private double worth(int[] given) {
        List<Integer> key = Arrays.stream(given).boxed().toList();
        Double before = known.get(key);
        if (before != null) {
            return before;
        }
        if (known.size() >= most) {
            return Double.NaN;
        }
        double value = worth.applyAsDouble(point(given));
        known.put(key, value);
        return value;
    }

    private double[] point(int[] given) {
        double[] point = new double[given.length];
        Arrays.setAll(
                point,
                lever -> levers.get(lever).low()
                        + given[lever] * part / levers.get(lever).costs().orElseThrow());
        return point;
    }
}
