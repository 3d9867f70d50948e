package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.policy.Allocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets what of a product in short supply, and what buyers do about it. */
final class AllotmentTest {
    private static final Mechanisms INCENTIVES = Mechanisms.of("incentives");

    private static double bought(Run run, String partner) {
        double sum = 0;
        for (int week = run.scenario().time().warmUp();
                week < run.scenario().time().periods();
                week++) {
            sum += run.sum(Kind.SHIPMENT, p -> p.id().equals("cloud"), p -> p.id().equals(partner), week);
        }
        return sum;
    }

    /** Most that was asked of the maker in a week. */
    private static double peak(Run run) {
        double most = 0;
        for (int week = run.scenario().time().warmUp();
                week < run.scenario().time().periods();
                week++) {
            most = Math.max(most, run.state(Measures.DEMAND, p -> p.id().equals("cloud"), week));
        }
        return most;
    }

    @Test
    void whoIsNamedFirstGetsItsWholeOrderAndTheOthersShareTheRest() {
        Run plenty = INCENTIVES.run("m057_off", 0, "firms[cloud].order", "{base_stock: {level: 900000}}");
        Run proportional = INCENTIVES.run("m057_off");
        Run priority = INCENTIVES.run("m057_on");
        assertThat(bought(proportional, "D-wuhan")).isLessThan(0.99 * bought(plenty, "D-wuhan"));
        assertThat(bought(priority, "D-wuhan"))
                .isCloseTo(bought(plenty, "D-wuhan"), within(0.01 * bought(plenty, "D-wuhan")));
        for (String other : List.of("D-changsha", "D-yueyang")) {
            assertThat(bought(priority, other)).isLessThan(bought(proportional, other));
        }
    }

    /** What Wuhan gains Changsha and Yueyang lose, apart from the goods that nobody takes as shelves lie empty elsewhere. */
    @Test
    void turnAndEarnLiesBetweenProportionAndPriorityForTheLargestBuyer() {
        double proportional = bought(INCENTIVES.run("m057_off"), "D-wuhan");
        double earned = bought(INCENTIVES.run("m057_turn_and_earn"), "D-wuhan");
        assertThat(earned).isNotEqualTo(proportional).isLessThan(bought(INCENTIVES.run("m057_on"), "D-wuhan"));
    }

    @Test
    void anOrderIsBlownUpByThePartThatWasNotFilled() {
        Allocation rule = new Allocation(Allocation.Rule.PROPORTIONAL, List.of(), 13, 0.6);
        assertThat(rule.phantom(0.5)).isCloseTo(1.6, within(1e-12));
        assertThat(rule.phantom(1)).isEqualTo(1);
        assertThat(rule.phantom(0)).isCloseTo(2.2, within(1e-12));
    }

    @Test
    void buyersThatGameTheRationingAskForMoreThanTheySell() {
        Run honest = INCENTIVES.run("m057_off");
        Run gaming = INCENTIVES.run("m057_gaming");
        assertThat(peak(gaming)).isGreaterThan(1.1 * peak(honest));
    }

    @Test
    void proportionWithoutGamingIsWhatSellersDoAnyway() {
        assertThat(INCENTIVES.run("m057_neutral").ledger().digest())
                .isEqualTo(INCENTIVES.run("m057_off").ledger().digest());
    }
}
