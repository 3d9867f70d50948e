package io.tributary.simulator.scenario;

import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.quantity.Described;

/** How partners order. */
@Described(en = "How partners order", zh = "渠道商订货规则")
public record PartnerPolicy(
        @Described(
                en = "Wholesalers",
                zh = "一级批发商",
                byDefault = "{base_stock: {cover: 2 weeks}}",
                source = "assumption")
        OrderRule wholesaler,

        @Described(en = "Distributors", zh = "分销商", byDefault = "{base_stock: {cover: 1 week}}", source = "assumption")
        OrderRule distributor) {}
