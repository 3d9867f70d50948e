package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A circle of unit length with sellers at equal distances (Salop 1979, Bell Journal of Economics 10:141-156): seller i
 * sells to the share 1/n + (p(i-1) + p(i+1) - 2 p(i)) / (2 t), cut at 0 and at what two whole neighbouring arcs hold.
 * Assumption: nobody undercuts a neighbour out of its own place, which no equilibrium of the paper does.
 *
 * <p>Example: 5 sellers, t = 10, all at price 4: each sells to 20 %.
 */
@Described(en = "A circle with sellers at equal distances (Salop 1979)", zh = "萨洛普环形市场")
public record Salop(
        @Described(
                en = "Transport cost along the whole circle",
                zh = "走完全环的交通成本",
                unit = Unit.MONEY,
                min = 1e-9,
                max = 1e9)
        double transport,

        @Described(
                en = "Consumers on the circle",
                zh = "环上消费者人数",
                unit = Unit.PEOPLE,
                min = 0,
                max = 1e12,
                byDefault = "1",
                source = "normalisation")
        double people)
        implements DemandForm {

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        double most = 2.0 / posted.size();
        List<T> sales = new ArrayList<>();
        for (T share : shares(posted)) {
            T cut = share.getReal() > most ? posted.number(most) : Posted.cut(share);
            sales.add(cut.multiply(people));
        }
        return sales;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        List<T> bends = new ArrayList<>(shares(posted));
        for (T share : shares(posted)) {
            bends.add(share.negate().add(2.0 / posted.size()));
        }
        return bends;
    }

    private <T extends RealFieldElement<T>> List<T> shares(Posted<T> posted) {
        int n = posted.size();
        List<T> shares = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            T before = posted.prices().get((i + n - 1) % n);
            T after = posted.prices().get((i + 1) % n);
            T lead = before.add(after).subtract(posted.prices().get(i).multiply(2));
            shares.add(lead.divide(2 * transport).add(1.0 / n));
        }
        return shares;
    }

    @Override
    public int offers() {
        return 0;
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return cost + (3.0 * tiers + 1) * transport;
    }
}
