package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.selection.Limit;
import java.util.List;
import java.util.Optional;

/**
 * What it would mean that another partner served an area.
 *
 * @param area id of the area
 * @param partner id of the other partner
 * @param forbidden limits that forbid it, whatever else changes
 * @param alone what changes where all other areas stay as they are; empty where the partner does not reach the area
 * @param resolved what changes where everything else is planned anew; empty where no plan was found with it
 * @param sentence all of it, for people
 */
public record WhyNot(
        String area,
        String partner,
        List<Limit> forbidden,
        Optional<Price> alone,
        Optional<Price> resolved,
        Sentence sentence) {

    public WhyNot {
        forbidden = List.copyOf(forbidden);
    }

    /**
     * The price of a change, against the plan.
     *
     * @param through the wholesaler through which the partner buys; empty where it buys directly or there is but one
     * @param moreOutlets change of outlets that stock us
     * @param moreCents change of cost, cents
     * @param broken names of the limits that are broken with it, each with by how much; empty where all hold
     * @param atBestOutlets by the bound, no plan with the change has more outlets than the plan's and this together
     * @param atBestCents by the bound, no plan with the change and its coverage costs less than the plan's and this
     */
    public record Price(
            String through,
            long moreOutlets,
            long moreCents,
            List<Sentence> broken,
            long atBestOutlets,
            long atBestCents) {
        public Price {
            broken = List.copyOf(broken);
        }
    }
}
