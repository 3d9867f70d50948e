package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The capacitated p-median (Osman and Christofides 1994, OR-Library): {@code id best}, {@code n p Q}, then n lines
 * {@code id x y demand}; a distance is the straight line, rounded down.
 */
final class CapacitatedMedianFormat implements Format {
    @Override
    public Statement read(List<Path> files, Question question) throws IOException {
        NumberStream in = new NumberStream(files.get(0));
        in.next();
        in.next();
        int count = in.nextInt();
        FacilityDraft draft = new FacilityDraft().mostOpen(in.nextInt());
        int capacity = in.nextInt();
        double[] x = new double[count];
        double[] y = new double[count];
        int[] demand = new int[count];
        for (int i = 0; i < count; i++) {
            in.next();
            x[i] = in.nextDouble();
            y[i] = in.nextDouble();
            demand[i] = in.nextInt();
            draft.site(0, capacity);
        }
        for (int i = 0; i < count; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < count; s++) {
                double length = StrictMath.sqrt((x[i] - x[s]) * (x[i] - x[s]) + (y[i] - y[s]) * (y[i] - y[s]));
                draft.arc(s, (long) Math.floor(length), demand[i]);
            }
        }
        return new Statement(draft.build(), Scale.of(List.of(), 1), 0, 0);
    }

    @Override
    public Check check(List<Path> files, Question question, int[] siteOf) throws IOException {
        return PlanCheck.capacitatedMedian(files.get(0), siteOf);
    }
}
