package io.tributary.simulator.demand;

import static io.tributary.simulator.demand.DemandForm.each;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Multinomial logit with an outside option of utility 0: share(i) = exp(v(i) - beta p(i)) / (1 + sum of the same)
 * (McFadden 1974, in Frontiers in Econometrics, 105-142).
 *
 * <p>Example: one offer with v = 2, beta = 1 at price 2 is taken by 1/2.
 */
@Described(en = "Multinomial logit with an outside option", zh = "含外部选项的多项logit")
public record Logit(
        @Described(
                en = "Utility at price 0 of each offer",
                zh = "各报价零价格时的效用",
                unit = Unit.UTILITY,
                min = -500,
                max = 500)
        List<Double> v,

        @Described(
                en = "Utility lost per unit of price",
                zh = "每单位价格的效用损失",
                unit = Unit.UTILITY_PER_MONEY,
                min = 1e-9,
                max = 1e9)
        double beta,

        @Described(
                en = "People who choose in a period",
                zh = "每期选择人数",
                unit = Unit.PEOPLE,
                min = 0,
                max = 1e12,
                byDefault = "1",
                source = "normalisation")
        double people,

        @Described(en = "Whether one may buy nothing", zh = "是否可不购买", byDefault = "yes")
        boolean outside)
        implements DemandForm {

    public Logit {
        v = List.copyOf(v);
        DemandForm.common(v);
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> weights = new ArrayList<>();
        double shift = outside ? 0 : best(posted);
        T sum = posted.number(outside ? 1 : 0);
        for (int i = 0; i < posted.size(); i++) {
            T weight = posted.prices()
                    .get(i)
                    .multiply(-beta)
                    .add(each(v, i) - shift)
                    .exp();
            weights.add(weight);
            sum = sum.add(weight);
        }
        T all = sum;
        return weights.stream()
                .map(weight -> weight.divide(all).multiply(people))
                .toList();
    }

    private <T extends RealFieldElement<T>> double best(Posted<T> posted) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < posted.size(); i++) {
            best = Math.max(best, each(v, i) - beta * posted.prices().get(i).getReal());
        }
        return best;
    }

    @Override
    public int offers() {
        return DemandForm.common(v);
    }

    /** Each tier's margin is at least 1 / beta; the utility sets what else is left to take. */
    @Override
    public double ceiling(double cost, int tiers, int places) {
        return cost + (Math.max(0, DemandForm.largest(v) - beta * cost) + 2.0 * tiers + 4) / beta;
    }
}
