package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Single-source capacitated location (Holmberg, Ronnqvist and Yuan 1999; Delmaire and others 1999; Yang, Chu and Chen
 * 2012; OR-Library): {@code m n}, m capacities, m fixed costs, n demands, n rows of m costs of serving the whole
 * customer.
 */
final class LocationFormat implements Format {
    @Override
    public Statement read(List<Path> files, Question question) throws IOException {
        NumberStream in = new NumberStream(files.get(0));
        int sites = in.nextInt();
        int customers = in.nextInt();
        List<BigDecimal> capacities = decimals(in, sites);
        List<BigDecimal> fixed = decimals(in, sites);
        List<BigDecimal> demands = decimals(in, customers);
        List<BigDecimal> costs = decimals(in, sites * customers);
        List<BigDecimal> money = new ArrayList<>(fixed);
        money.addAll(costs);
        Scale scale = Scale.of(money, sites + customers);
        Weights weights = Weights.of(capacities, demands);
        FacilityDraft draft = new FacilityDraft();
        for (int s = 0; s < sites; s++) {
            draft.site(scale.whole(fixed.get(s)), weights.capacity(capacities.get(s)));
        }
        for (int i = 0; i < customers; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < sites; s++) {
                draft.arc(s, scale.whole(costs.get(i * sites + s)), weights.demand(demands.get(i)));
            }
        }
        return new Statement(draft.build(), scale, scale.error(sites + customers), 0);
    }

    static List<BigDecimal> decimals(NumberStream in, int count) {
        List<BigDecimal> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(in.nextDecimal());
        }
        return numbers;
    }

    @Override
    public Check check(List<Path> files, Question question, int[] siteOf) throws IOException {
        return PlanCheck.location(files.get(0), siteOf);
    }
}
