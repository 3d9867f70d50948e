package io.tributary.optimizer.selection;

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
 * Through which warehouses goods may come to each distributor in each chain, the nearest first, and how much each of them
 * takes. The nearest open one supplies it; one that is certainly open ends the list.
 */
public final class HouseSupply {
    private final List<House> houses;
    private final List<List<Integer>> byOption;
    private final List<String> customers;

    /**
     * A warehouse.
     *
     * @param undecided whether it may be open or closed
     * @param fixedCents what it costs in the window if it is open, cents, rounded down
     * @param mostUnits base units that may go through in the window
     */
    public record House(String id, boolean undecided, long fixedCents, long mostUnits) {
        /** Whether the plan says whom it supplies: there is not room for all. */
        public boolean isDealtOut() {
            return undecided && mostUnits < Long.MAX_VALUE;
        }
    }

    private HouseSupply(Scenario scenario, Set<String> undecided, List<List<String>> ids, List<String> customers) {
        this.customers = List.copyOf(customers);
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

    /** What supplies chains, in the order of their options. */
    static HouseSupply of(Scenario scenario, Set<String> undecided, Products products, List<Chain> chains) {
        List<List<String>> ids = chains.stream()
                .map(chain -> products.houses(chain.distributor(), chain.wholesaler()))
                .toList();
        List<String> customers =
                chains.stream().map(chain -> chain.first().id()).toList();
        return new HouseSupply(scenario, undecided, ids, customers);
    }

    private static House house(Scenario scenario, Logistics.Warehouse house, boolean undecided) {
        double weeks = scenario.time().length();
        long most =
                house.capacity().map(each -> (long) Math.floor(each * weeks)).orElse(Long.MAX_VALUE);
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

    /** The maker's customer on the way to an option: the distributor, or the wholesaler before it. */
    public String customer(int option) {
        return customers.get(option);
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
        return opened(scenario, some, open, Map.of());
    }

    /**
     * The same with the partners that warehouses serve.
     *
     * @param serves partners by warehouse; as written for those that are not named
     */
    static Scenario opened(
            Scenario scenario, Set<String> some, Set<String> open, Map<String, ? extends Set<String>> serves) {
        List<Logistics.Warehouse> houses = new ArrayList<>();
        for (Logistics.Warehouse house : scenario.logistics().warehouses()) {
            Logistics.Warehouse now = some.contains(house.id()) ? house.opened(open.contains(house.id())) : house;
            Optional<Set<String>> only = Optional.ofNullable(serves.get(house.id()));
            houses.add(only.map(partners -> now.serving(List.copyOf(partners))).orElse(now));
        }
        return Copy.with(scenario, Map.of("logistics", Copy.with(scenario.logistics(), Map.of("warehouses", houses))));
    }
}
