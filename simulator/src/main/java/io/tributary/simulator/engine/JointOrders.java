package io.tributary.simulator.engine;

import io.tributary.simulator.relation.Cooperation;
import io.tributary.simulator.relation.JointPlan;
import java.util.Optional;

/** What joint plans with partners change in orders and at the shelf; nothing before the window that counts. */
final class JointOrders {
    private final World world;
    private final Optional<JointPlan> plan;

    JointOrders(World world) {
        this.world = world;
        plan = world.scenario.cooperation().flatMap(Cooperation::jointPlan);
    }

    private boolean isPlanned(Stock firm) {
        return plan.isPresent()
                && world.counts()
                && isPartner(firm)
                && plan.get().covers(firm.party.id());
    }

    private static boolean isPartner(Stock firm) {
        return !firm.isNamed && (firm.kind.equals("distributor") || firm.kind.equals("wholesaler"));
    }

    /** The demand by which a firm orders: what consumers ask for below it where that is planned, base units. */
    double seen(Stock firm, double otherwise) {
        return isPlanned(firm) && plan.get().sellOut() ? demandBelow(firm) : otherwise;
    }

    private static double demandBelow(Stock firm) {
        double sum = firm.valuation.units(firm.asked);
        for (Link link : firm.customers) {
            sum += link.share == 0 ? 0 : link.share * demandBelow(link.buyer);
        }
        return sum;
    }

    /** Base units that a firm orders more, or less, since it or its suppliers follow a plan. */
    double extra(Stock firm) {
        if (plan.isEmpty() || !world.counts()) {
            return 0;
        }
        if (isPlanned(firm)) {
            return plan.get().cover() * firm.forecast();
        }
        return firm.kind.equals("outlet") ? plan.get().shelfCover() * plannedShare(firm) * firm.forecast() : 0;
    }

    private double plannedShare(Stock outlets) {
        double share = 0;
        for (Link link : outlets.suppliers) {
            boolean planned = link.seller.filter(this::isPlanned).isPresent();
            share += planned ? link.share : 0;
        }
        return share;
    }

    /** Utility that planned displays add to a product of ours on the shelves of an outlet group. */
    double display(Optional<Stock> outlets) {
        boolean shown = plan.isPresent() && plan.get().display() > 0 && world.counts() && outlets.isPresent();
        double share = shown ? plannedShare(outlets.get()) : 0;
        return share <= 0
                ? 0
                : StrictMath.log(1 - share + share * StrictMath.exp(plan.get().display()));
    }
}
