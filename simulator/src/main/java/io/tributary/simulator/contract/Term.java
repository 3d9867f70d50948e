package io.tributary.simulator.contract;

/** One term of a contract between a seller and a buyer. Settling is a pure function of the account statement. */
public sealed interface Term permits StairStepRebate {

    /**
     * Money per statement that the seller pays to the buyer (negative: the buyer pays).
     *
     * @param statement what was bought and sold in the settlement period that just ended, in money and base units
     */
    double sellerPays(Statement statement);

    /** Months after which the term is settled: 1, 3 or 12. */
    int everyMonths();

    /** Growth against the buyer's own expected sales that the term's target asks for; 0 where it has no target. */
    double targetGrowth();
}
