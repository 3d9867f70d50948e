package io.tributary.workbench.report;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plans side by side; the first is the one that the others are held against.
 *
 * @param scenario the scenario that all are plans of
 * @param plans the plans, two or more
 */
public record Comparison(Scenario scenario, List<Side> plans) {

    public Comparison {
        plans = List.copyOf(plans);
    }

    /**
     * One plan.
     *
     * @param name its name
     * @param titleZh its name in Chinese
     * @param scenario the scenario with the plan
     * @param network who serves which area
     * @param promises its value by the planning model, KPI by KPI, with bounds
     * @param breaches limits that it breaks, each in English and Chinese
     * @param shape how even and how compact it is
     * @param partners what each distributor has, by id
     * @param simulated what the simulation gave; empty where nothing was simulated
     */
    public record Side(
            String name,
            String titleZh,
            Scenario scenario,
            List<Assignment> network,
            List<Promise> promises,
            List<Map.Entry<String, String>> breaches,
            Shape shape,
            Map<String, Has> partners,
            List<KpiEstimate> simulated) {

        public Side {
            network = List.copyOf(network);
            promises = List.copyOf(promises);
            breaches = List.copyOf(breaches);
            partners = Collections.unmodifiableMap(new TreeMap<>(partners));
            simulated = List.copyOf(simulated);
        }

        Text title() {
            return new Text(name, titleZh);
        }
    }

    /**
     * How even and how compact a plan is.
     *
     * @param outlets how even the partners are on outlets of their areas
     * @param people how even they are on people
     * @param polsbyPopper compactness by the border, 1 is round
     * @param reock compactness by the circle around it, 1 is round
     * @param cutEdges neighbouring zones that belong to different partners
     * @param drive how long distributors drive to their areas; empty where driving times do not matter
     */
    public record Shape(
            Evenness outlets,
            Evenness people,
            Compactness polsbyPopper,
            Compactness reock,
            int cutEdges,
            Optional<Drive> drive) {}

    /** Minutes from distributors to their areas: the mean weighted by the areas' outlets, and the longest. */
    public record Drive(double mean, double longest) {}

    /** Largest deviation from the mean as a share of it, coefficient of variation, and Gini index. */
    public record Evenness(double index, double variation, double gini) {}

    /** Compactness over the partners; not numbers where zones have no places. */
    public record Compactness(double mean, double least) {}

    /**
     * What a distributor has.
     *
     * @param areas areas that it serves
     * @param outlets outlets that stock us through it
     * @param margin trade margin of its areas over the window, its supplier's included, money
     */
    public record Has(int areas, long outlets, double margin) {}

    Side first() {
        return plans.get(0);
    }

    /** An area whose chain differs from the first plan's. */
    record Moved(String area, String before, String after) {}

    /** The areas in which a plan differs from the first. */
    List<Moved> moved(Side side) {
        Map<String, String> before = chains(first());
        Map<String, String> after = chains(side);
        TreeMap<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(area -> !before.getOrDefault(area, "").equals(after.getOrDefault(area, "")))
                .map(area -> new Moved(area, before.getOrDefault(area, ""), after.getOrDefault(area, "")))
                .toList();
    }

    private static Map<String, String> chains(Side side) {
        Map<String, String> chains = new TreeMap<>();
        side.network().forEach(row -> chains.put(row.area(), String.join(">", row.chain())));
        return chains;
    }

    /** A distributor that has more or less than under the first plan. */
    record Affected(String partner, Has before, Has after) {
        double margin() {
            return after.margin() - before.margin();
        }
    }

    /** Distributors that win or lose against the first plan, the largest losses of trade margin first. */
    List<Affected> affected(Side side) {
        Has nothing = new Has(0, 0, 0);
        TreeMap<String, Has> all = new TreeMap<>(first().partners());
        all.putAll(side.partners());
        return all.keySet().stream()
                .map(id -> new Affected(
                        id,
                        first().partners().getOrDefault(id, nothing),
                        side.partners().getOrDefault(id, nothing)))
                .filter(affected -> !affected.before().equals(affected.after()))
                .sorted(java.util.Comparator.comparingDouble(Affected::margin).thenComparing(Affected::partner))
                .toList();
    }
}
