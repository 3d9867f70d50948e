package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.Recommendation;
import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.PlanFile;
import io.tributary.simulator.scenario.Scenario;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Ctrl-C while a plan is sought: the best plan so far is written with bounds that the relaxation proves, and the process
 * ends with the code for a usable plan. The integer solver can't be interrupted, so the process is halted.
 */
final class Interruption implements AutoCloseable {
    private volatile Optional<Found> best = Optional.empty();
    private volatile boolean stopping;
    private final Thread hook;

    Interruption(Scenario scenario, SalesResponse response, TargetFile target, Ticker ticker) {
        hook = new Thread(() -> {
            stopping = true;
            Optional<Found> found = best;
            if (found.isEmpty()) {
                ticker.warn("stopped before a plan was found; nothing is written", "已停止：尚未找到方案，未写入文件");
                return;
            }
            ticker.warn("stopping; bounding the best plan so far ...", "正在停止：计算当前最佳方案的界限……");
            Recommendation stopped = Recommender.recommended(
                    scenario, response, found.get().plan(), found.get().logistics());
            try {
                target.write(part -> PlanFile.write(stopped.plan(), part));
            } catch (UserError e) {
                ticker.warn(e.in(Language.EN), e.in(Language.ZH));
                return;
            } catch (IOException e) {
                ticker.warn(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
                return;
            }
            ticker.warn("stopped; the best plan so far is written:", "已停止，当前最佳方案已写入：");
            ticker.warn(
                    stopped.proof().sentence().en(), stopped.proof().sentence().zh());
            Runtime.getRuntime().halt(ExitCode.STOPPED);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A plan with its warehouses. */
    private record Found(SelectionPlan plan, Logistics logistics) {}

    /** Whether the process is ending, so that no plan found from now on counts. */
    boolean isStopping() {
        return stopping;
    }

    /** Remembers the best plan so far, with the warehouses that go with it. */
    void remember(SelectionPlan plan, Logistics logistics) {
        best = Optional.of(new Found(plan, logistics));
    }

    /** From here on Ctrl-C ends the process as it ends any other; whoever comes too late does not come back. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            waitForTheEnd();
        }
    }

    /** The process is ending: the hook alone writes, so that no two write one file. */
    private static void waitForTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }
}
