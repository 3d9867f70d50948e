package io.tributary.optimizer.design;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What each rule of territories costs: each is dropped alone and the territories are drawn anew. Both divisions are what a
 * search found, so a price can be off by what either could still be bettered.
 */
final class RulePrices {
    private final Scenario scenario;
    private final TerritoryDesign design;
    private final Function<Designer, Limit> limit;
    private final String currency;
    private final List<Sentence> found = new ArrayList<>();

    RulePrices(Scenario scenario, Function<Designer, Limit> limit, String currency) {
        this.scenario = scenario;
        design = scenario.decide().territories().orElseThrow();
        this.limit = limit;
        this.currency = currency;
    }

    /** A sentence for each rule; one that says so where no territories keep all. */
    List<Sentence> all() {
        Optional<Designed> with = drawn(Map.of());
        if (with.isEmpty()) {
            return List.of(new Sentence(
                    "No territories were found that keep every rule, so no rule has a price.",
                    "未找到满足全部规则的区域划分，无法计算各规则的代价。"));
        }
        long cents = with.get().cents();
        for (String measure : design.balance().keySet()) {
            Map<String, Double> balance = new TreeMap<>(design.balance());
            balance.remove(measure);
            Sentence name = MeasureName.of(measure);
            price(cents, Map.of("balance", balance), "the balance of " + name.en(), name.zh() + "均衡");
        }
        if (design.withinRegions()) {
            price(cents, Map.of("withinRegions", false), "within_regions", "不跨大区（within_regions）");
        }
        if (!design.barriers().isEmpty()) {
            price(cents, Map.of("barriers", List.of()), "barriers", "屏障（barriers）");
        }
        for (String pin : design.pins().keySet()) {
            Map<String, String> others = new TreeMap<>(design.pins());
            others.remove(pin);
            price(cents, Map.of("pins", others), "the pin of " + pin, pin + " 的指定");
        }
        if (!design.locked().isEmpty()) {
            price(cents, Map.of("locked", List.of()), "locked zones", "锁定的区域");
        }
        if (!design.seeds().isEmpty()) {
            price(cents, Map.of("seeds", Map.of()), "seeds", "种子（seeds）");
        }
        if (design.keepHome()) {
            price(cents, Map.of("keepHome", false), "keep_home", "保留仓库所在区域（keep_home）");
        }
        return found;
    }

    private void price(long withCents, Map<String, Object> change, String en, String zh) {
        drawn(change).ifPresent(without -> {
            long saved = withCents - without.cents();
            String money = Figures.money(Math.max(0, saved)) + " " + currency;
            found.add(
                    saved > 0
                            ? new Sentence(
                                    "Without " + en + ": cost " + money + " less, "
                                            + without.diagnosis().moved() + " zones change hands.",
                                    "取消" + zh + "：成本减少 " + money + "，换手区域 "
                                            + without.diagnosis().moved() + " 个。")
                            : new Sentence(
                                    "Without " + en + ": no cheaper division was found.", "取消" + zh + "：未找到更省的划分。"));
        });
    }

    private Optional<Designed> drawn(Map<String, Object> change) {
        Scenario changed = Copy.with(
                scenario,
                Map.of(
                        "decide",
                        Copy.with(scenario.decide(), Map.of("territories", Optional.of(Copy.with(design, change))))));
        try {
            Designer designer = new Designer(changed);
            return designer.solve(() -> limit.apply(designer));
        } catch (IllegalArgumentException e) {
            // A design may need what is dropped, such as the number that seeds give; that rule has no price.
            return Optional.empty();
        }
    }
}
