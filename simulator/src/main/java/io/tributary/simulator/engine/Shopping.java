package io.tributary.simulator.engine;

/** Consumers choose, and firms with a demand process of their own learn what is asked of them. */
record Shopping() implements Phase {

    @Override
    public void act(World world) {
        for (Stock stock : world.builder.stocks()) {
            stock.asked = 0;
            stock.served = 0;
            stock.stockedOut = false;
        }
        world.market.ifPresent(market -> {
            market.price(world.period);
            market.shop(world.period);
        });
        world.leads.ifPresent(LeadRouter::act);
        for (DirectDemand demand : world.demands) {
            demand.ask(world);
        }
    }
}
