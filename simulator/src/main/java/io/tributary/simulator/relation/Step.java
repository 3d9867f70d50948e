package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A step of the way out of a dispute: talks, mediation by a third party, audit, arbitration.
 */
@Described(en = "A step of the way out of a dispute", zh = "争议处理步骤")
public record Step(
        @Described(en = "Name", zh = "名称") String step,

        @Described(en = "How long it takes", zh = "所需周数", unit = Unit.WEEKS, min = 1, max = 520)
        int weeks,

        @Described(en = "Chance that it ends the dispute", zh = "解决概率", unit = Unit.SHARE, min = 0, max = 1)
        double settles,

        @Described(
                en = "Cost to the maker",
                zh = "厂家成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double cost,

        @Described(
                en = "Points by which the partner's trust moves with the step",
                zh = "信任变化分",
                min = -100,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double trust) {}
