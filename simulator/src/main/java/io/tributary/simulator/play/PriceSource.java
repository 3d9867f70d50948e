package io.tributary.simulator.play;

import io.tributary.simulator.policy.PriceRule;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/**
 * Where a price per base unit comes from: a decision, a margin on the purchase price, a rule of the scenario, or, between
 * firms of one owner that decide nothing about it, what the seller paid itself. Without any of these it is 0.
 *
 * @param decision index of the decision; {@link #NONE} for none
 * @param margin whether the decision is a margin
 * @param rule the scenario's rule
 * @param pack base units in a pack, for which rules give prices
 * @param within whether the price is passed within one owner
 */
record PriceSource(int decision, boolean margin, Optional<PriceRule> rule, int pack, boolean within) {
    static final int NONE = -1;

    <T extends RealFieldElement<T>> T price(List<T> x, T purchase) {
        if (decision != NONE) {
            return margin ? purchase.add(x.get(decision)) : x.get(decision);
        }
        Optional<PriceRule> known = rule.map(PriceRule::anticipated);
        if (known.isPresent() && known.get() instanceof PriceRule.Fixed fixed) {
            return purchase.getField().getZero().add(fixed.perPack() / pack);
        }
        if (known.isPresent() && known.get() instanceof PriceRule.MarkUp markUp) {
            return purchase.multiply(1 + markUp.rate());
        }
        return within ? purchase : purchase.getField().getZero();
    }
}
