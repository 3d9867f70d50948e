package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;

/** The smallest amounts that the ledger knows. */
@Described(en = "The smallest amounts that the ledger knows", zh = "账本的最小计量单位")
public record Quanta(
        @Described(en = "Money", zh = "货币", min = 1e-12, max = 1e6, byDefault = "0.0001", source = "assumption")
        double money,

        @Described(
                en = "Goods, in base units",
                zh = "货物（基本单位）",
                min = 1e-12,
                max = 1e6,
                byDefault = "1",
                source = "assumption")
        double goods) {}
