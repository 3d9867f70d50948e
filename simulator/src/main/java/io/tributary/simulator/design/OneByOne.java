package io.tributary.simulator.design;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.quantity.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One factor at a time: the base, then for each factor its two ends while all others stay at the base; every listed
 * value in turn where values are listed. The ends of a distribution are its 5 % and 95 % quantiles.
 */
@Described(en = "One factor at a time around a base", zh = "单因素设计")
public record OneByOne() implements Design {

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        double[] base = base(factors);
        List<double[]> rows = new ArrayList<>(List.of(base));
        for (int f = 0; f < factors.size(); f++) {
            for (double u : ends(factors.get(f))) {
                if (u != base[f] || !factors.get(f).isListed()) {
                    double[] row = base.clone();
                    row[f] = u;
                    rows.add(row);
                }
            }
        }
        return new Points(factors, rows.toArray(double[][]::new));
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        for (Factor factor : factors) {
            if (factor.base().isPresent()
                    && Double.isNaN(find(factor, factor.base().get()))) {
                return Optional.of("has the base " + factor.base().get() + " for " + factor.name()
                        + ", which is none of its values or lies outside its range");
            }
        }
        return Optional.empty();
    }

    private static double[] base(List<Factor> factors) {
        double[] base = new double[factors.size()];
        for (int f = 0; f < base.length; f++) {
            Factor factor = factors.get(f);
            double middle = factor.isListed() ? factor.gridPoint((factor.gridSize() - 1) / 2) : 0.5;
            base[f] = factor.base().map(text -> find(factor, text)).orElse(middle);
        }
        return base;
    }

    private static double[] ends(Factor factor) {
        if (!factor.isListed()) {
            return new double[] {factor.corner(0), factor.corner(1)};
        }
        double[] all = new double[factor.gridSize()];
        for (int i = 0; i < all.length; i++) {
            all[i] = factor.gridPoint(i);
        }
        return all;
    }

    /** Coordinate of a value; NaN where it has none. */
    private static double find(Factor factor, String text) {
        if (factor.isListed()) {
            for (int i = 0; i < factor.gridSize(); i++) {
                double u = factor.gridPoint(i);
                if (factor.at(u).equals(text) || factor.levelName(u).equals(text)) {
                    return u;
                }
            }
            return Double.NaN;
        }
        double number = Numbers.leading(text).orElse(Double.NaN);
        double u = factor.distribution().isPresent()
                ? factor.distribution().get().cdf(number)
                : (number - factor.from().orElse(0.0))
                        / (factor.to().orElse(1.0) - factor.from().orElse(0.0));
        return u >= 0 && u <= 1 ? u : Double.NaN;
    }
}
