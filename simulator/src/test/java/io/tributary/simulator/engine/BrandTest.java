package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Brand, launches and service desks: scenarios/mechanisms/brand against the size of their formulas. */
final class BrandTest {
    private static final MechanismRuns RUNS = MechanismRuns.of("brand");
    private static final int WARM_UP = 8;
    private static final int LAST = 59;
    private static final double PEOPLE = 270_000;
    private static final List<String> OURS = List.of("tea", "green_tea");

    /**
     * 10 a week per 1,000 people reach 1 - 2^(-10/50) = 12.9 % of those who do not know us. Where as many learn as forget,
     * the odds of not knowing fall as the speed of learning rises.
     */
    @Test
    void jointAdvertisingTellsOfTheBrandMakesImageAndIsPaidByHalves() {
        Run off = RUNS.run("m105_off", 0);
        Run on = RUNS.run("m105_on", 0);
        double reached = 1 - Math.pow(2, -0.2);
        double without = people(off, Measures.AWARENESS, LAST);
        double with = people(on, Measures.AWARENESS, LAST);
        double learning = (1 - (1 - 0.1 * with) * (1 - reached)) / (0.1 * without);
        double odds = (1 - without) / without / ((1 - with) / with);
        assertThat(odds / learning).isBetween(0.7, 1.4);
        for (int week = WARM_UP; week <= LAST; week++) {
            double satisfied = state(on, Measures.SATISFACTION, "hills", week);
            double was = week == WARM_UP ? 50 : state(on, Measures.REPUTATION, "hills", week - 1);
            double next = was + 0.05 * (satisfied + 20 * reached - was);
            assertThat(state(on, Measures.REPUTATION, "hills", week)).isCloseTo(next, within(1e-9));
        }
        double spent = 10 * PEOPLE / 1000 * 52;
        assertThat(on.kpi("cost.advertising", "total")).isCloseTo(spent, within(1.0));
        assertThat(on.kpi("cost.advertising", "leaf")).isCloseTo(spent / 2, within(1.0));
        assertThat(on.kpi("share.value", "total")).isGreaterThan(off.kpi("share.value", "total") * 1.1);
    }

    /** Everybody knows the brand; at a reputation R the maker asks 10 % x (R - 50) / 50 more. */
    @Test
    void aStrongBrandLetsTheMakerAskMoreOfItsPartners() {
        Run off = RUNS.run("m106_off", 0);
        Run on = RUNS.run("m106_on", 0);
        for (int week : new int[] {WARM_UP + 1, 30, LAST}) {
            double strength = people(on, Measures.STRENGTH, week - 1);
            assertThat(invoiced(on, week) / invoiced(off, week))
                    .isCloseTo(1 + 0.1 * (strength - 50) / 50, within(1e-5));
        }
        assertThat(on.kpi("profit", "maker")).isGreaterThan(off.kpi("profit", "maker") * 1.05);
        assertThat(on.kpi("profit", "distributor")).isLessThan(off.kpi("profit", "distributor") * 0.95);
        assertThat(on.kpi("brand.strength", "total")).isBetween(50.0, 80.0);
    }

    /** What distributors paid the maker for a base unit in a week. */
    private static double invoiced(Run run, int week) {
        Predicate<Party> distributor = party -> party.tier() == Party.Tier.DISTRIBUTOR;
        Predicate<Party> maker = party -> party.tier() == Party.Tier.MAKER;
        return run.sum(Kind.INVOICE, distributor, maker, week) / run.sum(Kind.SHIPMENT, maker, distributor, week);
    }

    /** Cases next = cases + 2 % x units - capacity, at each desk alone or at all together. */
    @Test
    void aCommonQueueWastesNoCapacityWhileACaseWaits() {
        Run off = RUNS.run("m107_off", 0);
        Run on = RUNS.run("m107_on", 0);
        double together = 0;
        double alone = 0;
        for (int week = WARM_UP; week <= LAST; week++) {
            together = Math.max(0, together + 0.02 * found(on, p -> true, week) - 4 * 125);
            alone = Math.max(0, alone + 0.02 * found(off, p -> p.zone().equals("harbour"), week) - 125);
        }
        assertThat(on.kpi("service.wait", "total")).isCloseTo(together / 500, within(0.2));
        assertThat(state(off, Measures.COMPLAINT_WAIT, "harbour", LAST)).isCloseTo(alone / 125, within(0.3));
        assertThat(on.kpi("service.wait", "total")).isLessThan(off.kpi("service.wait", "total") - 0.2);
        assertThat(on.kpi("satisfaction.customer", "total"))
                .isGreaterThan(off.kpi("satisfaction.customer", "total") + 0.5);
        assertThat(on.kpi("sales.sell_out.units", "total")).isGreaterThan(off.kpi("sales.sell_out.units", "total"));
    }

    /** Sales of a week, less what those who looked elsewhere took. */
    private static double found(Run run, Predicate<Party> zone, int week) {
        return Postings.sum(run, Kind.SALE, new Postings.Sides(Run::anyone, zone, OURS::contains), week);
    }

    /** Bass week by week, with content on top for a quarter; before its day nobody buys the product. */
    @Test
    void contentMakesANewProductKnownAndBoughtSooner() {
        Run off = RUNS.run("m111_off", 0);
        Run on = RUNS.run("m111_on", 0);
        double[] known = new double[2];
        double told = 1 - Math.pow(2, -40.0 / 500);
        for (int week = WARM_UP; week <= LAST; week++) {
            for (int run = 0; run < 2; run++) {
                Run of = run == 0 ? off : on;
                double stocking = stocking(of, week - 1);
                double p = 1 - (1 - (run == 1 && week < WARM_UP + 21 ? told : 0)) * (1 - 0.01 * stocking);
                boolean out = week >= WARM_UP + 8;
                known[run] += out ? (1 - known[run]) * (p + 0.1 * known[run]) : 0;
                assertThat(of.state(Measures.KNOWN, h -> h.id().equals("hills"), week))
                        .isCloseTo(known[run], within(0.002));
            }
        }
        assertThat(Postings.sum(on, Kind.SALE, new Postings.Sides(Run::anyone, Run::anyone, "green_tea"::equals), 12))
                .isZero();
        assertThat(on.kpi("sales.sell_out.units", "green_tea"))
                .isGreaterThan(1.2 * off.kpi("sales.sell_out.units", "green_tea"));
        assertThat(on.kpi("cost.advertising", "total") - off.kpi("cost.advertising", "total"))
                .isCloseTo(40 * PEOPLE / 1000 * 13, within(1.0));
    }

    private static double stocking(Run run, int week) {
        return run.state(Measures.STOCKISTS, p -> p.zone().equals("hills"), week) / 2 / 260;
    }

    /** New for 26 weeks: sales of the product from its day to 26 weeks later, of all of ours. */
    @Test
    void whatANewProductAddsCountsForHalfAYear() {
        Run off = RUNS.run("m127_off", 0);
        Run on = RUNS.run("m127_on", 0);
        double fresh = 0;
        double all = 0;
        for (int week = WARM_UP; week <= LAST; week++) {
            all += found(off, Run::anyone, week);
            boolean counts = week >= WARM_UP + 8 && week < WARM_UP + 8 + 26;
            fresh += counts
                    ? Postings.sum(
                            off, Kind.SALE, new Postings.Sides(Run::anyone, Run::anyone, "green_tea"::equals), week)
                    : 0;
        }
        assertThat(off.kpi("share.new", "total")).isCloseTo(fresh / all, within(1e-9));
        assertThat(on.kpi("share.new", "total")).isLessThan(0.95 * off.kpi("share.new", "total"));
    }

    /** Reputation moves 5 % a week towards what customers feel. */
    @Test
    void reputationFollowsSatisfactionAndStrengthIsWhatIsKnownAndLiked() {
        Run off = RUNS.run("m129_off", 0);
        Run on = RUNS.run("m129_on", 0);
        assertThat(off.kpi("brand.reputation", "total")).isEqualTo(50);
        double expected = 0;
        for (Zone zone : on.scenario().zones()) {
            double here = 50;
            for (int week = WARM_UP; week <= LAST; week++) {
                here += 0.05 * (state(on, Measures.SATISFACTION, zone.id(), week) - here);
            }
            expected += here * zone.population() / PEOPLE;
        }
        assertThat(on.kpi("brand.reputation", "total")).isCloseTo(expected, within(1e-6));
        assertThat(on.kpi("brand.reputation", "total")).isGreaterThan(52);
        assertThat(on.kpi("brand.strength", "total")).isCloseTo(expected, within(1e-6));
        assertThat(on.kpi("share.value", "total")).isGreaterThan(off.kpi("share.value", "total"));
    }

    private static double people(Run run, String measure, int week) {
        double sum = 0;
        for (Zone zone : run.scenario().zones()) {
            sum += state(run, measure, zone.id(), week) * zone.population() / PEOPLE;
        }
        return sum;
    }

    private static double state(Run run, String measure, String zone, int week) {
        return run.state(measure, p -> p.id().equals(zone), week);
    }
}
