package io.tributary.simulator.customer;

import io.tributary.simulator.luck.Draws;

/**
 * What all customers of a base did in each period of a run, summed over them while they live one after the other.
 * Periods count from 0. Customers are counted as buyers from the first period that counts on.
 */
public final class Diary {
    private final int from;
    private final double[] units;
    private final double[] cost;
    private final double[] there;
    private final double[] buyers;
    private final double[] repeaters;
    private int bought;

    private Diary(int periods, int from) {
        this.from = from;
        units = new double[periods];
        cost = new double[periods];
        there = new double[periods + 1];
        buyers = new double[periods];
        repeaters = new double[periods];
    }

    /**
     * The diary of a base.
     *
     * @param behaviour how its customers behave
     * @param customers how many there are
     * @param key key of the base's luck; a customer's luck depends on it and on the customer's number alone
     * @param periods periods of the run
     * @param from first period whose purchases make a buyer
     */
    public static Diary of(Behaviour behaviour, int customers, long key, int periods, int from) {
        Diary diary = new Diary(periods, from);
        Life life = behaviour.life();
        for (int customer = 0; customer < customers; customer++) {
            diary.bought = 0;
            life.live(new Draws(key, customer), diary);
        }
        diary.sumUp();
        return diary;
    }

    /** Changes of counts become counts. */
    private void sumUp() {
        add(there);
        add(buyers);
        add(repeaters);
    }

    private static void add(double[] changes) {
        for (int i = 1; i < changes.length; i++) {
            changes[i] += changes[i - 1];
        }
    }

    /** The customer buys in a period; in no earlier one than before. */
    void buy(int period, double amount) {
        units[period] += amount;
        if (period >= from) {
            bought++;
            if (bought == 1) {
                buyers[period]++;
            } else if (bought == 2) {
                repeaters[period]++;
            }
        }
    }

    /** The customer costs its seller money in a period. */
    void costs(int period, double money) {
        cost[period] += money;
    }

    /** The customer is there in the periods from the first up to, but without, the last. */
    void isThere(int first, int last) {
        there[first]++;
        there[last]--;
    }

    public int periods() {
        return units.length;
    }

    /** Units bought in a period. */
    public double units(int period) {
        return units[period];
    }

    /** Money that the seller spends on its customers in a period. */
    public double cost(int period) {
        return cost[period];
    }

    /** Customers who are there in a period. */
    public double active(int period) {
        return there[period];
    }

    /** Customers who have bought by a period's end. */
    public double buyers(int period) {
        return buyers[period];
    }

    /** Customers who have bought twice or more by a period's end. */
    public double repeaters(int period) {
        return repeaters[period];
    }
}
