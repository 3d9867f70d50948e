package io.tributary.simulator.market;

/**
 * The multinomial logit with a loyalty bonus for the brand bought last (McFadden 1974; Guadagni and Little 1983), as
 * pure functions of choice weights. With W the summed weight of the last brand, S the sum of all weights with that of
 * buying nothing, and f = e^L - 1 for a bonus L, the choice is a mixture: with probability W f / (S + W f) the consumer
 * stays with the brand, otherwise the bonus plays no part.
 *
 * <p>Example: weights 1 and 1, nothing 2, f = 2. After a purchase of the first brand: stay with 2 / 6, its share is 2/6
 * + 4/6 x 1/4 = 1/2, which is 3 / (3 + 1 + 2).
 */
public final class Logit {

    private Logit() {}

    /** The choice weight of an offer with a utility that is available to a share of the shoppers. */
    public static double weight(double utility, double availability) {
        return StrictMath.exp(utility) * availability;
    }

    /** The loyalty factor e^L - 1 of a bonus L, in units of utility. */
    public static double loyaltyFactor(double bonus) {
        return StrictMath.expm1(bonus);
    }

    /** The probability of taking an offer for a consumer without a last brand. */
    public static double share(double weight, double sum) {
        return weight / sum;
    }

    /** The probability of staying with a brand without looking at the others. */
    public static double stay(double brandWeight, double sum, double loyaltyFactor) {
        double bonus = brandWeight * loyaltyFactor;
        return bonus == 0 ? 0 : bonus / (sum + bonus);
    }

    /**
     * Expected units per offer in a week.
     *
     * @param consumersByLast consumers by last brand: at 0 those without, at b + 1 those of brand b
     * @param needProbability probability that a consumer thinks of buying this week
     */
    public static double[] expectedDemand(ChoiceTable table, double[] consumersByLast, double needProbability) {
        double[] demand = new double[table.offers()];
        double free = 0;
        for (int last = 0; last < consumersByLast.length; last++) {
            free += consumersByLast[last] * (1 - table.stay(last));
        }
        for (int offer = 0; offer < demand.length; offer++) {
            int last = table.brand(offer) + 1;
            double loyal = consumersByLast[last] * table.stay(last);
            double withinBrand = loyal == 0 ? 0 : table.weight(offer) / table.brandWeight(table.brand(offer));
            demand[offer] = needProbability * (loyal * withinBrand + free * share(table.weight(offer), table.sum()));
        }
        return demand;
    }

    /**
     * The shares by last brand to which a cell settles under unchanging offers; at 0 those without a last brand. The
     * chain of last brands is reversible, so the share of brand b is proportional to W(b) (S + f W(b)).
     */
    public static double[] steadyState(ChoiceTable table) {
        double[] shares = new double[table.brands() + 1];
        double total = 0;
        for (int brand = 0; brand < table.brands(); brand++) {
            double weight = table.brandWeight(brand);
            shares[brand + 1] = weight * (table.sum() + table.loyaltyFactor() * weight);
            total += shares[brand + 1];
        }
        if (total == 0) {
            shares[0] = 1;
            return shares;
        }
        for (int last = 1; last < shares.length; last++) {
            shares[last] /= total;
        }
        return shares;
    }
}
