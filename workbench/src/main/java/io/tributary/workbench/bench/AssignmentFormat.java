package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * Generalised assignment (OR-Library; Yagiura, Ibaraki and Glover 2004): {@code m n}, m rows of n costs, m rows of n
 * weights, m capacities; the cost is least.
 */
final class AssignmentFormat implements Format {
    @Override
    public Statement read(List<Path> files, Question question) throws IOException {
        NumberStream in = new NumberStream(files.get(0));
        int sites = in.nextInt();
        int customers = in.nextInt();
        List<BigDecimal> costs = LocationFormat.decimals(in, sites * customers);
        List<BigDecimal> demands = LocationFormat.decimals(in, sites * customers);
        List<BigDecimal> capacities = LocationFormat.decimals(in, sites);
        Scale scale = Scale.of(costs, customers);
        Weights weights = Weights.of(capacities, demands);
        FacilityDraft draft = new FacilityDraft();
        for (int s = 0; s < sites; s++) {
            draft.site(0, weights.capacity(capacities.get(s)));
        }
        for (int i = 0; i < customers; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < sites; s++) {
                int at = s * customers + i;
                draft.arc(s, scale.whole(costs.get(at)), weights.demand(demands.get(at)));
            }
        }
        return new Statement(draft.build(), scale, scale.error(customers), 0);
    }

    @Override
    public Check check(List<Path> files, Question question, int[] siteOf) throws IOException {
        return PlanCheck.assignment(files.get(0), siteOf);
    }
}
