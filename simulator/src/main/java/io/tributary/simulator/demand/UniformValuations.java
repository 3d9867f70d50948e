package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A shop and an inferior direct channel: valuations v are uniform on 0 to 1; the shop gives v - p(1), the direct channel
 * theta v - p(2), nothing gives 0 (Chiang, Chhajed and Hess 2003, Management Science 49:1-20, eq. 2-3). The first offer
 * is the shop. Where the shop is cheaper than p(2) / theta, nobody buys direct.
 *
 * <p>Example: theta = 0.8 at prices 0.6 and 0.4: 1 - 0.2 / 0.2 = 0 buy in the shop and 0.5 direct.
 */
@Described(
        en = "Uniform valuations with an inferior direct channel (Chiang, Chhajed and Hess 2003)",
        zh = "均匀估值与次优直销渠道")
public record UniformValuations(
        @Described(
                en = "Worth of the direct channel to consumers, 1 for as good as the shop",
                zh = "直销渠道接受度",
                min = 1e-6)
        double theta,

        @Described(
                en = "Highest valuation",
                zh = "最高估值",
                unit = Unit.MONEY,
                min = 1e-9,
                byDefault = "1",
                source = "normalisation")
        double highest,

        @Described(
                en = "Consumers",
                zh = "消费者人数",
                unit = Unit.PEOPLE,
                min = 0,
                max = 1e12,
                byDefault = "1",
                source = "normalisation")
        double people)
        implements DemandForm {

    public UniformValuations {
        if (theta >= 1) {
            throw Unfit.of("theta is {0} but must be below 1", "theta 为 {0}，但必须小于 1", theta);
        }
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        T shop = posted.prices().get(0).divide(highest);
        T direct = posted.prices().get(1).divide(highest);
        T alone = shop.negate().add(1);
        T split = shop.subtract(direct).divide(1 - theta);
        if (direct.getReal() >= theta * shop.getReal()) {
            return List.of(Posted.cut(alone).multiply(people), posted.number(0));
        }
        T fromShop = Posted.cut(split.negate().add(1));
        T lowest = direct.divide(theta);
        T top = split.getReal() < 1 ? split : posted.number(1);
        return List.of(
                fromShop.multiply(people), Posted.cut(top.subtract(lowest)).multiply(people));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        T shop = posted.prices().get(0).divide(highest);
        T direct = posted.prices().get(1).divide(highest);
        return List.of(
                direct.subtract(shop.multiply(theta)),
                shop.negate().add(1),
                direct.subtract(shop).add(1 - theta),
                direct.negate().add(theta));
    }

    @Override
    public int offers() {
        return 2;
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return Math.max(highest, cost);
    }
}
