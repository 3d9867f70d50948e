package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Households;
import io.tributary.simulator.market.NbdDirichlet;
import io.tributary.simulator.scenario.Demand;
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
    private record Brand(Counter counter, int buyers, int soleBuyers) {}

    CategoryBuyers(Demand demand, NbdDirichlet category, World world) {
        long key = world.luck.key(Purpose.HOUSEHOLD, Luck.entity(demand.at()));
        households = Households.of(
                category,
                key,
                world.scenario.time().periods(),
                world.scenario.time().warmUp());
        everybody = category.households();
        ChartOfAccounts chart = world.builder.chart();
        for (String sku : category.brands().keySet()) {
            Counter counter = new Counter(demand.at(), sku, world);
            brands.add(new Brand(
                    counter,
                    chart.measure(counter.party(), Measures.BRAND_BUYERS, sku),
                    chart.measure(counter.party(), Measures.SOLE_BUYERS, sku)));
        }
        count = chart.measure(brands.get(0).counter.party(), Measures.CUSTOMERS, "");
        buyers = chart.measure(brands.get(0).counter.party(), Measures.BUYERS, "");
        repeaters = chart.measure(brands.get(0).counter.party(), Measures.REPEAT_BUYERS, "");
    }

    @Override
    public void ask(World world) {
        for (int i = 0; i < brands.size(); i++) {
            Counter counter = brands.get(i).counter;
            counter.post(Double.NaN);
            counter.ask((double) households.units(world.period, i));
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
