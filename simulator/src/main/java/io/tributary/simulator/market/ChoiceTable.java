package io.tributary.simulator.market;

import java.util.Arrays;

/**
 * The offers of one cell (zone and segment) in one week, with their choice weights. Mutable and meant to be used again
 * for the next cell; one per thread, since it also keeps the working memory of the individual consumers.
 */
public final class ChoiceTable {

    private final int brands;
    private final double[] weights;
    private final double[] weightsOfBrandSoFar;
    private final int[] brandOfOffer;
    private final double[] brandWeights;
    private final ConsumerKernel kernel;
    private int offers;
    private double nothing;
    private double loyaltyFactor;
    private double offered;

    /**
     * An empty table.
     *
     * @param brands number of brands that may be last brands, 0 to 127
     * @param mostOffers largest number of offers in a cell, 0 to 255
     */
    public ChoiceTable(int brands, int mostOffers) {
        checkCount("brands", brands, 127);
        checkCount("offers", mostOffers, 255);
        this.brands = brands;
        this.weights = new double[mostOffers];
        this.weightsOfBrandSoFar = new double[mostOffers];
        this.brandOfOffer = new int[mostOffers];
        this.brandWeights = new double[brands];
        this.kernel = new ConsumerKernel(brands, mostOffers);
    }

    private static void checkCount(String what, int count, int most) {
        if (count < 0 || count > most) {
            throw new IllegalArgumentException(
                    "A choice table has " + count + " " + what + " but must have 0 to " + most + ".");
        }
    }

    /**
     * Forgets all offers.
     *
     * @param nothing weight of buying nothing
     * @param loyaltyFactor e^L - 1 for the bonus L of the brand bought last, see {@link Logit#loyaltyFactor}
     */
    public void reset(double nothing, double loyaltyFactor) {
        checkWeight("weight of buying nothing", nothing);
        checkWeight("loyalty factor", loyaltyFactor);
        this.nothing = nothing;
        this.loyaltyFactor = loyaltyFactor;
        offers = 0;
        offered = 0;
        Arrays.fill(brandWeights, 0);
    }

    /** Adds an offer of a brand; offers are numbered from 0 in the order in which they are added. */
    public void add(double weight, int brand) {
        checkWeight("weight of an offer", weight);
        weights[offers] = weight;
        brandOfOffer[offers] = brand;
        brandWeights[brand] += weight;
        weightsOfBrandSoFar[offers] = brandWeights[brand];
        offered += weight;
        offers++;
    }

    private static void checkWeight(String what, double weight) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The " + what + " is " + weight
                    + " but must be finite and 0 or more. Maybe a utility is too large.");
        }
    }

    public int brands() {
        return brands;
    }

    public int offers() {
        return offers;
    }

    public double weight(int offer) {
        return weights[offer];
    }

    public int brand(int offer) {
        return brandOfOffer[offer];
    }

    public double nothing() {
        return nothing;
    }

    public double loyaltyFactor() {
        return loyaltyFactor;
    }

    /** The sum of the weights of all offers. */
    public double offered() {
        return offered;
    }

    /** The sum of all weights, with that of buying nothing. */
    public double sum() {
        return offered + nothing;
    }

    /** The summed weight of a brand's offers. */
    public double brandWeight(int brand) {
        return brandWeights[brand];
    }

    /** The probability of staying with the last brand: 0 for none, b + 1 for brand b. */
    public double stay(int last) {
        return last == 0 ? 0 : Logit.stay(brandWeights[last - 1], sum(), loyaltyFactor);
    }

    /** The offer's part of the weight of its brand among the brand's offers up to and with this one. */
    double partOfBrandSoFar(int offer) {
        return weights[offer] == 0 ? 0 : Math.min(1, weights[offer] / weightsOfBrandSoFar[offer]);
    }

    double[] brandWeights() {
        return brandWeights;
    }

    ConsumerKernel kernel() {
        return kernel;
    }
}
