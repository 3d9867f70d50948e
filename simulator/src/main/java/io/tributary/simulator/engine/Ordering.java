package io.tributary.simulator.engine;

import io.tributary.simulator.quantity.FixedPoint;

/** Firms of one depth order from their suppliers; downstream first, so that each has seen its customers' orders. */
record Ordering(int depth) implements Phase {

    @Override
    public void act(World world) {
        for (Stock firm : world.byDepth.get(depth)) {
            for (Link link : firm.customers) {
                link.deliverMail(world.period);
            }
        }
        for (Stock firm : world.byDepth.get(depth)) {
            if (firm.rule.isPresent()) {
                order(world, firm);
            }
        }
    }

    private static void order(World world, Stock firm) {
        double demand = firm.valuation.units(demand(world, firm));
        double seen = world.views.see(firm, demand);
        double known = firm.seesConsumers ? firm.valuation.units(firm.consumerDemand()) : seen;
        firm.observe(world.jointOrders.seen(firm, known));
        world.views.plan(firm);
        boolean frozen = world.period < firm.frozenOrders;
        double wish = frozen ? firm.frozenOrder : wish(world, firm, demand);
        boolean mayBuy = world.abilities.mayBuy(
                firm.party.id(), world.scenario.skus().get(firm.sku).id());
        double allowed = !mayBuy ? 0 : firm.returnsAllowed ? wish : Math.max(0, wish);
        for (Link link : firm.suppliers) {
            long need = firm.valuation.order(allowed * link.share * world.allotment.phantom(link));
            long extra = world.anticipation.extra(link, need, Math.max(0, -wish) * link.share);
            long quantity = FixedPoint.sum(need, extra);
            firm.ordered = FixedPoint.sum(firm.ordered, quantity);
            if (link.seller.isEmpty()) {
                link.tray = FixedPoint.sum(link.tray, quantity);
            } else {
                link.mail.put(world.period, quantity);
            }
        }
        world.accounts.chargeOrder(world, firm);
    }

    /** What the play says, where the firm decides on its stock there, else what its rule says. */
    private static double wish(World world, Stock firm, double demand) {
        if (!world.posted.decidesOnStock(firm)) {
            return firm.rule.orElseThrow().order(firm.view(demand, world.period))
                    + world.views.lackingBelow(firm)
                    + world.jointOrders.extra(firm);
        }
        double lacking = Math.max(0, demand - firm.valuation.units(firm.onHand));
        return world.posted.order(firm, world.period).orElse(lacking);
    }

    /** What was asked of the firm: by consumers, and by the firms that buy from it. */
    private static long demand(World world, Stock firm) {
        long demand = firm.asked;
        for (Link link : firm.customers) {
            demand = FixedPoint.sum(demand, world.newOrders(link));
        }
        return demand;
    }
}
