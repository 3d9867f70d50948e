package io.tributary.simulator.design;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/**
 * The full factorial design: every combination of the factors' values. The last factor varies fastest.
 *
 * <p>Example: two values and three values give six points.
 */
@Described(en = "All combinations", zh = "全因子设计")
public record Full() implements Design {

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        double[][] unit = new double[(int) size(factors)][factors.size()];
        for (int row = 0; row < unit.length; row++) {
            int rest = row;
            for (int f = factors.size() - 1; f >= 0; f--) {
                Factor factor = factors.get(f);
                unit[row][f] = factor.gridPoint(rest % factor.gridSize());
                rest /= factor.gridSize();
            }
        }
        return new Points(factors, unit);
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        return Design.tooMany(size(factors));
    }

    private static long size(List<Factor> factors) {
        long size = 1;
        for (Factor factor : factors) {
            size = Math.min(Integer.MAX_VALUE, size * factor.gridSize());
        }
        return size;
    }
}
