package io.tributary.optimizer.design;

import io.tributary.optimizer.territory.CentreCost;
import io.tributary.optimizer.territory.TerritoryDraft;
import io.tributary.optimizer.territory.TerritoryProblem;
import io.tributary.simulator.geography.Border;
import io.tributary.simulator.geography.GreatCircle;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Neighbours;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign;
import io.tributary.simulator.scenario.TerritoryDesign.Objective;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The territory problem of a scenario: what {@code decide.territories} says, in whole cents. */
final class DesignProblem {
    private static final double CENTS = 100;

    private final Scenario scenario;
    private final TerritoryDesign design;
    private final Ground ground;
    private final Neighbours neighbours;
    private final int[] today;

    DesignProblem(Scenario scenario) {
        this.scenario = scenario;
        design = scenario.decide()
                .territories()
                .orElseThrow(
                        () -> new IllegalArgumentException("decide has no territories, so there is none to draw."));
        ground = new Ground(scenario);
        neighbours = Neighbours.of(scenario.zones(), scenario.borders());
        today = ground.owners(scenario.network());
    }

    TerritoryDesign design() {
        return design;
    }

    Ground ground() {
        return ground;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    int today(int zone) {
        return today[zone];
    }

    /** The numbers of territories among which one is chosen. */
    List<Integer> counts() {
        int least = design.count().orElse(Math.max(1, ground.serving()));
        int most = Math.max(least, design.upTo().orElse(least));
        List<Integer> counts = new ArrayList<>();
        for (int count = least; count <= Math.min(most, ground.owners().size()); count++) {
            counts.add(count);
        }
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("decide.territories asks for " + least + " territories, but only "
                    + ground.owners().size()
                    + " licensed distributors could have one. Add partners, or ask for fewer.");
        }
        return counts;
    }

    /** The problem with so many territories; throws {@link IllegalArgumentException} where limits contradict. */
    TerritoryProblem of(int count) {
        TerritoryDraft draft = new TerritoryDraft(ground.zones());
        addBorders(draft);
        design.tolerances().forEach((measure, tolerance) -> {
            long[] amount = new long[ground.zones()];
            for (int j = 0; j < amount.length; j++) {
                amount[j] = ground.amount(measure, j);
            }
            draft.balanced(amount, tolerance);
        });
        if (design.objective() != Objective.BORDERS) {
            draft.centreCost(centreCost());
        }
        addToday(draft, count);
        addOwners(draft, count);
        if (design.withinRegions()) {
            TreeMap<String, Integer> regions = new TreeMap<>();
            for (int j = 0; j < ground.zones(); j++) {
                int next = regions.size();
                draft.region(j, regions.computeIfAbsent(ground.zone(j).region(), id -> next));
            }
        }
        return draft.build(count);
    }

    private void addBorders(TerritoryDraft draft) {
        long length = design.objective() == Objective.BORDERS ? cents(design.price()) : 0;
        Set<Border> barriers = new HashSet<>();
        design.barriers().forEach(b -> {
            barriers.add(b);
            barriers.add(new Border(/* zone= */ b.neighbour(), /* neighbour= */ b.zone()));
        });
        for (int j = 0; j < ground.zones(); j++) {
            for (int other : neighbours.of(j).tailSet(j)) {
                boolean barrier = barriers.contains(
                        new Border(ground.zone(j).id(), ground.zone(other).id()));
                if (barrier) {
                    draft.barrier(j, other, length);
                } else {
                    draft.border(j, other, length);
                }
            }
        }
    }

    private CentreCost centreCost() {
        Roads roads = scenario.roads();
        return (centre, zone) -> {
            Location from = ground.place(centre);
            Location to = ground.place(zone);
            double straight = GreatCircle.km(from.lat(), from.lon(), to.lat(), to.lon());
            double away = switch (design.objective()) {
                case TRAVEL -> roads.km(from, to);
                case DRIVE_TIME -> roads.minutes(from, to);
                case INERTIA -> straight * straight;
                default -> straight;
            };
            return cents(design.price() * away * ground.amount(design.weight(), zone));
        };
    }

    private void addToday(TerritoryDraft draft, int count) {
        for (int j = 0; j < ground.zones(); j++) {
            if (today[j] >= 0 && today[j] < count) {
                draft.today(j, today[j], cents(design.changePrice()));
            }
        }
    }

    /** Pins, locks and seeds; a distributor that keeps its home, or has none today, grows from the zone next to it. */
    private void addOwners(TerritoryDraft draft, int count) {
        Set<Integer> taken = new HashSet<>();
        design.pins().forEach((zone, owner) -> {
            draft.pin(ground.zoneOf(zone), index(owner, count));
            taken.add(ground.zoneOf(zone));
        });
        for (String zone : design.locked()) {
            int j = ground.zoneOf(zone);
            if (today[j] < 0 || today[j] >= count) {
                throw new IllegalArgumentException("decide.territories.locked: " + zone
                        + " is with nobody of the territories today, so it cannot stay. Pin it instead.");
            }
            draft.pin(j, today[j]);
            taken.add(j);
        }
        design.seeds().forEach((owner, zone) -> {
            draft.seed(index(owner, count), ground.zoneOf(zone), false);
            taken.add(ground.zoneOf(zone));
        });
        for (int owner = 0; owner < count; owner++) {
            if ((design.keepHome() || !has(owner))
                    && !design.seeds().containsKey(ground.owners().get(owner).id())) {
                int nearest = nearest(owner);
                if (taken.add(nearest)) {
                    draft.seed(owner, nearest, false);
                }
            }
        }
    }

    private boolean has(int owner) {
        return java.util.Arrays.stream(today).anyMatch(each -> each == owner);
    }

    private int nearest(int owner) {
        Location from = ground.owners().get(owner).location();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < ground.zones(); j++) {
            double km = scenario.roads().km(from, ground.place(j));
            if (km < least) {
                least = km;
                best = j;
            }
        }
        return best;
    }

    private int index(String owner, int count) {
        int index = ground.owner(owner);
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("decide.territories names " + owner + ", but it has no territory among "
                    + count + ": only licensed distributors have, and the first ones named.");
        }
        return index;
    }

    /** Yearly cost of so many territories over the scenario's window, cents. */
    long fixedCents(int count) {
        return cents(count * design.eachCosts() * scenario.time().length() / 52.0);
    }

    private static long cents(double money) {
        return Math.round(money * CENTS);
    }
}
