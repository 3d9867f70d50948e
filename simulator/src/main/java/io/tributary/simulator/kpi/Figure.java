package io.tributary.simulator.kpi;

/**
 * What a KPI is called and how it is meant.
 *
 * @param id id as scenarios, results and reports spell it, such as {@code coverage.numeric}
 * @param en name in English
 * @param zh name in Chinese
 * @param unit share, index, units, outlets, weeks, {@code money} or {@code money/unit} in the scenario's currency
 * @param direction whether more is better
 * @param nature whether it is the state at a period's end or a flow over the window
 */
public record Figure(String id, String en, String zh, String unit, Kpi.Direction direction, Kpi.Nature nature) {}
