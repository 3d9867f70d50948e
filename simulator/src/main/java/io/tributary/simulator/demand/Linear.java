package io.tributary.simulator.demand;

import static io.tributary.simulator.demand.DemandForm.each;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Linear demand, q(i) = a(i) - b(i) p(i) + cross(i) x (sum of the other prices) + service x (s(i) + spill_over x sum of
 * the other services), each cut at zero (Choi 1991, Marketing Science 10:271-296, eq. 1; McGuire and Staelin 1983,
 * Marketing Science 2:161-191; services after Tsay and Agrawal 2000, M&SOM 2:372-391).
 *
 * <p>Example: a = 100, b = 2, cross = 1 at prices 70 and 70: each sells 100 - 140 + 70 = 30.
 */
@Described(en = "Linear in prices, with substitution and service", zh = "线性需求(含替代与服务)")
public record Linear(
        @Described(
                en = "Units bought at price 0: one value for all offers, or one for each",
                zh = "价格为零时的销量:所有报价同值,或各报价一值",
                unit = Unit.UNITS)
        List<Double> a,

        @Described(en = "Units lost per unit of the own price", zh = "自身价格每单位减少的销量", min = 0)
        List<Double> b,

        @Described(
                en = "Units won per unit of each other price",
                zh = "他方价格每单位增加的销量",
                byDefault = "[0]",
                source = "neutral")
        List<Double> cross,

        @Described(
                en = "Units won per unit of the seller's own service",
                zh = "自身服务每单位增加的销量",
                byDefault = "0",
                source = "neutral")
        double service,

        @Described(
                en = "Part of that effect that every other seller's service has; negative where it draws buyers away",
                zh = "他方服务的外溢比例,负值表示分流",
                byDefault = "0",
                source = "neutral")
        double spillOver)
        implements DemandForm {

    public Linear {
        a = List.copyOf(a);
        b = List.copyOf(b);
        cross = List.copyOf(cross);
        DemandForm.common(a, b, cross);
        if (DemandForm.smallest(b) <= 0) {
            throw new IllegalArgumentException("b must be above 0");
        }
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        return Posted.cut(bends(posted));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        T prices = posted.sum(posted.prices());
        T services = posted.sum(posted.local());
        List<T> uncut = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            T own = posted.prices().get(i);
            T served = posted.local().get(i);
            T push = served.add(services.subtract(served).multiply(spillOver)).multiply(service);
            T pull = prices.subtract(own).multiply(each(cross, i));
            uncut.add(own.multiply(-each(b, i)).add(each(a, i)).add(pull).add(push));
        }
        return uncut;
    }

    @Override
    public int offers() {
        return DemandForm.common(a, b, cross);
    }

    /** Where the offers of all cost the same and nobody buys; doubled with each halving of what substitution leaves. */
    @Override
    public double ceiling(double cost, int tiers) {
        double slope = DemandForm.smallest(b);
        int others = Math.max(1, offers() == 0 ? 1 : offers() - 1);
        double left = Math.max(slope / 16, slope - others * Math.max(0, DemandForm.largest(cross)));
        return Math.max(2 * cost, 1.5 * DemandForm.largest(a) / left);
    }
}
