package io.tributary.optimizer.selection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What it costs to serve, as a simulation of a plan measured it. Where nothing was measured, the scenario's tariffs hold
 * as written: partners ship what outlets sell, every rebate is earned, and nothing is sold past the partners.
 *
 * @param coverage outlets that stock us in the end for each outlet that partners can reach: below 1 where listing is
 *     not done by then
 * @param realised what is booked on an account for each coin that the tariff gives for the units that outlets sell:
 *     above 1 where stock is built up on the way, below 1 where steps of a rebate are missed
 * @param beside money over the window that is booked besides what partners cost, by KPI, such as cost.platform
 * @param unitsBeside base units over the window that are sold past the partners, such as by platforms
 */
public record CostToServe(
        double coverage, Map<CostAccount, Double> realised, SortedMap<String, Double> beside, double unitsBeside) {

    public CostToServe {
        realised = Collections.unmodifiableMap(copy(realised));
        beside = Collections.unmodifiableSortedMap(new TreeMap<>(beside));
        if (!(coverage > 0) || !Double.isFinite(coverage)) {
            throw new IllegalArgumentException("coverage realised is " + coverage + " but must be above 0 and finite");
        }
    }

    private static Map<CostAccount, Double> copy(Map<CostAccount, Double> shares) {
        Map<CostAccount, Double> copy = new EnumMap<>(CostAccount.class);
        copy.putAll(shares);
        return copy;
    }

    /** The tariffs as written. */
    public static CostToServe asWritten() {
        return new CostToServe(1, Map.of(), new TreeMap<>(), 0);
    }

    /** What is booked on an account for each coin by the tariff. */
    public double realised(CostAccount account) {
        return realised.getOrDefault(account, 1.0);
    }

    /** What is booked besides, cents over the window. */
    public long besideCents() {
        return Math.round(
                100 * beside.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /**
     * A step from these coefficients towards others.
     *
     * @param step 1 goes all the way, 0 stays
     */
    public CostToServe towards(CostToServe other, double step) {
        Map<CostAccount, Double> shares = new EnumMap<>(CostAccount.class);
        for (CostAccount account : CostAccount.values()) {
            shares.put(account, between(realised(account), other.realised(account), step));
        }
        SortedMap<String, Double> money = new TreeMap<>();
        other.beside.forEach((kpi, sum) -> money.put(kpi, between(beside.getOrDefault(kpi, sum), sum, step)));
        return new CostToServe(
                between(coverage, other.coverage, step), shares, money, between(unitsBeside, other.unitsBeside, step));
    }

    private static double between(double from, double to, double step) {
        return from + step * (to - from);
    }
}
