package io.tributary.workbench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A partner through which more or fewer outlets are reached than today, as supplier of the area or of its supplier.
 *
 * @param partner id of the partner
 * @param today outlets in the areas that it supplies in the baseline
 * @param planned the same in the chosen variant
 */
record PartnerChange(String partner, double today, double planned) {
    /** A partner that keeps less than this share of its outlets counts as a loser. */
    private static final double KEPT = 0.8;

    /** All partners that change, largest losses first. */
    static List<PartnerChange> of(Reading reading) {
        Map<String, double[]> outlets = new TreeMap<>();
        for (Served area : reading.served()) {
            area.before().chain().forEach(partner -> add(outlets, partner, 0, area.outlets()));
            area.after().chain().forEach(partner -> add(outlets, partner, 1, area.outlets()));
        }
        List<PartnerChange> changes = new ArrayList<>();
        outlets.forEach((partner, count) -> {
            if (Math.abs(count[1] - count[0]) > 1e-9) {
                changes.add(new PartnerChange(partner, count[0], count[1]));
            }
        });
        changes.sort(Comparator.comparingDouble(change -> change.planned() - change.today()));
        return changes;
    }

    /** How many of the partners lose more than a fifth of their outlets. */
    static long losers(List<PartnerChange> changes) {
        return changes.stream()
                .filter(change -> change.planned() < KEPT * change.today())
                .count();
    }

    private static void add(Map<String, double[]> outlets, String partner, int place, double count) {
        outlets.computeIfAbsent(partner, any -> new double[2])[place] += count;
    }
}
