package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.exact.Rival;
import io.tributary.optimizer.facility.search.FacilitySearch;
import io.tributary.optimizer.facility.search.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An instance in one of the facility formats: read, solved as a facility problem, checked against its files. */
record FacilityInstance(String name, String family, List<Path> files, Format format, Format.Question question)
        implements Instance {

    FacilityInstance {
        files = List.copyOf(files);
    }

    @Override
    public Attempt solve(Limit limit, long seed) throws IOException {
        Statement statement = format.read(files, question);
        FacilitySearch.Result result = FacilitySearch.solve(statement.problem(), limit, seed);
        double bound = statement.bound(result.bound());
        boolean most = statement.served() > 0;
        if (result.plan().isEmpty()) {
            return new Attempt(Double.NaN, bound, most, "no plan found");
        }
        int[] siteOf = siteOf(statement.problem(), result.plan().get());
        Format.Check check = format.check(files, question, siteOf);
        return new Attempt(check.value(), bound, most, check.complaint() + mismatch(check, statement, result.cost()));
    }

    @Override
    public Optional<Attempt> solve(Rival.Solver solver, double seconds) throws IOException {
        Statement statement = format.read(files, question);
        if (!Rival.canHold(statement.problem())) {
            return Optional.empty();
        }
        Rival.Answer answer = Rival.solve(statement.problem(), solver, seconds);
        double bound = answer.bound().isPresent()
                ? statement.bound(whole(answer.bound().getAsDouble()))
                : Double.NaN;
        boolean most = statement.served() > 0;
        if (answer.plan().isEmpty()) {
            return Optional.of(new Attempt(Double.NaN, bound, most, "no plan found"));
        }
        Format.Check check = format.check(
                files, question, siteOf(statement.problem(), answer.plan().get()));
        return Optional.of(new Attempt(check.value(), bound, most, check.complaint()));
    }

    /** Costs are whole, so the next whole cost above a bound is a bound, too, but for what the solver rounds. */
    private static long whole(double bound) {
        return (long) Math.ceil(bound - 1e-6 * Math.max(1, Math.abs(bound)));
    }

    private static int[] siteOf(FacilityProblem problem, FacilityPlan plan) {
        int[] siteOf = new int[problem.customers()];
        Arrays.setAll(siteOf, i -> plan.arc(i) == FacilityProblem.UNSERVED ? -1 : problem.site(plan.arc(i)));
        return siteOf;
    }

    /** The search's own value must be the files' value, up to what the scale rounds. */
    private static String mismatch(Format.Check check, Statement statement, long cost) {
        double claimed = statement.value(cost);
        double slack = Math.abs(statement.value(cost + statement.error()) - claimed) + 1e-9 * Math.abs(claimed);
        return Math.abs(check.value() - claimed) > slack
                ? "the search claims " + claimed + " but the files say " + check.value() + "; "
                : "";
    }
}
