package io.tributary.simulator.engine;

import io.tributary.simulator.geography.Neighbours;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Awareness;
import io.tributary.simulator.market.CellWeek;
import io.tributary.simulator.market.Consumers;
import io.tributary.simulator.market.Leaving;
import io.tributary.simulator.market.Pantry;
import io.tributary.simulator.market.StateLevels;
import io.tributary.simulator.market.StatefulPopulation;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Scenario;

/**
 * Consumers with slow states of their own. What they hear of our brands comes from the awareness at the end of the week
 * before; what they experience is what their zone experienced then.
 */
final class MindfulShoppers implements Shoppers {
    private final Market market;
    private final Scenario scenario;
    private final StateLevels levels;
    private final Consumers.Mode form;
    private final StatefulPopulation population;
    private final int offers;
    private final StatefulPopulation.Keys[] keys;
    private final boolean[] ours;
    private final Awareness awareness;
    private final Pantry pantry;
    private final Neighbours neighbours;
    private final Leaving leaving;
    private final Clientele clientele;
    private final int advertising;
    private double known = 1;

    MindfulShoppers(Market market, Scenario scenario, StateLevels levels, long[] consumersPerCell, int offers) {
        this.market = market;
        this.scenario = scenario;
        this.levels = levels;
        int brands = scenario.skus().size();
        form = scenario.consumers().population();
        population = StatefulPopulation.of(form, consumersPerCell, brands, levels);
        ours = new boolean[brands];
        for (int brand = 0; brand < brands; brand++) {
            ours[brand] = scenario.isOurs(scenario.skus().get(brand).id());
        }
        this.offers = offers;
        awareness = scenario.consumers().awareness().orElse(Awareness.FULL);
        pantry = scenario.consumers().pantry().orElse(Pantry.NONE);
        leaving = scenario.consumers().leaving().orElse(Leaving.NONE);
        clientele = new Clientele(market.world);
        Party payer = Accounts.makerOf(market.world).map(Parties::of).orElse(Party.WORLD);
        advertising = awareness.contactCost() == 0
                ? ChartOfAccounts.NONE
                : market.world.builder.chart().money(Kind.ADVERTISING, payer, Party.WORLD, "");
        neighbours = Neighbours.of(scenario.zones(), scenario.borders());
        keys = keys(market);
    }

    private static StatefulPopulation.Keys[] keys(Market market) {
        long[] choice = market.cellKeys(Purpose.CONSUMER_CHOICE);
        long[] state = market.cellKeys(Purpose.CONSUMER_STATE);
        StatefulPopulation.Keys[] keys = new StatefulPopulation.Keys[choice.length];
        for (int cell = 0; cell < keys.length; cell++) {
            keys[cell] = new StatefulPopulation.Keys(choice[cell], state[cell]);
        }
        return keys;
    }

    @Override
    public long consumers(int cell) {
        return population.consumers(cell);
    }

    @Override
    public void start(int cell, double[] lastShares) {
        double points = scenario.satisfaction().start();
        population.start(cell, lastShares, ours, awareness.start(), points, keys[cell]);
    }

    /** What is used up at home is what is bought in the long run, where use is the smaller of the two. */
    @Override
    public double usualNeed(int zone, int segment, double need) {
        return levels.pantry() == 0 ? need : Math.min(need, pantry.use() / (1 + pantry.secondUnit()));
    }

    @Override
    public Visits visits() {
        CellWeek week = new CellWeek(levels, ours, offers);
        return (zone, segment, need, period, bought) -> {
            prepare(week, zone, segment, need);
            int cell = zone * market.segments() + segment;
            population.shop(cell, week, keys[cell], period, bought);
            clientele.move(zone, week.turnover());
        };
    }

    private void prepare(CellWeek week, int zone, int segment, double need) {
        market.fill(week.unaware(), zone, segment, 0, false);
        for (int level = 0; level < levels.satisfaction(); level++) {
            boolean own = levels.satisfaction() > 1;
            double points = own ? level * levels.step() : market.zones[zone].satisfaction();
            market.fill(week.aware(level), zone, segment, points, true);
            week.leaving(level, leaving.probability(points));
        }
        for (int stock = 0; stock <= levels.pantry(); stock++) {
            week.need(stock, need * pantry.appetite(stock));
        }
        for (int brand = 0; brand < ours.length; brand++) {
            double promoted = market.isPromoted(zone, brand) ? pantry.secondOnPromotion() : 0;
            week.extra(brand, Math.min(1, pantry.secondUnit() + promoted));
        }
        week.use(pantry.use());
        week.winningBack(leaving.winBack());
        week.awareness(learning(zone), awareness.forgetting());
        week.satisfaction(
                market.zones[zone].experience(), scenario.satisfaction().speed());
    }

    private double learning(int zone) {
        double around = 0;
        double people = 0;
        for (int other : neighbours.of(zone)) {
            double weight = market.people(other);
            around += weight * market.zones[other].awareness();
            people += weight;
        }
        double here = market.zones[zone].awareness();
        double learned = awareness.learning(here, people == 0 ? here : around / people, known);
        double told = market.world
                .publicity
                .brands()
                .map(brands -> brands.reached(market.world))
                .orElse(0.0);
        return told == 0 ? learned : 1 - (1 - learned) * (1 - told);
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
        known = tape.real(known);
    }

    @Override
    public String shape() {
        return form + "|" + levels.satisfaction() + '|' + levels.pantry();
    }

    @Override
    public long bytes() {
        return population.bytes();
    }

    @Override
    public void learn() {
        double knowing = 0;
        double people = 0;
        double[] inZone = new double[market.zones.length];
        market.crew().each(inZone.length, (worker, zone) -> inZone[zone] = follow(zone));
        for (int zone = 0; zone < inZone.length; zone++) {
            knowing += inZone[zone] * market.zones[zone].awareness();
            people += inZone[zone];
        }
        known = people == 0 ? 1 : knowing / people;
    }

    @Override
    public void record(Ledger ledger) {
        clientele.record(ledger);
        if (advertising != ChartOfAccounts.NONE) {
            double people = 0;
            for (int zone = 0; zone < market.zones.length; zone++) {
                people += market.people(zone);
            }
            double quantum = scenario.quanta().money();
            ledger.post(advertising, FixedPoint.quanta(awareness.cost(people), quantum));
        }
    }

    /** Brings the zone's states up to date; gives its consumers. */
    private double follow(int zone) {
        double aware = 0;
        long customers = 0;
        double points = 0;
        double all = 0;
        for (int segment = 0; segment < market.segments(); segment++) {
            int cell = zone * market.segments() + segment;
            StatefulPopulation.Tally tally = population.tally(cell, ours);
            aware += tally.aware();
            customers += tally.customers();
            points += tally.points();
            all += population.consumers(cell);
        }
        ZoneState state = market.zones[zone];
        boolean own = levels.satisfaction() > 1 && customers > 0;
        clientele.hold(zone, customers);
        state.follow(own ? points / customers : state.satisfaction(), all == 0 ? 1 : aware / all);
        return all;
    }
}
