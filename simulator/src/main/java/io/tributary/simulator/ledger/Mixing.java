package io.tributary.simulator.ledger;

/** 64-bit hashing for digests: FNV-1a over text, the finaliser of SplitMix64 (Steele, Lea, Flood 2014) to join words. */
final class Mixing {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Mixing() {}

    static long text(String text) {
        long h = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(h);
    }

    static long join(long left, long right) {
        return mix(left * 31 + right + GOLDEN);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
