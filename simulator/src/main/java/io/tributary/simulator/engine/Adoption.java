package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Bass;
import io.tributary.simulator.market.Communities;
import io.tributary.simulator.scenario.ChannelMap;

/** Consumers who buy a new product once, at one firm; those who find nothing wait there. */
final class Adoption implements DirectDemand {
    private final Counter counter;
    private final Communities communities;
    private final double consumers;
    private final ChannelMap.Offer offer;
    private final int count;
    private final int buyers;
    private final int variance;

    Adoption(int index, Bass bass, World world) {
        offer = world.builder.map().offersOf(index).get(0);
        counter = new Counter(offer.firm(), offer.sku(), index, world);
        communities = new Communities(bass, keys(offer, bass, world.luck));
        consumers = (double) bass.market() * bass.communities();
        ChartOfAccounts chart = world.builder.chart();
        count = chart.measure(counter.party(), Measures.CUSTOMERS, offer.sku());
        buyers = chart.measure(counter.party(), Measures.BUYERS, offer.sku());
        variance = chart.measure(counter.party(), Measures.BUYERS_VARIANCE, offer.sku());
    }

    private static long[] keys(ChannelMap.Offer offer, Bass bass, Luck luck) {
        long[] keys = new long[bass.communities()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = luck.key(Purpose.ADOPTION, Luck.entity(offer.firm() + "/" + offer.sku() + "/" + i));
        }
        return keys;
    }

    @Override
    public void ask(World world) {
        counter.post(world.posted.shelf(offer, world.period));
        counter.ask((double) communities.spread(world.period));
    }

    @Override
    public void keep(Tape tape) {
        byte[] state = tape.bytes(tape.isWriting() ? communities.save() : new byte[0]);
        if (!tape.isWriting()) {
            communities.load(state);
        }
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
