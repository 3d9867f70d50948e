package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.luck.StandardNormal;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.Noise;
import io.tributary.simulator.scenario.Demand;
import org.apache.commons.math3.util.Decimal64;

/** What one demand of the scenario asks for, period by period, as its luck will have it. */
final class DemandLuck {
    private final Demand demand;
    private final String entity;
    /** By which the random numbers of the process are keyed. */
    private final long processEntity;

    private double deviation;

    DemandLuck(int index, World world) {
        demand = world.scenario.demand().get(index);
        entity = key(index, world);
        processEntity = Luck.entity(entity);
    }

    /** By what the luck of a demand is keyed: each demand at one firm has its own, and adding one changes no other. */
    static String key(int index, World world) {
        String firm = world.scenario.demand().get(index).firm();
        long before = world.scenario.demand().subList(0, index).stream()
                .filter(other -> other.firm().equals(firm))
                .count();
        return before == 0 ? firm : firm + "#" + before;
    }

    /** Base units asked for in this period, noise included; never less than none. Asked once a period. */
    double units(World world) {
        return noisy(process(world), 0, world);
    }

    /**
     * An expected amount with this demand's noise; never less than none.
     *
     * @param place position among the offers of the demand, each of which has its own shock
     */
    double noisy(double expected, int place, World world) {
        if (demand.noise().isEmpty()) {
            return Math.max(0, expected);
        }
        Noise noise = demand.noise().get();
        String own = place == 0 ? entity : entity + "/" + place;
        double shock = noise.law().draw(world.luck.draws(Purpose.DEMAND_NOISE, own, world.period));
        return Math.max(
                0, noise.demand(new Decimal64(expected), new Decimal64(shock)).doubleValue());
    }

    void keep(Tape tape) {
        deviation = tape.real(deviation);
    }

    private double process(World world) {
        DemandProcess process = demand.process().orElseThrow();
        if (process instanceof DemandProcess.Steps steps) {
            return world.period + 1 < steps.from() ? steps.before() : steps.after();
        }
        Draws draws = world.luck.draws(Purpose.DEMAND_PROCESS, processEntity, world.period);
        if (process instanceof DemandProcess.Poisson poisson) {
            return draws.poisson(poisson.mean());
        }
        if (process instanceof DemandProcess.Random random) {
            return drawn(random, draws, world);
        }
        if (process instanceof DemandProcess.Ar1 ar1) {
            boolean first = world.period == 0;
            deviation =
                    first ? ar1.longRunSd() * draws.gaussian() : ar1.rho() * deviation + ar1.sd() * draws.gaussian();
            return ar1.mean() + deviation;
        }
        throw new IllegalStateException("no agent plays " + process);
    }

    private static double drawn(DemandProcess.Random random, Draws draws, World world) {
        double loading = random.correlation();
        if (loading == 0) {
            return random.amount().draw(draws);
        }
        double common =
                world.luck.draws(Purpose.COMMON_DEMAND, "common", world.period).gaussian();
        double score = Math.copySign(Math.sqrt(Math.abs(loading)), loading) * common
                + Math.sqrt(1 - Math.abs(loading)) * draws.gaussian();
        return random.amount().quantile(inside(StandardNormal.probabilityBelow(score)));
    }

    /** A score so far out that its probability rounds to 0 or 1 stays a number that has a quantile. */
    private static double inside(double probability) {
        return Math.min(1 - 0x1.0p-53, Math.max(0x1.0p-53, probability));
    }
}
