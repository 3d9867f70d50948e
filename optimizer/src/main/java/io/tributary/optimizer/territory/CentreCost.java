package io.tributary.optimizer.territory;

/** What it costs that a zone belongs to the territory with a certain centre, in whole units, zero or more. */
@FunctionalInterface
public interface CentreCost {
    /** Where a centre costs nothing, so that territories have none. */
    CentreCost NONE = (centre, zone) -> 0;

    /** Cost of a zone in the territory of a centre; both by index. */
    long of(int centre, int zone);

    /** The same costs, looked up in a table; for as many zones as a table of n x n longs is worth it. */
    static CentreCost table(CentreCost cost, int zones) {
        long[] table = new long[zones * zones];
        for (int c = 0; c < zones; c++) {
            for (int j = 0; j < zones; j++) {
                table[c * zones + j] = cost.of(c, j);
            }
        }
        return (centre, zone) -> table[centre * zones + zone];
    }
}
