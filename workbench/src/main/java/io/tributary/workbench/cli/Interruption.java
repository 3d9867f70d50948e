package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.PlanFile;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Ctrl-C while a plan is sought: the best plan so far is written with bounds that the relaxation proves, and the process
 * ends with the code for a usable plan. The integer solver can't be interrupted, so the process is halted.
 */
final class Interruption implements AutoCloseable {
    private volatile Optional<Found> best = Optional.empty();
    private final Thread hook;

    Interruption(Scenario scenario, SalesResponse response, TargetFile target, PrintWriter err) {
        hook = new Thread(() -> {
            Optional<Found> found = best;
            if (found.isEmpty()) {
                return;
            }
            Plan plan = Recommender.plan(
                    scenario, response, found.get().plan(), found.get().logistics());
            try {
                target.write(part -> PlanFile.write(plan, part));
            } catch (IOException e) {
                err.println(e.getMessage());
                err.flush();
                return;
            }
            err.println("stopped; the best plan so far is written:");
            for (Promise promise : plan.promises()) {
                if (Double.isFinite(promise.bound())) {
                    err.println("  " + promise.kpi() + " " + promise.planned() + ", bound " + promise.bound());
                }
            }
            err.flush();
            Runtime.getRuntime().halt(ExitCode.STOPPED);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A plan with its warehouses. */
    private record Found(SelectionPlan plan, Logistics logistics) {}

    /** Remembers the best plan so far, with the warehouses that go with it. */
    void remember(SelectionPlan plan, Logistics logistics) {
        best = Optional.of(new Found(plan, logistics));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook does its work.
            return;
        }
    }
}
