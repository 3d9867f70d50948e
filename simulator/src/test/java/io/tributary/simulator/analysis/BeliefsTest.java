package io.tributary.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.design.Keep;
import io.tributary.simulator.experiment.Campaign;
import io.tributary.simulator.experiment.ExperimentReader;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.ResultStore;
import io.tributary.simulator.experiment.ThreadRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five beliefs of scenarios/beliefs: fewer futures than their READMEs, the same answers. */
class BeliefsTest {
    private static final Path BELIEFS =
            Path.of(System.getProperty("tributary.root", "..")).resolve("scenarios/beliefs");

    @TempDir
    private Path folder;

    private Evidence run(String belief, int replications) {
        ExperimentSource source = ExperimentReader.open(
                BELIEFS.resolve(belief),
                Optional.empty(),
                List.of(),
                written -> written.replicate(replications).keeping(Keep.TOTALS));
        try (ResultStore store =
                Campaign.run(source, folder, Campaign.Start.FRESH, new ThreadRunner(2), Campaign.Told.NOBODY)) {
            return new Evidence(source, store);
        }
    }

    private static double mean(Evidence evidence, int measure, int row) {
        return evidence.samples(measure).mean(row, 0);
    }

    /** Standard deviation of the first measure over the futures of a row. */
    private static double spread(Evidence evidence, int row) {
        return Math.sqrt(new Variance().evaluate(evidence.samples(0).of(row, 0)));
    }

    @Test
    void moreDealersBringCoverageUntilTheyOnlyCostAccounts() {
        Evidence evidence = run("more-dealers", 6);
        TurningPoint turn = evidence.turningPoint(0, 0).orElseThrow();
        assertThat(turn.isInside()).isTrue();
        assertThat(turn.best()).isEqualTo(4);
        assertThat(mean(evidence, 1, 5)).isGreaterThan(3 * mean(evidence, 1, 0));
        double accounts = 6 * 60_000;
        assertThat(mean(evidence, 0, 4) - mean(evidence, 0, 5)).isBetween(0.7 * accounts, 1.3 * accounts);
        assertThat(mean(evidence, 4, 4)).isLessThan(mean(evidence, 4, 0));
    }

    @Test
    void theNetworkStopsGrowingWhereFreightAndAccountTakeWhatATownEarns() {
        Evidence evidence = run("denser-network", 6);
        assertThat(evidence.turningPoint(0, 0).orElseThrow().best()).isEqualTo(6);
        double last = Double.POSITIVE_INFINITY;
        for (int row = 1; row < 8; row++) {
            double step = mean(evidence, 0, row) - mean(evidence, 0, row - 1);
            assertThat(step).isLessThan(last);
            last = step;
        }
        assertThat(last).isNegative();
        assertThat(mean(evidence, 2, 7)).isGreaterThan(0.999);
    }

    @Test
    void aStrongDealerInEveryTownSellsMoreUntilItLeavesThemAll() {
        Evidence evidence = run("strongest-dealer", 24);
        assertThat(spread(evidence, 6)).isGreaterThan(2 * spread(evidence, 0));
        assertThat(mean(evidence, 5, 6)).isLessThan(mean(evidence, 5, 0));
        assertThat(mean(evidence, 4, 1)).isGreaterThan(mean(evidence, 4, 0));
        assertThat(evidence.turningPoint(0, 0).orElseThrow().isInside()).isFalse();
    }

    @Test
    void agreementsOfHalfAYearBuyNoInvestmentAndLongOnesKeepTheWeak() {
        Evidence evidence = run("short-cooperation", 6);
        assertThat(mean(evidence, 1, 0)).isZero();
        assertThat(mean(evidence, 1, 1)).isGreaterThan(4);
        assertThat(mean(evidence, 3, 5)).isLessThan(mean(evidence, 3, 0));
        assertThat(mean(evidence, 4, 5)).isZero();
        assertThat(mean(evidence, 0, 0)).isLessThan(mean(evidence, 0, 5)).isLessThan(mean(evidence, 0, 1));
        assertThat(evidence.turningPoint(0, 0).orElseThrow().best()).isEqualTo(1);
    }

    @Test
    void aRebateOnPurchasesBuysStuffingFirstThenEffortThenNothing() {
        Evidence evidence = run("generous-policy", 6);
        assertThat(evidence.turningPoint(0, 0).orElseThrow().isInside()).isTrue();
        assertThat(mean(evidence, 0, 7)).isGreaterThan(mean(evidence, 0, 0)).isGreaterThan(mean(evidence, 0, 9));
        assertThat(mean(evidence, 0, 2)).isLessThan(mean(evidence, 0, 0));
        assertThat(mean(evidence, 3, 1)).isGreaterThan(1.5 * mean(evidence, 3, 0));
        assertThat(mean(evidence, 4, 9)).isGreaterThan(5 * mean(evidence, 4, 0));
        assertThat(mean(evidence, 5, 7)).isGreaterThan(0.30);
        assertThat(mean(evidence, 6, 7)).isGreaterThan(0.999);
    }
}
