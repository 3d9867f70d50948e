package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Unfit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * How much consumers buy of each of some offers per period, as a function of what is posted. Amounts are expected base
 * units, never negative. Pure.
 */
public sealed interface DemandForm
        permits Constant,
                Linear,
                IsoElastic,
                Exponential,
                Logit,
                NestedLogit,
                Huff,
                Hotelling,
                Salop,
                SinghVives,
                UniformValuations,
                Territories,
                HuangLi,
                XieWei,
                Effort {

    /** Base units of each offer that consumers buy per period, in the order of the offers. */
    <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted);

    /** Functions that are zero where sales bend; empty for smooth forms. */
    default <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        return List.of();
    }

    /** People who decide, each on one unit; 0 for forms that speak of units alone. */
    default double people() {
        return 0;
    }

    /** The number of offers that the parameters fit; 0 where any number does. */
    int offers();

    /**
     * A price per base unit above which nobody needs to look for the best price.
     *
     * @param cost what a unit costs the whole channel, money
     * @param tiers firms one above the other in the channel
     * @param places offers of the form
     */
    double ceiling(double cost, int tiers, int places);

    /** A parameter that may be given once for all offers, or once for each. */
    static double each(List<Double> values, int offer) {
        return values.get(values.size() == 1 ? 0 : offer);
    }

    /** The number of offers that lists fit which hold one value for all or one for each. */
    @SafeVarargs
    static int common(List<Double>... lists) {
        int offers = 0;
        for (List<Double> list : lists) {
            if (list.isEmpty()) {
                throw Unfit.of("a parameter has no value", "有参数没有值");
            }
            if (list.size() > 1 && offers > 0 && list.size() != offers) {
                throw Unfit.of(
                        "parameters are given for {0} and for {1} offers; give one value for all, or one for each",
                        "参数分别对应 {0} 个与 {1} 个报价；请给一个共用值，或每个报价一个", offers, list.size());
            }
            offers = list.size() > 1 ? list.size() : offers;
        }
        return offers;
    }

    /** The largest of some values. */
    static double largest(List<Double> values) {
        return values.stream().mapToDouble(value -> value).max().orElse(0);
    }

    /** The smallest of some values. */
    static double smallest(List<Double> values) {
        return values.stream().mapToDouble(value -> value).min().orElse(0);
    }
}
