package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** Demand at one firm that follows a stated process instead of coming from a consumer market. */
public sealed interface DemandProcess
        permits DemandProcess.Steps,
                DemandProcess.Poisson,
                DemandProcess.HotellingStreet,
                Bass,
                CustomerBase,
                NbdDirichlet {

    /** Draws of luck per period, about: what a run costs. */
    default double eventsPerPeriod() {
        return 1;
    }

    /** A constant demand that jumps once. */
    @Described(en = "Constant demand that jumps once", zh = "一次阶跃的常量需求")
    record Steps(
            @Described(en = "Units per period before the jump", zh = "阶跃前每期需求", unit = Unit.UNITS, min = 0, max = 1e12)
            double before,

            @Described(en = "Units per period from the jump on", zh = "阶跃后每期需求", unit = Unit.UNITS, min = 0, max = 1e12)
            double after,

            @Described(
                    en = "First period with the new demand; 1 is the first of the run",
                    zh = "新需求开始的期数",
                    min = 1,
                    max = 1e6)
            int from)
            implements DemandProcess {}

    /** Independent Poisson demand. */
    @Described(en = "Independent Poisson demand", zh = "独立泊松需求")
    record Poisson(
            @Described(en = "Mean units per period", zh = "每期平均需求", unit = Unit.UNITS, min = 0, max = 1e9)
            double mean) implements DemandProcess {}

    /**
     * A street of unit length with one shop at each end (Hotelling 1929, Economic Journal 39:41-57). Consumers are
     * spread evenly, each buys one unit from the shop with the lower price plus transport.
     */
    @Described(en = "A street with a shop at each end (Hotelling 1929)", zh = "霍特林线性街道")
    record HotellingStreet(
            @Described(
                    en = "Transport cost along the whole street",
                    zh = "走完全街的交通成本",
                    unit = Unit.MONEY,
                    min = 1e-9,
                    max = 1e9)
            double transport,

            @Described(en = "Consumers on the street", zh = "街上消费者人数", unit = Unit.PEOPLE, min = 1, max = 1e9)
            double people,

            @Described(en = "Shop at the far end", zh = "另一端的商店")
            String other)
            implements DemandProcess {}
}
