package io.tributary.simulator.luck;

/**
 * The luck of one replication of a study: every random number of the run is a function of it, of a purpose, an entity
 * and a tick. Variants of a study share it, so that their differences are not noise.
 *
 * @param seed seed of the study
 * @param replication number of the replication within the study, 0 or more
 */
public record Luck(long seed, long replication) {

    /** An odd number near 2^64 divided by the golden ratio (Steele, Lea and Flood 2014, SplittableRandom). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    public Luck {
        if (replication < 0) {
            throw new IllegalArgumentException("replication is " + replication + " but must be 0 or more.");
        }
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
        return new Draws(key(purpose, entity), tick);
    }

    /** The finalizer of SplitMix64 (Stafford 2011, variant 13): a bijection of 64 bits. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
