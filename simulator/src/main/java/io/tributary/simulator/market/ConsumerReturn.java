package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What consumers bring back to a channel: a part of what it sold the week before, for the price that was paid. A part of
 * that is sold again, the rest is thrown away.
 *
 * <p>Example: 1,000 sold last week at 20, share 8 %, resold 75 %, cost 2: 80 come back for 1,600, 60 lie on the shelf
 * again, 20 are written off, and handling costs 160.
 */
@Described(en = "What consumers bring back to a channel", zh = "消费者退货")
public record ConsumerReturn(
        @Described(en = "Outlet format or platform", zh = "业态或平台")
        String at,

        @Described(
                en = "Part of a week's sales that comes back in the week after",
                zh = "次周退回占当周销量的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double share,

        @Described(
                en = "Cost of taking a base unit back, borne by the seller",
                zh = "每件退货处理成本（卖方承担）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double cost,

        @Described(
                en = "Part of what comes back that is sold again; the rest is written off",
                zh = "退货中可再售的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double resold) {}
