package io.tributary.optimizer.facility.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalTest {
    @TempDir
    private Path folder = Path.of("");

    /** Two sites at 0 and 9, capacity 2 each; customers at 1, 2 and 8; opening costs 1. */
    private static FacilityProblem line() {
        FacilityDraft draft = new FacilityDraft().site(1, 2).site(1, 2);
        for (int at : new int[] {1, 2, 8}) {
            draft.customer(FacilityProblem.NEVER).arc(0, at, 1).arc(1, 9 - at, 1);
        }
        return draft.build();
    }

    private static FacilityProblem square(int size) {
        Random luck = new Random(3);
        FacilityDraft draft = new FacilityDraft();
        for (int s = 0; s < size; s++) {
            draft.site(0, 6 * size / 10);
        }
        for (int i = 0; i < size; i++) {
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < size; s++) {
                draft.arc(s, 1 + luck.nextInt(1000), 1 + luck.nextInt(8));
            }
        }
        return draft.mostOpen(size / 10 + 1).build();
    }

    @Test
    void bothSolversProveThePlanOfALine() throws IOException {
        // 1 and 2 go to 0, 8 goes to 9: two sites and 1 + 2 + 1.
        for (Rival.Solver solver : Rival.Solver.values()) {
            Rival.Answer answer = Rival.solve(line(), solver, 10);

            assertThat(answer.proved()).isTrue();
            assertThat(answer.bound()).hasValue(6);
            assertThat(answer.plan().orElseThrow().arcs()).containsExactly(0, 2, 5);
        }
    }

    @Test
    void whatASolverHasWhenItsTimeIsOverKeepsTheLimitsAndItsBound() throws IOException {
        FacilityProblem problem = square(60);
        for (Rival.Solver solver : Rival.Solver.values()) {
            Rival.Answer answer = Rival.solve(problem, solver, 3);

            // On a busy machine there may be no plan yet.
            answer.plan().map(plan -> FacilityValue.of(problem, plan)).ifPresent(value -> {
                assertThat(value.isFeasible()).isTrue();
                assertThat(answer.bound().orElse(0)).isLessThanOrEqualTo(value.cost() + 1e-3);
            });
        }
    }

    @Test
    void theLastWholePlanOfAFileCounts() {
        List<String> first =
                List.of("Objective 20", "# Columns 8", "y0 1", "y1 1", "x 0", "x 1", "x 0", "x 1", "x 0", "x 1");
        List<String> second =
                List.of("Objective 6", "# Columns 8", "y0 1", "y1 1", "x 1", "x 0", "x 1", "x 0", "x 0", "x 1");
        List<String> both = Stream.concat(first.stream(), second.stream()).toList();

        assertThat(Rival.plan(line(), both).orElseThrow().arcs()).containsExactly(0, 2, 5);
        // The last one was being written when the process ended.
        assertThat(Rival.plan(line(), both.subList(0, 15)).orElseThrow().arcs()).containsExactly(1, 3, 5);
        assertThat(Rival.plan(line(), List.of())).isEmpty();
    }

    @Test
    void theBoundIsTheLastThatWasPrinted() throws IOException {
        Path file = folder.resolve("log.txt");
        Files.writeString(
                file,
                "  Dual bound        1477.5\n  Primal bound      inf\nrival status UNKNOWN_STATUS\nrival seconds 4.5\n");
        RivalLog late = RivalLog.read(file);
        Files.writeString(file, "  Dual bound        -inf\nrival status OPTIMAL\nrival seconds 0.5\nrival bound 12\n");
        RivalLog proved = RivalLog.read(file);

        assertThat(late.isProved()).isFalse();
        assertThat(late.bound()).hasValue(1477.5);
        assertThat(late.seconds()).isEqualTo(4.5);
        assertThat(proved.isProved()).isTrue();
        assertThat(proved.bound()).hasValue(12);
    }

    @Test
    void aProblemComesOutOfItsFileAsItWent() throws IOException {
        FacilityProblem problem = new FacilityDraft()
                .site(123_456_789_012L, 7)
                .site(5, 9)
                .customer(40)
                .arc(0, 987_654_321_098L, 3, 2)
                .arc(1, 4, 8, 6)
                .mostOpen(1)
                .requiredCover(2)
                .build();
        Path file = folder.resolve("problem.bin");

        ProblemFile.write(problem, file);
        FacilityProblem read = ProblemFile.read(file);
        Path again = folder.resolve("again.bin");
        ProblemFile.write(read, again);

        assertThat(Files.mismatch(file, again)).isEqualTo(-1);
        assertThat(read.cost(0)).isEqualTo(987_654_321_098L);
        assertThat(read.unservedCost(0)).isEqualTo(40);
    }
}
