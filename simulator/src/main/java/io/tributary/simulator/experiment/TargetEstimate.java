package io.tributary.simulator.experiment;

import io.tributary.simulator.scenario.Target;

/**
 * How likely a variant reaches a target.
 *
 * @param target the target
 * @param probability share of futures in which it is met
 * @param reached mean of what was reached, in the target's basis (relative change, points or absolute value)
 */
public record TargetEstimate(Target target, Probability probability, Estimate reached) {}
