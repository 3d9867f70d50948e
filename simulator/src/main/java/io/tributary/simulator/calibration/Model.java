package io.tributary.simulator.calibration;

import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/** What is fitted to the rows of a table: one record per model. */
@Described(en = "What is fitted to the table", zh = "拟合的模型")
public sealed interface Model permits LogitChoice, Regression, BassSales, AdvertisingResponse, DemandLaw {

    /** The columns and expressions that the model reads, each with its path below the model. */
    List<Read> reads();

    /** Rows that the model needs at least. */
    int leastRows();

    /** Names of what is estimated, known before the estimation. */
    List<String> coefficients();

    /** What is wrong with the cells themselves, beyond missing columns and cells that are no numbers. */
    default Optional<Fault> fault(DataTable table) {
        return Optional.empty();
    }

    /** Fits the model to the rows before one, and tests it on the rest; the table has as many rows as are needed. */
    Outcome fit(DataTable table, int learnt);

    /**
     * A column or an expression that is read.
     *
     * @param path where it stands below the model, dotted
     * @param expression an expression over columns, or the name of a column
     * @param isNumber whether the values must be numbers
     */
    record Read(String path, String expression, boolean isNumber) {}

    /**
     * A cell that the model cannot take.
     *
     * @param path of the field whose cells they are
     * @param what what is wrong, filled in
     */
    record Fault(String path, io.tributary.simulator.document.Wording what) {}

    /** Estimates, fit and test. */
    record Outcome(
            List<Coefficient> coefficients, double logLikelihood, Optional<HoldOut> holdOut, List<String> remarks) {
        public Outcome {
            coefficients = List.copyOf(coefficients);
            remarks = List.copyOf(remarks);
        }
    }
}
