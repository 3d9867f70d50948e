package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * The p-median with a coverage target: {@code n D p H}, n demands, n rows of n distances from a site to each customer.
 * Each customer is served by one of p sites at the cost of its distance; demand served within D must reach H.
 */
final class CoverageMedianFormat implements Format {
    @Override
    public Statement read(List<Path> files, Question question) throws IOException {
        NumberStream in = new NumberStream(files.get(0));
        int count = in.nextInt();
        BigDecimal radius = in.nextDecimal();
        FacilityDraft draft = new FacilityDraft().mostOpen(in.nextInt());
        int target = in.nextInt();
        draft.requiredCover(question.figure() > 0 ? (long) question.figure() : target);
        int[] demand = new int[count];
        for (int i = 0; i < count; i++) {
            demand[i] = in.nextInt();
            draft.site(0, FacilityDraft.UNLIMITED);
        }
        List<BigDecimal> distances = LocationFormat.decimals(in, count * count);
        Scale scale = Scale.of(distances, count);
        for (int i = 0; i < count; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < count; s++) {
                BigDecimal distance = distances.get(s * count + i);
                draft.arc(s, scale.whole(distance), 0, distance.compareTo(radius) <= 0 ? demand[i] : 0);
            }
        }
        return new Statement(draft.build(), scale, scale.error(count), 0);
    }

    @Override
    public Check check(List<Path> files, Question question, int[] siteOf) throws IOException {
        return PlanCheck.coverageMedian(files.get(0), question, siteOf);
    }
}
