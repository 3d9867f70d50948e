package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.VariantResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The paired difference of one KPI between the chosen variant and the one that it is held against: the baseline, or
 * the runner-up where the baseline itself is chosen.
 *
 * @param kpi id of the KPI
 * @param other place of the variant that it is held against
 * @param low lower end of the 95 % interval of chosen minus other
 * @param high upper end
 */
record Gap(String kpi, int other, double low, double high) {
    private static final double NOTABLE = 0.005;
    private static final String SELL_IN = "sales.sell_in";

    /** All gaps whose interval excludes zero, targets' KPIs first, one per family of KPIs, without sell-in alone. */
    static List<Gap> clear(Reading reading, int goodness) {
        List<Gap> gaps = new ArrayList<>();
        Set<String> families = new HashSet<>();
        for (String kpi : ordered(reading)) {
            Gap gap = of(reading, kpi);
            boolean wanted =
                    gap.isClear() && gap.isNotable(reading) && reading.figures().goodness(kpi, gap.low) == goodness;
            if (wanted && families.add(family(kpi))) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private static Gap of(Reading reading, String kpi) {
        List<Integer> order = reading.recommendation().order();
        boolean mirrored = reading.choosesBaseline();
        int other = !mirrored ? reading.baselineIndex() : order.size() > 1 ? order.get(1) : order.get(0);
        VariantResult told = reading.variants()
                .get(mirrored ? other : reading.recommendation().index());
        Estimate difference = Recommendation.total(told, kpi)
                .map(KpiEstimate::againstBaseline)
                .orElse(new Estimate(0, 0, 0, 0));
        return mirrored
                ? new Gap(kpi, other, -difference.high(), -difference.low())
                : new Gap(kpi, other, difference.low(), difference.high());
    }

    /** Whether the interval excludes zero. */
    boolean isClear() {
        return low > 0 || high < 0;
    }

    /** Whether the difference is worth a sentence: at least half a percent of the chosen variant's value. */
    private boolean isNotable(Reading reading) {
        return Math.abs(low + high) / 2 >= NOTABLE * Math.abs(reading.mean(kpi));
    }

    /** One sentence: by how much, against which variant, in how many futures. */
    Text sentence(Reading reading) {
        boolean more = low > 0;
        Text other = new Words(reading).quoted(reading.variants().get(this.other));
        Text name = reading.figures().name(kpi);
        Text size = reading.figures().sizes(kpi, low, high);
        int count = reading.futures().count();
        int wins = reading.futures().wins(reading.recommendation().index(), this.other, kpi, more ? 1 : -1);
        return new Text(
                name.en() + " is " + (more ? "higher" : "lower") + " than under " + other.en() + " by " + size.en()
                        + ", in " + wins + " of " + count + " futures.",
                name.zh() + "比" + other.zh() + (more ? "高 " : "低 ") + size.zh() + "，在 " + count + " 个未来中有 " + wins
                        + " 个如此。");
    }

    private static List<String> ordered(Reading reading) {
        Stream<String> targets = reading.scenario().targets().stream().map(target -> target.kpi());
        Stream<String> others = reading.totals().stream().filter(Gap::isHeadline);
        return Stream.concat(targets, others).distinct().toList();
    }

    private static boolean isHeadline(String kpi) {
        boolean account = kpi.startsWith("cost.") && !kpi.startsWith("cost.distribution");
        return !account && !kpi.startsWith(SELL_IN);
    }

    private static String family(String kpi) {
        int dot = kpi.indexOf('.');
        return kpi.startsWith("cost.distribution") ? kpi : dot < 0 ? kpi : kpi.substring(0, dot);
    }
}
