package io.tributary.simulator.engine;

/** Partners decide, on the prices posted, on their own price cuts, their selling effort, and sales outside their territory. */
record Competing() implements Phase {

    @Override
    public void act(World world) {
        // Not ifPresent: a chain without any of them would make an object for each in every period.
        if (world.dealerPrices.isPresent()) {
            world.dealerPrices.get().post(world);
        }
        if (world.campaigns.isPresent()) {
            world.campaigns.get().spend(world);
        }
        if (world.agents.isPresent()) {
            world.agents.get().spend(world);
        }
        world.frontier.ifPresent(Frontier::look);
        if (world.grayTrade.isPresent()) {
            world.grayTrade.get().offer(world);
        }
    }
}
