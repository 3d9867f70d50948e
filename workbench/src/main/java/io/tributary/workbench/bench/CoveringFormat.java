package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * Maximal covering (Lorena and Pereira 2002, the Sao Jose dos Campos instances): {@code n}, then n lines {@code x y};
 * in the file whose name begins with demand- one demand per line. Every customer is a candidate site; a customer within
 * the radius of an open site is covered. The radius and the number of sites stand outside the files.
 */
final class CoveringFormat implements Format {
    /** Radius of the published instances, in the unit of their coordinates. */
    static final double RADIUS = 800;

    @Override
    public Statement read(List<Path> files, Question question) throws IOException {
        NumberStream places = new NumberStream(places(files));
        NumberStream demands = new NumberStream(demands(files));
        int count = places.nextInt();
        double[] x = new double[count];
        double[] y = new double[count];
        FacilityDraft draft = new FacilityDraft().mostOpen(question.number());
        for (int i = 0; i < count; i++) {
            x[i] = places.nextDouble();
            y[i] = places.nextDouble();
            draft.site(0, FacilityDraft.UNLIMITED);
        }
        List<BigDecimal> demand = LocationFormat.decimals(demands, count);
        Scale scale = Scale.of(demand, count);
        long all = 0;
        for (int i = 0; i < count; i++) {
            all += scale.whole(demand.get(i));
            draft.customer(scale.whole(demand.get(i)));
            for (int s = 0; s < count; s++) {
                if (isWithin(x[i] - x[s], y[i] - y[s], radius(question))) {
                    draft.arc(s, 0, 0);
                }
            }
        }
        return new Statement(draft.build(), scale, scale.error(count), all);
    }

    static double radius(Question question) {
        return question.figure() > 0 ? question.figure() : RADIUS;
    }

    private static boolean isWithin(double east, double north, double radius) {
        return east * east + north * north <= radius * radius;
    }

    static Path demands(List<Path> files) {
        return files.stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith("demand"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(files + " must have a file demand-*"));
    }

    static Path places(List<Path> files) {
        return files.stream()
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("demand"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(files + " must have a file of places"));
    }

    @Override
    public Check check(List<Path> files, Question question, int[] siteOf) throws IOException {
        return PlanCheck.covering(files, question, siteOf);
    }
}
