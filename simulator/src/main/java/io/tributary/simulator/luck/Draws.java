package io.tributary.simulator.luck;

/**
 * A short-lived cursor over the random numbers of one key and one tick. The draw with number i is the Threefry block of
 * the key at the counter (i, tick); two cursors of the same key and tick give the same numbers. Not for sharing between
 * threads.
 *
 * <p>From the ninth draw on the numbers are made in batches, which costs a fraction per number.
 *
 * <p>Discrete draws are exact: no normal approximation at any size. Counts go up to 2^53.
 */
public final class Draws {

    private static final double TWO_TO_MINUS_52 = 0x1.0p-52;
    private static final long LARGEST_COUNT = 1L << 53;

    /** Draws that are made one by one, since most cursors make few. */
    private static final int SINGLE = 8;

    private static final int BATCH = 64;
    private static final int[] NONE = {};

    private final long key;
    private final int tick;
    private final Stratum first;
    private int index;
    private int[] high = NONE;
    private int[] low = NONE;

    /** The draws of a key at a tick, from the first. */
    public Draws(long key, int tick) {
        this(key, tick, Stratum.ALL);
    }

    /** Draws of which the first lies in a stratum. */
    Draws(long key, int tick, Stratum first) {
        this.key = key;
        this.tick = tick;
        this.first = first;
    }

    /** 64 random bits. */
    public long nextLong() {
        int now = index++;
        if (now == 0) {
            return first.word(Threefry.block(key, 0, tick));
        }
        return now < SINGLE ? Threefry.block(key, now, tick) : batched(now);
    }

    private long batched(int now) {
        int lane = (now - SINGLE) & (BATCH - 1);
        if (lane == 0) {
            if (high.length == 0) {
                high = new int[BATCH];
                low = new int[BATCH];
            }
            Threefry.blocks(key, now, tick, high, low);
        }
        return ((long) high[lane] << 32) | (low[lane] & 0xFFFFFFFFL);
    }

    /** 32 random bits: the high half of a draw. */
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** A uniform number in the open interval (0, 1): the middle of one of 2^52 equal steps. */
    public double nextDouble() {
        return ((nextLong() >>> 12) + 0.5) * TWO_TO_MINUS_52;
    }

    /** A standard normal number by inversion of one uniform. */
    public double gaussian() {
        return StandardNormal.quantile(nextDouble());
    }

    /** A waiting time of mean 1 by inversion of one uniform. */
    public double exponential() {
        return -StrictMath.log(nextDouble());
    }

    /**
     * A number of the gamma distribution of rate 1.
     *
     * @param shape above 0; also its mean
     */
    public double gamma(double shape) {
        checkShape(shape);
        return StrictMath.exp(GammaDraw.logOf(this, shape));
    }

    /**
     * A probability of the beta distribution: the part of the first of two gamma numbers in their sum.
     *
     * @param a first shape, above 0; the mean is a / (a + b)
     * @param b second shape, above 0
     */
    public double beta(double a, double b) {
        checkShape(a);
        checkShape(b);
        double first = GammaDraw.logOf(this, a);
        double second = GammaDraw.logOf(this, b);
        return 1 / (1 + StrictMath.exp(second - first));
    }

    /**
     * Probabilities of the Dirichlet distribution: the parts of gamma numbers in their sum.
     *
     * @param shapes each above 0; the mean of a probability is its shape over the sum of all
     * @param out receives the probabilities; at least as long as the shapes
     */
    public void dirichlet(double[] shapes, double[] out) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shapes.length; i++) {
            checkShape(shapes[i]);
            out[i] = GammaDraw.logOf(this, shapes[i]);
            largest = Math.max(largest, out[i]);
        }
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            out[i] = StrictMath.exp(out[i] - largest);
            sum += out[i];
        }
        for (int i = 0; i < shapes.length; i++) {
            out[i] /= sum;
        }
    }

    private static void checkShape(double shape) {
        if (!(shape > 0 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A shape is " + shape + " but must be finite and above 0.");
        }
    }

    /**
     * The number of events of a Poisson distribution.
     *
     * @param mean 0 to 2^52
     */
    public long poisson(double mean) {
        if (!(mean >= 0 && mean <= LARGEST_COUNT / 2)) {
            throw new IllegalArgumentException("The mean of a Poisson draw is " + mean + " but must lie in [0, 2^52].");
        }
        return PoissonDraw.next(this, mean);
    }

    /**
     * The number of successes in n independent trials.
     *
     * @param n trials, 0 to 2^53
     * @param p probability of success of each
     */
    public long binomial(long n, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("The probability of a binomial draw is " + p
                    + " but must lie in [0, 1]. Maybe you wrote percent: 12 % is 0.12.");
        }
        checkCount(n);
        return p <= 0.5 ? BinomialDraw.next(this, n, p) : n - BinomialDraw.next(this, n, 1 - p);
    }

    /**
     * Distributes n units over categories with probabilities proportional to the weights, by conditional binomials.
     *
     * @param n units, 0 to 2^53
     * @param weights finite, 0 or more, at least one above 0 unless n is 0
     * @param out receives the units of each category; at least as long as the weights
     */
    public void multinomial(long n, double[] weights, long[] out) {
        checkCount(n);
        double[] sums = sumsFromTheEnd(weights);
        if (n > 0 && !(sums[0] > 0 && sums[0] < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The weights of a multinomial draw sum to " + sums[0] + " but the sum must be finite and above 0.");
        }
        long rest = n;
        for (int i = 0; i < weights.length; i++) {
            out[i] = rest == 0 ? 0 : binomial(rest, Math.min(1, weights[i] / sums[i]));
            rest -= out[i];
        }
    }

    private static double[] sumsFromTheEnd(double[] weights) {
        double[] sums = new double[weights.length + 1];
        for (int i = weights.length - 1; i >= 0; i--) {
            if (!(weights[i] >= 0)) {
                throw new IllegalArgumentException(
                        "Weight " + i + " of a multinomial draw is " + weights[i] + " but must be 0 or more.");
            }
            sums[i] = sums[i + 1] + weights[i];
        }
        return sums;
    }

    private static void checkCount(long n) {
        if (n < 0 || n > LARGEST_COUNT) {
            throw new IllegalArgumentException("The count of a draw is " + n + " but must lie in [0, 2^53].");
        }
    }
}
