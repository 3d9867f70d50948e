package io.tributary.optimizer.recommendation;

import io.tributary.simulator.experiment.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * What one round of the closed loop gave: each figure that the plan promises beside the simulation of that plan.
 *
 * @param number of the round, from 1; 0 for the final test on fresh seeds
 * @param moved areas whose chain differs from the round before; all that differ from today's in the first round
 * @param lines one per figure
 */
public record LoopRound(int number, int moved, List<Line> lines) {

    /** A promise within this share of the simulated mean agrees even where the interval is narrower; an assumption. */
    private static final double AGREES = 0.01;

    public LoopRound {
        lines = List.copyOf(lines);
    }

    /**
     * One figure.
     *
     * @param kpi id of the KPI
     * @param promised by the planning model
     * @param simulated mean and interval over the futures
     * @param agrees whether the promise lies within the interval, or within one percent of the mean
     */
    public record Line(String kpi, double promised, Estimate simulated, boolean agrees) {

        /**
         * A promise held against a simulation.
         *
         * @param from the futures from which the promise's coefficients were measured, where the simulation has others:
         *     the interval is then that of a difference of two independent means
         */
        static Line of(String kpi, double promised, Estimate simulated, Optional<Estimate> from) {
            double own = simulated.high() - simulated.mean();
            double theirs = from.map(e -> e.high() - e.mean()).orElse(0.0);
            double wide = Math.max(StrictMath.hypot(own, theirs), AGREES * Math.abs(simulated.mean()));
            return new Line(kpi, promised, simulated, Math.abs(promised - simulated.mean()) <= wide);
        }

        /** How far the promise is from the simulated mean, as a share of it; 0 where both are zero. */
        public double deviation() {
            double off = promised - simulated.mean();
            return off == 0 ? 0 : off / Math.abs(simulated.mean());
        }
    }

    /** Whether every figure agrees. */
    public boolean agrees() {
        return lines.stream().allMatch(Line::agrees);
    }
}
