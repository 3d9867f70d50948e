package io.tributary.simulator.luck;

/**
 * The part of all 64-bit words in which the first draw of a cursor lies: one of equally many words for each of several
 * futures, so that together they cover the whole evenly (Latin hypercube; McKay, Beckman and Conover 1979, Technometrics
 * 21:239-245).
 *
 * <p>Example: in the stratum 2 of 4 a uniform number lies between 0.5 and 0.75, everywhere equally likely.
 *
 * @param low the least word, unsigned
 * @param width words in the part, unsigned; 0 for all words
 */
record Stratum(long low, long width) {
    /** All words. */
    static final Stratum ALL = new Stratum(0, 0);

    private static final int ROUNDS = 4;

    /** A part by its number. */
    static Stratum of(int number, int strata) {
        long width = Long.divideUnsigned(-1, strata);
        return new Stratum(number * width, width);
    }

    /** A word of this part, made from one of all words. */
    long word(long any) {
        return width == 0 ? any : low + Long.remainderUnsigned(any, width);
    }

    /**
     * The place of a number in a permutation of 0 to size - 1 that the key chooses: a Feistel network over the next power of 4,
     * walked until it comes back below the size (Black and Rogaway 2002, CT-RSA, LNCS 2271:114-130).
     */
    static int permuted(long key, int number, int size) {
        int half = (Integer.SIZE - Integer.numberOfLeadingZeros(size - 1) + 1) / 2;
        int mask = (1 << half) - 1;
        int place = number;
        do {
            int left = place >>> half;
            int right = place & mask;
            for (int round = 0; round < ROUNDS; round++) {
                int mixed = left ^ ((int) Luck.mix(key + ((long) round << Integer.SIZE) + right) & mask);
                left = right;
                right = mixed;
            }
            place = (left << half) | right;
        } while (place >= size);
        return place;
    }
}
