package io.tributary.optimizer.reason;

import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who has an area within its radius and may not serve it, and what forbids it. */
final class KeptOut {
    /** Sentences name so many partners at most. */
    private static final int NAMED = 3;

    private final ScenarioMapping mapping;
    private final SelectionProblem problem;

    KeptOut(ScenarioMapping mapping, SelectionProblem problem) {
        this.mapping = mapping;
        this.problem = problem;
    }

    /** The first few of them, each with its limits; empty where nobody else has the area within its radius. */
    Optional<Sentence> of(int area) {
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        int more = 0;
        for (int site = 0; site < problem.sites(); site++) {
            List<Limit> forbidden = forbidden(area, site);
            if (forbidden.isEmpty()) {
                continue;
            }
            if (en.size() == NAMED) {
                more++;
                continue;
            }
            String id = problem.site(site).id();
            en.add(id + " is kept out by "
                    + String.join(" and ", forbidden.stream().map(Limit::en).toList()));
            zh.add(id + " 受限于"
                    + String.join("、", forbidden.stream().map(Limit::zh).toList()));
        }
        if (en.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sentence(
                String.join(", ", en) + (more > 0 ? ", and " + more + " more" : ""),
                String.join("，", zh) + (more > 0 ? "，另有 " + more + " 家" : "")));
    }

    /** The shortest list of limits over all chains; empty where the partner may serve or cannot reach. */
    private List<Limit> forbidden(int area, int site) {
        List<List<Limit>> reaching = new ArrayList<>();
        for (int option : mapping.waysOf(site)) {
            List<Limit> limits = mapping.whyNot(area, option);
            if (!limits.contains(Limit.RADIUS)) {
                reaching.add(limits);
            }
        }
        return reaching.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
    }
}
