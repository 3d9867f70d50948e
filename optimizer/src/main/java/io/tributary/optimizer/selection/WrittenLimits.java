package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.PlanGoal;
import io.tributary.simulator.scenario.PlanLimits;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a scenario says of a plan's limits between areas and of its goal, in the problem's whole numbers. */
final class WrittenLimits {
    private static final double WEEKS_PER_YEAR = 52;
    private static final double CENTS = 100;

    private final Scenario scenario;
    private final List<Partner> distributors;
    private final List<String> regions;
    private final CostToServe cost;
    private final double years;

    WrittenLimits(Scenario scenario, List<Partner> distributors, List<String> regions, CostToServe cost) {
        this.scenario = scenario;
        this.distributors = distributors;
        this.regions = regions;
        this.cost = cost;
        years = scenario.time().length() / WEEKS_PER_YEAR;
    }

    /** The limits that hold between areas. */
    SelectionLimits limits() {
        PlanLimits written = scenario.decide().limits();
        Map<Integer, Long> leastUnits = new TreeMap<>();
        written.leastVolume().ifPresent(volume -> {
            for (int site = 0; site < distributors.size(); site++) {
                leastUnits.put(site, (long) Math.ceil(volume * years));
            }
        });
        Map<Integer, Integer> least = new TreeMap<>();
        Map<Integer, Integer> most = new TreeMap<>();
        for (int region = 0; region < regions.size(); region++) {
            String id = regions.get(region);
            least.put(region, written.leastPartnersIn().getOrDefault(id, written.leastPartners()));
            Optional<Integer> ceiling =
                    Optional.ofNullable(written.mostPartnersIn().get(id)).or(written::mostPartners);
            if (ceiling.isPresent()) {
                most.put(region, ceiling.get());
            }
        }
        least.values().removeIf(count -> count == 0);
        return new SelectionLimits(
                leastUnits,
                written.shareOfOnePartner()
                        .map(share -> (long) Math.floor(share * allOutlets()))
                        .orElse(Long.MAX_VALUE),
                least,
                most,
                written.spendOnChange().map(WrittenLimits::cents).orElse(Long.MAX_VALUE),
                written.exclusive().stream().map(this::sites).toList(),
                List.of());
    }

    private List<Integer> sites(List<String> ids) {
        return IntStream.range(0, distributors.size())
                .filter(site -> ids.contains(distributors.get(site).id()))
                .boxed()
                .toList();
    }

    /** What a plan aims at. */
    Goal goal() {
        PlanGoal written = scenario.decide().goal();
        if (written.coverageAtLeast().isPresent()) {
            return Goal.costAtCoverage(
                    (long) Math.ceil(written.coverageAtLeast().get() * coverable() - 1e-9));
        }
        if (written.spendAtMost().isPresent()) {
            return Goal.coverageAtBudget(cents(written.spendAtMost().get()) - cost.besideCents());
        }
        return written.outletIsWorth().map(worth -> Goal.weighted(cents(worth))).orElse(Goal.coverageThenCost());
    }

    /** Outlets that partners must reach so that all outlets stock us in the end: the denominator of coverage. */
    double coverable() {
        return allOutlets() / cost.coverage();
    }

    private double allOutlets() {
        return scenario.zones().stream().mapToDouble(Zone::outlets).sum();
    }

    static long cents(double money) {
        return Math.round(money * CENTS);
    }
}
