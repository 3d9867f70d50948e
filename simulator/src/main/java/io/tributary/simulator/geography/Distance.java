package io.tributary.simulator.geography;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** A known distance between two places. One row of the table of distances; it holds in both directions. */
@Described(en = "A known distance between two places, both ways", zh = "两地间的已知距离(双向)")
public record Distance(
        @Described(en = "Id of a zone or partner, or name of a plant", zh = "区域或渠道商编号,或工厂名称")
        String from,

        @Described(en = "Id of a zone or partner, or name of a plant", zh = "区域或渠道商编号,或工厂名称(另一端)")
        String to,

        @Described(en = "Kilometres by road", zh = "公路里程(公里)", unit = Unit.KM, min = 0, max = 21_000)
        double km) {}
