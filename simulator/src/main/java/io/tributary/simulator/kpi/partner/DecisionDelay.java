package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Action;
import io.tributary.simulator.scenario.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Weeks from the one after which the books showed a trigger's indicator red, and red ever since, to its action; the mean over
 * the actions that a trigger called, and each of them. Nothing where none was called.
 *
 * @param kpis the KPIs by their ids, which a trigger may ask for
 */
public record DecisionDelay(Function<String, Kpi> kpis) implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "decision.delay", "From red light to action", "红灯至行动周数", "weeks", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        double sum = 0;
        for (Action action : facts.scenario().calendar()) {
            int happened = action.when().isEmpty() ? -1 : happened(facts, action);
            if (happened >= 0) {
                double delay = delay(facts, action, happened);
                values.add(new KpiValue(id(), action.id(), KpiValue.WHOLE, delay));
                sum += delay;
            }
        }
        if (!values.isEmpty()) {
            values.add(0, new KpiValue(id(), KpiValue.TOTAL, KpiValue.WHOLE, sum / values.size()));
        }
        return values;
    }

    /** Weeks of the window that were closed when an action happened; negative if it did not. */
    private static int happened(Facts facts, Action action) {
        double[] weeks = facts.ofPeriods(Measures.ACTION, m -> m.party().id().equals(action.id()));
        int warmUp = facts.scenario().time().warmUp();
        int[] counts = facts.months();
        for (int period = warmUp; period < weeks.length; period++) {
            if (weeks[period] > 0 && counts[period] >= 0) {
                return period - warmUp;
            }
        }
        return -1;
    }

    private double delay(Facts facts, Action action, int happened) {
        Trigger trigger = action.when().orElseThrow();
        int first = action.firstPeriod(facts.scenario().time())
                - facts.scenario().time().warmUp();
        int week = happened;
        while (week - 1 > first && isRed(facts, trigger, first, week - 1)) {
            week--;
        }
        return happened - week;
    }

    /** Whether the indicator was red when so many weeks of the window were closed. */
    private boolean isRed(Facts facts, Trigger trigger, int first, int closed) {
        int from = Math.max(first + 1, closed - trigger.every() + 1);
        Facts seen = Facts.byPeriod(facts.scenario(), facts.ledger(), from, closed);
        String entity = trigger.of().isEmpty() ? KpiValue.TOTAL : trigger.of();
        Optional<Double> value = kpis.apply(trigger.kpi()).read(seen).stream()
                .filter(v -> v.month() == KpiValue.WHOLE && v.entity().equals(entity))
                .map(KpiValue::value)
                .findFirst();
        return value.filter(trigger::isRed).isPresent();
    }
}
