package io.tributary.simulator.demand;

import static io.tributary.simulator.demand.DemandForm.each;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear demand, q(i) = a(i) - b(i) p(i) + cross(i) x (sum of the other prices) + service x (s(i) + spill_over x sum of
 * the other services), each cut at zero (Choi 1991, Marketing Science 10:271-296, eq. 1; McGuire and Staelin 1983,
 * Marketing Science 2:161-191; services after Tsay and Agrawal 2000, M&SOM 2:372-391).
 *
 * <p>Example: a = 100, b = 2, cross = 1 at prices 70 and 70: each sells 100 - 140 + 70 = 30.
 */
@Described(en = "Linear in prices, with substitution and service", zh = "线性需求（含替代与服务）")
public record Linear(
        @Described(
                en = "Units bought at price 0: one value for all offers, or one for each",
                zh = "价格为零时的销量：所有报价同值，或各报价一值",
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
                zh = "他方服务的外溢比例，负值表示分流",
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
            throw Unfit.of("b must be above 0", "b 必须大于 0");
        }
    }

    /** An offer that nobody buys weighs on the others like one at the price at which it just sells nothing. */
    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> uncut = bends(posted);
        if (isPositive(uncut)) {
            return uncut;
        }
        Set<Integer> out = new TreeSet<>();
        while (addNegative(uncut, out)) {
            Optional<RealMatrix> inverse = inverse(out);
            if (inverse.isEmpty()) {
                return Posted.cut(bends(posted));
            }
            uncut = bends(posted.withPrices(chokePrices(posted, new ArrayList<>(out), inverse.get())));
        }
        List<T> sales = Posted.cut(uncut);
        out.forEach(offer -> sales.set(offer, posted.number(0)));
        return sales;
    }

    private static <T extends RealFieldElement<T>> boolean isPositive(List<T> amounts) {
        for (T amount : amounts) {
            if (!(amount.getReal() > 0)) {
                return false;
            }
        }
        return true;
    }

    private static <T extends RealFieldElement<T>> boolean addNegative(List<T> uncut, Set<Integer> out) {
        boolean added = false;
        for (int i = 0; i < uncut.size(); i++) {
            added |= uncut.get(i).getReal() < 0 && out.add(i);
        }
        return added;
    }

    /** The inverse of how offers without buyers respond to their own prices; empty where they have no choke prices. */
    private Optional<RealMatrix> inverse(Set<Integer> out) {
        List<Integer> rows = new ArrayList<>(out);
        RealMatrix slopes = new Array2DRowRealMatrix(rows.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                slopes.setEntry(i, j, i == j ? each(b, rows.get(i)) : -each(cross, rows.get(i)));
            }
        }
        DecompositionSolver solver = new LUDecomposition(slopes).getSolver();
        return solver.isNonSingular() ? Optional.of(solver.getInverse()) : Optional.empty();
    }

    private <T extends RealFieldElement<T>> List<T> chokePrices(
            Posted<T> posted, List<Integer> out, RealMatrix inverse) {
        List<T> open = new ArrayList<>(posted.prices());
        out.forEach(offer -> open.set(offer, posted.number(0)));
        List<T> atZero = bends(posted.withPrices(open));
        List<T> prices = new ArrayList<>(posted.prices());
        for (int i = 0; i < out.size(); i++) {
            T price = posted.number(0);
            for (int j = 0; j < out.size(); j++) {
                price = price.add(atZero.get(out.get(j)).multiply(inverse.getEntry(i, j)));
            }
            prices.set(out.get(i), price);
        }
        return prices;
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

    /** The price of all at which nobody buys; beyond it all is flat, and a search there takes time for nothing. */
    @Override
    public double ceiling(double cost, int tiers, int places) {
        double slope = DemandForm.smallest(b);
        int others = places - 1;
        double left = Math.max(slope / 16, slope - others * Math.max(0, DemandForm.largest(cross)));
        return Math.max(cost, DemandForm.largest(a) / left);
    }
}
