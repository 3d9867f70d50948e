package io.tributary.simulator.demand;

import static io.tributary.simulator.demand.DemandForm.each;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Territories with one offer each, linear demand q(i) = a(i) - b(i) x price, and consumers who fetch the good from
 * another territory where it is cheaper by more than the moving cost (third-degree price discrimination with arbitrage:
 * Tirole 1988, The Theory of Industrial Organization, ch. 3.2). What is fetched is sold where it is fetched; of equally
 * cheap places the earlier offer.
 *
 * <p>Example: a = 100 and 60, b = 1, moving 10 at prices 50 and 30: the people of the first pay 40 in the second.
 */
@Described(en = "Territories between which consumers may fetch the good", zh = "消费者可跨区购买的多个区域")
public record Territories(
        @Described(en = "Units bought at price 0 in each territory", zh = "各区域零价格销量", unit = Unit.UNITS, min = 0)
        List<Double> a,

        @Described(en = "Units lost per unit of price", zh = "价格每单位减少的销量", min = 1e-12)
        List<Double> b,

        @Described(en = "Cost of fetching a unit from another territory", zh = "跨区搬运单位成本", unit = Unit.MONEY, min = 0)
        double moving)
        implements DemandForm {

    public Territories {
        a = List.copyOf(a);
        b = List.copyOf(b);
        DemandForm.common(a, b);
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> sales = new ArrayList<>();
        posted.prices().forEach(price -> sales.add(posted.number(0)));
        for (int i = 0; i < posted.size(); i++) {
            int place = cheapest(posted, i);
            T price = posted.prices().get(place).add(place == i ? 0 : moving);
            T units = Posted.cut(price.multiply(-each(b, i)).add(each(a, i)));
            sales.set(place, sales.get(place).add(units));
        }
        return sales;
    }

    private <T extends RealFieldElement<T>> int cheapest(Posted<T> posted, int home) {
        int best = home;
        double lowest = posted.prices().get(home).getReal();
        for (int place = 0; place < posted.size(); place++) {
            double there = posted.prices().get(place).getReal() + moving;
            if (place != home && there < lowest) {
                best = place;
                lowest = there;
            }
        }
        return best;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        List<T> bends = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            T own = posted.prices().get(i);
            bends.add(own.multiply(-each(b, i)).add(each(a, i)));
            for (int j = 0; j < posted.size(); j++) {
                if (j != i) {
                    bends.add(posted.prices().get(j).add(moving).subtract(own));
                }
            }
        }
        return bends;
    }

    @Override
    public int offers() {
        return DemandForm.common(a, b);
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return Math.max(cost, DemandForm.largest(a) / DemandForm.smallest(b));
    }
}
