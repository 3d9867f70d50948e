package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Says that what a person wrote is no valid scenario, with all problems at once. Never a defect of ours. */
public final class InvalidScenario extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** All problems of one reading, sorted by place. */
    public InvalidScenario(List<Problem> problems) {
        super(text(problems, Language.EN));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** All problems, one a line. */
    public String in(Language language) {
        return text(problems, language);
    }

    private static String text(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }
}
