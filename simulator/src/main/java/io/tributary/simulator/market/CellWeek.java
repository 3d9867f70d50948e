package io.tributary.simulator.market;

import java.util.Arrays;

/**
 * What one week offers to the consumers of a cell who have slow states, and what it does to them. Mutable and meant to
 * be used again for the next cell; one per thread.
 *
 * <p>In order: a consumer uses up a unit at home; comes to know our brands, or forgets them unless one was bought last;
 * thinks of buying, the less the more is at home; chooses as {@link Logit} says, without our brands where they are
 * unknown; a buyer may take a second unit, and a buyer of ours moves up or down in satisfaction and may leave us.
 *
 * <p>A customer of ours is who bought one of our brands last and considers them. Who leaves is held as one who bought ours
 * last and does not know us: then nothing of ours is chosen, and other brands are.
 */
public final class CellWeek {
    private final StateLevels levels;
    private final boolean[] ours;
    private final StateKernel kernel;
    private final ChoiceTable unaware;
    private final ChoiceTable[] aware;
    final double[] need;
    final double[] rises;
    final double[] falls;
    final double[] extra;
    final double[] leaves;
    double learns;
    double forgets;
    double uses;
    double returns;
    final Turnover turnover = new Turnover();

    /**
     * A week in which nothing happens.
     *
     * @param ours which brands are ours, one value per brand
     * @param mostOffers largest number of offers in a cell
     */
    public CellWeek(StateLevels levels, boolean[] ours, int mostOffers) {
        this.levels = levels;
        this.ours = ours.clone();
        unaware = new ChoiceTable(ours.length, mostOffers);
        aware = new ChoiceTable[levels.satisfaction()];
        Arrays.setAll(aware, level -> new ChoiceTable(ours.length, mostOffers));
        need = new double[levels.pantry() + 1];
        rises = new double[levels.satisfaction()];
        falls = new double[levels.satisfaction()];
        extra = new double[ours.length];
        leaves = new double[levels.satisfaction()];
        kernel = new StateKernel(levels, ours.length, mostOffers);
    }

    public StateLevels levels() {
        return levels;
    }

    int brands() {
        return ours.length;
    }

    StateKernel kernel() {
        return kernel;
    }

    boolean ours(int brand) {
        return ours[brand];
    }

    /** Offers to those who do not know our brands; holds every offer, ours with weight 0. */
    public ChoiceTable unaware() {
        return unaware;
    }

    /** Offers to those who know our brands and have a level of satisfaction with them. */
    public ChoiceTable aware(int level) {
        return aware[level];
    }

    /** Tables in the order of the kernels: the unaware first, then by level. */
    ChoiceTable table(int number) {
        return number == 0 ? unaware : aware[number - 1];
    }

    int tables() {
        return 1 + aware.length;
    }

    static int tableOf(int aware, int level) {
        return aware == 0 ? 0 : 1 + level;
    }

    /** Probability of thinking of buying with so many units at home. */
    public void need(int stock, double probability) {
        need[stock] = probability(probability, "need");
    }

    /**
     * Awareness of our brands.
     *
     * @param learning probability that one who does not know them comes to know them this week
     * @param forgetting probability that one who knows them and bought another brand last forgets them
     */
    public void awareness(double learning, double forgetting) {
        learns = probability(learning, "learning");
        forgets = probability(forgetting, "forgetting");
    }

    /** Probability of using up a unit this week where there is one at home. */
    public void use(double probability) {
        uses = probability(probability, "use");
    }

    /**
     * Satisfaction after a purchase of ours (Oliver 1980, Journal of Marketing Research 17:460-469, expectation and
     * disconfirmation): the level moves towards the experience by the given part of the way on average, to the next
     * level with the probability that this takes.
     *
     * @param experience points from 0 to 100
     * @param part part of the gap that one purchase closes, 0 to 1
     */
    public void satisfaction(double experience, double part) {
        for (int level = 0; level < rises.length; level++) {
            double steps = part * (experience / levels.step() - level);
            rises[level] = level == rises.length - 1 ? 0 : Math.max(0, Math.min(1, steps));
            falls[level] = level == 0 ? 0 : Math.max(0, Math.min(1, -steps));
        }
    }

    /** Probability that a buyer of a brand takes a second unit, which goes into the pantry. */
    public void extra(int brand, double probability) {
        extra[brand] = probability(probability, "a second unit");
    }

    /** Probability that a buyer of ours who now has a level of satisfaction considers our brands no more. */
    public void leaving(int level, double probability) {
        leaves[level] = probability(probability, "leaving");
    }

    /** Probability that one who left without buying elsewhere since considers our brands again. */
    public void winningBack(double probability) {
        returns = probability(probability, "winning back");
    }

    /** What the cells' weeks so far did to our customers; to be cleared by who reads it. */
    public Turnover turnover() {
        return turnover;
    }

    private static double probability(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "The probability of " + what + " is " + value + " but must lie in [0, 1].");
        }
        return value;
    }
}
