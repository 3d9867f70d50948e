package io.tributary.simulator.demand;

import static io.tributary.simulator.demand.DemandForm.each;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Nested logit with an outside option of utility 0: within a nest g of dissimilarity l the share is exp(d(i) / l) / D(g),
 * and the nest's share is D(g)^l / (1 + sum of D(h)^l), with d = v - beta p (McFadden 1978; Train 2009, Discrete Choice
 * Methods with Simulation, eq. 4.2). With l = 1 it is the multinomial logit.
 */
@Described(en = "Nested logit with an outside option", zh = "嵌套logit")
public record NestedLogit(
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

        @Described(en = "Nest of each offer, counted from 1", zh = "各报价所属的巢（从1计）", min = 1, max = 1000)
        List<Integer> nests,

        @Described(en = "Dissimilarity of each nest, 1 for none", zh = "各巢的相异系数", min = 1e-6, max = 1)
        List<Double> lambda,

        @Described(
                en = "People who choose in a period",
                zh = "每期选择人数",
                unit = Unit.PEOPLE,
                min = 0,
                max = 1e12,
                byDefault = "1",
                source = "normalisation")
        double people)
        implements DemandForm {

    public NestedLogit {
        v = List.copyOf(v);
        nests = List.copyOf(nests);
        lambda = List.copyOf(lambda);
        DemandForm.common(v);
        if (nests.isEmpty() || (v.size() > 1 && v.size() != nests.size())) {
            throw Unfit.of("nests must name one nest for each offer", "nests 须为每个报价写一个巢");
        }
        if (lambda.isEmpty() || (lambda.size() > 1 && lambda.size() < Collections.max(nests))) {
            throw Unfit.of("lambda must be given once, or once for each nest", "lambda 须只给一个，或每个巢一个");
        }
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> weights = new ArrayList<>();
        List<T> inclusive = new ArrayList<>(Collections.nCopies(Collections.max(nests), posted.number(0)));
        for (int i = 0; i < posted.size(); i++) {
            int nest = nests.get(i) - 1;
            T weight = posted.prices()
                    .get(i)
                    .multiply(-beta)
                    .add(each(v, i))
                    .divide(each(lambda, nest))
                    .exp();
            weights.add(weight);
            inclusive.set(nest, inclusive.get(nest).add(weight));
        }
        T all = posted.number(1);
        for (int nest = 0; nest < inclusive.size(); nest++) {
            boolean used = inclusive.get(nest).getReal() > 0;
            all = used ? all.add(inclusive.get(nest).pow(each(lambda, nest))) : all;
        }
        List<T> sales = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            int nest = nests.get(i) - 1;
            T whole = inclusive.get(nest).pow(each(lambda, nest) - 1);
            sales.add(weights.get(i).multiply(whole).divide(all).multiply(people));
        }
        return sales;
    }

    @Override
    public int offers() {
        return nests.size();
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return new Logit(v, beta, people, true).ceiling(cost, tiers, places);
    }
}
