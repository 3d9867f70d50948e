package io.tributary.optimizer.facility.search;

/**
 * The search's random numbers: SplitMix64 (Steele, Lea and Flood 2014, OOPSLA, 453-472), the same on every machine and
 * much faster than the synchronised generator of the library.
 */
public final class Luck {
    private static final int STEPS = 4096;
    /** Minus the logarithm of numbers spread evenly over (0, 1): what an annealed move may cost, in temperatures. */
    private static final double[] HEAT = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            HEAT[i] = -StrictMath.log((i + 0.5) / STEPS);
        }
    }

    private long state;

    /** Luck from a seed. */
    public Luck(long seed) {
        state = seed;
    }

    /** 64 random bits. */
    public long bits() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from 0 to below the bound. */
    public int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 to below 1. */
    public double share() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /** An exponential number of mean 1. */
    public double heat() {
        return HEAT[(int) (bits() >>> 52)];
    }
}
