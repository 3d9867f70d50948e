package io.tributary.optimizer.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerritoryCheckTest {
    /** Four zones in a row: 0 - 1 - 2 - 3. */
    private static TerritoryDraft row() {
        return new TerritoryDraft(4)
                .border(0, 1, 5)
                .border(1, 2, 7)
                .border(2, 3, 9)
                .between(new long[] {1, 1, 1, 1}, 2, 2);
    }

    private static TerritoryCheck check(TerritoryDraft draft, int... territories) {
        return TerritoryCheck.of(draft.build(2), TerritoryPlan.of(territories));
    }

    @Test
    void bordersBetweenTerritoriesAndChangesCost() {
        TerritoryCheck check = check(row().today(0, 1, 100), 0, 0, 1, 1);
        assertThat(check.complaints()).isEmpty();
        assertThat(check.cost()).isEqualTo(7 + 100);
    }

    @Test
    void theBestZoneOfATerritoryIsItsCentre() {
        TerritoryDraft draft = row().centreCost((centre, zone) -> Math.abs(centre - zone) * (centre + 1L));
        TerritoryCheck check = check(draft, 0, 0, 1, 1);
        assertThat(check.centres()).containsExactly(0, 2);
        assertThat(check.cost()).isEqualTo(7 + 1 + 3);
    }

    @Test
    void piecesImbalanceAndStrayPinsAreNamed() {
        assertThat(check(row(), 0, 1, 0, 1).complaints()).anyMatch(each -> each.contains("in pieces"));
        assertThat(check(row(), 0, 1, 1, 1).complaints()).anyMatch(each -> each.contains("must have 2 to 2"));
        assertThat(check(row().pin(0, 1), 0, 0, 1, 1).complaints()).anyMatch(each -> each.contains("pinned to 1"));
        assertThat(check(row(), 0, 0, 0, 0).complaints()).anyMatch(each -> each.contains("is empty"));
    }

    @Test
    void aBarrierPartsATerritoryAndARegionHoldsIt() {
        TerritoryDraft barred =
                new TerritoryDraft(4).barrier(0, 1, 1).border(1, 2, 1).border(2, 3, 1);
        assertThat(check(barred, 0, 0, 1, 1).complaints()).anyMatch(each -> each.contains("in pieces"));
        assertThat(check(row().region(0, 9), 0, 0, 1, 1).complaints()).anyMatch(each -> each.contains("crosses"));
    }

    @Test
    void aToleranceIsNeverWidenedByRounding() {
        TerritoryProblem problem =
                new TerritoryDraft(3).balanced(new long[] {33, 33, 34}, 0.05).build(3);
        assertThat(problem.low(0)).isEqualTo(32);
        assertThat(problem.high(0)).isEqualTo(35);
    }
}
