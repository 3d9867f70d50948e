package io.tributary.simulator.ledger;

import java.util.Arrays;

/**
 * The two conservation laws, held at every period's end. Goods: produced = sold + in stock + in transit + written off,
 * where stock and transit are counted by the agents and not read from the books. Money: all postings sum to zero.
 */
public final class Conservation {
    private Conservation() {}

    /** What agents count in their houses and pipelines, by account and product, in quanta. */
    public static final class Count {
        private final int skus;
        private final long[] units;

        /** Nothing is counted yet. */
        Count(int accounts, int skus) {
            this.skus = skus;
            units = new long[accounts * skus];
        }

        void clear() {
            Arrays.fill(units, 0);
        }

        /** Adds what was found of a product in an account. */
        public void add(int account, int sku, long found) {
            units[account * skus + sku] += found;
        }

        private long of(int account, int sku) {
            return units[account * skus + sku];
        }
    }

    /**
     * Checks both laws at the end of the period that was closed last.
     *
     * @param count what the agents counted; accounts that nobody counted must be empty
     * @throws IllegalStateException if a law is broken; the message names period, account and product
     */
    public static void check(Ledger ledger, Count count, int period) {
        if (ledger.sumOfMoney() != 0) {
            throw new IllegalStateException("period " + period + ": money does not sum to zero");
        }
        for (int account = 0; account < ledger.chart().accountCount(); account++) {
            if (ledger.chart().accountAt(account).place() != Account.Place.OUTSIDE) {
                checkGoods(ledger, account, count, period);
            }
        }
    }

    private static void checkGoods(Ledger ledger, int account, Count count, int period) {
        for (int sku = 0; sku < ledger.skus().size(); sku++) {
            long uncounted = ledger.goods(account, sku) - count.of(account, sku);
            if (uncounted != 0) {
                Account a = ledger.chart().accountAt(account);
                throw new IllegalStateException("period " + period + ": the books hold " + uncounted + " more "
                        + ledger.skus().get(sku) + " in " + a.place() + " of "
                        + a.party().id() + " than were counted");
            }
        }
    }
}
