package io.tributary.simulator.ledger;

import java.util.List;

/**
 * The two conservation laws, held at every period's end. Goods: produced = sold + in stock + in transit + written off,
 * where stock and transit are counted by the agents and not read from the books. Money: all postings sum to zero.
 */
public final class Conservation {
    private Conservation() {}

    /** What agents counted in their houses and pipelines: an account, a product, and the units found, in quanta. */
    public record Count(int account, int sku, long units) {}

    /**
     * Checks both laws at the end of the period that was closed last.
     *
     * @param counts what the agents counted; accounts that nobody counted must be empty
     * @throws IllegalStateException if a law is broken; the message names period, account and product
     */
    public static void check(Ledger ledger, List<String> skus, List<Count> counts, int period) {
        if (ledger.sumOfMoney() != 0) {
            throw new IllegalStateException("period " + period + ": money does not sum to zero");
        }
        for (int sku = 0; sku < skus.size(); sku++) {
            checkGoods(ledger, sku, skus.get(sku), counts, period);
        }
    }

    private static void checkGoods(Ledger ledger, int sku, String name, List<Count> counts, int period) {
        long[] uncounted = ledger.goodsOf(sku);
        for (Count count : counts) {
            if (count.sku() == sku) {
                uncounted[count.account()] -= count.units();
            }
        }
        for (int account = 0; account < uncounted.length; account++) {
            Account a = ledger.chart().accountAt(account);
            if (a.place() != Account.Place.OUTSIDE && uncounted[account] != 0) {
                throw new IllegalStateException("period " + period + ": the books hold " + uncounted[account] + " more "
                        + name + " in " + a.place() + " of " + a.party().id() + " than were counted");
            }
        }
    }
}
