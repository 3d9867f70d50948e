package io.tributary.simulator.luck;

import java.util.Arrays;

/**
 * The counter-based generator Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror and Shaw 2011, "Parallel random
 * numbers: as easy as 1, 2, 3", SC11). For a fixed key it is a bijection of the 64-bit counter, so that a number is
 * found from its address alone and there is no state to carry.
 *
 * <p>Example (known-answer vector of Random123): key 0, counter (0, 0) gives the words 6b200159 and 99ba4efe.
 */
public final class Threefry {

    /** Parity constant of the key schedule for 32-bit words (Salmon et al. 2011, as SKEIN_KS_PARITY32). */
    public static final int PARITY = 0x1BD11BDA;

    private Threefry() {}

    /**
     * The random block of a key and a counter.
     *
     * @param key key word 0 in the high half, key word 1 in the low half
     * @param c0 counter word 0
     * @param c1 counter word 1
     * @return output word 0 in the high half, output word 1 in the low half
     */
    public static long block(long key, int c0, int c1) {
        int k0 = (int) (key >>> 32);
        int k1 = (int) key;
        int k2 = PARITY ^ k0 ^ k1;
        long x = pack(c0 + k0, c1 + k1);
        x = oddRounds(x, k1, k2 + 1);
        x = evenRounds(x, k2, k0 + 2);
        x = oddRounds(x, k0, k1 + 3);
        x = evenRounds(x, k1, k2 + 4);
        return oddRounds(x, k2, k0 + 5);
    }

    /** Four rounds with the rotations 13, 15, 26, 6, then an addition of key words. */
    private static long oddRounds(long x, int first, int second) {
        int b = (int) x;
        int a = (int) (x >>> 32) + b;
        b = Integer.rotateLeft(b, 13) ^ a;
        a += b;
        b = Integer.rotateLeft(b, 15) ^ a;
        a += b;
        b = Integer.rotateLeft(b, 26) ^ a;
        a += b;
        b = Integer.rotateLeft(b, 6) ^ a;
        return pack(a + first, b + second);
    }

    /** Four rounds with the rotations 17, 29, 16, 24, then an addition of key words. */
    private static long evenRounds(long x, int first, int second) {
        int b = (int) x;
        int a = (int) (x >>> 32) + b;
        b = Integer.rotateLeft(b, 17) ^ a;
        a += b;
        b = Integer.rotateLeft(b, 29) ^ a;
        a += b;
        b = Integer.rotateLeft(b, 16) ^ a;
        a += b;
        b = Integer.rotateLeft(b, 24) ^ a;
        return pack(a + first, b + second);
    }

    private static long pack(int x0, int x1) {
        return ((long) x0 << 32) | (x1 & 0xFFFFFFFFL);
    }

    /**
     * The blocks of neighbouring counters at once: lane i receives the two words of the counter (first + i, c1). The
     * same numbers as {@link #block}, in loops that the compiler can turn into vector instructions.
     *
     * @param first counter word 0 of lane 0
     * @param x0 receives the output words 0
     * @param x1 receives the output words 1; as long as x0
     */
    public static void blocks(long key, int first, int c1, int[] x0, int[] x1) {
        int k0 = (int) (key >>> 32);
        int k1 = (int) key;
        int k2 = PARITY ^ k0 ^ k1;
        count(first + k0, c1 + k1, x0, x1);
        int lanes = x0.length;
        oddRounds(x0, x1, lanes, k1, k2 + 1);
        evenRounds(x0, x1, lanes, k2, k0 + 2);
        oddRounds(x0, x1, lanes, k0, k1 + 3);
        evenRounds(x0, x1, lanes, k1, k2 + 4);
        oddRounds(x0, x1, lanes, k2, k0 + 5);
    }

    /**
     * The output words of up to as many blocks as there is room for.
     *
     * @param first words 0
     * @param second words 1
     */
    @SuppressWarnings("ArrayRecordComponent") // two columns that are filled again and again, and never compared
    public record Words(int[] first, int[] second) {
        /** Room for the words of so many blocks. */
        public Words(int lanes) {
            this(new int[lanes], new int[lanes]);
        }
    }

    /**
     * The blocks of neighbouring counters, as many as wanted.
     *
     * @param first counter word 0 of lane 0
     * @param lanes how many
     * @param words receives them
     */
    public static void blocks(long key, int first, int c1, int lanes, Words words) {
        int k0 = (int) (key >>> 32);
        for (int i = 0; i < lanes; i++) {
            words.first[i] = first + k0 + i;
        }
        finish(key, c1, lanes, words);
    }

    /**
     * The blocks of the counters in a list.
     *
     * @param counters counter words 0
     * @param lanes how many of them
     * @param words receives them
     */
    public static void blocks(long key, int[] counters, int c1, int lanes, Words words) {
        int k0 = (int) (key >>> 32);
        for (int i = 0; i < lanes; i++) {
            words.first[i] = counters[i] + k0;
        }
        finish(key, c1, lanes, words);
    }

    private static void finish(long key, int c1, int lanes, Words words) {
        int k0 = (int) (key >>> 32);
        int k1 = (int) key;
        int k2 = PARITY ^ k0 ^ k1;
        Arrays.fill(words.second, 0, lanes, c1 + k1);
        oddRounds(words.first, words.second, lanes, k1, k2 + 1);
        evenRounds(words.first, words.second, lanes, k2, k0 + 2);
        oddRounds(words.first, words.second, lanes, k0, k1 + 3);
        evenRounds(words.first, words.second, lanes, k1, k2 + 4);
        oddRounds(words.first, words.second, lanes, k2, k0 + 5);
    }

    private static void count(int first, int second, int[] x0, int[] x1) {
        for (int i = 0; i < x0.length; i++) {
            x0[i] = first + i;
            x1[i] = second;
        }
    }

    private static void oddRounds(int[] x0, int[] x1, int lanes, int first, int second) {
        for (int i = 0; i < lanes; i++) {
            int a = x0[i] + x1[i];
            int b = Integer.rotateLeft(x1[i], 13) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 15) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 26) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 6) ^ a;
            x0[i] = a + first;
            x1[i] = b + second;
        }
    }

    private static void evenRounds(int[] x0, int[] x1, int lanes, int first, int second) {
        for (int i = 0; i < lanes; i++) {
            int a = x0[i] + x1[i];
            int b = Integer.rotateLeft(x1[i], 17) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 29) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 16) ^ a;
            a += b;
            b = Integer.rotateLeft(b, 24) ^ a;
            x0[i] = a + first;
            x1[i] = b + second;
        }
    }
}
