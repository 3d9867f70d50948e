package io.tributary.simulator.channel;

import java.util.List;
import java.util.Optional;

/**
 * Finds the link rule for a seller and a buyer: the one that names both most closely. An id is closer than a kind, the
 * seller's side counts before the buyer's, and a rule for named products is closer than one for all. Pure.
 */
public final class LinkRules {
    private final List<LinkRule> rules;

    public LinkRules(List<LinkRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The closest rule; of two equally close ones the first.
     *
     * @param seller id of the seller
     * @param sellerKind kind of the seller: maker, wholesaler, distributor, outlet, retailer, platform, direct
     * @param buyer id of the buyer; for outlet groups the id of the format
     * @param buyerKind kind of the buyer, or consumers
     * @param sku product
     */
    public Optional<LinkRule> find(String seller, String sellerKind, String buyer, String buyerKind, String sku) {
        LinkRule best = null;
        int closest = -1;
        for (LinkRule rule : rules) {
            int closeness = closeness(rule, seller, sellerKind, buyer, buyerKind, sku);
            if (closeness > closest) {
                closest = closeness;
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How closely a rule names a link: -1 not at all; else 4 for the seller's id, 2 for the buyer's, 1 for the product. */
    public static int closeness(
            LinkRule rule, String seller, String sellerKind, String buyer, String buyerKind, String sku) {
        int sellerSide = side(rule.seller(), seller, sellerKind);
        int buyerSide = side(rule.buyer(), buyer, buyerKind);
        int product = rule.skus().isEmpty() ? 0 : rule.skus().contains(sku) ? 1 : -1;
        if (sellerSide < 0 || buyerSide < 0 || product < 0) {
            return -1;
        }
        return 4 * sellerSide + 2 * buyerSide + product;
    }

    private static int side(String named, String id, String kind) {
        if (named.equals(id)) {
            return 1;
        }
        return named.equals(kind) ? 0 : -1;
    }
}
