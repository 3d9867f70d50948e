package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.tributary.optimizer.selection.CostAccount;

/** The second goal, account by account: what areas cost by themselves. One constraint per account, named after its KPI. */
public final class AreaCost {
    private AreaCost() {}

    static Constraint in(ConstraintFactory factory, CostAccount account) {
        return factory.forEach(AreaDecision.class)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_SOFT,
                        decision -> decision.getChosen().offer().flows().on(account))
                .justifyWith((decision, score) -> new Reason(
                        decision.area().id(),
                        account,
                        decision.getChosen().offer().flows().on(account)))
                .asConstraint(account.kpi());
    }

    /** What an area costs on one account, cents. */
    public record Reason(String area, CostAccount account, long cents) implements ConstraintJustification {}
}
