package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.Noise;
import io.tributary.simulator.quantity.Described;
import java.util.Optional;

/** Demand for one product at one firm, by a stated process. */
@Described(en = "Demand at one firm by a stated process", zh = "按给定过程产生的企业需求")
public record Demand(
        @Described(en = "Firm at which it arises", zh = "需求所在企业")
        String at,

        @Described(en = "Product", zh = "商品") String sku,
        @Described(en = "How it comes about", zh = "需求形成方式") DemandProcess process,

        @Described(en = "What luck adds to it", zh = "随机扰动", byDefault = EMPTY)
        Optional<Noise> noise,

        @Described(en = "Whether customers who find nothing wait or are lost", zh = "未满足的顾客:等待或流失", byDefault = "wait")
        Unserved unserved) {

    /** What customers do who find nothing. */
    public enum Unserved {
        WAIT,
        LOST
    }
}
