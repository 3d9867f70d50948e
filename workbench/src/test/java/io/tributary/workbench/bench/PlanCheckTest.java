package io.tributary.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.workbench.bench.Format.Check;
import io.tributary.workbench.bench.Format.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The independent check on instances that are small enough to be added up by hand. */
class PlanCheckTest {
    private static final Question PLAIN = new Question(0, 0);

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void ofTwoEdgesBetweenTheSameNodesTheLastCounts() throws IOException {
        Path file = file("median", "3 3 1\n1 2 9\n2 3 4\n1 2 5\n");
        assertThat(PlanCheck.median(file, new int[] {1, 1, 1})).isEqualTo(new Check(5 + 0 + 4, ""));
        assertThat(new MedianFormat().read(List.of(file), PLAIN).problem().cost(1))
                .isEqualTo(5);
    }

    @Test
    void aMedianTooManyIsABrokenLimit() throws IOException {
        Path file = file("median", "3 2 1\n1 2 5\n2 3 4\n");
        assertThat(PlanCheck.median(file, new int[] {0, 1, 1}).complaint()).contains("2 sites are open");
        assertThat(PlanCheck.median(file, new int[] {1, 1, -1}).complaint()).contains("1 customers are not served");
    }

    @Test
    void straightLinesAreRoundedDownAndAMedianHasRoom() throws IOException {
        Path file = file("capacitated", "1 7\n3 1 10\n1 0 0 4\n2 1 1 4\n3 5 0 2\n");
        assertThat(PlanCheck.capacitatedMedian(file, new int[] {0, 0, 0})).isEqualTo(new Check(0 + 1 + 5, ""));
        Path full = file("full", "1 7\n3 1 9\n1 0 0 4\n2 1 1 4\n3 5 0 2\n");
        assertThat(PlanCheck.capacitatedMedian(full, new int[] {0, 0, 0}).complaint())
                .contains("carries 10");
    }

    @Test
    void aLocationCostsItsOpeningOnceAndEachCustomerWhole() throws IOException {
        Path file = file("location", "2 2\n5 9\n100 200.5\n4 3\n1 2\n3 4.25\n");
        assertThat(PlanCheck.location(file, new int[] {1, 1})).isEqualTo(new Check(200.5 + 2 + 4.25, ""));
        assertThat(PlanCheck.location(file, new int[] {0, 0}).complaint()).contains("carries 7");
        Statement statement = new LocationFormat().read(List.of(file), PLAIN);
        assertThat(statement.value(statement.problem().openingCost(1))).isEqualTo(200.5);
    }

    @Test
    void anAssignmentHasCostsBeforeWeights() throws IOException {
        Path file = file("assignment", "2 2\n10 20\n30 40\n5 6\n7 8\n6 8\n");
        assertThat(PlanCheck.assignment(file, new int[] {0, 1})).isEqualTo(new Check(50, ""));
        assertThat(PlanCheck.assignment(file, new int[] {0, 0}).complaint()).contains("carries 11");
    }

    @Test
    void coveredIsWhoHasASiteWithinTheRadius() throws IOException {
        List<Path> files =
                List.of(file("places.txt", "3\n0 0\n0 800\n0 801\n"), file("demand-places.dat", "5\n7\n9\n"));
        Question one = new Question(1, 0);
        assertThat(PlanCheck.covering(files, one, new int[] {0, 0, -1})).isEqualTo(new Check(12, ""));
        assertThat(PlanCheck.covering(files, one, new int[] {0, 0, 0}).complaint())
                .contains("too far away");
        assertThat(new CoveringFormat().read(files, one).served()).isEqualTo(21);
    }

    @Test
    void whatIsFartherThanTheCoveringDistanceCountsAsUncovered() throws IOException {
        Path file = file("coverage", "2 3 1 5\n4 6\n0 3\n9.5 0\n");
        assertThat(PlanCheck.coverageMedian(file, PLAIN, new int[] {1, 1})).isEqualTo(new Check(4 * 3, ""));
        assertThat(PlanCheck.coverageMedian(file, PLAIN, new int[] {0, 0}).complaint())
                .contains("6.0 is uncovered");
    }
}
