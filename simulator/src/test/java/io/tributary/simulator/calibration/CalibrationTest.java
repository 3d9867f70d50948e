package io.tributary.simulator.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.scenario.InvalidScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Estimates from made-up data, whose parameters are known, and from public scanner data where a folder with the tables of
 * scenarios/calibration is named by the system property {@code tributary.scanner}; without it those tests are skipped.
 */
class CalibrationTest {
    private static final int SAMPLES = 100;
    /** Four standard errors of a share of 95 % in so many samples. */
    private static final double BAND = 4 * Math.sqrt(0.95 * 0.05 / SAMPLES);

    @TempDir
    private Path folder = Path.of("");

    private CalibrationRun open(String file, String table) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        Files.writeString(folder.resolve("calibration.yaml"), "calibrate: Test\ntable: table.csv\n" + file);
        return CalibrationRun.open(folder.resolve("calibration.yaml"));
    }

    private Fit fit(String model, String table) throws IOException {
        return open("estimate: [{name: it, fit: " + model + "}]\n", table)
                .estimate()
                .fits()
                .get(0);
    }

    private static boolean covers(Coefficient coefficient, double truth) {
        return coefficient.low() <= truth && truth <= coefficient.high();
    }

    private static Coefficient of(Fit fit, String name) {
        return fit.find(name).orElseThrow();
    }

    @Test
    void aLogitRecoversItsParametersAsOftenAsItsIntervalsSay() {
        int price = 0;
        int constant = 0;
        for (int s = 0; s < SAMPLES; s++) {
            Draws draws = new Luck(11, s).draws(Purpose.DEMAND_NOISE, 0, 0);
            DataTable table = choices(draws, 250, -1.5, 0.7);
            LogitChoice model = new LogitChoice(
                    List.of("a", "b", "c"),
                    java.util.Map.of("price", List.of("pa", "pb", "pc")),
                    java.util.Optional.of("choice"),
                    List.of(),
                    true,
                    java.util.Optional.empty(),
                    0);
            List<Coefficient> found = model.fit(table, table.rows()).coefficients();
            price += covers(found.get(2), -1.5) ? 1 : 0;
            constant += covers(found.get(0), 0.7) ? 1 : 0;
        }
        assertThat(price / (double) SAMPLES).isCloseTo(0.95, within(BAND));
        assertThat(constant / (double) SAMPLES).isCloseTo(0.95, within(BAND));
    }

    private static DataTable choices(Draws draws, int rows, double price, double constant) {
        StringBuilder text = new StringBuilder("choice,pa,pb,pc\n");
        for (int r = 0; r < rows; r++) {
            double[] p = {1 + draws.nextDouble(), 1 + draws.nextDouble(), 1 + draws.nextDouble()};
            double[] weight = {Math.exp(price * p[0]), Math.exp(constant + price * p[1]), Math.exp(price * p[2])};
            double u = draws.nextDouble() * (weight[0] + weight[1] + weight[2]);
            String choice = u < weight[0] ? "a" : u < weight[0] + weight[1] ? "b" : "c";
            text.append(String.format(Locale.ROOT, "%s,%s,%s,%s%n", choice, p[0], p[1], p[2]));
        }
        return DataTable.of(io.tributary.simulator.document.Columns.parse(
                        "made up", text.toString(), new io.tributary.simulator.document.Problems())
                .orElseThrow());
    }

    @Test
    void aDiffusionOfSingleDecisionsIsRecoveredAsOftenAsItsIntervalsSay() {
        int p = 0;
        int q = 0;
        int market = 0;
        for (int s = 0; s < SAMPLES; s++) {
            Draws draws = new Luck(12, s).draws(Purpose.DEMAND_NOISE, 0, 0);
            StringBuilder text = new StringBuilder("sold\n");
            long bought = 0;
            for (int t = 0; t < 12; t++) {
                long sold = draws.binomial(2000 - bought, 0.03 + 0.38 * bought / 2000);
                text.append(sold).append('\n');
                bought += sold;
            }
            DataTable table = DataTable.of(io.tributary.simulator.document.Columns.parse(
                            "made up", text.toString(), new io.tributary.simulator.document.Problems())
                    .orElseThrow());
            List<Coefficient> found = new BassSales("sold", java.util.Optional.empty(), BassSales.Noise.BINOMIAL)
                    .fit(table, table.rows())
                    .coefficients();
            p += covers(found.get(0), 0.03) ? 1 : 0;
            q += covers(found.get(1), 0.38) ? 1 : 0;
            market += covers(found.get(2), 2000) ? 1 : 0;
        }
        assertThat(p / (double) SAMPLES).isCloseTo(0.95, within(BAND));
        assertThat(q / (double) SAMPLES).isCloseTo(0.95, within(BAND));
        assertThat(market / (double) SAMPLES).isCloseTo(0.95, within(BAND));
    }

    @Test
    void theContinuousCurveOfBassIsFoundExactlyWhereNothingStraysFromIt() throws IOException {
        StringBuilder text = new StringBuilder("year,sold\n");
        double before = 0;
        for (int t = 1; t <= 15; t++) {
            double gone = Math.exp(-0.41 * t);
            double now = 1000 * (1 - gone) / (1 + 0.38 / 0.03 * gone);
            text.append(t)
                    .append(',')
                    .append(now - before + (t % 2 == 0 ? 0.001 : -0.001))
                    .append('\n');
            before = now;
        }
        Fit fit = fit("{bass_sales: {sales: sold, noise: additive}}", text.toString());
        assertThat(of(fit, "p").value()).isCloseTo(0.03, within(1e-4));
        assertThat(of(fit, "q").value()).isCloseTo(0.38, within(1e-3));
        assertThat(of(fit, "market").value()).isCloseTo(1000, within(0.1));
    }

    /** Two shops whose sales answer to the price with elasticity -2 exactly, each from its own level. */
    @Test
    void anElasticityWithinShopsIsFreeOfTheirLevels() throws IOException {
        String table = "shop,units,price\nx,100,1\nx,25,2\ny,400,1\ny,44.444444444444446,3\nx,6.25,4\n";
        Fit fit = fit("{regression: {of: log(units), on: {price: log(price)}, within: shop}}", table);
        assertThat(of(fit, "price").value()).isCloseTo(-2, within(1e-12));
    }

    /** Points (0,1), (1,3), (2,4), (3,6): slope 1.6, intercept 1.1, residual variance 0.1, by hand. */
    @Test
    void aLineThroughPointsHasTheErrorsOfTheTextbook() throws IOException {
        Fit fit = fit("{regression: {of: y, on: {x: x}}}", "x,y\n0,1\n1,3\n2,4\n3,6\n");
        assertThat(of(fit, "x").value()).isCloseTo(1.6, within(1e-12));
        assertThat(of(fit, "constant").value()).isCloseTo(1.1, within(1e-12));
        assertThat(of(fit, "x").standardError()).isCloseTo(Math.sqrt(0.1 / 5), within(1e-12));
        assertThat(of(fit, "constant").standardError()).isCloseTo(Math.sqrt(0.1 * (0.25 + 2.25 / 5)), within(1e-12));
    }

    @Test
    void rememberedAdvertisingIsToldFromItsSales() throws IOException {
        StringBuilder text = new StringBuilder("sales,spent\n");
        Draws draws = new Luck(5, 0).draws(Purpose.DEMAND_NOISE, 0, 0);
        double stock = 0;
        for (int t = 0; t < 300; t++) {
            double spent = 1 + 9 * draws.nextDouble();
            stock = t == 0 ? spent / 0.5 : 0.5 * stock + spent;
            double sales = Math.exp(4 + 0.24 * Math.log(stock) + 0.02 * draws.gaussian());
            text.append(sales).append(',').append(spent).append('\n');
        }
        Fit fit = fit("{advertising_response: {sales: sales, spending: spent}}", text.toString());
        assertThat(of(fit, "elasticity")).matches(c -> covers(c, 0.24));
        assertThat(of(fit, "carry")).matches(c -> covers(c, 0.5));
        assertThat(of(fit, "elasticity").standardError()).isLessThan(0.02);
    }

    @Test
    void theLawsOfADemandAreFound() throws IOException {
        Draws draws = new Luck(6, 0).draws(Purpose.DEMAND_NOISE, 0, 0);
        StringBuilder text = new StringBuilder("counts,path\n");
        double x = 100;
        for (int t = 0; t < 800; t++) {
            x = 100 + 0.7 * (x - 100) + 5 * draws.gaussian();
            text.append(draws.poisson(draws.gamma(4) * 2)).append(',').append(x).append('\n');
        }
        Fit counts = fit("{demand_law: {demand: counts, law: negative_binomial}}", text.toString());
        assertThat(of(counts, "mean")).matches(c -> covers(c, 8));
        assertThat(of(counts, "size")).matches(c -> covers(c, 4));
        Fit path = fit("{demand_law: {demand: path, law: ar1}}", text.toString());
        assertThat(of(path, "persistence")).matches(c -> covers(c, 0.7));
        assertThat(of(path, "sd")).matches(c -> covers(c, 5));
    }

    @Test
    void rowsHeldBackTestTheFitAgainstANaiveForecast() throws IOException {
        String table = csv(choices(new Luck(3, 0).draws(Purpose.DEMAND_NOISE, 0, 0), 400, -4, 1));
        CalibrationRun run = open("""
                hold_out: 25 %
                estimate:
                  - name: it
                    fit: {logit_choice: {alternatives: [a, b, c], choice: choice, attributes: {price: [pa, pb, pc]}}}
                    set: {"segments[all].price_sensitivity": -price}
                """, table);
        CalibrationRun.Result result = run.estimate();
        HoldOut test = result.fits().get(0).holdOut().orElseThrow();
        assertThat(result.fits().get(0).rows()).isEqualTo(300);
        assertThat(test.rows()).isEqualTo(100);
        assertThat(test.model()).isLessThan(test.naive());
        assertThat(Double.parseDouble(result.changes().get(0).value()))
                .isEqualTo(-of(result.fits().get(0), "price").value());
    }

    private static String csv(DataTable table) {
        StringBuilder text = new StringBuilder(String.join(",", table.names())).append('\n');
        for (int r = 0; r < table.rows(); r++) {
            int row = r;
            text.append(String.join(
                            ",",
                            table.names().stream()
                                    .map(name -> table.words(name).get(row))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void loyaltyToTheLastChoiceIsAnAttributeOfItsOwn() throws IOException {
        StringBuilder text = new StringBuilder("who,choice\n");
        Draws draws = new Luck(8, 0).draws(Purpose.DEMAND_NOISE, 0, 0);
        for (int who = 0; who < 60; who++) {
            int last = -1;
            for (int t = 0; t < 12; t++) {
                double[] weight = {last == 0 ? Math.exp(1.2) : 1, last == 1 ? Math.exp(1.2) : 1};
                last = draws.nextDouble() * (weight[0] + weight[1]) < weight[0] ? 0 : 1;
                text.append(who).append(',').append(last + 1).append('\n');
            }
        }
        Fit fit = fit("{logit_choice: {alternatives: [a, b], choice: choice, loyalty_of: who}}", text.toString());
        assertThat(of(fit, "loyalty")).matches(c -> covers(c, 1.2));
        assertThat(of(fit, "loyalty").standardError()).isLessThan(0.2);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
        String file = """
                estimate:
                  - name: one
                    fit: {regression: {of: log(unitz), on: {price: log(price}}}
                    set: {"a.b": -cost}
                  - name: two
                    fit: {logit_choice: {alternatives: [x, y], choice: brand, attributes: {price: [price]}}}
                """;
        assertThatThrownBy(() -> open(file, "units,price,brand\n1,2,x\n3,4,z\n"))
                .isInstanceOfSatisfying(InvalidScenario.class, e -> {
                    assertThat(e.problems()).hasSizeGreaterThanOrEqualTo(4);
                    assertThat(e.getMessage())
                            .contains(
                                    "names the column unitz",
                                    "Maybe you meant units",
                                    "is no expression",
                                    "names cost");
                });
    }

    @Test
    void aCostIsFoundFromThePriceThatItLeadsTo() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), """
                scenario: One firm
                time: {length: 1 period}
                firms: [{id: tier1, unit_cost: 20}]
                demand: [{at: [tier1], form: {linear: {a: 100, b: 1}}}]
                play: {order: [[tier1.price]]}
                """);
        Files.writeString(folder.resolve("calibration.yaml"), """
                calibrate: Cost
                simulate:
                  scenario: scenario.yaml
                  vary: [{path: "firms[tier1].unit_cost", from: 0, to: 50}]
                  match: [{kpi: price, entity: tier1, value: 65, error: 0.5}]
                  replications: 1
                  budget: 150
                """);
        CalibrationRun.Result result =
                CalibrationRun.open(folder.resolve("calibration.yaml")).estimate();
        Coefficient cost = result.fits().get(0).coefficients().get(0);
        assertThat(cost.value()).isCloseTo(30, within(5e-3));
        // The price moves by half of the cost, so the cost is known half as well; one replication doubles the variance.
        assertThat(cost.standardError()).isCloseTo(2 * 0.5 * Math.sqrt(2), within(1e-3));
        assertThat(result.changes().get(0).path()).isEqualTo("firms[tier1].unit_cost");
    }

    @Test
    void theMargarineAndCheeseDataGiveTheirKnownEstimates() {
        String tables = System.getProperty("tributary.scanner", "");
        Assumptions.assumeFalse(tables.isEmpty(), "the folder with the scanner data is not named");
        Fit margarine = CalibrationRun.open(Path.of(tables).resolve("margarine.yaml"))
                .estimate()
                .fits()
                .get(0);
        assertThat(margarine.logLikelihood()).isCloseTo(-7464.9321, within(1e-4));
        assertThat(of(margarine, "price").value()).isCloseTo(-6.656580, within(1e-6));
        Fit cheese = CalibrationRun.open(Path.of(tables).resolve("cheese.yaml"))
                .estimate()
                .fits()
                .get(0);
        assertThat(of(cheese, "price").value()).isCloseTo(-2.3883, within(5e-5));
        assertThat(of(cheese, "display").value()).isCloseTo(0.9142, within(5e-5));
    }
}
