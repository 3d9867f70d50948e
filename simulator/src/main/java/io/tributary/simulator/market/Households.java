package io.tributary.simulator.market;

import io.tributary.simulator.luck.Draws;

/**
 * What the households of an NBD-Dirichlet category buy in each period of a run, summed over them while they live one
 * after the other. Periods count from 0; brands are numbered in the scenario's order. Households are counted as buyers
 * from the first period that counts on.
 */
public final class Households {
    private final int from;
    private final long[][] units;
    private final long[][] buyers;
    private final long[][] soleBuyers;
    private final long[] categoryBuyers;
    private final long[] categoryRepeaters;
    private final double[] shapes;
    private final double[] probabilities;
    private long brandsBought;
    private long bought;

    private Households(NbdDirichlet category, int periods, int from) {
        this.from = from;
        int brands = category.brands().size();
        units = new long[periods][brands];
        buyers = new long[periods][brands];
        soleBuyers = new long[periods][brands];
        categoryBuyers = new long[periods];
        categoryRepeaters = new long[periods];
        shapes = new double[brands + (category.elsewhere() > 0 ? 1 : 0)];
        probabilities = new double[shapes.length];
        int brand = 0;
        for (double share : category.brands().values()) {
            shapes[brand++] = category.diversity() * share;
        }
        if (brand < shapes.length) {
            shapes[brand] = category.diversity() * category.elsewhere();
        }
    }

    /**
     * Lets all households live.
     *
     * @param key key of the category's luck; a household's luck depends on it and on the household's number alone
     * @param periods periods of the run
     * @param from first period whose purchases make a buyer
     */
    public static Households of(NbdDirichlet category, long key, int periods, int from) {
        Households households = new Households(category, periods, from);
        for (int household = 0; household < category.households(); household++) {
            households.live(category, new Draws(key, household));
        }
        households.sumUp();
        return households;
    }

    private void live(NbdDirichlet category, Draws luck) {
        brandsBought = 0;
        bought = 0;
        double rate = luck.gamma(category.shape()) * category.mean() / category.shape();
        boolean choosy = false;
        for (int period = 0; period < categoryBuyers.length; period++) {
            long purchases = luck.poisson(rate);
            if (purchases > 0 && !choosy) {
                luck.dirichlet(shapes, probabilities);
                choosy = true;
            }
            for (long i = 0; i < purchases; i++) {
                buy(period, pick(luck.nextDouble()));
            }
        }
    }

    private int pick(double u) {
        double sum = probabilities[0];
        int brand = 0;
        while (u >= sum && brand < probabilities.length - 1) {
            brand++;
            sum += probabilities[brand];
        }
        return brand;
    }

    private void buy(int period, int brand) {
        boolean listed = brand < units[period].length;
        if (listed) {
            units[period][brand]++;
        }
        if (period < from) {
            return;
        }
        bought++;
        if (bought == 1) {
            categoryBuyers[period]++;
        } else if (bought == 2) {
            categoryRepeaters[period]++;
        }
        long bit = 1L << brand;
        if ((brandsBought & bit) == 0) {
            meetNew(period, brand, listed);
            brandsBought |= bit;
        }
    }

    private void meetNew(int period, int brand, boolean listed) {
        if (listed) {
            buyers[period][brand]++;
        }
        if (brandsBought == 0 && listed) {
            soleBuyers[period][brand]++;
        } else if (Long.bitCount(brandsBought) == 1) {
            int only = Long.numberOfTrailingZeros(brandsBought);
            if (only < soleBuyers[period].length) {
                soleBuyers[period][only]--;
            }
        }
    }

    /** Changes of counts become counts. */
    private void sumUp() {
        for (int period = 1; period < categoryBuyers.length; period++) {
            categoryBuyers[period] += categoryBuyers[period - 1];
            categoryRepeaters[period] += categoryRepeaters[period - 1];
            for (int brand = 0; brand < units[period].length; brand++) {
                buyers[period][brand] += buyers[period - 1][brand];
                soleBuyers[period][brand] += soleBuyers[period - 1][brand];
            }
        }
    }

    /** Units of a brand bought in a period. */
    public long units(int period, int brand) {
        return units[period][brand];
    }

    /** Households that have bought the category by a period's end. */
    public long buyers(int period) {
        return categoryBuyers[period];
    }

    /** Households that have bought the category twice or more by a period's end. */
    public long repeaters(int period) {
        return categoryRepeaters[period];
    }

    /** Households that have bought a brand by a period's end. */
    public long buyers(int period, int brand) {
        return buyers[period][brand];
    }

    /** Households that have bought a brand and no other by a period's end. */
    public long soleBuyers(int period, int brand) {
        return soleBuyers[period][brand];
    }
}
