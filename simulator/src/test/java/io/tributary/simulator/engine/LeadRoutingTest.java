package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Leads that are given to firms by territory, skill or load, and leads after which two firms run. */
final class LeadRoutingTest {
    private static final Mechanisms CASE = Mechanisms.of("funnel");
    private static final int FUTURES = 12;

    private static double mean(String variant, ToDoubleFunction<Run> figure, String... settings) {
        double sum = 0;
        for (int future = 0; future < FUTURES; future++) {
            sum += figure.applyAsDouble(CASE.run(variant, future, settings));
        }
        return sum / FUTURES;
    }

    private static double total(Run run, String kpi) {
        return run.kpi(kpi, KpiValue.TOTAL);
    }

    /** Without routing kinds are won at 0.18 x (0.8^3 + 1) / 2, and 0.18 x 0.9^3 in the east; by skill all at 0.18. */
    @Test
    void leadsGoToTheFirmThatWinsMostOfTheirKind() {
        double east = 22.0 / 34;
        double known = 0.18;
        double plain = known * ((1 - east) * (Math.pow(0.8, 3) + 1) / 2 + east * Math.pow(0.9, 3));
        double without = mean("unlimited", run -> total(run, "funnel.win_rate"));
        double with = mean("skill", run -> total(run, "funnel.win_rate"));
        assertThat(without).isCloseTo(plain, within(0.01));
        assertThat(with).isCloseTo(known, within(0.01));
        assertThat(with / without).isCloseTo(known / plain, within(0.08));
        Run one = CASE.run("skill", 0);
        assertThat(one.state(Measures.PROJECTS, p -> p.id().equals("east"), 60)).isZero();
        assertThat(total(one, "funnel.leads")).isEqualTo(total(CASE.run("unlimited", 0), "funnel.leads"));
    }

    /** The east has room for 72 / 8 weeks of work a week, whatever comes; by load the free rooms of the others are filled. */
    @Test
    void aFloodOfLeadsIsSpreadOverThoseWhoHaveRoom() {
        double own = mean("territory", run -> total(run, "funnel.won"));
        double spread = mean("m082_on", run -> total(run, "funnel.won"));
        double work = 2 + 0.6 * 4 + 0.3 * 2;
        double east = 72 / work;
        double cold = 22 - east;
        assertThat(cold).isGreaterThan(3);
        double wins = 52 * (cold / 34) * 34 * 0.18 * 0.7;
        assertThat(spread - own).isBetween(0.3 * wins, 1.6 * wins);
    }

    /** 30 % of the leads are contested; both firms' engineers work on them, and the order is split 70 to 30. */
    @Test
    void unregisteredLeadsAreContestedAndRegistrationEndsThat() {
        assertThat(mean("m082_off", run -> total(run, "funnel.contested"))).isCloseTo(0.3, within(0.02));
        assertThat(mean("m082_off", run -> total(run, "funnel.won")))
                .isLessThan(mean("territory", run -> total(run, "funnel.won")) - 5);
        Run half = CASE.run("m082_off", 0, "lead_routing.registered", "50 %");
        assertThat(total(half, "funnel.contested")).isCloseTo(0.15, within(0.03));
        Run split = CASE.run("m082_off", 0);
        double won = total(split, "funnel.won") + split.state(Measures.PROJECTS_WON, p -> true, 25);
        double asked = 0;
        for (int week = 26; week < 78; week++) {
            asked += split.state(Measures.DEMAND, p -> !p.id().equals("arms"), week);
        }
        assertThat(asked / 2).isBetween(won - 12, won + 12);
    }

    @Test
    void aRuleThatLeavesLeadsWhereTheyAriseChangesNothing() {
        assertThat(CASE.run("territory", 0).ledger().digest())
                .isEqualTo(CASE.run("today", 0).ledger().digest());
        assertThat(CASE.run("m082_neutral", 0).ledger().digest())
                .isEqualTo(CASE.run("m082_off", 0).ledger().digest());
    }
}
