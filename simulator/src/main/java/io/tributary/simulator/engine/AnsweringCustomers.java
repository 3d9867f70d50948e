package io.tributary.simulator.engine;

import io.tributary.simulator.demand.Posted;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.ChannelMap.Offer;
import io.tributary.simulator.scenario.Demand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.Decimal64;

/**
 * Consumers who answer to posted prices and efforts by a demand form. Where the entry says how many consumers there are,
 * each chooses by itself on the form's probabilities, drawn anew every period; otherwise the expected amounts are bought.
 */
final class AnsweringCustomers implements DirectDemand {
    private final Demand demand;
    private final String key;
    private final DemandLuck luck;
    private final List<List<Offer>> places;
    private final Map<Offer, Counter> counters = new HashMap<>();
    private final Map<String, String> makers = new HashMap<>();

    AnsweringCustomers(int index, World world) {
        demand = world.scenario.demand().get(index);
        key = DemandLuck.key(index, world);
        luck = new DemandLuck(index, world);
        places = world.posted.play().places(index);
        for (Sku sku : world.scenario.skus()) {
            makers.put(sku.id(), sku.maker());
        }
        places.forEach(place ->
                place.forEach(offer -> counters.put(offer, new Counter(offer.firm(), offer.sku(), index, world))));
    }

    private Counter counter(Offer offer) {
        Counter counter = counters.get(offer);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + offer);
        }
        return counter;
    }

    @Override
    public void ask(World world) {
        places.forEach(place -> place.forEach(offer -> counter(offer).post(world.posted.shelf(offer, world.period))));
        List<Double> wanted =
                demand.deciders().isPresent() ? drawn(world, demand.deciders().get()) : expected(world);
        for (int i = 0; i < places.size(); i++) {
            split(world, places.get(i), luck.noisy(wanted.get(i), i, world));
        }
    }

    private List<Double> expected(World world) {
        List<Decimal64> prices = new ArrayList<>();
        List<Decimal64> local = new ArrayList<>();
        List<Decimal64> national = new ArrayList<>();
        for (List<Offer> place : places) {
            Offer offer = place.get(0);
            String maker = makers.getOrDefault(offer.sku(), "");
            boolean own = maker.equals(offer.firm());
            prices.add(new Decimal64(counter(offer).perUnit()));
            local.add(new Decimal64(world.posted.level(offer.firm(), world.period)));
            national.add(new Decimal64(own ? 0 : world.posted.level(maker, world.period)));
        }
        return demand.sales(new Posted<>(prices, local, national)).stream()
                .map(Decimal64::getReal)
                .toList();
    }

    /** Counts of consumers per place: a multinomial draw, one binomial after the other. */
    private List<Double> drawn(World world, double people) {
        List<Double> means = expected(world);
        Draws draws = world.luck.draws(Purpose.DEMAND_PROCESS, key, world.period);
        long open = (long) Math.rint(people);
        double rest = 1;
        List<Double> counts = new ArrayList<>();
        for (double mean : means) {
            double share = rest <= 0 ? 0 : Math.max(0, Math.min(1, mean / people / rest));
            long count = draws.binomial(open, share);
            counts.add((double) count);
            open -= count;
            rest -= mean / people;
        }
        return counts;
    }

    /** What consumers want at one place, among the firms that share its price by what they bring. */
    private void split(World world, List<Offer> place, double wanted) {
        if (place.size() == 1) {
            counter(place.get(0)).ask(wanted);
            return;
        }
        double all = 0;
        for (Offer offer : place) {
            all += world.posted.expected(offer, world.period);
        }
        for (Offer offer : place) {
            double part = all > 0 ? world.posted.expected(offer, world.period) / all : 1.0 / place.size();
            counter(offer).ask(wanted * part);
        }
    }

    @Override
    public void keep(Tape tape) {
        luck.keep(tape);
    }

    @Override
    public void serve(World world) {
        places.forEach(place -> place.forEach(offer -> counter(offer).serve(world.ledger)));
    }
}
