package io.tributary.simulator.demand;

import static io.tributary.simulator.demand.DemandForm.each;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Exponential demand, q = k exp(-p / tau): a seller passes a higher cost on one to one (Bulow and Pfleiderer 1983,
 * Journal of Political Economy 91:182-185).
 *
 * <p>Example: k = 1000, tau = 8 at price 8: 1000 / e = 367.88 units.
 */
@Described(en = "Exponential in the price", zh = "指数需求")
public record Exponential(
        @Described(en = "Units bought at price 0", zh = "价格为零时的销量", unit = Unit.UNITS, min = 0)
        List<Double> k,

        @Described(
                en = "Rise of the price by which sales fall to 1/e",
                zh = "销量降至1/e的价格增幅",
                unit = Unit.MONEY,
                min = 1e-9)
        List<Double> tau)
        implements DemandForm {

    public Exponential {
        k = List.copyOf(k);
        tau = List.copyOf(tau);
        DemandForm.common(k, tau);
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> sales = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            sales.add(posted.prices().get(i).divide(-each(tau, i)).exp().multiply(each(k, i)));
        }
        return sales;
    }

    @Override
    public int offers() {
        return DemandForm.common(k, tau);
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return cost + (tiers + 4) * DemandForm.largest(tau);
    }
}
