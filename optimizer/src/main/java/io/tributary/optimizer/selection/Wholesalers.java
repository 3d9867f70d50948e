package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * From which wholesalers each distributor may buy: from those of its own region that have links to it, and from those of other
 * regions from which it does in a network that is to be judged. Licences and permissions are not asked for here.
 */
final class Wholesalers {
    private final List<Partner> partners;
    private final List<List<Integer>> behind;

    /**
     * The wholesalers of a scenario, by region and id.
     *
     * @param strays wholesaler and distributor of each chain across regions that must be known
     */
    Wholesalers(Scenario scenario, Products products, List<Partner> distributors, Set<List<String>> strays) {
        Set<String> regions =
                new HashSet<>(distributors.stream().map(Partner::region).toList());
        Set<String> named =
                new HashSet<>(strays.stream().map(pair -> pair.get(0)).toList());
        partners = scenario.partners().stream()
                .filter(partner -> partner.role() == Partner.Role.WHOLESALER)
                .filter(partner -> regions.contains(partner.region()) || named.contains(partner.id()))
                .sorted(Comparator.comparing(Partner::region).thenComparing(Partner::id))
                .toList();
        behind = distributors.stream()
                .map(distributor -> behind(products, distributor, strays))
                .toList();
    }

    private List<Integer> behind(Products products, Partner distributor, Set<List<String>> strays) {
        List<Integer> linked = indices(w -> products.areLinked(distributor, w));
        List<Integer> all = new ArrayList<>(linked);
        all.removeIf(w -> !isHome(w, distributor));
        if (all.isEmpty()) {
            // Nobody can say what its goods would cost: the first offer that is priced tells which link is missing.
            indices(w -> w.licensed() && w.region().equals(distributor.region())).stream()
                    .findFirst()
                    .ifPresent(all::add);
        }
        linked.stream()
                .filter(w -> !isHome(w, distributor))
                .filter(w -> strays.contains(List.of(partners.get(w).id(), distributor.id())))
                .forEach(all::add);
        return all;
    }

    private List<Integer> indices(java.util.function.Predicate<Partner> condition) {
        return IntStream.range(0, partners.size())
                .filter(w -> condition.test(partners.get(w)))
                .boxed()
                .toList();
    }

    private boolean isHome(int wholesaler, Partner distributor) {
        return partners.get(wholesaler).region().equals(distributor.region());
    }

    /** The wholesalers, in the order of their indices. */
    List<Partner> partners() {
        return partners;
    }

    /** Indices of those behind which a distributor may stand, its own region's first. */
    List<Integer> behind(int site) {
        return behind.get(site);
    }

    /** The wholesaler of an option; empty where the maker supplies the distributor. */
    Optional<Partner> find(int wholesaler) {
        return wholesaler == Offer.DIRECT ? Optional.empty() : Optional.of(partners.get(wholesaler));
    }

    /** Wholesaler and distributor of each chain of a network in which they are of different regions. */
    static Set<List<String>> strays(Scenario scenario, Collection<Assignment> network) {
        Map<String, Partner> byId = new HashMap<>();
        scenario.partners().forEach(partner -> byId.put(partner.id(), partner));
        Set<List<String>> strays = new HashSet<>();
        for (Assignment row : network) {
            List<Partner> chain = row.chain().stream()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .toList();
            if (chain.size() == Offer.MOST_TIERS
                    && row.chain().size() == Offer.MOST_TIERS
                    && !chain.get(0).region().equals(chain.get(1).region())) {
                strays.add(row.chain());
            }
        }
        return strays;
    }
}
