package io.tributary.simulator.geography;

import io.tributary.simulator.quantity.Described;

/** Two zones that are neighbours of each other. One row of the table of borders. */
@Described(en = "Two zones that are neighbours of each other", zh = "互为邻居的两个区域")
public record Border(
        @Described(en = "Zone", zh = "区域") String zone,
        @Described(en = "Zone beside it", zh = "相邻区域") String neighbour) {}
