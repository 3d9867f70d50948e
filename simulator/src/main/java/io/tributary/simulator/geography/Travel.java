package io.tributary.simulator.geography;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** How far places are from each other where no table of distances says it. */
@Described(en = "How far places are from each other where no table says it", zh = "附表未给出时的距离算法")
public record Travel(
        @Described(
                en = "Road kilometres per kilometre as the crow flies (Ballou, Rahardja and Sakai 2002, Transportation"
                        + " Research A 36:843-848)",
                zh = "公路里程与直线距离之比(迂回系数)",
                unit = Unit.INDEX,
                min = 1,
                max = 10,
                byDefault = "1",
                source = "neutral")
        double circuity) {}
