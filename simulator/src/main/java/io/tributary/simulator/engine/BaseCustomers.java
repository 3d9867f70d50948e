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
import io.tributary.simulator.scenario.Demand;

/**
 * The customers of a base at one firm. Since no price moves them, their lives are known from the beginning of the run;
 * what they want in a period is asked for in that period.
 */
final class BaseCustomers implements DirectDemand {
    private final Counter counter;
    private final Diary diary;
    private final int customers;
    private final int contact;
    private final int count;
    private final int active;
    private final int buyers;
    private final int repeaters;

    BaseCustomers(Demand demand, CustomerBase base, World world) {
        counter = new Counter(demand.at(), demand.sku(), world);
        long key = world.luck.key(Purpose.CUSTOMER_LIFE, Luck.entity(demand.at() + "/" + demand.sku()));
        customers = base.customers();
        diary = Diary.of(
                base.behaviour(),
                customers,
                key,
                world.scenario.time().periods(),
                world.scenario.time().warmUp());
        ChartOfAccounts chart = world.builder.chart();
        contact = chart.money(Kind.CONTACT, counter.party(), Party.WORLD, demand.sku());
        count = chart.measure(counter.party(), Measures.CUSTOMERS, demand.sku());
        active = chart.measure(counter.party(), Measures.CUSTOMERS_ACTIVE, demand.sku());
        buyers = chart.measure(counter.party(), Measures.BUYERS, demand.sku());
        repeaters = chart.measure(counter.party(), Measures.REPEAT_BUYERS, demand.sku());
    }

    @Override
    public void ask(World world) {
        counter.post(Double.NaN);
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
