package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.market.Sku;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which partner may carry which product. Who is not named as one of a product's carriers may neither trade it nor sell it
 * for the maker; where a product names none, everybody may. What the maker brings to outlets itself needs no permission.
 */
public final class Carriers {
    /** The kind of those who sell on commission; the others are known by their role. */
    static final String AGENT = "agent";

    private final Map<String, Set<String>> refused = new HashMap<>();
    private final Set<String> own = new LinkedHashSet<>();
    private final boolean limited;

    private Carriers(Scenario scenario) {
        List<String> agents = scenario.agents();
        for (Sku sku : scenario.skus()) {
            if (scenario.isOurs(sku.id())) {
                own.add(sku.id());
            }
            for (Partner partner : sku.carriers().isEmpty() ? List.<Partner>of() : scenario.partners()) {
                String kind = agents.contains(partner.id()) ? AGENT : SnakeCase.of(partner.role());
                if (!sku.isCarriedBy(partner.id(), kind)) {
                    refused.computeIfAbsent(sku.id(), any -> new HashSet<>()).add(partner.id());
                }
            }
        }
        limited = own.stream().anyMatch(refused::containsKey);
    }

    /** The permissions of a scenario. */
    public static Carriers of(Scenario scenario) {
        return new Carriers(scenario);
    }

    /** Whether any partner may not carry any of our products. */
    public boolean isLimited() {
        return limited;
    }

    /** Whether a product can come to outlets through a chain: each of its partners may carry it. */
    public boolean mayCarry(List<String> chain, String sku) {
        Set<String> without = refused.getOrDefault(sku, Set.of());
        return without.isEmpty() || chain.stream().noneMatch(without::contains);
    }

    /** Our products that can come to outlets through a chain, in the order of the scenario. */
    public List<String> ownProducts(List<String> chain) {
        return own.stream().filter(sku -> mayCarry(chain, sku)).toList();
    }

    /** All our products, in the order of the scenario. */
    public List<String> ownProducts() {
        return List.copyOf(own);
    }
}
