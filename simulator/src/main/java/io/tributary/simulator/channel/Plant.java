package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** A place from which a maker ships. Goods come from the nearest one. */
@Described(en = "A place from which a maker ships", zh = "发货地")
public record Plant(
        @Described(en = "Name", zh = "名称") String name,

        @Described(en = "Latitude", zh = "纬度", unit = Unit.DEGREES, min = -90, max = 90)
        double lat,

        @Described(en = "Longitude", zh = "经度", unit = Unit.DEGREES, min = -180, max = 180)
        double lon) {}
