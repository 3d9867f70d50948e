package io.tributary.simulator.market;

import io.tributary.simulator.luck.Threefry;

/**
 * The consumers of one cell with slow states, one at a time and in plain words: the text against which the fast kernel
 * is held. The same Threefry blocks, probabilities as doubles.
 */
final class ReferenceStates {
    final int[] last;
    final boolean[] aware;
    final int[] level;
    final int[] stock;
    long occasions;
    long purchases;
    long lost;
    long won;
    private final StateLevels levels;

    ReferenceStates(int consumers, StateLevels levels) {
        this.levels = levels;
        last = new int[consumers];
        aware = new boolean[consumers];
        level = new int[consumers];
        stock = new int[consumers];
        java.util.Arrays.fill(aware, true);
        java.util.Arrays.fill(level, levels.satisfaction() - 1);
    }

    void live(CellWeek week, StatefulPopulation.Keys keys, int tick, long[] bought) {
        for (int i = 0; i < last.length; i++) {
            double[] choice = uniforms(keys.choice(), i, tick);
            double[] home = uniforms(keys.state(), i, 3 * tick);
            double[] mind = uniforms(keys.state(), i, 3 * tick + 1);
            double[] more = uniforms(keys.state(), i, 3 * tick + 2);
            if (stock[i] > 0 && home[0] < week.uses) {
                stock[i]--;
            }
            boolean boughtOurs = last[i] > 0 && week.ours(last[i] - 1);
            if (!aware[i] && boughtOurs) {
                aware[i] = home[1] < week.returns;
                won += aware[i] ? 1 : 0;
            } else if (!aware[i]) {
                aware[i] = home[1] < week.learns;
            } else if (!boughtOurs) {
                aware[i] = !(home[1] < week.forgets);
            }
            if (choice[0] < week.need[stock[i]]) {
                occasions++;
                ChoiceTable table = aware[i] ? week.aware(level[i]) : week.unaware();
                boolean stays = mind[0] < table.stay(last[i]);
                int word = (int) Threefry.block(keys.choice(), i, tick);
                int outcome =
                        ReferencePopulation.tableOf(table, stays ? last[i] : 0).pick(word);
                if (outcome > 0) {
                    int brand = table.brand(outcome - 1);
                    boolean wasCustomer = aware[i] && boughtOurs;
                    int units = more[0] < week.extra[brand] ? 2 : 1;
                    bought[outcome - 1] += units;
                    stock[i] = Math.min(levels.pantry(), stock[i] + units);
                    last[i] = brand + 1;
                    if (week.ours(brand)) {
                        purchases++;
                        int before = level[i];
                        level[i] += mind[1] < week.rises[before] ? 1 : mind[1] < week.falls[before] ? -1 : 0;
                        aware[i] = !(more[1] < week.leaves[level[i]]);
                    }
                    boolean isCustomer = aware[i] && week.ours(brand);
                    lost += wasCustomer && !isCustomer ? 1 : 0;
                    won += isCustomer && !wasCustomer ? 1 : 0;
                }
            }
        }
    }

    private static double[] uniforms(long key, int consumer, int counter) {
        long block = Threefry.block(key, consumer, counter);
        return new double[] {(block >>> 32) / 0x1.0p32, (block & 0xFFFFFFFFL) / 0x1.0p32};
    }
}
