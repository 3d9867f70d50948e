package io.tributary.optimizer.design;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What to give up where no territories keep all rules: each rule alone is relaxed and the territories are sought anew. A
 * search can miss territories that exist, so an answer says what was found and does not prove that less would not do.
 */
final class Relief {
    /** Tolerances that are tried, as multiples of the one that is asked for. */
    private static final double[] WIDER = {1.1, 1.25, 1.5, 2, 3, 5, 10};
    /** A tolerance of nothing is widened from here. */
    private static final double LEAST = 0.01;

    private final Scenario scenario;
    private final TerritoryDesign design;
    private final Function<Designer, Limit> limit;
    private final List<Sentence> found = new ArrayList<>();

    Relief(Scenario scenario, Function<Designer, Limit> limit) {
        this.scenario = scenario;
        design = scenario.decide().territories().orElseThrow();
        this.limit = limit;
    }

    /** A sentence for each rule that alone would have to give, and by how much. */
    List<Sentence> all() {
        design.balance().forEach(this::widen);
        if (design.withinRegions()) {
            drop(Map.of("withinRegions", false), "without within_regions", "允许跨大区（within_regions）");
        }
        if (!design.barriers().isEmpty()) {
            drop(Map.of("barriers", List.of()), "without barriers", "不设屏障（barriers）");
        }
        for (Map.Entry<String, String> pin : design.pins().entrySet()) {
            Map<String, String> others = new TreeMap<>(design.pins());
            others.remove(pin.getKey());
            drop(Map.of("pins", others), "without the pin of " + pin.getKey(), "取消 " + pin.getKey() + " 的指定");
        }
        if (!design.locked().isEmpty()) {
            drop(Map.of("locked", List.of()), "without locked zones", "不锁定区域");
        }
        if (!design.seeds().isEmpty()) {
            drop(Map.of("seeds", Map.of()), "without seeds", "不设种子（seeds）");
        }
        if (design.keepHome()) {
            drop(Map.of("keepHome", false), "without keep_home", "不要求保留仓库所在区域（keep_home）");
        }
        return found;
    }

    private void widen(String measure, double asked) {
        for (double wider : WIDER) {
            double tolerance = wider * Math.max(asked, LEAST);
            Map<String, Double> balance = new TreeMap<>(design.balance());
            balance.put(measure, tolerance);
            if (isPossible(Map.of("balance", balance))) {
                String to = NumberText.percent(tolerance, 1);
                String from = NumberText.percent(asked, 1);
                Sentence name = MeasureName.of(measure);
                found.add(new Sentence(
                        "Territories exist with " + name.en() + " within " + to + " in place of " + from + ".",
                        "将" + name.zh() + "的容差由 " + from + " 放宽到 " + to + " 即可划分。"));
                return;
            }
        }
    }

    private void drop(Map<String, Object> change, String en, String zh) {
        if (isPossible(change)) {
            found.add(new Sentence("Territories exist " + en + ".", zh + "即可划分。"));
        }
    }

    private boolean isPossible(Map<String, Object> change) {
        TerritoryDesign relaxed = Copy.with(design, change);
        Scenario changed = Copy.with(
                scenario, Map.of("decide", Copy.with(scenario.decide(), Map.of("territories", Optional.of(relaxed)))));
        try {
            Designer designer = new Designer(changed);
            return designer.solve(() -> limit.apply(designer)).isPresent();
        } catch (IllegalArgumentException e) {
            // What is left still contradicts itself.
            return false;
        }
    }
}
