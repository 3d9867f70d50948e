package io.tributary.simulator.market;

import io.tributary.simulator.luck.Threefry;

/**
 * The consumers of one cell, one at a time and in plain words: the text against which the fast kernel is held. The same
 * Threefry block per consumer and week, probabilities as doubles.
 */
final class ReferencePopulation {

    private final int[] last;

    ReferencePopulation(int consumers) {
        last = new int[consumers];
    }

    void shop(double need, ChoiceTable table, long key, int tick, long[] bought) {
        for (int consumer = 0; consumer < last.length; consumer++) {
            long block = Threefry.block(key, consumer, tick);
            double uniform = (block >>> 33) / 0x1.0p31;
            if (uniform < need) {
                boolean stays = uniform < need * table.stay(last[consumer]);
                int outcome = tableOf(table, stays ? last[consumer] : 0).pick((int) block);
                if (outcome > 0) {
                    bought[outcome - 1]++;
                    last[consumer] = table.brand(outcome - 1) + 1;
                }
            }
        }
    }

    /** Outcome 0 is buying nothing, outcome o + 1 is offer o; for a last brand only its own offers count. */
    static AliasTable tableOf(ChoiceTable table, int brand) {
        double[] weights = new double[table.offers() + 1];
        weights[0] = brand == 0 ? table.nothing() : 0;
        for (int offer = 0; offer < table.offers(); offer++) {
            weights[offer + 1] = brand == 0 || table.brand(offer) + 1 == brand ? table.weight(offer) : 0;
        }
        AliasTable alias = new AliasTable(weights.length);
        alias.build(weights, weights.length);
        return alias;
    }

    int lastBrand(int consumer) {
        return last[consumer];
    }
}
