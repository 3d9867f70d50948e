package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.ServiceArea;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decision about one area: which of its candidates serves it, if any. Timefold's planning entity. */
@PlanningEntity
public final class AreaDecision {
    /** Name of the planning variable. */
    public static final String VARIABLE = "chosen";

    private int index;
    private ServiceArea area;

    @ValueRangeProvider
    private List<Candidate> candidates;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Candidate chosen;

    /** For Timefold's cloner, which fills every field. */
    AreaDecision() {
        this(0, new ServiceArea("", "", 0, Optional.empty()), List.of());
    }

    AreaDecision(int index, ServiceArea area, List<Candidate> candidates) {
        this.index = index;
        this.area = area;
        this.candidates = candidates;
    }

    public int index() {
        return index;
    }

    public ServiceArea area() {
        return area;
    }

    /** What serves the area. */
    public Optional<Candidate> findChosen() {
        return Optional.ofNullable(chosen);
    }

    /** What serves the area; the area must be served. */
    public Candidate getChosen() {
        if (chosen == null) {
            throw new IllegalStateException("area " + area.id() + " is not served");
        }
        return chosen;
    }

    /** Number of the offer that serves the area, or {@link SelectionProblem#UNSERVED}. */
    public int number() {
        return chosen == null ? SelectionProblem.UNSERVED : chosen.number();
    }

    /** Gives the area to one of its candidates by the offer's number, or to nobody. */
    public void choose(int number) {
        chosen = number == SelectionProblem.UNSERVED
                ? null
                : candidates.get(number - candidates.get(0).number());
    }
}
