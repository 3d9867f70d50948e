package io.tributary.simulator.design;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/**
 * Saltelli's design for Sobol indices (Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, Computer Physics
 * Communications 181:259-270): two independent matrices A and B from one shifted Sobol sequence of twice as many
 * factors, and for each factor the matrix A with the column of B. Rows stand together by base point: A, B, then one for
 * each factor.
 */
@Described(en = "Saltelli's design for Sobol indices", zh = "Saltelli 设计")
public record Saltelli(
        @Described(
                en = "Base points; runs are this times factors plus 2",
                zh = "基点数；总点数为其乘以（因素数+2）",
                min = 4,
                max = 1e6)
        int points)
        implements Design {

    private static final int MOST_FACTORS = 500;

    @Override
    public Points points(List<Factor> factors, Luck luck) {
        int k = factors.size();
        double[][] both = Sobol.unit(points, 2 * k, true, luck);
        double[][] unit = new double[points * (k + 2)][k];
        for (int base = 0; base < points; base++) {
            int first = base * (k + 2);
            for (int row = 0; row < k + 2; row++) {
                for (int f = 0; f < k; f++) {
                    boolean fromB = row == 1 || row == f + 2;
                    unit[first + row][f] = both[base][fromB ? k + f : f];
                }
            }
        }
        return new Points(factors, unit);
    }

    @Override
    public Optional<String> fault(List<Factor> factors) {
        return factors.size() <= MOST_FACTORS
                ? Design.tooMany((long) points * (factors.size() + 2))
                : Optional.of("has " + factors.size() + " factors but can have " + MOST_FACTORS);
    }
}
