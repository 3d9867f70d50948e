package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.simulator.experiment.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The closed loop on a small scenario in which outlets are won week by week, which a first plan cannot know. */
class ClosedLoopTest {
    private static final Planning SOY = new Planning("mechanisms/planning");

    @Test
    void theLoopEndsWherePromiseAndSimulationAgreeOnFreshSeeds() {
        List<LoopRound> rounds = new ArrayList<>();

        ClosedLoop.Closed closed = ClosedLoop.run(SOY.today(), SOY.response(), rounds::add);

        LoopRound first = rounds.get(0);
        LoopRound last = rounds.get(rounds.size() - 2);
        LoopRound fresh = rounds.get(rounds.size() - 1);
        assertThat(first.agrees()).isFalse();
        assertThat(Math.abs(line(first, "cost.distribution.total").deviation())).isGreaterThan(0.03);
        assertThat(last.agrees()).isTrue();
        assertThat(Math.abs(line(last, "cost.distribution.total").deviation())).isLessThan(0.005);
        assertThat(fresh.number()).isZero();
        assertThat(fresh.agrees()).isTrue();
        assertThat(closed.agrees()).isTrue();
        assertThat(closed.rounds()).isLessThanOrEqualTo(4);
    }

    @Test
    void todaysFiguresBesideTheLastPlanAreThoseOfItsOwnSimulation() {
        ClosedLoop.Closed closed = ClosedLoop.run(SOY.today(), SOY.response(), round -> {});

        double today = closed.recommendation().plan().promises().stream()
                .filter(promise -> promise.kpi().equals("coverage.numeric"))
                .findFirst()
                .orElseThrow()
                .today();
        assertThat(today).isCloseTo(SOY.simulated(SOY.today(), "coverage.numeric"), within(0.01));
    }

    @Test
    void aPromiseAgreesWithinTheIntervalOrOnePercent() {
        Estimate narrow = new Estimate(100, 99.9, 100.1, 30);
        Estimate wide = new Estimate(100, 96, 104, 30);

        assertThat(LoopRound.Line.of("x", 100.9, narrow, Optional.empty()).agrees())
                .isTrue();
        assertThat(LoopRound.Line.of("x", 101.1, narrow, Optional.empty()).agrees())
                .isFalse();
        assertThat(LoopRound.Line.of("x", 103.9, wide, Optional.empty()).agrees())
                .isTrue();
        // Two independent means with half-widths 4 and 3 differ by chance up to 5.
        Estimate other = new Estimate(90, 87, 93, 30);
        assertThat(LoopRound.Line.of("x", 104.9, wide, Optional.of(other)).agrees())
                .isTrue();
        assertThat(LoopRound.Line.of("x", 105.1, wide, Optional.of(other)).agrees())
                .isFalse();
    }

    private static LoopRound.Line line(LoopRound round, String kpi) {
        return round.lines().stream()
                .filter(line -> line.kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }
}
