package io.tributary.simulator.scenario;

import io.tributary.simulator.market.Bass;
import io.tributary.simulator.market.CustomerBase;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.NbdDirichlet;
import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/** Demand for one product at one firm, by a stated process. */
@Described(en = "Demand at one firm by a stated process", zh = "按给定过程产生的企业需求")
public record Demand(
        @Described(en = "Firm at which it arises", zh = "需求所在企业")
        String at,

        @Described(en = "Product", zh = "商品") String sku,
        @Described(en = "How it comes about", zh = "需求形成方式") DemandProcess process) {

    /** Products of a category, of which the demand is for each; empty where it is for one product. */
    List<String> brands() {
        return process instanceof NbdDirichlet category
                ? List.copyOf(category.brands().keySet())
                : List.of();
    }

    /** Whether customers of a product at the firm ask for it here. */
    boolean isFor(String product) {
        return process instanceof NbdDirichlet ? brands().contains(product) : sku.equals(product);
    }

    /** What customers are customers of, where their number is known: a product, or the firm's category. */
    Optional<String> customersOf() {
        if (process instanceof NbdDirichlet) {
            return Optional.of(at);
        }
        boolean known = process instanceof CustomerBase || process instanceof Bass;
        return known ? Optional.of(at + " for " + sku) : Optional.empty();
    }
}
