package io.tributary.simulator.geography;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * How far places are from each other, and how long the drive takes, where no table says it. A drive goes through towns at
 * its two ends and over land between them, so long ones are faster on average.
 */
@Described(
        en = "How far places are from each other, and how long the drive takes, where no table says it",
        zh = "附表未给出时的距离与车程算法")
public record Travel(
        @Described(
                en = "Road kilometres per kilometre as the crow flies (Ballou, Rahardja and Sakai 2002, Transportation"
                        + " Research A 36:843-848)",
                zh = "公路里程与直线距离之比（迂回系数）",
                unit = Unit.INDEX,
                min = 1,
                max = 10,
                byDefault = "1",
                source = "neutral")
        double circuity,

        @Described(
                en = "Speed between towns, short stops included",
                zh = "城外平均车速（含短暂停留）",
                unit = Unit.KM_PER_HOUR,
                min = 1,
                max = 150,
                byDefault = "60 km/h",
                source = "assumption: a delivery van over national roads and expressways")
        double speed,

        @Described(
                en = "Speed within towns",
                zh = "城内平均车速",
                unit = Unit.KM_PER_HOUR,
                min = 1,
                max = 150,
                byDefault = "30 km/h",
                source = "assumption: main roads of a large town by day")
        double townSpeed,

        @Described(
                en = "Kilometres of a drive that lie within towns, at both ends together",
                zh = "一次车程两端合计的城内里程",
                unit = Unit.KM,
                min = 0,
                max = 1000,
                byDefault = "10 km",
                source = "assumption: 5 km from the warehouse to the edge of its town, 5 km into the other")
        double townKm,

        @Described(
                en =
                        "Whether drives that a table with minutes leaves out are estimated; otherwise each that a plan could use is a mistake",
                zh = "车程附表缺少的行是否按里程估算；否则方案可能用到的每一缺行均视为错误",
                byDefault = "no")
        boolean estimateMissing) {

    private static final double MINUTES_PER_HOUR = 60;

    /**
     * Minutes for so many kilometres by road.
     *
     * <p>Example: 100 km with 10 km at 30 km/h and the rest at 60 km/h take 20 + 90 = 110 minutes.
     */
    public double minutes(double km) {
        double inTowns = Math.min(km, townKm);
        return MINUTES_PER_HOUR * (inTowns / townSpeed + (km - inTowns) / speed);
    }
}
