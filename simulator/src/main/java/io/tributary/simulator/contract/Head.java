package io.tributary.simulator.contract;

/** What a payment under a term is for: the head under which it is booked. */
public enum Head {
    /** Reduction of the price of goods. */
    DISCOUNT,
    /** Paid back on purchases or on sell-out. */
    REBATE,
    /** Fixed fee that the buyer pays, or the seller for shelf space. */
    FEE,
    /** Part of revenue or profit that the other side gets. */
    SHARING,
    /** Pay for performance: commission, bonus, salary, pay-out on indicators. */
    INCENTIVE,
    /** Part of the buyer's spending on selling that the seller bears. */
    SUPPORT,
    /** Price of goods that go back. */
    REFUND,
    /** Paid by the side that broke its word. */
    PENALTY
}
