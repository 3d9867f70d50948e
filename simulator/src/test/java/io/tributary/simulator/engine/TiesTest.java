package io.tributary.simulator.engine;

import static io.tributary.simulator.engine.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Integration;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Firms that count each other's profit, own each other, and part. */
final class TiesTest {
    private static final Shown MARGINS = Shown.in("margins");
    /** Choke price less the maker's cost. */
    private static final double GAIN = 80;

    private static final double SLOPE = 10;
    private static final int WEEKS = 26;

    /** Units of a week by the closed form of MORE.26: the maker's margin is G (1 - v) / (2 - v). */
    private static double units(double weight) {
        double margin = GAIN * (1 - weight) / (2 - weight);
        return SLOPE * (GAIN - margin) / 2;
    }

    private static double margins(double weight) {
        return units(weight) * (GAIN - units(weight) / SLOPE) * WEEKS;
    }

    @Test
    void aMakerThatCountsTheRetailersProfitSellsCheaperAndTheChannelEarnsMore() {
        assertThat(units(1)).isEqualTo(400);
        String[] variants = {"m013_off", "m013_alliance", "m013_on", "m013_system"};
        double[] weights = {0, 0.25, 0.5, 1};
        double[] weekly = {0, 100, 300, 500};
        for (int i = 0; i < variants.length; i++) {
            Run run = MARGINS.run(0, variants[i]);
            double costs = i == 0 ? 0 : total(run, "cost.integration");
            assertThat(total(run, "quantity")).as(variants[i]).isCloseTo(WEEKS * units(weights[i]), within(0.01));
            assertThat(costs).isEqualTo(WEEKS * weekly[i]);
            assertThat(total(run, "profit")).isCloseTo(margins(weights[i]) - costs, within(5.0));
        }
    }

    /** The retailer sells 800 / 3 units a week at a margin of 80 / 3; half of it is paid out the week after. */
    @Test
    void anOwnerIsPaidItsPartOfWhatTheOtherEarnedOnceLossesAreEarnedBack() {
        Run on = MARGINS.run(0, "m013_on");
        double earned = units(0.5) * units(0.5) / SLOPE;
        double paid = on.sum(Kind.DIVIDEND, is("retailer"), is("maker"));
        assertThat(paid).isCloseTo((WEEKS - 1) * 0.5 * earned, within(1.0));
        assertThat(on.kpi("profit", "retailer")).isCloseTo(WEEKS * earned - paid, within(1.0));
        Run poor = MARGINS.run(0, "m013_on", "firms[1].fixed_cost", "10000");
        assertThat(poor.kpi("profit", "retailer")).isNegative();
        assertThat(poor.sum(Kind.DIVIDEND, Run::anyone, Run::anyone)).isZero();
        Integration quarter = new Integration("a", "b", Optional.empty(), 0.25, 0, 0);
        assertThat(quarter.dividend(0, -400)).isZero();
        assertThat(quarter.dividend(Integration.carried(0, -400), 1000)).isEqualTo(150);
        assertThat(quarter.dividend(Integration.carried(-400, 1000), 800)).isEqualTo(200);
    }

    /** Each exit is paid for; a cost of f leaves e^(-f / a year's profit) of each partner's hazard. */
    @Test
    void whatAnExitCostsHoldsPartnersAndIsPaidByWhoLeaves() {
        MechanismRuns runs = MechanismRuns.of("relations");
        Run today = runs.run("today", 0);
        List<String> ties = new ArrayList<>();
        double expected = 0;
        for (Partner partner : MechanismRuns.serving(today.scenario())) {
            int last = today.scenario().time().periods() - 1;
            double profit = MechanismRuns.profit(today, partner.id(), last - 51, last);
            expected += 1 - Math.exp(-52 * 0.02 * Math.exp(-40_000 / Math.max(1, profit)));
            ties.add("{holder: " + partner.id() + ", of: leaf, exit_cost: 40000}");
        }
        String[] bound = {"integration", ties.toString()};
        assertThat(runs.mean("m067_off", "partner.exits", 60, bound)).isCloseTo(expected, within(0.9));
        assertThat(runs.mean("m067_off", "partner.exits", 60)).isCloseTo(7 * (1 - Math.exp(-1.04)), within(0.5));
        Run on = runs.run("m067_off", 0, bound);
        assertThat(on.kpi("partner.exits", "total")).isPositive();
        assertThat(total(on, "cost.integration")).isEqualTo(40_000 * on.kpi("partner.exits", "total"));
    }

    @Test
    void aTieEndsInTheWeekInWhichThePartnerLeaves() {
        MechanismRuns runs = MechanismRuns.of("partners");
        String tie = "[{holder: leaf, of: east_1, coordination: 100, exit_cost: 5000, equity: 20 %}]";
        Run on = runs.run("m028_off", 0, "integration", tie);
        int first = on.scenario().time().warmUp();
        int left = first;
        while (on.state(Measures.DEPARTURE, is("east_1"), left) == 0) {
            assertThat(on.sum(Kind.SEPARATION, is("leaf"), Run::anyone, left)).isZero();
            left++;
        }
        assertThat(on.sum(Kind.SEPARATION, is("leaf"), Run::anyone, left)).isEqualTo(5000);
        assertThat(total(on, "cost.integration")).isEqualTo(100 * (left - first + 1) + 5000);
        double earned = highest(runs.run("m028_off", 0), "east_1", first, left - 1);
        assertThat(earned).isPositive();
        assertThat(on.sum(Kind.DIVIDEND, is("east_1"), is("leaf"))).isCloseTo(0.2 * earned, within(1.0));
    }

    /** The most that a partner had earned together by the end of any week: what an owner gets its part of. */
    private static double highest(Run run, String partner, int from, int to) {
        double most = 0;
        for (int week = from; week <= to; week++) {
            most = Math.max(most, MechanismRuns.profit(run, partner, from, week));
        }
        return most;
    }

    private static Predicate<Party> is(String id) {
        return party -> party.id().equals(id);
    }
}
