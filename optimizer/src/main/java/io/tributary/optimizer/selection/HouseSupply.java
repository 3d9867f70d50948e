package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Through which warehouses goods may come to each distributor in each length, the nearest first, and how much each of them
 * takes. The nearest open one supplies it; one that is certainly open ends the list.
 */
public final class HouseSupply {
    private final List<House> houses;
    private final List<List<Integer>> byOption;

    /**
     * A warehouse.
     *
     * @param undecided whether it may be open or closed
     * @param fixedCents what it costs in the window if it is open, cents, rounded down
     * @param mostUnits base units that may go through in the window
     */
    public record House(String id, boolean undecided, long fixedCents, long mostUnits) {}

    private HouseSupply(Scenario scenario, Set<String> undecided, List<List<String>> ids) {
        Set<String> used = new TreeSet<>();
        ids.forEach(used::addAll);
        houses = scenario.logistics().warehouses().stream()
                .filter(house -> used.contains(house.id()))
                .map(house -> house(scenario, house, undecided.contains(house.id())))
                .toList();
        List<String> order = houses.stream().map(House::id).toList();
        byOption = ids.stream()
                .map(each -> each.stream().map(order::indexOf).toList())
                .toList();
    }

    /** What supplies distributors directly and behind their region's wholesaler. */
    static HouseSupply of(
            Scenario scenario,
            Set<String> undecided,
            Products products,
            List<Partner> distributors,
            Map<String, Partner> wholesalers) {
        List<List<String>> ids = new ArrayList<>();
        for (Partner partner : distributors) {
            Optional<Partner> wholesaler = Optional.ofNullable(wholesalers.get(partner.region()));
            ids.add(products.houses(partner, Optional.empty()));
            ids.add(wholesaler.isPresent() ? products.houses(partner, wholesaler) : List.of());
        }
        return new HouseSupply(scenario, undecided, ids);
    }

    private static House house(Scenario scenario, Logistics.Warehouse house, boolean undecided) {
        double weeks = scenario.time().length();
        long most = house.capacity().map(each -> (long) Math.floor(each * weeks)).orElse(Long.MAX_VALUE);
        long fixed = (long) Math.floor(100 * HouseCost.ofOne(scenario, house));
        return new House(house.id(), undecided, undecided ? fixed : 0, most);
    }

    /** Warehouses that may supply somebody. */
    public List<House> houses() {
        return houses;
    }

    /** Indices of the warehouses through which goods may come to an option, the nearest first. */
    public List<Integer> of(int option) {
        return byOption.get(option);
    }

    /** The warehouses with a capacity, with whom they certainly supply. */
    List<HouseRoom> rooms() {
        List<HouseRoom> rooms = new ArrayList<>();
        for (int h = 0; h < houses.size(); h++) {
            TreeSet<Integer> options = new TreeSet<>();
            for (int option = 0; option < byOption.size(); option++) {
                if (byOption.get(option).equals(List.of(h)) && !houses.get(h).undecided()) {
                    options.add(option);
                }
            }
            if (houses.get(h).mostUnits() < Long.MAX_VALUE && !options.isEmpty()) {
                rooms.add(new HouseRoom(houses.get(h).id(), houses.get(h).mostUnits(), options));
            }
        }
        return rooms;
    }

    /** The scenario in which of some warehouses only those named are open. */
    public static Scenario opened(Scenario scenario, Set<String> some, Set<String> open) {
        List<Logistics.Warehouse> houses = scenario.logistics().warehouses().stream()
                .map(house -> some.contains(house.id()) ? house.opened(open.contains(house.id())) : house)
                .toList();
        return Copy.with(scenario, Map.of("logistics", Copy.with(scenario.logistics(), Map.of("warehouses", houses))));
    }
}
