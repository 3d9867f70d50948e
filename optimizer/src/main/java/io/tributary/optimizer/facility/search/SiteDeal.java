package io.tributary.optimizer.facility.search;

import java.util.Arrays;

/**
 * Deals the customers of a part out site by site: which of those left a site takes, or that it stays closed. What a site
 * must lose because its room can't be filled exactly by customers that cost little there is found first for each (the
 * knapsack of Geoffrion's relaxation 1974, Mathematical Programming Study 2:82-114); ways beyond a budget that this leaves are
 * not looked at. Far stronger than prices of room alone where few customers share a site.
 */
final class SiteDeal {
    /** Most customers: as many as a word has bits. */
    static final int MOST_CUSTOMERS = 64;

    private static final double EDGE = 1e-7;
    private static final int LEVELS = PartTable.MOST_SITES + 1;

    private final PartTable part;
    private final LeastLoss loss;
    private final int[] placed = new int[MOST_CUSTOMERS];
    private final int[] best = new int[MOST_CUSTOMERS];
    private final double[] least = new double[MOST_CUSTOMERS];
    private final long[] keys = new long[MOST_CUSTOMERS];
    private final Level[] levels = new Level[LEVELS];
    private double limit;
    private int looks;
    private int most;
    private boolean isFound;

    /** What is decided at one depth: a site, who may still come to it, and what is spent so far. */
    private static final class Level {
        private final int[] item = new int[MOST_CUSTOMERS];
        private final double[] take = new double[MOST_CUSTOMERS];
        private final double[] leave = new double[MOST_CUSTOMERS];
        private final long[] rest = new long[MOST_CUSTOMERS + 1];
        private int items;
        private int site;
        private int others;
        private int mayOpen;
        private long waiting;
        private double spent;
        private double beforeTaking;
        private double beforeLeaving;
        private long heldWeight;
        private long held;
        private double heldTake;
        private double heldLeave;
    }

    SiteDeal(PartTable part) {
        this.part = part;
        loss = new LeastLoss(part);
        for (int level = 0; level < LEVELS; level++) {
            levels[level] = new Level();
        }
    }

    /** Whether another deal was found that spends no more than the budget above the bound; the cheapest of those seen. */
    boolean solve(double budget, int mostLooks) {
        looks = 0;
        most = mostLooks;
        isFound = false;
        limit = budget;
        long everybody = part.count() == Long.SIZE ? -1L : (1L << part.count()) - 1;
        levels[0].spent = 0;
        levels[0].waiting = everybody;
        levels[0].others = (1 << part.siteCount()) - 1;
        levels[0].mayOpen = part.mayOpen();
        decide(0);
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

    private void decide(int depth) {
        Level level = levels[depth];
        looks++;
        if (level.waiting == 0) {
            offer(level.spent + ofClosed(level.others));
            return;
        }
        if (level.mayOpen == 0 || looks > most) {
            return;
        }
        if (Integer.bitCount(level.others) == 1) {
            last(level);
            return;
        }
        double lost = cheapestElsewhere(level.waiting, level.others);
        double slack = limit - level.spent - lost + EDGE;
        if (slack < 0 || !chooseSite(level, slack)) {
            return;
        }
        level.beforeTaking += level.spent + lost;
        level.beforeLeaving = level.spent + lost;
        if (list(level)) {
            double in = level.heldTake + part.ofOpen(level.site);
            take(depth, 0, part.room(level.site) - level.heldWeight, level.held, in, level.heldLeave);
        }
        close(depth);
    }

    private double ofClosed(int sites) {
        double sum = 0;
        for (int rest = sites; rest != 0; rest &= rest - 1) {
            sum += part.ofClosed(Integer.numberOfTrailingZeros(rest));
        }
        return sum;
    }

    /** Everybody's least excess among these sites; the sum. */
    private double cheapestElsewhere(long waiting, int sites) {
        double sum = 0;
        for (long rest = waiting; rest != 0; rest &= rest - 1) {
            int at = Long.numberOfTrailingZeros(rest);
            least[at] = leastExcess(at, sites);
            sum += least[at];
        }
        return sum;
    }

    private double leastExcess(int at, int sites) {
        double found = Double.MAX_VALUE;
        for (int rest = sites; rest != 0; rest &= rest - 1) {
            found = Math.min(found, part.excess(at, Integer.numberOfTrailingZeros(rest)));
        }
        return found;
    }

    /** The site that loses most is decided next; false where what all must lose is beyond the budget. */
    private boolean chooseSite(Level level, double slack) {
        double sum = 0;
        double largest = -1;
        for (int rest = level.others; rest != 0; rest &= rest - 1) {
            int s = Integer.numberOfTrailingZeros(rest);
            double open = part.ofOpen(s) + loss.of(s, level.waiting, least, slack - sum);
            looks += loss.looks();
            double mine = Math.min(part.ofClosed(s), open);
            sum += mine;
            if (sum > slack) {
                return false;
            }
            if (mine > largest) {
                largest = mine;
                level.site = s;
            }
        }
        level.others &= ~(1 << level.site);
        level.beforeTaking = sum - largest;
        return true;
    }

    private void close(int depth) {
        Level level = levels[depth];
        double spent = part.ofClosed(level.site);
        if (level.beforeTaking + spent <= limit + EDGE) {
            go(depth, level.waiting, level.spent + spent, level.mayOpen);
        }
    }

    private void go(int depth, long waiting, double spent, int mayOpen) {
        Level next = levels[depth + 1];
        next.spent = spent;
        next.waiting = waiting;
        next.others = levels[depth].others;
        next.mayOpen = mayOpen;
        decide(depth + 1);
    }

    /** Lists who may come to the site or not, the heaviest first; false where nobody's place is left open by the budget. */
    private boolean list(Level level) {
        double slackOfTaking = limit - level.beforeTaking + EDGE - part.ofOpen(level.site);
        double slack = limit - level.beforeLeaving + EDGE - part.ofOpen(level.site);
        int count = 0;
        level.heldWeight = 0;
        level.held = 0;
        level.heldTake = 0;
        level.heldLeave = 0;
        for (long rest = level.waiting; rest != 0; rest &= rest - 1) {
            int at = Long.numberOfTrailingZeros(rest);
            double in = part.excess(at, level.site) - least[at];
            double out = leastExcess(at, level.others) - least[at];
            if (in > slackOfTaking) {
                level.heldLeave += out;
            } else if (out > slack) {
                level.held |= 1L << at;
                level.heldWeight += part.weight(at, level.site);
                level.heldTake += in;
            } else {
                keys[count++] = ((long) (Integer.MAX_VALUE - part.weight(at, level.site)) << 8) | at;
            }
        }
        level.items = count;
        sort(level);
        return level.heldWeight <= part.room(level.site) && level.heldTake + level.heldLeave <= slack;
    }

    private void sort(Level level) {
        Arrays.sort(keys, 0, level.items);
        level.rest[level.items] = 0;
        for (int k = level.items - 1; k >= 0; k--) {
            int at = (int) (keys[k] & 0xFF);
            level.item[k] = at;
            level.take[k] = part.excess(at, level.site) - least[at];
            level.leave[k] = leastExcess(at, level.others) - least[at];
            level.rest[k] = level.rest[k + 1] + part.weight(at, level.site);
        }
    }

    /** Takes or leaves the customer at a place of the list, the cheaper of both first, and so on. */
    private void take(int depth, int k, long room, long taken, double in, double out) {
        Level level = levels[depth];
        double waste = part.price(level.site) * Math.max(0, room - level.rest[k]);
        looks++;
        if (looks > most
                || level.beforeTaking + in + waste > limit + EDGE
                || level.beforeLeaving + in + out + waste > limit + EDGE) {
            return;
        }
        if (k == level.items) {
            complete(depth, room, taken);
            return;
        }
        int at = level.item[k];
        int weight = part.weight(at, level.site);
        boolean first = level.take[k] <= level.leave[k];
        if (first && weight <= room) {
            take(depth, k + 1, room - weight, taken | 1L << at, in + level.take[k], out);
        }
        take(depth, k + 1, room, taken, in, out + level.leave[k]);
        if (!first && weight <= room) {
            take(depth, k + 1, room - weight, taken | 1L << at, in + level.take[k], out);
        }
    }

    private void complete(int depth, long room, long taken) {
        Level level = levels[depth];
        if (taken == 0) {
            return;
        }
        double spent = level.spent + part.ofOpen(level.site) + part.price(level.site) * room + place(taken, level.site);
        go(depth, level.waiting & ~taken, spent, level.mayOpen - 1);
    }

    private double place(long who, int s) {
        double sum = 0;
        for (long rest = who; rest != 0; rest &= rest - 1) {
            int at = Long.numberOfTrailingZeros(rest);
            sum += part.excess(at, s);
            placed[at] = s;
        }
        return sum;
    }

    /** The last site takes everybody who is left. */
    private void last(Level level) {
        int s = Integer.numberOfTrailingZeros(level.others);
        long room = part.room(s);
        for (long rest = level.waiting; rest != 0; rest &= rest - 1) {
            room -= part.weight(Long.numberOfTrailingZeros(rest), s);
        }
        if (room >= 0) {
            offer(level.spent + place(level.waiting, s) + part.ofOpen(s) + part.price(s) * room);
        }
    }

    private void offer(double spent) {
        boolean differs = false;
        for (int at = 0; at < part.count() && !differs; at++) {
            differs = placed[at] != part.present(at);
        }
        if (differs && spent <= limit + EDGE) {
            isFound = true;
            limit = spent - 1;
            System.arraycopy(placed, 0, best, 0, part.count());
        }
    }
}
