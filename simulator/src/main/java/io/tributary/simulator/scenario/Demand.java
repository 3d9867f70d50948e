package io.tributary.simulator.scenario;

import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.quantity.Described;

/** Demand for one product at one firm, by a stated process. */
@Described(en = "Demand at one firm by a stated process", zh = "按给定过程产生的企业需求")
public record Demand(
        @Described(en = "Firm at which it arises", zh = "需求所在企业")
        String at,

        @Described(en = "Product", zh = "商品") String sku,
        @Described(en = "How it comes about", zh = "需求形成方式") DemandProcess process) {}
