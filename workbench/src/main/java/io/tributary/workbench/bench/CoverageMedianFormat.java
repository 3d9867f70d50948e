package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The coverage constrained p-median (Wang, Liang, Yu, Lv, Chen and Dai, "Benders decomposition for coverage constrained
 * p-median problems"): {@code n D p H}, n demands, n rows of a customer's distances to the n sites. Each customer is
 * served by one of p sites at the cost of its demand times the distance; demand farther than D from its site must not
 * exceed H. Proof of this reading: the cheapest p-median of the published T1_300_12_15 leaves 3541 uncovered, which is
 * where its series of H ends.
 */
final class CoverageMedianFormat implements Format {
    @Override
    public Statement read(List<Path> files, Question question) throws IOException {
        NumberStream in = new NumberStream(files.get(0));
        int count = in.nextInt();
        BigDecimal radius = in.nextDecimal();
        FacilityDraft draft = new FacilityDraft().mostOpen(in.nextInt());
        int target = in.nextInt();
        int[] demand = new int[count];
        long all = 0;
        for (int i = 0; i < count; i++) {
            demand[i] = in.nextInt();
            all += demand[i];
            draft.site(0, FacilityDraft.UNLIMITED);
        }
        draft.requiredCover(Math.max(0, all - (question.figure() > 0 ? (long) question.figure() : target)));
        List<BigDecimal> distances = LocationFormat.decimals(in, count * count);
        List<BigDecimal> costs = new ArrayList<>(distances);
        for (int k = 0; k < costs.size(); k++) {
            costs.set(k, distances.get(k).multiply(BigDecimal.valueOf(demand[k / count])));
        }
        Scale scale = Scale.of(costs, count);
        for (int i = 0; i < count; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < count; s++) {
                int at = i * count + s;
                boolean near = distances.get(at).compareTo(radius) <= 0;
                draft.arc(s, scale.whole(costs.get(at)), 0, near ? demand[i] : 0);
            }
        }
        return new Statement(draft.build(), scale, scale.error(count), 0);
    }

    @Override
    public Check check(List<Path> files, Question question, int[] siteOf) throws IOException {
        return PlanCheck.coverageMedian(files.get(0), question, siteOf);
    }
}
