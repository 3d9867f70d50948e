package io.tributary.simulator.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.scenario.Expectation.Kind;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected values of the two shipped games and of small changes to them. */
class VerificationTest {
    private static final Path SCENARIOS = Path.of(System.getProperty("tributary.root", ".."), "scenarios");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedGamesGiveWhatTheyAreExpectedToGive() {
        for (String game : List.of("beer-game", "two-shops")) {
            Verified verified = verified(SCENARIOS.resolve(game));
            assertThat(verified.outcomes())
                    .isNotEmpty()
                    .allSatisfy(outcome ->
                            assertThat(outcome.passed()).as("%s", outcome).isTrue());
        }
    }

    @Test
    void aWrongValueIsNotMet() {
        Outcome outcome = beer("- {kpi: cost.inventory, value: 203.999}");
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.obtained()).isCloseTo(204, within(1e-6));
        assertThat(outcome.reason().en()).startsWith("off by 0.001");
        assertThat(beer("- {kpi: cost.inventory, value: 203.999, tolerance: 1e-5}")
                        .passed())
                .isTrue();
    }

    @Test
    void aKindIsInferredFromTheItem() {
        assertThat(beer("- {kpi: cost.inventory, value: 204}").kind()).isEqualTo(Kind.RUN);
        assertThat(beer("- {kpi: cost.inventory, variant: benchmark, value: 204}")
                        .kind())
                .isEqualTo(Kind.RUN);
        assertThat(beer("- {read: cost.inventory@human - cost.inventory, value: 2}")
                        .kind())
                .isEqualTo(Kind.OTHER_VARIANT);
        assertThat(beer("- {kpi: cost.inventory, value: 204, kind: reference}").kind())
                .isEqualTo(Kind.REFERENCE);
        assertThat(beer("- {function: choice.share, with: {utilities: [1, 1], offer: 1}, value: 0.5}"))
                .matches(outcome -> outcome.kind() == Kind.FUNCTION && outcome.passed());
    }

    @Test
    void periodsAreReadOneByOneAndTogether() {
        double whole = obtained("sales.sell_out.units");
        assertThat(whole).isEqualTo(4 * 4 + 32 * 8);
        assertThat(obtained("sales.sell_out.units#4")).isEqualTo(4);
        assertThat(obtained("sales.sell_out.units#..4")).isEqualTo(16);
        assertThat(obtained("sales.sell_out.units#3..5")).isEqualTo(16);
        assertThat(obtained("sales.sell_out.units#..4 + sales.sell_out.units#5.."))
                .isEqualTo(whole);
        assertThat(obtained("sum(sales.sell_out.units)")).isEqualTo(whole);
        assertThat(obtained("mean(sales.sell_out.units#1..5)")).isEqualTo(4.8);
        assertThat(obtained("var(sales.sell_out.units#1..5)")).isCloseTo(3.2, within(1e-12));
        assertThat(obtained("cov(sales.sell_out.units#1..5, 2 * sales.sell_out.units#1..5)"))
                .isCloseTo(6.4, within(1e-12));
    }

    @Test
    void aThresholdIsARootOverRuns() {
        Outcome outcome = shops("- {threshold: {vary: \"links[1].price.fixed\", from: 0, to: 2,"
                + " where: price.shelf(right)@unequal = 3.4}, value: 1.6}");
        assertThat(outcome.kind()).isEqualTo(Kind.THRESHOLD);
        assertThat(outcome.obtained()).isCloseTo(1.6, within(1e-6));
    }

    @Test
    void aThresholdThatIsNowhereIsNotMet() {
        Outcome outcome = shops("- {threshold: {vary: \"links[1].price.fixed\", from: 0, to: 2,"
                + " where: price.shelf(right) = 9}, value: 1.6}");
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.reason().en()).startsWith("no root between 0 and 2");
    }

    @Test
    void aSlopeIsACentralDifferenceOverRuns() {
        Outcome outcome =
                shops("- {slope: {of: price.shelf(left), by: \"links[1].price.fixed\", at: 0.6}, value: 0.3333333}");
        assertThat(outcome.obtained()).isCloseTo(1.0 / 3, within(1e-6));
        assertThat(outcome.kind()).isEqualTo(Kind.OTHER_VARIANT);
    }

    @Test
    void aMeanWithLuckIsJudgedByItsStandardError() {
        String demand = "read: sales.sell_out.units@poisson / 36, variant: poisson, z: 4";
        Outcome outcome = beer("- {" + demand + ", value: 4}");
        assertThat(outcome.passed()).as("%s", outcome).isFalse();
        assertThat(outcome.reason().en()).contains("standard error", "more replications");
        Outcome more = beer("- {" + demand + ", value: 3.98}", OptionalInt.of(900));
        assertThat(more.runs()).isEqualTo(900);
        assertThat(more.standardError()).isBetween(0.005, 0.02);
        Outcome few = beer("- {" + demand + ", value: 4}", OptionalInt.of(29));
        assertThat(few.reason().en()).startsWith("29 runs");
    }

    @Test
    void aRatioOfExpectationsHasAJackknifeError() {
        Outcome mean = beer("- {read: sales.sell_out.units@poisson, value: 144}", OptionalInt.of(50));
        Outcome ratio = beer(
                "- {read: \"ratio(sales.sell_out.units@poisson, sales.sell_out.units)\", value: 1}",
                OptionalInt.of(50));
        assertThat(ratio.obtained()).isCloseTo(mean.obtained() / 272, within(1e-12));
        assertThat(ratio.standardError()).isCloseTo(mean.standardError() / 272, within(1e-12));
        Outcome variance = beer("- {read: var_over_runs(sales.sell_out.units@poisson), value: 1}", OptionalInt.of(50));
        assertThat(variance.obtained()).isCloseTo(Math.pow(mean.standardError(), 2) * 50, within(1e-6));
        assertThat(variance.standardError()).isBetween(0.1 * variance.obtained(), 0.5 * variance.obtained());
    }

    @Test
    void everythingThatIsWrongWithItemsIsToldAtOnceByPlace() {
        String items = String.join(
                "\n  ",
                "- {kpi: cost.inventry, value: 1}",
                "- {read: 1 + cost.inventory(retailer, value: 1}",
                "- {read: cost.inventory@hunan, value: 1}",
                "- {kpi: cost.inventory, read: 1, value: 1}",
                "- {value: 1}",
                "- {kpi: cost.inventory, period: 37, value: 1}",
                "- {kpi: cost.inventory, period: 3, until: 4, value: 1}",
                "- {function: choice.shar, value: 1}",
                "- {coordinate: run.seed, value: 1}",
                "- {read: var(mean_over_runs(cost.inventory)), value: 1}",
                "- {read: var(cost.inventory#3), value: 1}",
                "- {kpi: cost.inventory, with: {a: 1}, value: 1}",
                "- {kpi: cost.inventory, tolerance: 0.1, z: 4, value: 1}");
        String told = told(scenario("beer-game", items));
        String[] wanted = {
            "expect[0].kpi reads cost.inventry, which is no KPI and no function. Maybe you meant cost.inventory.",
            "expect[1].read lacks the \")\" that closes the one in column 19",
            "expect[2].read reads the variant hunan, which is none of this scenario. Maybe you meant human.",
            "expect[3] says kpi, read but must say exactly one of",
            "expect[4] says nothing that is read",
            "expect[5].period reads period 37, but the run ends with period 36",
            "expect[6].period and until are both given",
            "expect[7].function is choice.shar, which is no function. Maybe you meant choice.share.",
            "expect[8].coordinate needs decision beside it",
            "expect[9].read has mean_over_runs within var",
            "expect[10].read has #3 within var",
            "expect[11].with is given, but means something only with function",
            "expect[12].tolerance and z are both given",
        };
        assertThat(told).contains(wanted);
        assertThat(told.lines()).hasSize(wanted.length).allMatch(line -> line.matches(".*scenario.yaml:\\d+:\\d+ .*"));
        assertThat(told.lines()
                        .filter(line -> line.contains("[1].read"))
                        .findFirst()
                        .orElse(""))
                .as("the column of the bracket in the file")
                .contains(":30 ");
    }

    @Test
    void whatOnlyARunKnowsIsToldByPlaceToo() {
        String told = told(scenario(
                "beer-game",
                "- {kpi: cost.inventory, entity: retaler, value: 1}\n  - {read: 2 * price.shelf(factory), value: 1}\n"
                        + "  - {function: choice.share, with: {utilities: [1, x], offer: 1}, value: 1}\n"
                        + "  - {function: choice.share, with: {utilitis: [1]}, value: 1}\n"
                        + "  - {threshold: {vary: \"firms[retailer].costt\", from: 0, to: 1, where: cost.inventory},"
                        + " value: 1}"));
        assertThat(told)
                .contains(
                        "expect[0].entity reads cost.inventory of retaler",
                        "Maybe you meant retailer.",
                        "expect[1].read reads price.shelf of factory",
                        "expect[2].with.utilities is \"x\", which is no number",
                        "Maybe you meant utilities.",
                        "firms[retailer].costt");
        assertThat(told.lines()).hasSize(5).allMatch(line -> line.matches(".*scenario.yaml:\\d+:\\d+ .*"));
    }

    @Test
    void theNumberOfWorkersDoesNotMatter() {
        Path file = scenario("beer-game", "- {read: cost.inventory@poisson, value: 1, z: 4}");
        Verified alone = new ForkJoinPool(1).invoke(java.util.concurrent.ForkJoinTask.adapt(() -> verified(file)));
        Verified many = new ForkJoinPool(4).invoke(java.util.concurrent.ForkJoinTask.adapt(() -> verified(file)));
        assertThat(alone.outcomes()).isEqualTo(many.outcomes());
    }

    private double obtained(String read) {
        return beer("- {read: \"" + read + "\", value: 0}").obtained();
    }

    private Outcome beer(String item) {
        return beer(item, OptionalInt.empty());
    }

    private Outcome beer(String item, OptionalInt replications) {
        Path file = scenario("beer-game", item);
        return Verification.of(ScenarioReader.open(file, List.of(), Verification.READABLE), replications)
                .outcomes()
                .get(0);
    }

    private Outcome shops(String item) {
        return verified(scenario("two-shops", item)).outcomes().get(0);
    }

    private static Verified verified(Path file) {
        return Verification.of(ScenarioReader.open(file, List.of(), Verification.READABLE), OptionalInt.empty());
    }

    private static String told(Path file) {
        InvalidScenario invalid = catchThrowableOfType(InvalidScenario.class, () -> verified(file));
        assertThat(invalid.in(Language.ZH)).doesNotContain(" is ");
        return invalid.in(Language.EN);
    }

    /** A shipped game with other expectations. */
    private Path scenario(String game, String items) {
        try {
            String text = Files.readString(SCENARIOS.resolve(game).resolve("scenario.yaml"));
            String other = text.substring(0, text.indexOf("\nexpect:")) + "\nexpect:\n  " + items + "\n";
            return Files.writeString(folder.resolve("scenario.yaml"), other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
