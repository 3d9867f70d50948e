package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Offers that are closer substitutes for each other than for the rest: the nested logit (McFadden 1978, "Modelling the
 * choice of residential location"; Train 2009, Discrete Choice Methods with Simulation, ch. 4). With a_j the availability
 * of offer j, V_j its utility, and I = sum over the nest of a_k exp(V_k / lambda), an offer has the weight I^(lambda - 1)
 * a_j exp(V_j / lambda), so that its nest has the weight I^lambda. Buying nothing is a nest of its own. The loyalty bonus
 * acts on these weights; with nests by brand that is the nested logit with the bonus in the utility.
 *
 * <p>Example: lambda 0.5 and two equal offers of utility 0 in one nest: I = 2, the nest weighs 2^0.5 = 1.41 and each of
 * them 0.71, where the plain logit would have 1 and 1.
 */
@Described(en = "Offers that are closer substitutes: the nested logit", zh = "嵌套 Logit：互为近似替代的选项")
public record Nests(
        @Described(
                en = "brand: the offers of a product are a nest; channel: those of an outlet format or platform",
                zh = "brand：同一商品为一巢；channel：同一业态或平台为一巢",
                byDefault = "brand")
        By by,

        @Described(
                en =
                        "Dissimilarity within a nest: 1 is the plain logit, near 0 the offers of a nest are nearly the same",
                zh = "巢内差异度：1 即普通 Logit，接近 0 表示巢内几乎无差异",
                unit = Unit.SHARE,
                min = 0.05,
                max = 1,
                byDefault = "100 %",
                source = "neutral: the plain logit")
        double dissimilarity) {

    /** What makes a nest. */
    public enum By {
        BRAND,
        CHANNEL
    }

    /** No nests. */
    public static final Nests NONE = new Nests(By.BRAND, 1);

    /** Whether it is the plain logit. */
    public boolean isPlain() {
        return dissimilarity == 1;
    }

    /**
     * The weights of offers by the nested logit.
     *
     * @param appeals exp(V) of each offer
     * @param availability how easily each is met
     * @param nestOf number of each offer's nest, from 0
     * @param weights where the weights go
     */
    public void weigh(double[] appeals, double[] availability, int[] nestOf, double[] weights) {
        double[] sums = new double[appeals.length];
        for (int offer = 0; offer < appeals.length; offer++) {
            boolean met = appeals[offer] > 0 && availability[offer] > 0;
            weights[offer] = met ? availability[offer] * StrictMath.pow(appeals[offer], 1 / dissimilarity) : 0;
            sums[nestOf[offer]] += weights[offer];
        }
        for (int offer = 0; offer < appeals.length; offer++) {
            if (weights[offer] > 0) {
                weights[offer] *= StrictMath.pow(sums[nestOf[offer]], dissimilarity - 1);
            }
        }
    }

    /**
     * The elasticity of the demand for one offer to the price of another, for consumers without loyalty.
     *
     * @param slope price sensitivity times the price that moves
     * @param share share of the offer whose price moves, of all consumers who think of buying
     * @param shareOfNest its share within its nest
     * @param relation how the two offers stand to each other
     */
    public double elasticity(double slope, double share, double shareOfNest, Relation relation) {
        double within = (1 - dissimilarity) / dissimilarity * shareOfNest;
        return switch (relation) {
            case SAME -> slope * (share + within - 1 / dissimilarity);
            case SAME_NEST -> slope * (share + within);
            case OTHER_NEST -> slope * share;
        };
    }

    /** How two offers stand to each other. */
    public enum Relation {
        SAME,
        SAME_NEST,
        OTHER_NEST
    }
}
