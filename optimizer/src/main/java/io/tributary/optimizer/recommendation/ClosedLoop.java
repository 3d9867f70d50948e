package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.program.SelectionProgram.Effort;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Progress;
import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plans, simulates the plan, corrects the sales that the planning model expects by what the simulation gave, and plans
 * again, until promise and simulation agree. A fixed-point iteration between a planning and a simulation model, as
 * hybrid simulation and optimisation do (Figueira and Almada-Lobo 2014, Simulation Modelling Practice and Theory
 * 46:118-134). The last plan is tested on seeds that no round has seen.
 */
public final class ClosedLoop {
    private static final int MOST_ROUNDS = 5;
    private static final int REPLICATIONS = 30;
    /** A promise within this share of the simulated mean agrees even where the interval is narrower; an assumption. */
    private static final double AGREES = 0.01;

    private static final String COST = "cost.distribution.total";
    private static final String COVERAGE = "coverage.numeric";

    private ClosedLoop() {}

    /**
     * What the loop ended with.
     *
     * @param recommendation the last plan, its promises by the corrected coefficients
     * @param agrees whether coverage and cost that it promises agree with the simulation on fresh seeds
     * @param rounds plans that were made
     */
    public record Closed(Recommendation recommendation, boolean agrees, int rounds) {}

    /**
     * Runs the loop.
     *
     * @param watcher is told of each better plan
     * @param log is told in a sentence what each round gave
     */
    public static Closed run(
            Scenario today, SalesResponse first, Effort effort, Watcher watcher, Consumer<String> log) {
        SalesResponse response = first;
        Recommendation recommendation = Recommender.recommend(today, response, effort, watcher);
        int round = 1;
        boolean agrees = agrees(today, recommendation, REPLICATIONS, today.run().seed(), log);
        while (!agrees && round < MOST_ROUNDS) {
            response = SalesSurvey.at(planned(today, recommendation), response);
            recommendation = Recommender.recommend(today, response, effort, watcher);
            agrees = agrees(today, recommendation, REPLICATIONS, today.run().seed(), log);
            round++;
        }
        long fresh = today.run().seed() + 1_000_003;
        return new Closed(recommendation, agrees(today, recommendation, REPLICATIONS, fresh, log), round);
    }

    /** The scenario under a recommendation. */
    static Scenario planned(Scenario today, Recommendation recommendation) {
        Territory territory = new Territory(today);
        Map<String, List<String>> chains = new LinkedHashMap<>();
        Territory.areas(today)
                .forEach(area -> territory.chain(area.id()).ifPresent(chain -> chains.put(area.id(), chain)));
        recommendation.reasons().forEach(why -> {
            if (!why.chain().isEmpty()) {
                chains.put(why.area(), List.of(why.chain().split(">")));
            }
        });
        List<Assignment> network = new ArrayList<>();
        chains.forEach((area, chain) -> network.add(new Assignment(area, chain)));
        return Copy.with(today, Map.of("network", network));
    }

    private static boolean agrees(
            Scenario today, Recommendation recommendation, int replications, long seed, Consumer<String> log) {
        Scenario planned = planned(today, recommendation);
        StudyPlan study = new StudyPlan(
                planned,
                Fingerprint.of(today),
                List.of(
                        new StudyPlan.Variation("today", true, today, Optional.empty()),
                        new StudyPlan.Variation("plan", false, planned, Optional.of(recommendation.plan()))),
                seed,
                replications,
                Runtime.getRuntime().availableProcessors());
        VariantResult result = Study.run(study, silent()).variants().get(1);
        boolean all = true;
        StringBuilder said = new StringBuilder("  seed ").append(seed).append(':');
        for (Promise promise : recommendation.plan().promises()) {
            if (promise.kpi().equals(COST) || promise.kpi().equals(COVERAGE)) {
                Optional<Estimate> estimate = total(result, promise.kpi());
                boolean one = estimate.map(e -> within(promise.planned(), e)).orElse(false);
                all &= one;
                said.append(' ').append(promise.kpi()).append(" promised ").append((float) promise.planned());
                estimate.ifPresent(e -> said.append(", simulated ").append((float) e.mean()));
                said.append(one ? " agrees;" : " differs;");
            }
        }
        log.accept(said.toString());
        return all;
    }

    private static boolean within(double promised, Estimate estimate) {
        boolean inInterval = promised >= estimate.low() && promised <= estimate.high();
        return inInterval || Math.abs(promised - estimate.mean()) <= AGREES * Math.abs(estimate.mean());
    }

    private static Optional<Estimate> total(VariantResult result, String kpi) {
        return result.kpis().stream()
                .filter(e -> e.kpi().equals(kpi) && e.entity().equals("total") && e.month() == KpiValue.WHOLE)
                .map(KpiEstimate::estimate)
                .findFirst();
    }

    private static Progress silent() {
        return (done, planned) -> {};
    }
}
