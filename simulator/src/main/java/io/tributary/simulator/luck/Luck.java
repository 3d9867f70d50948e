package io.tributary.simulator.luck;

/**
 * The luck of one replication of a study: every random number of the run is a function of it, of a purpose, an entity
 * and a tick. Variants of a study share it, so that their differences are not noise.
 *
 * @param seed seed of the study
 * @param replication number of the replication within the study, 0 or more
 * @param strata 0 where replications are independent of each other; else so many replications in a row, from a multiple of
 *     this number on, share out among them the range of each entity's first draw at each tick, one part to each in an order
 *     of its own (Latin hypercube). Each replication alone is as random as before, and a mean over all of them is about as
 *     exact as if luck hardly counted where single draws add up (Stein 1987, Technometrics 29:143-151). Draws that large
 *     populations make by key are left as they are
 */
public record Luck(long seed, long replication, int strata) {
    /** Replications that may share a range: a power of 4 above it must fit an int. */
    private static final int MOST_STRATA = 1 << 28;

    /** An odd number near 2^64 divided by the golden ratio (Steele, Lea and Flood 2014, SplittableRandom). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    public Luck {
        if (replication < 0) {
            throw new IllegalArgumentException("replication is " + replication + " but must be 0 or more.");
        }
        if (strata < 0 || strata > MOST_STRATA) {
            throw new IllegalArgumentException("strata is " + strata + " but must lie in 0 to " + MOST_STRATA + ".");
        }
    }

    /** Luck of a replication that is independent of the others. */
    public Luck(long seed, long replication) {
        this(seed, replication, 0);
    }

    /** The key of a purpose: for a given seed and purpose, different replications have different keys. */
    public long key(Purpose purpose) {
        return mix(mix(mix(seed) + purpose.id() * GOLDEN) + replication);
    }

    /** The key of an entity within a purpose; again different for different replications. */
    public long key(Purpose purpose, long entity) {
        return mix(key(purpose) ^ mix(entity + GOLDEN));
    }

    /**
     * A stable 64-bit number for an id: FNV-1a (Fowler, Noll and Vo) over its UTF-16 code units, low byte first, then
     * mixed. It depends on the id alone, so that adding entities leaves the luck of the others as it was.
     */
    public static long entity(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            hash = (hash ^ (c & 0xFF)) * FNV_PRIME;
            hash = (hash ^ (c >>> 8)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** The draws of an entity at a tick. */
    public Draws draws(Purpose purpose, String entity, int tick) {
        return draws(purpose, entity(entity), tick);
    }

    /** The draws of an entity, given by number, at a tick. */
    public Draws draws(Purpose purpose, long entity, int tick) {
        return strata == 0
                ? new Draws(key(purpose, entity), tick)
                : new Draws(key(purpose, entity), tick, stratum(purpose, entity, tick));
    }

    /** The replications of one group share the key of the permutation; no replication has a number below 0, so no draw has it. */
    private Stratum stratum(Purpose purpose, long entity, int tick) {
        long group = mix(mix(mix(seed) + purpose.id() * GOLDEN) - 1 - replication / strata);
        long key = mix(mix(group ^ mix(entity + GOLDEN)) + tick * GOLDEN);
        return Stratum.of(Stratum.permuted(key, (int) (replication % strata), strata), strata);
    }

    /** The finalizer of SplitMix64 (Stafford 2011, variant 13): a bijection of 64 bits. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
