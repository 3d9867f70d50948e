package io.tributary.simulator.analysis;

import io.tributary.simulator.design.Points;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What each factor alone does around the base, the widest swing first (Howard 1988, Management Science 34:679-695). Each
 * end is compared with the base in the same futures.
 *
 * @param base mean at the base
 * @param bars one for each factor, the widest first
 */
public record Tornado(double base, List<Bar> bars) {

    /**
     * What one factor does.
     *
     * @param factor place of the factor
     * @param ends its values with what they change, in the order of the design
     */
    public record Bar(int factor, List<End> ends) {
        public Bar {
            ends = List.copyOf(ends);
        }

        /** Distance between the lowest and the highest end, the base counted in. */
        public double swing() {
            double low = 0;
            double high = 0;
            for (End end : ends) {
                low = Math.min(low, end.change().mean());
                high = Math.max(high, end.change().mean());
            }
            return high - low;
        }
    }

    /**
     * One end of a factor.
     *
     * @param value the value as it was named
     * @param change paired difference to the base
     */
    public record End(String value, Estimate change) {}

    public Tornado {
        bars = List.copyOf(bars);
    }

    /** Reads a one-at-a-time experiment: row 0 is the base, every other row differs from it in one factor. */
    public static Tornado of(Points points, Samples samples, int variant) {
        double[] base = samples.of(0, variant);
        List<Bar> bars = new ArrayList<>();
        for (int f = 0; f < points.factors().size(); f++) {
            List<End> ends = new ArrayList<>();
            for (int row = 1; row < points.size(); row++) {
                if (points.unit(row, f) != points.unit(0, f)) {
                    Paired paired = Paired.of(samples.of(row, variant), base, true);
                    ends.add(new End(points.names(row).get(f), paired.difference()));
                }
            }
            bars.add(new Bar(f, ends));
        }
        bars.sort(Comparator.comparingDouble(Bar::swing).reversed());
        return new Tornado(samples.mean(0, variant), bars);
    }
}
