package io.tributary.simulator.demand;

import static io.tributary.simulator.demand.DemandForm.each;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Constant elasticities, q(i) = k(i) p(i)^-e(i) x product of the other prices^cross(i) (Spengler's chain with this
 * demand: Tirole 1988, The Theory of Industrial Organization, ch. 4).
 *
 * <p>Example: k = 1000, e = 2 at price 10: 10 units.
 */
@Described(en = "Constant elasticities", zh = "常弹性需求")
public record IsoElastic(
        @Described(
                en = "Units bought at price 1: one value for all offers, or one for each",
                zh = "价格为1时的销量：同值或各报价一值",
                unit = Unit.UNITS,
                min = 0)
        List<Double> k,

        @Described(en = "Own-price elasticity, written positive", zh = "自价格弹性（取正值）", min = 0, max = 100)
        List<Double> e,

        @Described(
                en = "Elasticity in each other price",
                zh = "交叉价格弹性",
                min = -100,
                max = 100,
                byDefault = "[0]",
                source = "neutral")
        List<Double> cross)
        implements DemandForm {

    public IsoElastic {
        k = List.copyOf(k);
        e = List.copyOf(e);
        cross = List.copyOf(cross);
        DemandForm.common(k, e, cross);
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> sales = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            T units = posted.prices().get(i).pow(-each(e, i)).multiply(each(k, i));
            for (int j = 0; j < posted.size(); j++) {
                if (j != i && each(cross, i) != 0) {
                    units = units.multiply(posted.prices().get(j).pow(each(cross, i)));
                }
            }
            sales.add(units);
        }
        return sales;
    }

    @Override
    public int offers() {
        return DemandForm.common(k, e, cross);
    }

    /**
     * A price so high that no tier does best to ask it. With a mark-up m = e / (e - 1), tier k of n that asks all H earns
     * in proportion to H^(1 - e) because later tiers can add nothing; less than with the mark-up that is best where later
     * tiers can, once H is well above cost m^(m n). At least ten times the price of a chain of one tier more. Capped at 1e15
     * times cost, an assumption that numbers bear; it matters only where e is below 1.2 or so.
     */
    @Override
    public double ceiling(double cost, int tiers, int places) {
        double elasticity = Math.max(1.05, DemandForm.smallest(e));
        double markUp = elasticity / (elasticity - 1);
        double most = StrictMath.pow(markUp, Math.max(tiers + 1.0, markUp * tiers));
        return 10 * Math.max(cost, 1e-3) * Math.min(1e15, most);
    }
}
