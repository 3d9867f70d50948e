package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.ChoiceTable;
import io.tributary.simulator.market.Consumers;
import io.tributary.simulator.market.Population;
import io.tributary.simulator.scenario.Scenario;

/** Consumers who remember nothing but the brand they bought last. */
final class PlainShoppers implements Shoppers {
    private final Market market;
    private final Consumers.Mode form;
    private final Population population;
    private final int brands;
    private final int offers;
    private final long[] keys;
    private final long[] birth;

    PlainShoppers(Market market, Scenario scenario, long[] consumersPerCell, int offers) {
        this.market = market;
        form = scenario.consumers().population();
        population = Population.of(form, consumersPerCell, scenario.skus().size());
        brands = scenario.skus().size();
        this.offers = offers;
        keys = market.cellKeys(Purpose.CONSUMER_CHOICE);
        birth = market.cellKeys(Purpose.CONSUMER_NEED);
    }

    @Override
    public long consumers(int cell) {
        return population.consumers(cell);
    }

    @Override
    public void start(int cell, double[] lastShares) {
        population.start(cell, lastShares, birth[cell]);
    }

    @Override
    public double usualNeed(int zone, int segment, double need) {
        return need;
    }

    @Override
    public Visits visits() {
        ChoiceTable table = new ChoiceTable(brands, offers);
        return (zone, segment, need, period, bought) -> {
            int cell = zone * market.segments() + segment;
            market.fill(table, zone, segment, market.zones[zone].satisfaction(), true);
            population.shop(cell, need, table, keys[cell], period, bought);
        };
    }

    @Override
    public void keep(Tape tape, int cell) {
        byte[] state = tape.bytes(tape.isWriting() ? population.save(cell) : new byte[0]);
        if (!tape.isWriting()) {
            population.load(cell, state);
        }
    }

    @Override
    public void keep(Tape tape) {
        // They share nothing.
    }

    @Override
    public String shape() {
        return form.name();
    }

    @Override
    public long bytes() {
        return population.bytes();
    }

    @Override
    public void record(Ledger ledger) {
        // Who leaves a brand without a reason is no lost customer.
    }

    @Override
    public void learn() {
        // Satisfaction is a state of the zone, which learns by itself.
    }
}
