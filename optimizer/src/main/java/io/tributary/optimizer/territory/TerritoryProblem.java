package io.tributary.optimizer.territory;

import java.util.Arrays;

/**
 * A territory problem in whole numbers: each zone belongs to exactly one of a given number of territories; a territory
 * is connected without passing a barrier or leaving its region, has between low and high of each measure, and keeps its
 * pinned zones; the sum of what zones cost with their territory's centre, of the borders between territories, and of
 * the changes against today is least.
 *
 * <p>The commercial territory design problem of Rios-Mercado and Fernandez (2009, Computers and Operations Research
 * 36:755-776) and political districting with fewest cut edges are of this class. Immutable.
 */
public final class TerritoryProblem {
    /** Stands for "no territory" and "no zone". */
    public static final int FREE = -1;
    /** Up to so many zones the costs of centres are kept as a table (32 MB). */
    private static final int LARGEST_TABLE = 2048;

    private final int zones;
    private final int territories;
    private final int[] first;
    private final int[] endOfPassages;
    private final int[] neighbour;
    private final long[] length;
    private final long[] amount;
    private final long[] low;
    private final long[] high;
    private final int[] pin;
    private final int[] seed;
    private final boolean[] staysCentre;
    private final int[] today;
    private final long[] changePrice;
    private final int[] region;
    private final boolean[] mayBeCentre;
    private final CentreCost cost;
    private final boolean bordersCost;

    TerritoryProblem(TerritoryDraft draft, int territories) {
        zones = draft.zones();
        this.territories = territories;
        if (territories < 1 || territories > zones) {
            throw new IllegalArgumentException(
                    territories + " territories of " + zones + " zones, but there must be 1 to " + zones);
        }
        region = draft.regions();
        pin = draft.pins();
        today = draft.today();
        changePrice = draft.changePrices();
        mayBeCentre = draft.centres();
        seed = new int[territories];
        staysCentre = new boolean[territories];
        Arrays.fill(seed, FREE);
        for (TerritoryDraft.Seed each : draft.seeds()) {
            seed[each.territory()] = each.zone();
            staysCentre[each.territory()] = each.staysCentre();
        }
        int measures = draft.measures().size();
        amount = new long[zones * measures];
        low = new long[measures];
        high = new long[measures];
        for (int k = 0; k < measures; k++) {
            addMeasure(draft.measures().get(k), k, measures);
        }
        first = new int[zones + 1];
        endOfPassages = new int[zones];
        neighbour = new int[2 * draft.borders().size()];
        length = new long[neighbour.length];
        addBorders(draft);
        bordersCost = Arrays.stream(length).anyMatch(cut -> cut != 0);
        cost = draft.cost() == CentreCost.NONE || zones > LARGEST_TABLE
                ? draft.cost()
                : CentreCost.table(draft.cost(), zones);
    }

    private void addMeasure(TerritoryDraft.Measure measure, int k, int measures) {
        low[k] = measure.low(territories);
        high[k] = measure.high(territories);
        if (low[k] > high[k]) {
            throw new IllegalArgumentException("measure " + (k + 1) + " must be at least " + low[k] + " and at most "
                    + high[k] + " in each territory: no amount is");
        }
        for (int j = 0; j < zones; j++) {
            amount[j * measures + k] = measure.amount(j);
        }
    }

    /** Neighbours by zone, passages before barriers; borders between regions are barriers. */
    private void addBorders(TerritoryDraft draft) {
        for (TerritoryDraft.Border border : draft.borders()) {
            first[border.zone() + 1]++;
            first[border.other() + 1]++;
        }
        for (int j = 0; j < zones; j++) {
            first[j + 1] += first[j];
        }
        int[] next = Arrays.copyOf(first, zones);
        addBorders(draft, next, false);
        System.arraycopy(next, 0, endOfPassages, 0, zones);
        addBorders(draft, next, true);
    }

    private void addBorders(TerritoryDraft draft, int[] next, boolean barriers) {
        for (TerritoryDraft.Border border : draft.borders()) {
            boolean isBarrier = border.isBarrier() || region[border.zone()] != region[border.other()];
            if (isBarrier == barriers) {
                addEnd(next, border.zone(), border.other(), border.length());
                addEnd(next, border.other(), border.zone(), border.length());
            }
        }
    }

    private void addEnd(int[] next, int zone, int other, long cut) {
        neighbour[next[zone]] = other;
        length[next[zone]++] = cut;
    }

    public int zones() {
        return zones;
    }

    public int territories() {
        return territories;
    }

    public int measures() {
        return low.length;
    }

    /** Position of a zone's first neighbour; its passages stand before {@link #endOfPassages}, then barriers. */
    public int first(int zone) {
        return first[zone];
    }

    /** Position after the last neighbour to which a territory may pass. */
    public int endOfPassages(int zone) {
        return endOfPassages[zone];
    }

    /** Position after a zone's last neighbour. */
    public int end(int zone) {
        return first[zone + 1];
    }

    public int neighbour(int position) {
        return neighbour[position];
    }

    /** Cost of the border at a position where it parts two territories, in whole units. */
    public long length(int position) {
        return length[position];
    }

    public long amount(int measure, int zone) {
        return amount[zone * low.length + measure];
    }

    /** Least that each territory must have of a measure. */
    public long low(int measure) {
        return low[measure];
    }

    /** Most that a territory may have of a measure. */
    public long high(int measure) {
        return high[measure];
    }

    /** The territory that must have a zone; {@link #FREE} where any may. */
    public int pin(int zone) {
        return pin[zone];
    }

    /** The zone from which a territory grows; {@link #FREE} where it is left to the search. */
    public int seed(int territory) {
        return seed[territory];
    }

    /** Whether a territory's seed is its centre for good. */
    public boolean staysCentre(int territory) {
        return staysCentre[territory];
    }

    /** Today's territory of a zone; {@link #FREE} where it has none. */
    public int today(int zone) {
        return today[zone];
    }

    /** Cost of a zone in a territory because it was elsewhere before. */
    public long changeCost(int zone, int territory) {
        return today[zone] == FREE || today[zone] == territory ? 0 : changePrice[zone];
    }

    public int region(int zone) {
        return region[zone];
    }

    public boolean mayBeCentre(int zone) {
        return mayBeCentre[zone];
    }

    /** Whether territories have centres that cost something. */
    public boolean hasCentres() {
        return cost != CentreCost.NONE;
    }

    /** Whether any border costs something. */
    public boolean bordersCost() {
        return bordersCost;
    }

    /** Cost of a zone in the territory of a centre. */
    public long cost(int centre, int zone) {
        return cost.of(centre, zone);
    }
}
