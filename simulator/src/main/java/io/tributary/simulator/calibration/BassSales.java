package io.tributary.simulator.calibration;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The diffusion model of Bass (1969, Management Science 15:215-227) from first purchases per period. With binomial noise
 * the likelihood is that of the engine's own process, in which each of the m - N who have not bought does so with
 * probability p + q N / m; with additive noise sales are m (F(t) - F(t-1)) plus an error of constant size (Srinivasan and
 * Mason 1986, Marketing Science 5:169-178).
 */
@Described(en = "The diffusion model of Bass (1969)", zh = "Bass 扩散模型（1969）")
public record BassSales(
        @Described(en = "First purchases per period: an expression over columns", zh = "每期首购量表达式")
        String sales,

        @Described(
                en = "Consumers who may buy; estimated when left out",
                zh = "市场潜量，缺省则估计",
                unit = Unit.PEOPLE,
                min = 1,
                max = 1e10,
                byDefault = EMPTY)
        Optional<Double> market,

        @Described(
                en = "binomial: single consumers decide; additive: an error of constant size per period",
                zh = "binomial：个体逐一决定；additive：每期误差大小不变",
                byDefault = "binomial")
        Noise noise)
        implements Model {

    /** What makes sales stray from their expectation. */
    public enum Noise {
        BINOMIAL,
        ADDITIVE
    }

    private static final double USUAL_P = 0.03;
    private static final double USUAL_Q = 0.38;

    @Override
    public List<Read> reads() {
        return List.of(new Read("sales", sales, true));
    }

    @Override
    public int leastRows() {
        return coefficients().size() + 2;
    }

    @Override
    public List<String> coefficients() {
        List<String> names = new ArrayList<>(List.of("p", "q"));
        if (market.isEmpty()) {
            names.add("market");
        }
        if (noise == Noise.ADDITIVE) {
            names.add("sd");
        }
        return names;
    }

    @Override
    public Optional<Fault> fault(DataTable table) {
        double[] all = table.values(sales);
        for (int t = 0; t < all.length; t++) {
            boolean isWhole = noise == Noise.ADDITIVE || all[t] == Math.rint(all[t]);
            if (all[t] < 0 || !isWhole) {
                return Optional.of(new Fault(
                        "sales",
                        CalibrationFaults.NOT_WHOLE.with(all[t], table.lines().get(t))));
            }
        }
        return Optional.empty();
    }

    @Override
    public Outcome fit(DataTable table, int learnt) {
        double[] all = table.values(sales);
        double[] train = java.util.Arrays.copyOf(all, learnt);
        MaximumLikelihood found = new MaximumLikelihood(new AutomaticLikelihood(
                start(train), x -> noise == Noise.BINOMIAL ? binomial(x, train) : additive(x, train)));
        List<String> remarks = new ArrayList<>();
        if (!found.isIdentified()) {
            remarks.add("The sales do not tell all parameters apart, as before the peak: standard errors are missing.");
        }
        double dispersion = dispersion(found.estimates(), train);
        if (noise == Noise.BINOMIAL && dispersion > 2) {
            remarks.add(String.format(
                    java.util.Locale.ROOT,
                    "Sales stray %.1f times as far as single decisions would let them (Pearson): take noise: additive.",
                    Math.sqrt(dispersion)));
        }
        Optional<HoldOut> test =
                learnt < all.length ? Optional.of(holdOut(found.estimates(), all, learnt)) : Optional.empty();
        return new Outcome(found.coefficients(coefficients()), found.value(), test, remarks);
    }

    private DerivativeStructure size(DerivativeStructure[] x) {
        return market.map(m -> x[0].getField().getZero().add(m)).orElseGet(() -> x[2]);
    }

    private double size(double[] x) {
        return market.orElseGet(() -> x[2]);
    }

    /** Successive binomials; NaN where parameters make no probabilities. */
    private DerivativeStructure binomial(DerivativeStructure[] x, double[] train) {
        DerivativeStructure m = size(x);
        DerivativeStructure value = x[0].getField().getZero();
        double bought = 0;
        for (double sold : train) {
            DerivativeStructure hazard = x[1].multiply(bought).divide(m).add(x[0]);
            DerivativeStructure left = m.subtract(bought);
            DerivativeStructure kept = left.subtract(sold);
            if (!(hazard.getValue() > 0 && hazard.getValue() < 1 && kept.getValue() > 0)) {
                return value.add(Double.NaN);
            }
            value = value.add(Gammas.logGamma(left.add(1)))
                    .subtract(Gammas.logGamma(kept.add(1)))
                    .subtract(Gammas.logFactorial(sold))
                    .add(hazard.log().multiply(sold))
                    .add(hazard.negate().add(1).log().multiply(kept));
            bought += sold;
        }
        return value;
    }

    /** Normal errors around the continuous curve; NaN out of range. */
    private DerivativeStructure additive(DerivativeStructure[] x, double[] train) {
        DerivativeStructure m = size(x);
        DerivativeStructure sd = x[x.length - 1];
        DerivativeStructure value = sd.getField().getZero();
        boolean isValid = x[0].getValue() > 0 && x[1].getValue() >= 0 && m.getValue() > 0 && sd.getValue() > 0;
        if (!isValid) {
            return value.add(Double.NaN);
        }
        DerivativeStructure before = value;
        for (int t = 1; t <= train.length; t++) {
            DerivativeStructure now = share(x, t);
            DerivativeStructure off =
                    m.multiply(now.subtract(before)).negate().add(train[t - 1]).divide(sd);
            value = value.subtract(off.multiply(off).multiply(0.5))
                    .subtract(sd.log())
                    .subtract(0.5 * StrictMath.log(2 * Math.PI));
            before = now;
        }
        return value;
    }

    /** Bass's curve: the share that has bought by a time. */
    private static DerivativeStructure share(DerivativeStructure[] x, double t) {
        DerivativeStructure gone = x[0].add(x[1]).multiply(-t).exp();
        return gone.negate().add(1).divide(x[1].divide(x[0]).multiply(gone).add(1));
    }

    /** Bass's own regression of sales on what was sold before and its square, where it gives usable numbers. */
    private double[] start(double[] train) {
        double bought = 0;
        double[][] x = new double[train.length][2];
        for (int t = 0; t < train.length; t++) {
            x[t][0] = bought;
            x[t][1] = bought * bought;
            bought += train[t];
        }
        double m = market.orElse(1.5 * bought + 1);
        double p = USUAL_P;
        double q = USUAL_Q;
        Optional<double[]> line = regressed(train, x);
        if (line.isPresent()) {
            double[] b = line.get();
            double root = (-b[1] - Math.sqrt(b[1] * b[1] - 4 * b[0] * b[2])) / (2 * b[2]);
            if (root > 1.02 * bought && b[0] > 0 && b[2] < 0) {
                m = market.orElse(root);
                p = Math.min(0.5, b[0] / root);
                q = Math.min(0.9 - p, -b[2] * root);
            }
        }
        double sd = Math.max(1e-9, bought / train.length);
        return withMarketAndError(p, q, m, sd);
    }

    private double[] withMarketAndError(double p, double q, double m, double sd) {
        List<Double> start = new ArrayList<>(List.of(p, q));
        if (market.isEmpty()) {
            start.add(m);
        }
        if (noise == Noise.ADDITIVE) {
            start.add(sd);
        }
        return start.stream().mapToDouble(v -> v).toArray();
    }

    private static Optional<double[]> regressed(double[] y, double[][] x) {
        try {
            OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
            ols.newSampleData(y, x);
            return Optional.of(ols.estimateRegressionParameters());
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /** What is expected to be sold after so much was sold before. */
    private double next(double[] x, double bought) {
        double m = size(x);
        return Math.max(0, m - bought) * Math.min(1, x[0] + x[1] * bought / m);
    }

    /** Pearson's squared residuals per degree of freedom. */
    private double dispersion(double[] x, double[] train) {
        double bought = 0;
        double sum = 0;
        for (double sold : train) {
            double mean = next(x, bought);
            double variance = mean * (1 - Math.min(1, x[0] + x[1] * bought / size(x)));
            sum += variance > 0 ? (sold - mean) * (sold - mean) / variance : 0;
            bought += sold;
        }
        return sum / Math.max(1, train.length - coefficients().size());
    }

    private HoldOut holdOut(double[] x, double[] all, int learnt) {
        double bought = 0;
        double model = 0;
        double naive = 0;
        for (int t = 0; t < all.length; t++) {
            if (t >= learnt) {
                model += (all[t] - next(x, bought)) * (all[t] - next(x, bought));
                naive += (all[t] - all[t - 1]) * (all[t] - all[t - 1]);
            }
            bought += all[t];
        }
        int n = all.length - learnt;
        return new HoldOut(
                "root mean squared error one period ahead",
                n,
                Math.sqrt(model / n),
                Math.sqrt(naive / n),
                "the period before");
    }
}
