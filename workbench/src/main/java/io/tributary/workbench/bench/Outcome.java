package io.tributary.workbench.bench;

import io.tributary.simulator.document.Node;
import io.tributary.workbench.table.JsonText;
import java.util.Optional;

/**
 * One line of the table of results; gaps are fractions, and not a number where something they need is not known.
 *
 * @param instance name
 * @param family family
 * @param value value of our plan by the independent check
 * @param bound our own bound
 * @param best best value known
 * @param proven whether that is proved optimal
 * @param gap how much worse our plan is than the best value known
 * @param certifiedGap how much worse our plan can be by our own bound
 * @param seconds wall time, reading included
 * @param feasible whether the independent check found every limit kept
 * @param limit the limit of the run, as it was asked for
 * @param solver who solved it
 * @param most whether the highest value is the best one
 */
record Outcome(
        String instance,
        String family,
        double value,
        double bound,
        double best,
        boolean proven,
        double gap,
        double certifiedGap,
        double seconds,
        boolean feasible,
        String limit,
        String solver,
        boolean most) {

    /** The name of our own solver. */
    static final String OURS = "tributary";

    /** Values this close, relatively, are the same value: tables of best values round to two or three decimals. */
    private static final double SAME = 1e-7;

    static Outcome of(Instance instance, Instance.Attempt attempt, Optional<BestValue> known, double seconds, Run run) {
        double best = known.map(BestValue::value).orElse(Double.NaN);
        double sense = attempt.most() ? -1 : 1;
        return new Outcome(
                instance.name(),
                instance.family(),
                attempt.value(),
                attempt.bound(),
                best,
                known.map(BestValue::proven).orElse(false),
                rounded(sense * (attempt.value() - best) / Math.abs(best)),
                rounded(sense * (attempt.value() - attempt.bound()) / Math.abs(attempt.value())),
                seconds,
                attempt.isFeasible(),
                run.limit(),
                run.solver(),
                attempt.most());
    }

    /**
     * Under which a result was found.
     *
     * @param limit the limit, as it was asked for
     * @param solver who solves
     */
    record Run(String limit, String solver) {
        /** A run of our own solver. */
        static Run ofOurs(String limit) {
            return new Run(limit, OURS);
        }
    }

    Run run() {
        return new Run(limit, solver);
    }

    /** The same measured against another best value. */
    Outcome against(BestValue known) {
        double sense = most ? -1 : 1;
        return new Outcome(
                instance,
                family,
                value,
                bound,
                known.value(),
                known.proven(),
                rounded(sense * (value - known.value()) / Math.abs(known.value())),
                certifiedGap,
                seconds,
                feasible,
                limit,
                solver,
                most);
    }

    /** The value as a best value of the instance, proved where the solver's own bound meets it. */
    Optional<BestValue> asBest() {
        return feasible
                ? Optional.of(new BestValue(instance, family, "", 0, value, certifiedGap <= 0))
                : Optional.empty();
    }

    private static double rounded(double gap) {
        return Math.abs(gap) < SAME ? 0 : gap;
    }

    /** Whether the plan is as good as a proved optimum, or as our own bound. */
    boolean isOptimal() {
        return feasible && ((proven && gap <= 0) || certifiedGap <= 0);
    }

    /** Whether something is wrong: a plan better than a proved optimum, or a bound beyond it. */
    boolean isImpossible() {
        double beyond = gap * Math.abs(best) - certifiedGap * Math.abs(value);
        return proven && feasible && (gap < 0 || beyond > SAME * Math.abs(best));
    }

    void write(JsonText json) {
        json.object().key("instance").value(instance).key("family").value(family);
        json.key("value").value(value).key("bound").value(bound).key("best").value(best);
        json.key("proven")
                .value(proven)
                .key("gap")
                .value(gap)
                .key("certified_gap")
                .value(certifiedGap);
        json.key("seconds").number(seconds, 4).key("feasible").value(feasible);
    }

    static Outcome of(Node.Fields row) {
        return new Outcome(
                text(row, "instance"),
                text(row, "family"),
                number(row, "value"),
                number(row, "bound"),
                number(row, "best"),
                text(row, "proven").equals("true"),
                number(row, "gap"),
                number(row, "certified_gap"),
                number(row, "seconds"),
                text(row, "feasible").equals("true"),
                text(row, "limit"),
                text(row, "solver").isEmpty() ? OURS : text(row, "solver"),
                text(row, "most").equals("true"));
    }

    private static String text(Node.Fields row, String key) {
        return row.find(key)
                .map(node -> node instanceof Node.Text text ? text.text() : "")
                .orElse("");
    }

    private static double number(Node.Fields row, String key) {
        String text = text(row, key);
        return text.isEmpty() || text.equals("null") ? Double.NaN : Double.parseDouble(text);
    }
}
