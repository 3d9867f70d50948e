package io.tributary.simulator.experiment;

import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one variant after the study.
 *
 * @param name name of the variant
 * @param baseline whether relative targets are measured against it
 * @param scenario the scenario with the variant's changes
 * @param plan the plan that the variant follows, where it follows one
 * @param kpis estimates, in the order of the KPI list, then entity, then month
 * @param targets one per target of the scenario
 * @param joint probability that all targets are met together
 * @param remarks what a reader must know about how firms played, such as a second equilibrium; English
 */
public record VariantResult(
        String name,
        boolean baseline,
        Scenario scenario,
        Optional<Plan> plan,
        List<KpiEstimate> kpis,
        List<TargetEstimate> targets,
        Probability joint,
        List<String> remarks) {

    public VariantResult {
        kpis = List.copyOf(kpis);
        targets = List.copyOf(targets);
        remarks = List.copyOf(remarks);
    }
}
