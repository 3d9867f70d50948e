package io.tributary.simulator.geography;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A sales area: the part of a zone's outlets that one partner serves alone. Areas are what a plan assigns; a scenario
 * without an area table has one area per zone, with the zone's id.
 */
@Described(en = "A part of a zone that one partner serves alone", zh = "由一个渠道商独家服务的销售片区")
public record Area(
        @Described(en = "Unique id", zh = "唯一编号") String id,

        @Described(en = "Zone in which the area lies", zh = "所在区域")
        String zone,

        @Described(en = "Outlets in the area", zh = "片区内门店数", unit = Unit.OUTLETS, min = 0, max = 1e8)
        double outlets,

        @Described(
                en = "Area whose outlets these were before a plan shared them out: they begin as its outlets did",
                zh = "拆分前所属片区：门店初始状态与其相同",
                byDefault = "")
        String splitFrom) {

    /** An area that was never part of another. */
    public Area(String id, String zone, double outlets) {
        this(id, zone, outlets, "");
    }

    /** The same area with another number of outlets. */
    public Area withOutlets(double number) {
        return new Area(id, zone, number, splitFrom);
    }
}
