package io.tributary.simulator.calibration;

import io.tributary.simulator.quantity.Described;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The law of a demand per period: normal, Poisson, negative binomial (mean and size, variance = mean + mean^2 / size), or
 * autoregressive of order one with normal errors, given its first value (Hamilton 1994, chapter 5).
 */
@Described(en = "The law of a demand per period", zh = "每期需求的分布")
public record DemandLaw(
        @Described(en = "Demand per period: an expression over columns", zh = "每期需求表达式")
        String demand,

        @Described(en = "normal, poisson, negative_binomial or ar1", zh = "normal、poisson、negative_binomial 或 ar1")
        Law law)
        implements Model {

    /** Laws that can be fitted. */
    public enum Law {
        NORMAL,
        POISSON,
        NEGATIVE_BINOMIAL,
        AR1
    }

    @Override
    public List<Read> reads() {
        return List.of(new Read("demand", demand, true));
    }

    @Override
    public int leastRows() {
        return coefficients().size() + 2;
    }

    @Override
    public List<String> coefficients() {
        return switch (law) {
            case NORMAL -> List.of("mean", "sd");
            case POISSON -> List.of("mean");
            case NEGATIVE_BINOMIAL -> List.of("mean", "size");
            case AR1 -> List.of("mean", "persistence", "sd");
        };
    }

    @Override
    public Optional<Fault> fault(DataTable table) {
        boolean mustBeWhole = law == Law.POISSON || law == Law.NEGATIVE_BINOMIAL;
        double[] all = table.values(demand);
        for (int t = 0; t < all.length && mustBeWhole; t++) {
            if (all[t] < 0 || all[t] != Math.rint(all[t])) {
                return Optional.of(new Fault(
                        "demand",
                        CalibrationFaults.NOT_WHOLE.with(all[t], table.lines().get(t))));
            }
        }
        return Optional.empty();
    }

    @Override
    public Outcome fit(DataTable table, int learnt) {
        double[] all = table.values(demand);
        double[] train = Arrays.copyOf(all, learnt);
        MaximumLikelihood found = new MaximumLikelihood(new AutomaticLikelihood(start(train), x -> value(x, train)));
        List<String> remarks = new ArrayList<>();
        remarks.add(String.format(
                java.util.Locale.ROOT,
                "Akaike's criterion is %.4f: compare it with that of other laws, lower is better.",
                2 * coefficients().size() - 2 * found.value()));
        if (!found.isIdentified()) {
            remarks.add("The rows do not tell all parameters apart: standard errors are missing.");
        }
        Optional<HoldOut> test =
                learnt < all.length ? Optional.of(holdOut(found.estimates(), all, learnt)) : Optional.empty();
        return new Outcome(found.coefficients(coefficients()), found.value(), test, remarks);
    }

    private double[] start(double[] train) {
        double mean = Arrays.stream(train).average().orElse(0);
        double variance =
                Arrays.stream(train).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        double sd = Math.max(1e-6, Math.sqrt(variance));
        double positive = Math.max(1e-6, mean);
        return switch (law) {
            case NORMAL -> new double[] {mean, sd};
            case POISSON -> new double[] {positive};
            case NEGATIVE_BINOMIAL ->
                new double[] {positive, positive * positive / Math.max(positive / 20, variance - positive)};
            case AR1 -> new double[] {mean, 0, sd};
        };
    }

    private DerivativeStructure value(DerivativeStructure[] x, double[] train) {
        return switch (law) {
            case NORMAL -> normal(x[0], x[0].getField().getZero(), x[1], train, 0);
            case POISSON -> poisson(x[0], train);
            case NEGATIVE_BINOMIAL -> negativeBinomial(x[0], x[1], train);
            case AR1 -> normal(x[0], x[1], x[2], train, 1);
        };
    }

    private static DerivativeStructure normal(
            DerivativeStructure mean,
            DerivativeStructure persistence,
            DerivativeStructure sd,
            double[] train,
            int from) {
        DerivativeStructure value = mean.getField().getZero();
        if (!(sd.getValue() > 0 && Math.abs(persistence.getValue()) < 1)) {
            return value.add(Double.NaN);
        }
        for (int t = from; t < train.length; t++) {
            DerivativeStructure foretold = from == 0
                    ? mean
                    : mean.add(persistence.multiply(mean.negate().add(train[t - 1])));
            DerivativeStructure off = foretold.negate().add(train[t]).divide(sd);
            value = value.subtract(off.multiply(off).multiply(0.5)).subtract(sd.log());
        }
        return value.subtract(0.5 * (train.length - from) * StrictMath.log(2 * Math.PI));
    }

    private static DerivativeStructure poisson(DerivativeStructure mean, double[] train) {
        DerivativeStructure value = mean.getField().getZero();
        if (!(mean.getValue() > 0)) {
            return value.add(Double.NaN);
        }
        for (double d : train) {
            value = value.add(mean.log().multiply(d)).subtract(mean).subtract(Gammas.logFactorial(d));
        }
        return value;
    }

    private static DerivativeStructure negativeBinomial(
            DerivativeStructure mean, DerivativeStructure size, double[] train) {
        DerivativeStructure value = mean.getField().getZero();
        if (!(mean.getValue() > 0 && size.getValue() > 0)) {
            return value.add(Double.NaN);
        }
        DerivativeStructure both = size.add(mean);
        for (double d : train) {
            value = value.add(Gammas.logGamma(size.add(d)))
                    .subtract(Gammas.logGamma(size))
                    .subtract(Gammas.logFactorial(d))
                    .add(size.multiply(size.log().subtract(both.log())))
                    .add(mean.log().subtract(both.log()).multiply(d));
        }
        return value;
    }

    private HoldOut holdOut(double[] x, double[] all, int learnt) {
        double persistence = law == Law.AR1 ? x[1] : 0;
        double model = 0;
        double naive = 0;
        for (int t = learnt; t < all.length; t++) {
            double foretold = x[0] + persistence * (all[t - 1] - x[0]);
            model += (all[t] - foretold) * (all[t] - foretold);
            naive += (all[t] - all[t - 1]) * (all[t] - all[t - 1]);
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
