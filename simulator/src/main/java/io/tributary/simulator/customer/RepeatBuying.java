package io.tributary.simulator.customer;

/** What models of buying without a contract expect of a customer: pure functions of their parameters. */
public interface RepeatBuying {

    /** Expected purchases of a new customer in the first t periods, E[X(t)]. */
    double expectedPurchases(double t);

    /** The same model, about a customer with a known past who is still there. */
    RepeatBuying after(Past past);

    /** Probability that a customer with a known past is still there. */
    double alive(Past past);

    /**
     * What is known about a customer.
     *
     * @param purchases repeat purchases so far, x
     * @param recency time of the last of them, periods, t_x; 0 without any
     * @param age periods since the customer came, T
     */
    record Past(int purchases, double recency, double age) {
        public Past {
            if (purchases < 0 || !(recency >= 0 && age >= recency)) {
                throw new IllegalArgumentException("A customer's past has " + purchases + " purchases, the last at "
                        + recency + " of " + age + " periods, but must have 0 or more and the last within its age.");
            }
        }
    }

    /** Expected purchases of a customer with a known past in the next t periods, E[Y(t) | x, t_x, T]. */
    default double expectedPurchases(double t, Past past) {
        return alive(past) * after(past).expectedPurchases(t);
    }

    /**
     * Expected purchases of a new customer, each discounted from the beginning of the period in which it falls.
     *
     * @param discount per period, 0 or more
     * @param periods periods that count
     */
    default double discountedPurchases(double discount, int periods) {
        double sum = 0;
        double before = 0;
        for (int period = 0; period < periods; period++) {
            double now = expectedPurchases(period + 1);
            sum += (now - before) / StrictMath.pow(1 + discount, period);
            before = now;
        }
        return sum;
    }
}
