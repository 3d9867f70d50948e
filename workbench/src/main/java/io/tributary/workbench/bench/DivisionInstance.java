package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.territory.search.TerritorySearch;
import java.io.IOException;
import java.nio.file.Path;

/** An instance in one of the territory formats: read, solved as a territory problem, checked against its file. */
record DivisionInstance(String name, String family, Path file, DivisionFormat format, int number) implements Instance {

    @Override
    public Attempt solve(Limit limit, long seed) throws IOException {
        DivisionFormat.Question question = format.read(file, number);
        TerritorySearch.Result result = TerritorySearch.solve(question.problem(), limit, seed);
        double bound = result.bound() / question.units() - question.error();
        if (result.plan().isEmpty()) {
            return new Attempt(Double.NaN, bound, false, "no plan found");
        }
        int[] territoryOf = result.plan().get().territories().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        Format.Check check = format.check(file, number, territoryOf);
        double claimed = result.cost() / question.units();
        String mismatch = Math.abs(check.value() - claimed) > question.error() + 1e-9 * Math.abs(claimed)
                ? "the search claims " + claimed + " but the file says " + check.value() + "; "
                : "";
        return new Attempt(check.value(), bound, false, check.complaint() + mismatch);
    }
}
