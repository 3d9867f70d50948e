package io.tributary.optimizer.selection.constraints;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import io.tributary.optimizer.selection.CostAccount;

/** The list of all constraints of the selection problem. */
public final class SelectionConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            CapacityLimit.in(factory),
            OneLengthPerDistributor.in(factory),
            OneWholesalerPerDistributor.in(factory),
            LockedArea.in(factory),
            MinimumVolume.in(factory),
            LargestShare.in(factory),
            FewestPartners.in(factory),
            MostPartners.in(factory),
            ChangeBudget.in(factory),
            ExclusiveGroup.in(factory),
            WarehouseRoom.in(factory),
            CoverageTarget.in(factory),
            SpendingLimit.in(factory),
            Coverage.in(factory),
            Coverage.worth(factory),
            AreaCost.in(factory, CostAccount.MARGIN),
            AreaCost.in(factory, CostAccount.FREIGHT),
            AreaCost.in(factory, CostAccount.REBATE),
            AreaCost.in(factory, CostAccount.CHANGE),
            AreaCost.in(factory, CostAccount.WAREHOUSE),
            AreaCost.in(factory, CostAccount.COMMISSION),
            DistributorCost.in(factory),
            WholesalerCost.in(factory),
        };
    }
}
