package io.tributary.simulator.market;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.chance.Fixed;
import io.tributary.simulator.chance.Normal;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/** Demand at one firm that follows a stated process instead of coming from a consumer market. */
public sealed interface DemandProcess
        permits DemandProcess.Steps,
                DemandProcess.Poisson,
                DemandProcess.Random,
                DemandProcess.Ar1,
                DemandProcess.HotellingStreet,
                Bass,
                Funnel,
                CustomerBase,
                NbdDirichlet {

    /** Draws of luck per period, about: what a run costs. */
    default double eventsPerPeriod() {
        return 1;
    }

    /** Expected base units per period, in the long run. */
    double expected();

    /** How the demand of a period is distributed; empty where it is no matter of luck, or of choice. */
    default Optional<Distribution> law() {
        return Optional.empty();
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
            implements DemandProcess {
        @Override
        public double expected() {
            return after;
        }
    }

    /** Independent Poisson demand. */
    @Described(en = "Independent Poisson demand", zh = "独立泊松需求")
    record Poisson(
            @Described(en = "Mean units per period", zh = "每期平均需求", unit = Unit.UNITS, min = 0, max = 1e9)
            double mean) implements DemandProcess {
        @Override
        public double expected() {
            return mean;
        }

        @Override
        public Optional<Distribution> law() {
            return Optional.of(new io.tributary.simulator.chance.Poisson(mean));
        }
    }

    /**
     * An amount that is drawn anew every period. Amounts that share the common factor are correlated through it: with
     * loadings r and s of the same sign their normal scores have the correlation sqrt(r s), with opposite signs the
     * negative of it (one-factor normal copula; Li 2000, Journal of Fixed Income 9:43-54).
     */
    @Described(en = "An amount drawn anew every period", zh = "每期独立抽取的需求")
    record Random(
            @Described(en = "How the amount of a period is distributed", zh = "每期需求的分布")
            Distribution amount,

            @Described(
                    en =
                            "Correlation with all demands that state the same number; a negative one runs against the others",
                    zh = "与取相同数值的其他需求的相关系数；负值表示与其他需求反向",
                    min = -1,
                    max = 1,
                    byDefault = "0",
                    source = "neutral")
            double correlation)
            implements DemandProcess {
        @Override
        public double expected() {
            return amount.mean();
        }

        @Override
        public Optional<Distribution> law() {
            return Optional.of(amount);
        }
    }

    /**
     * A first-order autoregression: what a period deviates from the mean is rho times the deviation of the period
     * before plus a normal shock (Lee, So and Tang 2000, Management Science 46:626-643, eq. 1). The first deviation is
     * drawn from the long run, so that no warm-up is needed.
     */
    @Described(en = "Demand that remembers the period before (AR(1))", zh = "一阶自回归需求")
    record Ar1(
            @Described(en = "Mean units per period", zh = "每期平均需求", unit = Unit.UNITS, min = -1e12, max = 1e12)
            double mean,

            @Described(en = "Part of a deviation that stays", zh = "自回归系数", min = -0.999, max = 0.999)
            double rho,

            @Described(
                    en = "Standard deviation of a period's shock",
                    zh = "每期冲击的标准差",
                    unit = Unit.UNITS,
                    min = 0,
                    max = 1e12)
            double sd)
            implements DemandProcess {
        @Override
        public double expected() {
            return mean;
        }

        @Override
        public Optional<Distribution> law() {
            return Optional.of(sd == 0 ? new Fixed(mean) : new Normal(mean, longRunSd()));
        }

        /** The standard deviation of demand in the long run, base units. */
        public double longRunSd() {
            return sd / Math.sqrt(1 - rho * rho);
        }
    }

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
            implements DemandProcess {
        @Override
        public double expected() {
            return people / 2;
        }
    }
}
