package io.tributary.simulator.kpi;

/**
 * One value of one KPI read from one run.
 *
 * @param kpi id of the KPI
 * @param entity what it is about: {@code total}, a region, zone, firm, tier or format id
 * @param month month of the run (0 = that of the start), or {@link #WHOLE} for the whole window
 * @param value the value in the KPI's unit
 */
public record KpiValue(String kpi, String entity, int month, double value) {
    /** Stands for the whole window that counts. */
    public static final int WHOLE = -1;

    /** The entity that stands for everything of ours together. */
    public static final String TOTAL = "total";
}
