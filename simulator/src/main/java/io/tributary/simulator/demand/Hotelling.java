package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A street of unit length with a shop at each end (Hotelling 1929, Economic Journal 39:41-57): consumers live evenly
 * along it, each buys one unit where price plus transport is lower. The first shop sells to the share
 * 1/2 + (p2 - p1) / (2 t), or to the whole street, or to nobody.
 *
 * <p>Example: t = 2, prices 3.2 and 3.4: the first sells to 55 %.
 */
@Described(en = "A street with a shop at each end (Hotelling 1929)", zh = "霍特林线性街道")
public record Hotelling(
        @Described(
                en = "Transport cost along the whole street",
                zh = "走完全街的交通成本",
                unit = Unit.MONEY,
                min = 1e-9,
                max = 1e9)
        double transport,

        @Described(
                en = "Consumers on the street",
                zh = "街上消费者人数",
                unit = Unit.PEOPLE,
                min = 0,
                max = 1e12,
                byDefault = "1",
                source = "normalisation")
        double people)
        implements DemandForm {

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        T share = share(posted);
        if (share.getReal() <= 0) {
            return List.of(posted.number(0), posted.number(people));
        }
        if (share.getReal() >= 1) {
            return List.of(posted.number(people), posted.number(0));
        }
        return List.of(share.multiply(people), share.multiply(-people).add(people));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        T share = share(posted);
        return List.of(share, share.negate().add(1));
    }

    private <T extends RealFieldElement<T>> T share(Posted<T> posted) {
        return posted.prices()
                .get(1)
                .subtract(posted.prices().get(0))
                .divide(transport)
                .add(1)
                .divide(2);
    }

    @Override
    public int offers() {
        return 2;
    }

    /** With each tier of competing chains the margins add another transport cost or two. */
    @Override
    public double ceiling(double cost, int tiers, int places) {
        return cost + (3.0 * tiers + 2) * transport;
    }
}
