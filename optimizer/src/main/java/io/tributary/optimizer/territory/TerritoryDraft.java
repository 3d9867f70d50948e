package io.tributary.optimizer.territory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A territory problem in the making; zones are numbered from 0, territories too. */
public final class TerritoryDraft {
    private final int zones;
    private final List<Border> borders = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final int[] pin;
    private final int[] today;
    private final long[] changePrice;
    private final int[] region;
    private final boolean[] mayBeCentre;
    private final List<Seed> seeds = new ArrayList<>();
    private CentreCost centreCost = CentreCost.NONE;

    /**
     * Two zones that touch.
     *
     * @param length what it costs that they belong to different territories, in whole units
     * @param isBarrier whether a territory must not pass from one to the other here
     */
    record Border(int zone, int other, long length, boolean isBarrier) {}

    /** What territories must be balanced on: between limits, or within a tolerance of the mean (-1 where there is none). */
    static final class Measure {
        private final long[] amount;
        private final long low;
        private final long high;
        private final double tolerance;

        Measure(long[] amount, long low, long high, double tolerance) {
            this.amount = amount.clone();
            this.low = low;
            this.high = high;
            this.tolerance = tolerance;
        }

        long amount(int zone) {
            return amount[zone];
        }

        long low(int territories) {
            return tolerance < 0 ? low : limit(1 - tolerance, territories, RoundingMode.CEILING);
        }

        long high(int territories) {
            return tolerance < 0 ? high : limit(1 + tolerance, territories, RoundingMode.FLOOR);
        }

        /** A share of the mean, exactly; the share is the decimal that was written. */
        private long limit(double share, int territories, RoundingMode rounding) {
            BigDecimal total = BigDecimal.valueOf(Arrays.stream(amount).sum());
            BigDecimal factor = new BigDecimal(share).round(new MathContext(12));
            return total.multiply(factor)
                    .divide(BigDecimal.valueOf(territories), 0, rounding)
                    .longValueExact();
        }
    }

    /** A zone from which a territory grows; where {@code staysCentre}, it is the centre whatever it costs. */
    record Seed(int territory, int zone, boolean staysCentre) {}

    /** A draft of so many zones that do not touch yet. */
    public TerritoryDraft(int zones) {
        this.zones = zones;
        pin = filled(TerritoryProblem.FREE);
        today = filled(TerritoryProblem.FREE);
        region = filled(0);
        changePrice = new long[zones];
        mayBeCentre = new boolean[zones];
        Arrays.fill(mayBeCentre, true);
    }

    private int[] filled(int value) {
        int[] array = new int[zones];
        Arrays.fill(array, value);
        return array;
    }

    /**
     * Two zones touch.
     *
     * @param length cost where a territory ends here, in whole units; 0 where borders cost nothing
     */
    public TerritoryDraft border(int zone, int other, long length) {
        borders.add(new Border(zone, other, length, false));
        return this;
    }

    /** Two zones touch, but a territory must not pass from one to the other here. */
    public TerritoryDraft barrier(int zone, int other, long length) {
        borders.add(new Border(zone, other, length, true));
        return this;
    }

    /** Each territory has between low and high of an amount. */
    public TerritoryDraft between(long[] amount, long low, long high) {
        measures.add(new Measure(amount, low, high, -1));
        return this;
    }

    /** Each territory has the mean amount, up to a tolerance (0.05 is five percent). */
    public TerritoryDraft balanced(long[] amount, double tolerance) {
        measures.add(new Measure(amount, -1, -1, tolerance));
        return this;
    }

    /** What belonging to a centre costs; without it territories have no centres. */
    public TerritoryDraft centreCost(CentreCost cost) {
        centreCost = cost;
        return this;
    }

    /** This zone may not be a centre. */
    public TerritoryDraft neverCentre(int zone) {
        mayBeCentre[zone] = false;
        return this;
    }

    /** A zone belongs to a territory, as a pin or because it is locked. */
    public TerritoryDraft pin(int zone, int territory) {
        pin[zone] = territory;
        return this;
    }

    /** A territory grows from this zone and keeps it; it may be its centre for good. */
    public TerritoryDraft seed(int territory, int zone, boolean staysCentre) {
        seeds.add(new Seed(territory, zone, staysCentre));
        pin[zone] = territory;
        return this;
    }

    /** Where a zone belongs today, and what it costs in whole units to change that. */
    public TerritoryDraft today(int zone, int territory, long price) {
        today[zone] = territory;
        changePrice[zone] = price;
        return this;
    }

    /** The region of a zone; no territory crosses regions. */
    public TerritoryDraft region(int zone, int itsRegion) {
        region[zone] = itsRegion;
        return this;
    }

    /** The problem with so many territories; throws {@link IllegalArgumentException} where limits contradict. */
    public TerritoryProblem build(int territories) {
        return new TerritoryProblem(this, territories);
    }

    int zones() {
        return zones;
    }

    List<Border> borders() {
        return borders;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Seed> seeds() {
        return seeds;
    }

    int[] pins() {
        return pin.clone();
    }

    int[] today() {
        return today.clone();
    }

    long[] changePrices() {
        return changePrice.clone();
    }

    int[] regions() {
        return region.clone();
    }

    boolean[] centres() {
        return mayBeCentre.clone();
    }

    CentreCost cost() {
        return centreCost;
    }
}
