package io.tributary.simulator.design;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/**
 * A regular fractional factorial design of two levels, the ends of each factor (Box and Hunter 1961, Technometrics
 * 3:311-351). Either generators say which products of columns the further factors take, {@code D=ABC} with one letter
 * for each factor in turn, or the smallest design of at least the asked resolution is searched.
 *
 * <p>Example: four factors of resolution 4 take 8 runs, by D = ABC.
 */
@Described(en = "Fraction of all combinations of two ends", zh = "部分因子设计")
public record Fractional(
        @Described(
                en = "Resolution that is reached at least",
                zh = "最低分辨度",
                min = 3,
                max = 8,
                byDefault = "4",
                source = "main effects free of two-factor interactions (Box and Hunter 1961)")
        int resolution,

        @Described(en = "Generators such as D=ABC, in place of a resolution", zh = "生成元，如D=ABC", byDefault = EMPTY)
        List<String> generators)
        implements Design {

    public Fractional {
        generators = List.copyOf(generators);
    }

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        TwoLevel design = design(factors.size()).orElseThrow();
        double[][] unit = new double[1 << design.base()][factors.size()];
        for (int row = 0; row < unit.length; row++) {
            for (int f = 0; f < factors.size(); f++) {
                unit[row][f] = factors.get(f).corner(design.isHigh(row, f) ? 1 : 0);
            }
        }
        return new Points(factors, unit);
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        int k = factors.size();
        if (k < 2 || k > TwoLevel.MOST_FACTORS) {
            return Optional.of("has " + k + " factors but needs 2 to " + TwoLevel.MOST_FACTORS);
        }
        return generators.isEmpty() ? Optional.empty() : TwoLevel.fault(k, generators);
    }

    /** Resolution that the design of as many factors has; 0 for the full design. */
    public int reached(int factors) {
        return design(factors).orElseThrow().resolution();
    }

    private Optional<TwoLevel> design(int factors) {
        return Optional.of(
                generators.isEmpty() ? TwoLevel.search(factors, resolution) : TwoLevel.of(factors, generators));
    }
}
