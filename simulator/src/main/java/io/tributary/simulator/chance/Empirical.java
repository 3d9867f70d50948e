package io.tributary.simulator.chance;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import java.util.ArrayList;
import java.util.List;

/**
 * Amounts that were observed, or a table of amounts with their weights.
 *
 * <p>Example: values 2, 4 with weights 1, 3 has the mean 3.5.
 */
@Described(en = "A table of amounts", zh = "经验分布")
public record Empirical(
        @Described(en = "Amounts, smallest first", zh = "取值，由小到大", min = -1e15, max = 1e15)
        List<Double> values,

        @Described(
                en = "Their weights; all the same when empty",
                zh = "权重，空则相等",
                min = 0,
                max = 1e15,
                byDefault = EMPTY)
        List<Double> weights)
        implements Discrete {

    public Empirical {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
        if (values.isEmpty()) {
            throw Unfit.of("values are empty but need at least one amount", "values 为空，至少需要一个取值");
        }
        if (!weights.isEmpty() && weights.size() != values.size()) {
            throw Unfit.of(
                    "there are {0} weights but {1} values",
                    "有 {0} 个 weights，却有 {1} 个 values", weights.size(), values.size());
        }
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) <= values.get(i - 1)) {
                throw Unfit.of("values must rise: value {0} does not", "values 须递增：第 {0} 个没有", i + 1);
            }
        }
        if (!weights.isEmpty() && !(sum(weights) > 0)) {
            throw Unfit.of("weights sum to 0 but must sum to more", "weights 之和为 0，须大于 0");
        }
    }

    private static double sum(List<Double> numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Override
    public List<Atom> atoms() {
        double all = weights.isEmpty() ? values.size() : sum(weights);
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            atoms.add(new Atom(values.get(i), (weights.isEmpty() ? 1 : weights.get(i)) / all));
        }
        return atoms;
    }

    @Override
    public double mean() {
        return atoms().stream().mapToDouble(a -> a.amount() * a.probability()).sum();
    }

    @Override
    public double variance() {
        double mean = mean();
        return atoms().stream()
                .mapToDouble(a -> (a.amount() - mean) * (a.amount() - mean) * a.probability())
                .sum();
    }
}
