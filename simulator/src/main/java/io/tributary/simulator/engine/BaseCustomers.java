package io.tributary.simulator.engine;

import io.tributary.simulator.customer.Diary;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.CustomerBase;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.ChannelMap;

/**
 * The customers of a base at one firm. Since no price moves them, their lives are known from the beginning of the run;
 * what they want in a period is asked for in that period.
 */
final class BaseCustomers implements DirectDemand {
    private final Counter counter;
    private final Diary diary;
    private final ChannelMap.Offer offer;
    private final int customers;
    private final int contact;
    private final int count;
    private final int active;
    private final int buyers;
    private final int repeaters;

    BaseCustomers(int index, CustomerBase base, World world) {
        offer = world.builder.map().offersOf(index).get(0);
        counter = new Counter(offer.firm(), offer.sku(), index, world);
        long key = world.luck.key(Purpose.CUSTOMER_LIFE, Luck.entity(offer.firm() + "/" + offer.sku()));
        customers = base.customers();
        diary = Diary.of(
                base.behaviour(),
                customers,
                key,
                world.scenario.time().periods(),
                world.scenario.time().warmUp());
        ChartOfAccounts chart = world.builder.chart();
        contact = chart.money(Kind.CONTACT, counter.party(), Party.WORLD, offer.sku());
        count = chart.measure(counter.party(), Measures.CUSTOMERS, offer.sku());
        active = chart.measure(counter.party(), Measures.CUSTOMERS_ACTIVE, offer.sku());
        buyers = chart.measure(counter.party(), Measures.BUYERS, offer.sku());
        repeaters = chart.measure(counter.party(), Measures.REPEAT_BUYERS, offer.sku());
    }

    @Override
    public void ask(World world) {
        counter.post(world.posted.shelf(offer, world.period));
        counter.ask(diary.units(world.period));
    }

    @Override
    public void serve(World world) {
        counter.serve(world.ledger);
    }

    @Override
    public void record(World world) {
        double money = diary.cost(world.period);
        world.ledger.post(
                contact, FixedPoint.quanta(money, world.scenario.quanta().money()));
        world.ledger.record(count, customers);
        world.ledger.record(active, diary.active(world.period));
        world.ledger.record(buyers, diary.buyers(world.period));
        world.ledger.record(repeaters, diary.repeaters(world.period));
    }
}
