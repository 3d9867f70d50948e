package io.tributary.simulator.calibration;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * How sales answer to advertising that is remembered: log sales = constant + elasticity x log adstock + the rest, with adstock
 * = spending + carry x adstock before (Broadbent 1979; Hanssens, Parsons and Schultz 2001, Market Response Models). Before the
 * first row the spending of that row is assumed to have gone on. The elasticity is the long-run one; times 1 - carry it is
 * that of the same period.
 */
@Described(en = "Answer of sales to remembered advertising", zh = "销量对（有记忆的）广告的反应")
public record AdvertisingResponse(
        @Described(en = "Sales per period, above 0: an expression over columns", zh = "每期销量表达式（大于0）")
        String sales,

        @Described(en = "Spending per period, above 0 in the first row", zh = "每期广告投入表达式（首行大于0）")
        String spending,

        @Described(
                en = "What else explains the logarithm of sales: expressions by name",
                zh = "其他解释变量",
                byDefault = EMPTY)
        Map<String, String> on)
        implements Model {

    public AdvertisingResponse {
        on = Collections.unmodifiableMap(new TreeMap<>(on));
    }

    @Override
    public List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        reads.add(new Read("sales", "log(" + sales + ")", true));
        reads.add(new Read("spending", spending, true));
        on.forEach((name, expression) -> reads.add(new Read("on." + name, expression, true)));
        return reads;
    }

    @Override
    public int leastRows() {
        return on.size() + 6;
    }

    @Override
    public List<String> coefficients() {
        List<String> names = new ArrayList<>(List.of("constant", "elasticity", "carry", "sd"));
        names.addAll(on.keySet());
        return names;
    }

    @Override
    public Optional<Fault> fault(DataTable table) {
        double[] spent = table.values(spending);
        return spent[0] > 0 && Arrays.stream(spent).allMatch(s -> s >= 0)
                ? Optional.empty()
                : Optional.of(new Fault("spending", CalibrationFaults.NOT_SPENT));
    }

    @Override
    public Outcome fit(DataTable table, int learnt) {
        double[] y = table.values("log(" + sales + ")");
        double[] spent = table.values(spending);
        double[][] x = on.values().stream().map(table::values).toArray(double[][]::new);
        MaximumLikelihood found =
                new MaximumLikelihood(new AutomaticLikelihood(start(y, learnt), at -> value(at, y, spent, x, learnt)));
        double[] at = found.estimates();
        Optional<HoldOut> test = learnt < y.length ? Optional.of(holdOut(at, y, spent, x, learnt)) : Optional.empty();
        String shortRun = String.format(
                java.util.Locale.ROOT, "The elasticity within the same period is %.4f.", at[1] * (1 - at[2]));
        return new Outcome(found.coefficients(coefficients()), found.value(), test, List.of(shortRun));
    }

    private double[] start(double[] y, int learnt) {
        double mean = Arrays.stream(y, 0, learnt).average().orElse(0);
        double[] start = new double[4 + on.size()];
        start[0] = mean;
        start[1] = 0.1;
        start[2] = 0.5;
        start[3] = 1;
        return start;
    }

    private DerivativeStructure value(DerivativeStructure[] at, double[] y, double[] spent, double[][] x, int learnt) {
        DerivativeStructure sd = at[3];
        DerivativeStructure value = sd.getField().getZero();
        if (!(at[2].getValue() >= 0 && at[2].getValue() < 1 && sd.getValue() > 0)) {
            return value.add(Double.NaN);
        }
        DerivativeStructure stock = at[2].negate().add(1).reciprocal().multiply(spent[0]);
        for (int t = 0; t < learnt; t++) {
            stock = t == 0 ? stock : stock.multiply(at[2]).add(spent[t]);
            DerivativeStructure off = mean(at, stock, x, t).negate().add(y[t]).divide(sd);
            value = value.subtract(off.multiply(off).multiply(0.5)).subtract(sd.log());
        }
        return value.subtract(0.5 * learnt * StrictMath.log(2 * Math.PI));
    }

    private static DerivativeStructure mean(DerivativeStructure[] at, DerivativeStructure stock, double[][] x, int t) {
        DerivativeStructure mean = stock.log().multiply(at[1]).add(at[0]);
        for (int k = 0; k < x.length; k++) {
            mean = mean.add(at[4 + k].multiply(x[k][t]));
        }
        return mean;
    }

    private static HoldOut holdOut(double[] at, double[] y, double[] spent, double[][] x, int learnt) {
        DerivativeStructure[] fixed = Arrays.stream(at)
                .mapToObj(value -> new DerivativeStructure(1, 0, value))
                .toArray(DerivativeStructure[]::new);
        double stock = spent[0] / (1 - at[2]);
        double mean = Arrays.stream(y, 0, learnt).average().orElse(0);
        double model = 0;
        double naive = 0;
        for (int t = 1; t < y.length; t++) {
            stock = spent[t] + at[2] * stock;
            if (t >= learnt) {
                double off = y[t]
                        - mean(fixed, new DerivativeStructure(1, 0, stock), x, t)
                                .getValue();
                model += off * off;
                naive += (y[t] - mean) * (y[t] - mean);
            }
        }
        int n = y.length - learnt;
        return new HoldOut(
                "root mean squared error of log sales",
                n,
                Math.sqrt(model / n),
                Math.sqrt(naive / n),
                "the mean of the rows learnt from");
    }
}
