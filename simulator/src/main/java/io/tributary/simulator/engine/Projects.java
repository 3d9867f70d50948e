package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Funnel;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Scenario;
import java.util.Arrays;

/** Projects of business customers at one firm; see {@link Funnel}. Those who have ordered wait for their goods. */
final class Projects implements DirectDemand {
    /** Part by which the memory of late deliveries moves in a week with an order. Assumption: about ten orders back. */
    private static final double MEMORY = 0.1;

    private final Counter counter;
    private final Funnel funnel;
    private final ChannelMap.Offer offer;
    private final String entity;
    private final int[] measures;
    private final long[] inStage;
    private long waiting;
    private double late;
    private final long[] week = new long[4];
    /** What the maker pays for engineers in a week, money quanta. */
    private final long weekly;

    private final int line;

    Projects(int index, Funnel funnel, World world) {
        this.funnel = funnel;
        offer = ChannelMap.of(world.scenario).offersOf(index).get(0);
        counter = new Counter(offer.firm(), offer.sku(), index, world);
        entity = funnel.customers().isEmpty() ? DemandLuck.key(index, world) : funnel.customers();
        weekly = FixedPoint.quanta(
                funnel.engineers() * funnel.engineerCost() / Accounts.WEEKS_PER_YEAR,
                world.scenario.quanta().money());
        inStage = new long[funnel.stages().size()];
        ChartOfAccounts chart = world.builder.chart();
        line = chart.money(Kind.CONTACT, maker(world.scenario), Party.WORLD, offer.sku());
        String[] names = {
            Measures.LEADS, Measures.PROJECTS_BEGUN, Measures.PROJECTS_WON, Measures.PROJECTS_LOST, Measures.PROJECTS
        };
        measures = Arrays.stream(names)
                .mapToInt(name -> chart.measure(counter.party(), name, offer.sku()))
                .toArray();
    }

    private static Party maker(Scenario scenario) {
        return scenario.firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.MAKER && firm.ours())
                .findFirst()
                .map(Parties::of)
                .orElse(Party.WORLD);
    }

    @Override
    public void ask(World world) {
        counter.post(world.posted.shelf(offer, world.period));
        Arrays.fill(week, 0);
        long won = advance(world);
        takeUp(world);
        Draws sizes = world.luck.draws(Purpose.PROJECT_ORDER, entity, world.period);
        double units = 0;
        for (long project = 0; project < won; project++) {
            units += Math.max(1, Math.rint(funnel.order().draw(sizes)));
        }
        counter.ask(units);
    }

    /** Projects leave their stages, the last stage first; gives those that order. */
    private long advance(World world) {
        long won = 0;
        for (int stage = inStage.length - 1; stage >= 0; stage--) {
            Draws draws = world.luck.draws(Purpose.PROJECT_STAGE, entity + "/" + stage, world.period);
            long done = draws.binomial(
                    inStage[stage], 1 / funnel.stages().get(stage).weeks());
            long passed = draws.binomial(done, funnel.pass(stage, late));
            inStage[stage] -= done;
            week[3] += done - passed;
            if (stage == inStage.length - 1) {
                won = passed;
            } else {
                inStage[stage + 1] += passed;
            }
        }
        week[2] = won;
        return won;
    }

    /** Waiting leads go cold, new ones come, and engineers with room take up as many as they can. */
    private void takeUp(World world) {
        Draws draws = world.luck.draws(Purpose.PROJECT_LEAD, entity, world.period);
        long fresh = draws.poisson(funnel.leads());
        long cold = draws.binomial(waiting, funnel.cold());
        waiting += fresh - cold;
        long room = Math.max(0, funnel.room() - Arrays.stream(inStage).sum());
        long begun = Math.min(waiting, room);
        waiting -= begun;
        inStage[0] += begun;
        week[0] = fresh;
        week[1] = begun;
        week[3] += cold;
    }

    @Override
    public void serve(World world) {
        long asked = counter.asked();
        long before = counter.owed();
        counter.serve(world.ledger);
        if (asked > 0) {
            double missed = Math.max(0, Math.min(asked, counter.owed() - before)) / (double) asked;
            late += MEMORY * (missed - late);
        }
    }

    @Override
    public void keep(Tape tape) {
        waiting = tape.number(waiting);
        late = tape.real(late);
        for (int stage = 0; stage < inStage.length; stage++) {
            inStage[stage] = tape.number(inStage[stage]);
        }
    }

    @Override
    public void record(World world) {
        world.ledger.post(line, weekly);
        for (int i = 0; i < week.length; i++) {
            world.ledger.record(measures[i], (double) week[i]);
        }
        world.ledger.record(measures[4], (double) Arrays.stream(inStage).sum());
    }
}
