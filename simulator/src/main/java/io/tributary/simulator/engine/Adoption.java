package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Bass;
import io.tributary.simulator.market.Communities;
import io.tributary.simulator.scenario.Demand;

/** Consumers who buy a new product once, at one firm; those who find nothing wait there. */
final class Adoption implements DirectDemand {
    private final Counter counter;
    private final Communities communities;
    private final double consumers;
    private final int count;
    private final int buyers;
    private final int variance;

    Adoption(Demand demand, Bass bass, World world) {
        counter = new Counter(demand.at(), demand.sku(), world);
        communities = new Communities(bass, keys(demand, bass, world.luck));
        consumers = (double) bass.market() * bass.communities();
        ChartOfAccounts chart = world.builder.chart();
        count = chart.measure(counter.party(), Measures.CUSTOMERS, demand.sku());
        buyers = chart.measure(counter.party(), Measures.BUYERS, demand.sku());
        variance = chart.measure(counter.party(), Measures.BUYERS_VARIANCE, demand.sku());
    }

    private static long[] keys(Demand demand, Bass bass, Luck luck) {
        long[] keys = new long[bass.communities()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = luck.key(Purpose.ADOPTION, Luck.entity(demand.at() + "/" + demand.sku() + "/" + i));
        }
        return keys;
    }

    @Override
    public void ask(World world) {
        counter.post(Double.NaN);
        counter.ask((double) communities.spread(world.period));
    }

    @Override
    public void serve(World world) {
        counter.serve(world.ledger);
    }

    @Override
    public void record(World world) {
        world.ledger.record(count, consumers);
        world.ledger.record(buyers, (double) communities.bought());
        world.ledger.record(variance, communities.variance());
    }
}
