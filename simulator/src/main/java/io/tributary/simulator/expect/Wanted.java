package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.Periods;
import io.tributary.simulator.kpi.KpiValue;
import java.util.Optional;

/**
 * What is read from one run.
 *
 * @param kpi id of the KPI
 * @param entity whom it is about
 * @param periods in which periods; all that count where empty
 * @param series whether each period is read by itself
 */
record Wanted(String kpi, String entity, Optional<Periods> periods, boolean series) {

    static Wanted of(Formula.Name name, boolean series) {
        return new Wanted(name.name(), name.entity().orElse(KpiValue.TOTAL), name.periods(), series);
    }
}
