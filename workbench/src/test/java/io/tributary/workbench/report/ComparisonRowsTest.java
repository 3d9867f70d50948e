package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.scenario.Promise;
import org.junit.jupiter.api.Test;

final class ComparisonRowsTest {
    private static final String COVERAGE = "coverage.numeric";
    private static final String COST = "cost.distribution.total";

    @Test
    void coverageLacksWhatItsBoundLiesAboveItAndCostWhatItsBoundLiesBelowIt() {
        assertThat(ComparisonRows.gapOf(new Promise(COVERAGE, 0.1, 0.5, 0.625))).isEqualTo(0.25);
        assertThat(ComparisonRows.gapOf(new Promise(COST, 10, 40, 30))).isEqualTo(0.25);
    }

    @Test
    void aPlanThatServesNobodyHasNoGapAsAShareOfItself() {
        assertThat(ComparisonRows.gapOf(new Promise(COVERAGE, 0.1, 0, 0.25))).isNaN();
    }

    @Test
    void aPlanBeyondItsBoundHasNoGapUnlessByRounding() {
        assertThat(ComparisonRows.gapOf(new Promise(COVERAGE, 0.1, 0.3, 0.25))).isNaN();
        assertThat(ComparisonRows.gapOf(new Promise(COST, 10, 1e9 - 0.1, 1e9))).isZero();
    }
}
