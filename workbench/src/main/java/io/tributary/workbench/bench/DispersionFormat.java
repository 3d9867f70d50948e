package io.tributary.workbench.bench;

import io.tributary.optimizer.territory.PlaneCost;
import io.tributary.optimizer.territory.TerritoryDraft;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Commercial territory design (Rios-Mercado and Fernandez 2009, Computers and Operations Research 36:755-776): {@code n},
 * then {@code id x y a1 a2 a3 0} by zone, {@code m}, then m borders, {@code p p t1 t2 t3 t}; what follows is not used.
 * The value is the sum of straight lines from zones to the centre of their territory, which is one of its zones.
 */
final class DispersionFormat implements DivisionFormat {
    private static final int MEASURES = 3;
    /** Distances are kept to a millionth of the file's unit. */
    private static final double UNITS = 1e6;

    @Override
    public Question read(Path file, int number) throws IOException {
        Data data = Data.of(file);
        int zones = data.x.length;
        TerritoryDraft draft = new TerritoryDraft(zones);
        for (int[] border : data.borders) {
            draft.border(border[0], border[1], 0);
        }
        for (int k = 0; k < MEASURES; k++) {
            draft.between(data.amount[k], data.low(k), data.high(k));
        }
        double[] weight = new double[zones];
        Arrays.fill(weight, 1);
        draft.centreCost(new PlaneCost(data.x, data.y, weight, UNITS, 0));
        return new Question(draft.build(data.territories), UNITS, zones / UNITS);
    }

    @Override
    public Format.Check check(Path file, int number, int[] territoryOf) throws IOException {
        Data data = Data.of(file);
        DivisionCheck check = new DivisionCheck(territoryOf, data.territories, data.borders);
        for (int k = 0; k < MEASURES; k++) {
            check.between(data.amount[k], data.low(k), data.high(k));
        }
        double value = 0;
        for (int t = 0; t < data.territories; t++) {
            value += check.zonesOf(t).stream()
                    .mapToDouble(c -> check.zonesOf(territoryOf[c]).stream()
                            .mapToDouble(j -> StrictMath.hypot(data.x[c] - data.x[j], data.y[c] - data.y[j]))
                            .sum())
                    .min()
                    .orElse(0);
        }
        return new Format.Check(value, check.complaint());
    }

    /** What the file says. */
    private static final class Data {
        private final double[] x;
        private final double[] y;
        private final long[][] amount;
        private final List<int[]> borders = new ArrayList<>();
        private int territories;
        private final BigDecimal[] tolerance = new BigDecimal[MEASURES];

        private Data(int zones) {
            x = new double[zones];
            y = new double[zones];
            amount = new long[MEASURES][zones];
        }

        static Data of(Path file) throws IOException {
            NumberStream in = new NumberStream(file);
            Data data = new Data(in.nextInt());
            for (int j = 0; j < data.x.length; j++) {
                in.next();
                data.x[j] = in.nextDouble();
                data.y[j] = in.nextDouble();
                for (int k = 0; k < MEASURES; k++) {
                    data.amount[k][j] = in.nextInt();
                }
                in.next();
            }
            int borders = in.nextInt();
            for (int e = 0; e < borders; e++) {
                data.borders.add(new int[] {in.nextInt(), in.nextInt()});
            }
            data.territories = in.nextInt();
            in.next();
            for (int k = 0; k < MEASURES; k++) {
                data.tolerance[k] = in.nextDecimal();
            }
            return data;
        }

        long low(int k) {
            return limit(k, BigDecimal.ONE.subtract(tolerance[k]), RoundingMode.CEILING);
        }

        long high(int k) {
            return limit(k, BigDecimal.ONE.add(tolerance[k]), RoundingMode.FLOOR);
        }

        private long limit(int k, BigDecimal factor, RoundingMode rounding) {
            return BigDecimal.valueOf(Arrays.stream(amount[k]).sum())
                    .multiply(factor)
                    .divide(BigDecimal.valueOf(territories), 0, rounding)
                    .longValueExact();
        }
    }
}
