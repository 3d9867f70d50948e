package io.tributary.optimizer.facility.search;

import java.util.Arrays;

/**
 * Deals the customers of a part out one after the other, the heaviest first, and looks at every way within a budget
 * (implicit enumeration, Balas 1965, Operations Research 13:517-546). For parts with many customers to a site, where room
 * can nearly always be filled. Which sites are open stays.
 */
final class CustomerDeal {
    private static final double EDGE = 1e-7;

    private final PartTable part;
    private final long[] room = new long[PartTable.MOST_SITES];
    private int count;
    private int[] sequence = new int[64];
    private int[][] place = new int[64][PartTable.MOST_SITES];
    private int[] options = new int[64];
    private long[][] potential = new long[65][PartTable.MOST_SITES];
    private int[] chosen = new int[64];
    private int[] best = new int[64];
    private double slack;
    private int looks;
    private int most;
    private boolean isFound;

    CustomerDeal(PartTable part) {
        this.part = part;
    }

    /** Whether another deal was found that spends no more than the budget above the bound; the cheapest of those seen. */
    boolean solve(double budget, int mostLooks) {
        count = part.count();
        if (count > sequence.length) {
            grow(2 * count);
        }
        looks = 0;
        most = mostLooks;
        isFound = false;
        slack = budget;
        for (int s = 0; s < part.siteCount(); s++) {
            slack -= part.ofOpen(s);
        }
        prepare();
        deal(0, 0);
        return isFound;
    }

    /** Ways that were looked at. */
    int looks() {
        return looks;
    }

    /** The place of the site that a customer was dealt to. */
    int placeOf(int at) {
        return best[at];
    }

    private void grow(int size) {
        sequence = new int[size];
        place = new int[size][PartTable.MOST_SITES];
        options = new int[size];
        potential = new long[size + 1][PartTable.MOST_SITES];
        chosen = new int[size];
        best = new int[size];
    }

    private void prepare() {
        long[] keys = new long[count];
        for (int at = 0; at < count; at++) {
            int weight = sort(at);
            keys[at] = ((options[at] == 1 ? Integer.MIN_VALUE : -(long) weight) << 32) | at;
        }
        Arrays.sort(keys);
        for (int at = 0; at < count; at++) {
            sequence[at] = (int) keys[at];
        }
        Arrays.fill(potential[count], 0);
        for (int at = count - 1; at >= 0; at--) {
            int who = sequence[at];
            System.arraycopy(potential[at + 1], 0, potential[at], 0, PartTable.MOST_SITES);
            for (int option = 0; option < options[who]; option++) {
                potential[at][place[who][option]] += part.weight(who, place[who][option]);
            }
        }
        for (int s = 0; s < part.siteCount(); s++) {
            room[s] = part.room(s);
        }
    }

    /** A customer's options within the budget, the cheapest first; the weight of the heaviest. */
    private int sort(int at) {
        int found = 0;
        int heaviest = 0;
        for (int s = 0; s < part.siteCount(); s++) {
            if (part.excess(at, s) > slack + EDGE) {
                continue;
            }
            int to = found++;
            while (to > 0 && part.excess(at, place[at][to - 1]) > part.excess(at, s)) {
                place[at][to] = place[at][to - 1];
                to--;
            }
            place[at][to] = s;
            heaviest = Math.max(heaviest, part.weight(at, s));
        }
        options[at] = found;
        return heaviest;
    }

    private void deal(int at, double spent) {
        if (at == count) {
            record();
            return;
        }
        int who = sequence[at];
        for (int option = 0; option < options[who] && looks <= most; option++) {
            int s = place[who][option];
            double now = spent + part.excess(who, s);
            if (now > slack + EDGE) {
                return;
            }
            int weight = part.weight(who, s);
            if (room[s] >= weight) {
                looks++;
                room[s] -= weight;
                chosen[who] = s;
                if (now + waste(at + 1) <= slack + EDGE) {
                    deal(at + 1, now);
                }
                room[s] += weight;
            }
        }
    }

    /** Worth of the room that can't be filled any more. */
    private double waste(int at) {
        double sum = 0;
        for (int s = 0; s < part.siteCount(); s++) {
            long left = room[s] - potential[at][s];
            sum += left > 0 ? part.price(s) * left : 0;
        }
        return sum;
    }

    private void record() {
        double spent = 0;
        boolean differs = false;
        for (int at = 0; at < count; at++) {
            spent += part.excess(at, chosen[at]);
            differs |= chosen[at] != part.present(at);
        }
        for (int s = 0; s < part.siteCount(); s++) {
            spent += part.price(s) * room[s];
        }
        if (differs && spent <= slack + EDGE) {
            isFound = true;
            System.arraycopy(chosen, 0, best, 0, count);
            slack = spent - 1;
        }
    }
}
