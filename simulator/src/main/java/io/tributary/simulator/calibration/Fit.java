package io.tributary.simulator.calibration;

import java.util.List;
import java.util.Optional;

/**
 * What one step of a calibration found.
 *
 * @param name name of the step
 * @param model what was fitted, as the file calls it
 * @param rows rows that were learnt from
 * @param coefficients the estimates
 * @param logLikelihood natural logarithm of the likelihood at the estimates
 * @param holdOut the test on rows held back, where any were
 * @param remarks what a reader must know, English
 */
public record Fit(
        String name,
        String model,
        int rows,
        List<Coefficient> coefficients,
        double logLikelihood,
        Optional<HoldOut> holdOut,
        List<String> remarks) {

    public Fit {
        coefficients = List.copyOf(coefficients);
        remarks = List.copyOf(remarks);
    }

    /** The estimate of a coefficient. */
    public Optional<Coefficient> find(String coefficient) {
        return coefficients.stream().filter(c -> c.name().equals(coefficient)).findFirst();
    }
}
