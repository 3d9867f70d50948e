package io.tributary.simulator.experiment;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Target;
import io.tributary.simulator.scenario.Time;

/** What a run reached of a target's KPI. */
public final class TargetReading {
    private TargetReading() {}

    /** The KPI up to the target's month, or over the whole window where it names none. */
    public static double of(Target target, Time time, Facts facts) {
        return total(
                target,
                target.by().map(month -> facts.upTo(time.monthIndex(month))).orElse(facts));
    }

    /** The KPI's total over a window; 0 where it has none. */
    static double total(Target target, Facts window) {
        return Kpis.get(target.kpi()).read(window).stream()
                .filter(v -> v.entity().equals(KpiValue.TOTAL) && v.month() == KpiValue.WHOLE)
                .mapToDouble(KpiValue::value)
                .findFirst()
                .orElse(0);
    }
}
