package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.recommendation.Watcher;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;

/** Says each better plan on a line: best, gap and time. */
final class SolverLine implements Watcher {
    private final Ticker ticker;
    private final String currency;
    private final Interruption interruption;
    private Logistics logistics;
    private long besideCents;
    private final long start = System.nanoTime();

    SolverLine(Ticker ticker, Scenario scenario, Interruption interruption) {
        this.ticker = ticker;
        currency = scenario.money();
        logistics = scenario.logistics();
        this.interruption = interruption;
    }

    @Override
    public void warehouses(Logistics chosen) {
        logistics = chosen;
    }

    @Override
    public void beside(long cents) {
        besideCents = cents;
    }

    @Override
    public void told(SelectionPlan plan, PlanValue value, double gap) {
        if (interruption.isStopping()) {
            return;
        }
        interruption.remember(plan, logistics);
        Wording certified =
                Double.isFinite(gap) ? Said.GAP.with(NumberText.percent(Math.max(0, gap), 2)) : Said.UNBOUNDED;
        ticker.say(Said.BETTER.with(
                Figures.whole(value.outlets()),
                Figures.money(value.totalCents() + besideCents),
                currency,
                certified,
                NumberText.fixed((System.nanoTime() - start) / 1e9, 1)));
    }
}
