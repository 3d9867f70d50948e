package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Households;
import io.tributary.simulator.market.NbdDirichlet;
import io.tributary.simulator.scenario.ChannelMap;
import java.util.ArrayList;
import java.util.List;

/** Households that buy the brands of a category at one firm. */
final class CategoryBuyers implements DirectDemand {
    private final List<Brand> brands = new ArrayList<>();
    private final Households households;
    private final int count;
    private final int everybody;
    private final int buyers;
    private final int repeaters;

    /** A brand's counter and measures. */
    private record Brand(ChannelMap.Offer offer, Counter counter, int buyers, int soleBuyers) {}

    CategoryBuyers(int index, NbdDirichlet category, World world) {
        List<ChannelMap.Offer> offers = world.builder.map().offersOf(index);
        long key = world.luck.key(Purpose.HOUSEHOLD, Luck.entity(offers.get(0).firm()));
        households = Households.of(
                category,
                key,
                world.scenario.time().periods(),
                world.scenario.time().warmUp());
        everybody = category.households();
        ChartOfAccounts chart = world.builder.chart();
        for (ChannelMap.Offer offer : offers) {
            Counter counter = new Counter(offer.firm(), offer.sku(), index, world);
            brands.add(new Brand(
                    offer,
                    counter,
                    chart.measure(counter.party(), Measures.BRAND_BUYERS, offer.sku()),
                    chart.measure(counter.party(), Measures.SOLE_BUYERS, offer.sku())));
        }
        count = chart.measure(brands.get(0).counter.party(), Measures.CUSTOMERS, "");
        buyers = chart.measure(brands.get(0).counter.party(), Measures.BUYERS, "");
        repeaters = chart.measure(brands.get(0).counter.party(), Measures.REPEAT_BUYERS, "");
    }

    @Override
    public void ask(World world) {
        for (int i = 0; i < brands.size(); i++) {
            Brand brand = brands.get(i);
            brand.counter.post(world.posted.shelf(brand.offer, world.period));
            brand.counter.ask((double) households.units(world.period, i));
        }
    }

    @Override
    public void serve(World world) {
        brands.forEach(brand -> brand.counter.serve(world.ledger));
    }

    @Override
    public void record(World world) {
        Ledger ledger = world.ledger;
        int period = world.period;
        ledger.record(count, everybody);
        ledger.record(buyers, (double) households.buyers(period));
        ledger.record(repeaters, (double) households.repeaters(period));
        for (int i = 0; i < brands.size(); i++) {
            ledger.record(brands.get(i).buyers, (double) households.buyers(period, i));
            ledger.record(brands.get(i).soleBuyers, (double) households.soleBuyers(period, i));
        }
    }
}
