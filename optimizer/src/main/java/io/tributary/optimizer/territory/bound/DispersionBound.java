package io.tributary.optimizer.territory.bound;

import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * No division costs less with its centres than this: each zone pays a price, each candidate centre takes the zones that
 * are worth most to it within its limits, and the best candidates are taken (Lagrangian relaxation of the assignment;
 * Geoffrion 1974, Mathematical Programming Study 2:82-114). Contiguity is left out. The limits of the measures are
 * relaxed by prices of their own for each centre, but how many zones a territory can have at all follows from them and
 * is kept exactly. Prices climb by subgradients with the target of Polyak (1969).
 *
 * <p>Sums are computed in doubles and rounded down by far more than they can be wrong.
 */
public final class DispersionBound {
    /** Zones are sorted by floats, which are this exact; sums of doubles are far more exact. */
    private static final double SAFE = 0x1p-22;

    private static final int SAMPLE = 100;
    private static final double FIRST_STEP = 1.2;
    private static final int PATIENCE = 30;
    /** Candidates, per territory, whose measure prices are tried in a step: the most promising. */
    private static final int TRIED = 3;

    private static final double LONGER = 1.5;
    private static final double SHORTER_TRY = 0.7;
    private static final double SMOOTH = 0.3;
    private static final double SHORTER = 0.8;

    private final TerritoryProblem problem;
    private final int zones;
    private final int measures;
    private final int[] candidates;
    private final int least;
    private final int most;
    private final double[] price;
    private final double[] measurePrice;
    private final double[] worth;
    private final double[] value;
    private final double[] magnitude;
    private final double[] direction;
    private final double[] stride;
    private final double[] slope;
    private final long[] keys;
    private final int[] counts;
    private final int[][] taken;
    private final int[] takenCount;
    private double best = Double.NEGATIVE_INFINITY;
    private double[] bestPrice;
    private double[] bestMeasurePrice;
    private double step = FIRST_STEP;
    private int patience;
    private final BooleanSupplier isStopped;

    /**
     * A bound that has not climbed yet.
     *
     * @param isStopped asked often, so that a step of a large problem can be given up
     */
    public DispersionBound(TerritoryProblem problem, BooleanSupplier isStopped) {
        this.problem = problem;
        this.isStopped = isStopped;
        zones = problem.zones();
        measures = problem.measures();
        candidates = IntStream.range(0, zones).filter(problem::mayBeCentre).toArray();
        least = fewestZones();
        most = mostZones();
        price = new double[zones];
        measurePrice = new double[candidates.length * measures];
        worth = new double[zones];
        value = new double[candidates.length];
        magnitude = new double[candidates.length];
        direction = new double[zones];
        stride = new double[candidates.length];
        slope = new double[measures];
        keys = new long[zones];
        counts = new int[zones];
        taken = new int[candidates.length][0];
        takenCount = new int[candidates.length];
        bestPrice = price.clone();
        bestMeasurePrice = measurePrice.clone();
        Arrays.fill(price, firstPrice());
    }

    /** A zone's mean cost with the candidates that would be nearest if territories were equal. */
    private double firstPrice() {
        double sum = 0;
        int near = Math.max(1, Math.min(zones - 1, zones / problem.territories()));
        int stride = Math.max(1, candidates.length / SAMPLE);
        int count = 0;
        for (int at = 0; at < candidates.length; at += stride, count++) {
            int c = candidates[at];
            long[] costs = IntStream.range(0, zones)
                    .mapToLong(j -> problem.cost(c, j))
                    .sorted()
                    .toArray();
            sum += costs[near];
        }
        return sum / Math.max(1, count);
    }

    /** Fewest zones with which a territory can reach the least of every measure. */
    private int fewestZones() {
        int fewest = 1;
        for (int k = 0; k < measures; k++) {
            long[] sorted = sortedAmounts(k);
            long sum = 0;
            int count = 0;
            while (count < zones && sum < problem.low(k)) {
                sum += sorted[zones - ++count];
            }
            fewest = Math.max(fewest, count);
        }
        return fewest;
    }

    private int mostZones() {
        int result = zones - problem.territories() + 1;
        for (int k = 0; k < measures; k++) {
            long[] sorted = sortedAmounts(k);
            long sum = 0;
            int count = 0;
            while (count < zones && sum + sorted[count] <= problem.high(k)) {
                sum += sorted[count++];
            }
            result = Math.min(result, sorted[0] < 0 ? result : count);
        }
        return Math.max(result, least);
    }

    private long[] sortedAmounts(int k) {
        return IntStream.range(0, zones)
                .mapToLong(j -> problem.amount(k, j))
                .sorted()
                .toArray();
    }

    /** The bound in whole units, rounded so that it is never too high; 0 where nothing better is known. */
    public long bound() {
        if (best <= 0) {
            return 0;
        }
        return Math.max(0, (long) Math.ceil(best - 1e-9 * best - 1));
    }

    /**
     * Which zones each zone may serve as their centre in a plan that costs less, itself among them: with any other pair the
     * bound would reach that cost. A zone that serves none can't be a centre.
     */
    public boolean[][] usefulPairs(double known) {
        restore();
        double now = evaluate(Math.max(1, known - Math.max(0, best)));
        double[] sorted = value.clone();
        Arrays.sort(sorted);
        double dearest = sorted[Math.min(sorted.length, problem.territories()) - 1];
        boolean[][] useful = new boolean[zones][0];
        for (int c = 0; c < candidates.length; c++) {
            double forced = now + Math.max(0, value[c] - dearest);
            if (mayCost(forced, known)) {
                useful[candidates[c]] = usefulZones(c, forced, known);
            }
        }
        return useful;
    }

    private static boolean mayCost(double forced, double known) {
        return !(forced - 1e-9 * Math.abs(forced) - 1 >= known);
    }

    /** A zone that a centre does not take takes the place of the last one taken, or comes on top of them. */
    private boolean[] usefulZones(int c, double forced, double known) {
        choose(c);
        boolean[] useful = new boolean[zones];
        for (int at = 0; at < takenCount[c]; at++) {
            useful[taken[c][at]] = true;
        }
        boolean hasOther = takenCount[c] > 1;
        double last = hasOther ? worth[taken[c][takenCount[c] - 1]] : 0;
        double spared = takenCount[c] >= most ? last : 0;
        spared = takenCount[c] <= least ? Math.max(spared, last) : spared;
        for (int j = 0; j < zones; j++) {
            double more = worth[j] - spared - SAFE * (magnitude[c] + Math.abs(worth[j]));
            useful[j] |= !hasOther || mayCost(forced + Math.max(0, more), known);
        }
        return useful;
    }

    /** Whether the step has become too short to matter. */
    public boolean isDone() {
        return step < 1e-4;
    }

    /**
     * One step of the prices.
     *
     * @param target cost of a plan, or a guess
     */
    public void climb(double target) {
        double now = evaluate(Math.max(1, target - Math.max(0, best)));
        if (Double.isInfinite(now)) {
            return;
        }
        if (now > best + Math.abs(best) * 1e-7) {
            patience = 0;
        } else if (++patience > PATIENCE) {
            step *= SHORTER;
            patience = 0;
            restore();
            now = evaluate(Math.max(1, target - Math.max(0, best)));
            if (Double.isInfinite(now)) {
                return;
            }
        }
        if (now > best) {
            best = now;
            bestPrice = price.clone();
            bestMeasurePrice = measurePrice.clone();
        }
        move(Math.max(target, now * (1 + 1e-4)) - now);
    }

    private void restore() {
        System.arraycopy(bestPrice, 0, price, 0, zones);
        System.arraycopy(bestMeasurePrice, 0, measurePrice, 0, measurePrice.length);
    }

    /** Value of the relaxation at the prices; leaves what each centre takes. */
    private double evaluate(double distance) {
        for (int c = 0; c < candidates.length; c++) {
            if (isStopped.getAsBoolean()) {
                return Double.NEGATIVE_INFINITY;
            }
            value[c] = choose(c);
            value[c] -= SAFE * magnitude[c];
        }
        int[] order = byValue();
        for (int at = 0; at < Math.min(order.length, TRIED * problem.territories()); at++) {
            tryMeasures(order[at], distance);
        }
        double[] sorted = value.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double each : price) {
            sum += each;
        }
        for (int t = 0; t < problem.territories(); t++) {
            sum += sorted[t];
        }
        return sum;
    }

    /** What a centre is worth with the zones that it takes: itself, at least and at most so many others. */
    private double choose(int c) {
        int centre = candidates[c];
        double sum = 0;
        for (int k = 0; k < measures; k++) {
            double dual = measurePrice[c * measures + k];
            sum -= dual * (dual > 0 ? problem.high(k) : problem.low(k));
        }
        int count = 0;
        for (int j = 0; j < zones; j++) {
            double net = problem.cost(centre, j) - price[j];
            for (int k = 0; k < measures; k++) {
                net += measurePrice[c * measures + k] * problem.amount(k, j);
            }
            worth[j] = net;
            if (j != centre) {
                keys[count++] = key(net, j);
            }
        }
        Arrays.sort(keys, 0, count);
        if (taken[c].length < most) {
            taken[c] = new int[most];
        }
        int[] mine = taken[c];
        int size = 0;
        mine[size++] = centre;
        sum += worth[centre];
        magnitude[c] = Math.abs(sum) + Math.abs(worth[centre]);
        while (size < most && size <= count) {
            int next = (int) (keys[size - 1] & 0xFFFF_FFFFL);
            if (size >= least && worth[next] >= 0) {
                break;
            }
            sum += worth[next];
            magnitude[c] += Math.abs(worth[next]);
            mine[size++] = next;
        }
        takenCount[c] = size;
        return sum;
    }

    /** Sorts by worth, then by zone: the upper half holds the order of a float, the lower half the zone. */
    private static long key(double net, int zone) {
        int bits = Float.floatToIntBits((float) net);
        int ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        return ((long) ordered << 32) | zone;
    }

    private int[] byValue() {
        return IntStream.range(0, value.length)
                .boxed()
                .sorted((a, b) -> Double.compare(value[a], value[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void move(double distance) {
        Arrays.fill(counts, 0);
        int[] order = byValue();
        for (int t = 0; t < problem.territories(); t++) {
            int c = order[t];
            for (int at = 0; at < takenCount[c]; at++) {
                counts[taken[c][at]]++;
            }
        }
        double norm = 0;
        for (int j = 0; j < zones; j++) {
            direction[j] = (1 - SMOOTH) * direction[j] + SMOOTH * (1 - counts[j]);
            norm += direction[j] * direction[j];
        }
        if (norm > 0) {
            double length = step * distance / norm;
            for (int j = 0; j < zones; j++) {
                price[j] += length * SMOOTH * direction[j];
            }
        }
    }

    /**
     * Tries prices of the measures in the direction of what a centre has too much or too little of, and keeps them where
     * the centre is worth less to the zones with them, which lifts the bound.
     */
    private void tryMeasures(int c, double distance) {
        if (!findSlope(c)) {
            return;
        }
        stride[c] = stride[c] == 0 ? distance / problem.territories() : stride[c];
        double before = value[c];
        int size = takenCount[c];
        int[] kept = taken[c].clone();
        double[] old = Arrays.copyOfRange(measurePrice, c * measures, (c + 1) * measures);
        for (int k = 0; k < measures; k++) {
            int at = c * measures + k;
            double after = old[k] + stride[c] * slope[k];
            measurePrice[at] = old[k] != 0 && old[k] > 0 != after > 0 ? 0 : after;
        }
        double now = choose(c) - SAFE * magnitude[c];
        if (now > before) {
            value[c] = now;
            stride[c] *= LONGER;
        } else {
            System.arraycopy(old, 0, measurePrice, c * measures, measures);
            taken[c] = kept;
            takenCount[c] = size;
            stride[c] = Math.max(stride[c] * SHORTER_TRY, distance * 1e-9);
        }
    }

    /** The direction by measure, of length one over its size; whether there is any. */
    private boolean findSlope(int c) {
        double norm = 0;
        for (int k = 0; k < measures; k++) {
            double load = 0;
            for (int at = 0; at < takenCount[c]; at++) {
                load += problem.amount(k, taken[c][at]);
            }
            double dual = measurePrice[c * measures + k];
            double over = load - problem.high(k);
            double under = load - problem.low(k);
            slope[k] = dual > 0 ? over : under;
            if (dual == 0) {
                slope[k] = Math.max(over, 0) + Math.min(under, 0);
            }
            norm += slope[k] * slope[k];
        }
        for (int k = 0; k < measures && norm > 0; k++) {
            slope[k] /= norm;
        }
        return norm > 0;
    }
}
