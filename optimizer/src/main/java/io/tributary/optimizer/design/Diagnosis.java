package io.tributary.optimizer.design;

import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A division into territories in figures.
 *
 * @param territories one by one
 * @param balance how even they are, by measure
 * @param cutEdges neighbouring zones in different territories
 * @param moved zones that change hands against today
 */
public record Diagnosis(List<One> territories, Map<Measure, Evenness> balance, int cutEdges, int moved) {

    public Diagnosis {
        territories = List.copyOf(territories);
        balance = Collections.unmodifiableMap(new TreeMap<>(balance));
    }

    /** How even the territories are on a measure. */
    public Evenness evenness(Measure measure) {
        return balance.getOrDefault(measure, new Evenness(0, 0, 0));
    }

    /**
     * One territory.
     *
     * @param owner id of its distributor
     * @param centre id of the zone from which it costs least to serve; empty where it has none
     * @param zones its zones, by id
     * @param amounts what it has of each measure, balanced or not
     * @param polsbyPopper compactness by the border, 1 is round
     * @param reock compactness by the circle around it, 1 is round
     */
    public record One(
            String owner,
            String centre,
            List<String> zones,
            Map<Measure, Long> amounts,
            double polsbyPopper,
            double reock) {

        public One {
            zones = List.copyOf(zones);
            amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
        }
    }

    /**
     * How even territories are.
     *
     * @param index largest deviation from the mean, as a share of it: 0 is perfectly balanced
     * @param variation standard deviation over mean
     * @param gini index of Gini (1912)
     */
    public record Evenness(double index, double variation, double gini) {

        static Evenness of(double[] amounts) {
            double[] sorted = amounts.clone();
            java.util.Arrays.sort(sorted);
            int n = sorted.length;
            double total = 0;
            double ranked = 0;
            for (int i = 0; i < n; i++) {
                total += sorted[i];
                ranked += (i + 1) * sorted[i];
            }
            if (total == 0) {
                return new Evenness(0, 0, 0);
            }
            double mean = total / n;
            double squares = 0;
            double worst = 0;
            for (double amount : sorted) {
                squares += (amount - mean) * (amount - mean);
                worst = Math.max(worst, Math.abs(amount - mean));
            }
            return new Evenness(
                    worst / mean, StrictMath.sqrt(squares / n) / mean, 2 * ranked / (n * total) - (n + 1.0) / n);
        }
    }
}
