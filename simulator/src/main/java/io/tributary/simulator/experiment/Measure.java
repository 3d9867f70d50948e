package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.KpiValue;

/**
 * A KPI of an entity as an experiment names it: {@code profit} is the total, {@code profit(shop)} that of one entity.
 *
 * @param kpi id of the KPI
 * @param entity whom it is about
 */
public record Measure(String kpi, String entity) {
    private static final String TARGET = "target[";

    /** Reads a measure. */
    public static Measure parse(String text) {
        int open = text.indexOf('(');
        return open < 0 || !text.endsWith(")")
                ? new Measure(text.strip(), KpiValue.TOTAL)
                : new Measure(
                        text.substring(0, open).strip(),
                        text.substring(open + 1, text.length() - 1).strip());
    }

    /** The value of a target's KPI up to a month, as the facts of a batch name it. */
    public static Measure ofTarget(int target) {
        return new Measure(TARGET + target + "]", KpiValue.TOTAL);
    }

    /** Whether a fact is of this measure. */
    public boolean names(KpiValue fact) {
        return fact.kpi().equals(kpi) && fact.entity().equals(entity);
    }

    @Override
    public String toString() {
        return entity.equals(KpiValue.TOTAL) ? kpi : kpi + "(" + entity + ")";
    }
}
