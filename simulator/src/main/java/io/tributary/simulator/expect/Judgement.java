package io.tributary.simulator.expect;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Expectation;

/**
 * Whether a value obtained is the one expected, by the rule of docs/expect.md. Without {@code z}: |obtained - value| may
 * be tolerance x max(1, |value|). With {@code z}: the mean of at least 30 runs may be z standard errors off, and the
 * standard error must be at most 0.5 % of |value|, or 0.005 for probabilities; a standard error of 0 asks for 1e-6.
 *
 * <p>Example: 100.3 with a standard error of 0.2 against 100 and z = 4: 0.3 is at most 0.8, and 0.2 is at most 0.5.
 */
record Judgement(Expectation item, boolean isProbability) {
    static final double TOLERANCE = 1e-6;
    static final int LEAST_RUNS = 30;
    static final double SURE = 0.005;

    double tolerance(Obtained obtained) {
        double scale = Math.max(1, Math.abs(item.value()));
        if (item.z().isPresent() && obtained.standardError() > 0) {
            return item.z().get() * obtained.standardError();
        }
        return item.tolerance().orElse(TOLERANCE) * scale;
    }

    /** Why the value is not the expected one; {@link Wording#NONE} where it is. */
    Wording complaint(Obtained obtained) {
        if (Double.isNaN(obtained.value())) {
            return Complaints.NO_NUMBER;
        }
        if (item.z().isPresent() && obtained.standardError() > 0) {
            double most = SURE * (isProbability ? 1 : Math.abs(item.value()));
            if (obtained.runs() < LEAST_RUNS) {
                return Complaints.FEW_RUNS.with(obtained.runs(), LEAST_RUNS);
            }
            if (obtained.standardError() > most) {
                return Complaints.UNSURE.with(shown(obtained.standardError()), shown(most));
            }
        }
        double off = Math.abs(obtained.value() - item.value());
        double tolerance = tolerance(obtained);
        return off <= tolerance ? Wording.NONE : Complaints.OFF.with(shown(off), shown(tolerance));
    }

    private static String shown(double value) {
        return NumberText.significant(value, 3);
    }
}
