package io.tributary.simulator.engine;

/** Advertising and ties are paid, contracts that fall due at the end of the period are settled, diverted goods are looked for. */
record Settling() implements Phase {

    @Override
    public void act(World world) {
        world.accounts.advertise(world);
        world.settlements.settle(world);
        world.division.ifPresent(Division::pay);
        world.agents.ifPresent(agents -> agents.pay(world));
        world.ties.ifPresent(ties -> ties.pay(world));
        world.grayTrade.ifPresent(trade -> {
            trade.credit(world);
            trade.inspect(world);
        });
    }
}
