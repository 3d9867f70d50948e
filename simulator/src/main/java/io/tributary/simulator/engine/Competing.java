package io.tributary.simulator.engine;

/** Partners decide, on the prices posted, on their own price cuts, their selling effort, and sales outside their territory. */
record Competing() implements Phase {

    @Override
    public void act(World world) {
        world.dealerPrices.ifPresent(prices -> prices.post(world));
        world.campaigns.ifPresent(campaigns -> campaigns.spend(world));
        world.agents.ifPresent(agents -> agents.spend(world));
        world.frontier.ifPresent(Frontier::look);
        world.grayTrade.ifPresent(trade -> trade.offer(world));
    }
}
