package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Repeat buying in a category of several brands without loyalty programmes or trends: the NBD-Dirichlet (Goodhardt,
 * Ehrenberg and Chatfield 1984, "The Dirichlet: a comprehensive model of buying behaviour", Journal of the Royal
 * Statistical Society A 147:621-655). A household buys the category at a Poisson rate that is gamma distributed over
 * households, one unit at a time, and picks the brand with probabilities of its own, which are Dirichlet distributed.
 *
 * <p>Example of double jeopardy: smaller brands have fewer buyers, who buy them a little less often.
 */
@Described(en = "Repeat buying of several brands (NBD-Dirichlet)", zh = "多品牌重复购买（NBD-Dirichlet）")
public record NbdDirichlet(
        @Described(en = "Households", zh = "家庭数", unit = Unit.PEOPLE, min = 1, max = 1e7)
        int households,

        @Described(
                en = "Mean units of the category per household and period, M",
                zh = "户均每期品类购买量 M",
                unit = Unit.UNITS,
                min = 0,
                max = 1e4)
        double mean,

        @Described(
                en = "Shape of the households' rates, K; small when they differ much",
                zh = "购买率形状参数 K",
                min = 1e-6,
                max = 1e6)
        double shape,

        @Described(
                en = "Sum of the Dirichlet's shapes, S; small when households stick to few brands",
                zh = "品牌选择参数 S，越小越忠诚",
                min = 1e-6,
                max = 1e6)
        double diversity,

        @Described(
                en = "Products of the category at this firm, each with its share of all purchases; 1 to 62",
                zh = "品类中各商品及其购买份额",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        Map<String, Double> brands)
        implements DemandProcess {

    /** Brands that a household has bought are held in 62 bits. */
    private static final int MOST_BRANDS = 62;

    private static final double ROUNDING = 1e-9;

    public NbdDirichlet {
        brands = Collections.unmodifiableMap(new LinkedHashMap<>(brands));
        if (brands.isEmpty() || brands.size() > MOST_BRANDS) {
            throw Unfit.of("brands has {0} entries but must have 1 to 62", "brands 有 {0} 项，须为 1 到 62 项", brands.size());
        }
        double sum = 0;
        for (Map.Entry<String, Double> brand : brands.entrySet()) {
            sum += brand.getValue();
            if (!(brand.getValue() > 0)) {
                throw Unfit.of(
                        "brands.{0} has the share 0. Leave the brand out instead",
                        "brands.{0} 的份额为 0，请删去该品牌", brand.getKey());
            }
        }
        if (sum > 1 + ROUNDING) {
            throw Unfit.of(
                    "brands has shares that sum to {0} but may sum to at most 1", "brands 的份额之和为 {0}，不得超过 1", sum);
        }
    }

    /** Of each listed brand, as if they were equal: firms do not anticipate how shares differ. */
    @Override
    public double expected() {
        return households * mean * (1 - elsewhere()) / brands.size();
    }

    @Override
    public double eventsPerPeriod() {
        return households * (1 + mean);
    }

    /** Share of the category's purchases that goes to brands that are not listed: outside the model's shelves. */
    public double elsewhere() {
        double sum = brands.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.max(0, 1 - sum);
    }
}
