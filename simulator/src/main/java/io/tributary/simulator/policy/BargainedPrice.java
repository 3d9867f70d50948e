package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * A price over which seller and buyer bargain: it maximises (price - seller's cost)^power x (resale - buyer's cost -
 * price)^(1 - power), so price = cost + power x (resale - buyer's cost - cost) (Nash 1950, Econometrica 18:155-162; with
 * power: Binmore, Rubinstein and Wolinsky 1986). Without a given power it follows from who needs whom: B / (B + H), where B
 * = 1 / (1 + e^-equity) is the part of shoppers who take the brand and not a plain one at the same price, and H is the
 * concentration (Herfindahl-Hirschman index) of the distributors in the buyer's region. That form is an assumption.
 *
 * <p>Example: cost 21, resale 45, one distributor in the region, equity 0.4: B = 0.599, power = 0.599 / 1.599 = 0.374,
 * price = 21 + 0.374 x 24 = 29.99. Four distributors of one size: power = 0.599 / 0.849 = 0.705, price 37.93.
 */
@Described(en = "A price over which seller and buyer bargain (Nash 1950)", zh = "议价形成的价格（纳什1950）")
public record BargainedPrice(
        @Described(
                en = "Price at which the buyer sells a pack on",
                zh = "买方每包装转售价",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e12)
        double resale,

        @Described(
                en = "What a pack costs the buyer beside its purchase price",
                zh = "买方每包装其他成本",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double buyersCost,

        @Described(
                en = "Bargaining power of the seller; from brand equity and the buyers' concentration when empty",
                zh = "卖方议价能力，空则由品牌资产与买方集中度决定",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Optional<Double> power)
        implements PriceRule {

    /** Power of a seller whose brand has so much equity, where its buyers are so concentrated (0 to 1). */
    public static double strength(double equity, double concentration) {
        double brand = 1 / (1 + StrictMath.exp(-equity));
        return brand / (brand + concentration);
    }

    @Override
    public double price(PriceView view) {
        double part = power.orElse(Double.isNaN(view.strength()) ? EVEN : view.strength());
        return view.purchasePrice() + part * Math.max(0, resale - buyersCost - view.purchasePrice());
    }

    /** Power of two sides that know nothing of each other: the symmetric solution of Nash (1950). */
    private static final double EVEN = 0.5;
}
