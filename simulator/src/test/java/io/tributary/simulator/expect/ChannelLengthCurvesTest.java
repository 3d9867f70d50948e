package io.tributary.simulator.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped channel-length experiment against what successive marginalization says (Spengler 1950). */
class ChannelLengthCurvesTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("tributary.root", ".."), "scenarios", "channel-length");
    private static final int LINEAR = 0;
    private static final int ISO_ELASTIC = 1;
    private static final int LOGIT = 2;
    private static final double[] SIZES = {3, 2, 1};
    private static final double[] COSTS = {20, 26, 34};
    private static final Percentage CLOSE = Percentage.withPercentage(1e-3);

    /** What the scenario shows, in its order. */
    private enum Shown {
        PRICE(0),
        VOLUME(1),
        PROFIT(2),
        EFFICIENCY(3),
        MAKER(4);

        final int column;

        Shown(int column) {
            this.column = column;
        }
    }

    /** Linear demand of a market so many times as large. */
    private record Straight(double a, double b, double size) {}

    private static Curves curves(Change... changes) {
        return Sweep.of(
                        ScenarioReader.open(SHIPPED, List.of(changes), Verification.READABLE),
                        OptionalInt.empty(),
                        done -> {})
                .orElseThrow();
    }

    private static double value(Curves curves, int panel, int line, int tiers, Shown shown) {
        return curves.at(panel, line, tiers).values().get(shown.column);
    }

    @Test
    void theShippedCurvesAreThoseOfTheory() {
        Curves curves = curves();
        for (int region = 0; region < 3; region++) {
            double c = COSTS[region];
            for (int n = 0; n <= 3; n++) {
                linear(curves, region, n, new Straight(1000, 10, SIZES[region]), c);
                isoElastic(curves, region, n, 3, c);
                logit(curves, region, n, 5, c);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1840, 7.5, 2, 3.4, 31", "700, 4, 3.2, 6.5, 8"})
    void otherParametersFollowTheSameFormulas(double a, double b, double e, double v, double c) {
        Curves curves = curves(
                new Change("demand[0].form", "", "{linear: {a: " + a + ", b: " + b + "}}", ""),
                new Change("firms[maker].unit_cost", "", Double.toString(c), ""),
                new Change("curves.panels", "", "{name: Region, levels: [{label: only}]}", ""),
                new Change("curves.lines.levels[1].changes", "", form("iso_elastic: {k: 1e7, e: " + e + "}"), ""),
                new Change(
                        "curves.lines.levels[2].changes",
                        "",
                        form("logit: {v: [" + v + "], beta: 0.1, people: 1000}"),
                        ""));
        for (int n = 0; n <= 3; n++) {
            linear(curves, 0, n, new Straight(a, b, 1), c);
            isoElastic(curves, 0, n, e, c);
            logit(curves, 0, n, v, c);
        }
    }

    private static String form(String form) {
        return "{\"demand[0].form\": {" + form + "}}";
    }

    /** Price less cost is (1 - 1 / 2^(n + 1)) of the way to the choke price; efficiency is y (2 - y) with y = 1 / 2^n. */
    private static void linear(Curves curves, int region, int n, Straight demand, double c) {
        double a = demand.a() * demand.size();
        double b = demand.b() * demand.size();
        double y = Math.pow(0.5, n);
        double price = a / b - (a / b - c) * y / 2;
        double volume = a - b * price;
        assertThat(value(curves, region, LINEAR, n, Shown.PRICE)).isCloseTo(price, CLOSE);
        assertThat(value(curves, region, LINEAR, n, Shown.VOLUME)).isCloseTo(volume, CLOSE);
        assertThat(value(curves, region, LINEAR, n, Shown.PROFIT)).isCloseTo(volume * (price - c), CLOSE);
        assertThat(value(curves, region, LINEAR, n, Shown.EFFICIENCY)).isCloseTo(y * (2 - y), within(1e-5));
        double maker = (a / b - c) / 2 * volume;
        assertThat(value(curves, region, LINEAR, n, Shown.MAKER)).isCloseTo(maker, CLOSE);
    }

    /** Each firm multiplies its cost by e / (e - 1): Bresnahan and Reiss (1985) for constant elasticity. */
    private static void isoElastic(Curves curves, int region, int n, double e, double c) {
        double m = e / (e - 1);
        double price = c * Math.pow(m, n + 1);
        assertThat(value(curves, region, ISO_ELASTIC, n, Shown.PRICE)).isCloseTo(price, CLOSE);
        double efficiency = Math.pow(m, -e * n) * (Math.pow(m, n + 1) - 1) / (m - 1);
        assertThat(value(curves, region, ISO_ELASTIC, n, Shown.EFFICIENCY)).isCloseTo(efficiency, within(1e-5));
    }

    /**
     * For n = 0 the margin is 1 / (beta (1 - share)). For n = 1 the maker's price solves its own first-order condition,
     * found here by a golden-section search over the retailer's answers, which are those of n = 0.
     */
    private static void logit(Curves curves, int region, int n, double v, double c) {
        double beta = 0.1;
        double price = value(curves, region, LOGIT, n, Shown.PRICE);
        if (n == 0) {
            assertThat(price).isCloseTo(monopoly(v, beta, c), CLOSE);
        } else if (n == 1) {
            double wholesale = best(w -> (w - c) * share(v, beta, monopoly(v, beta, w)), c, c + 20 / beta);
            assertThat(price).isCloseTo(monopoly(v, beta, wholesale), Percentage.withPercentage(0.01));
        } else {
            assertThat(price).isGreaterThan(value(curves, region, LOGIT, n - 1, Shown.PRICE) + 1);
            assertThat(value(curves, region, LOGIT, n, Shown.EFFICIENCY))
                    .isBetween(0.0, value(curves, region, LOGIT, n - 1, Shown.EFFICIENCY));
        }
    }

    private static double share(double v, double beta, double price) {
        return 1 / (1 + Math.exp(beta * price - v));
    }

    private static double monopoly(double v, double beta, double cost) {
        double low = cost;
        double high = cost + 100 / beta;
        for (int i = 0; i < 200; i++) {
            double price = (low + high) / 2;
            if ((price - cost) * beta * (1 - share(v, beta, price)) > 1) {
                high = price;
            } else {
                low = price;
            }
        }
        return low;
    }

    private static double best(DoubleUnaryOperator profit, double from, double to) {
        double low = from;
        double high = to;
        double cut = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 100; i++) {
            double left = high - cut * (high - low);
            double right = low + cut * (high - low);
            if (profit.applyAsDouble(left) < profit.applyAsDouble(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }

    @Test
    void aPointWithoutEquilibriumHasNoValueAndSaysWhy() {
        Curves curves = curves(
                new Change("curves.panels", "", "{name: Region, levels: [{label: only}]}", ""),
                new Change("curves.along.levels", "", "[{label: 3}]", ""),
                new Change("curves.lines.levels[1].changes", "", form("iso_elastic: {k: 1, e: 0.5}"), ""));
        Curves.Point point = curves.at(0, ISO_ELASTIC, 0);
        assertThat(point.values()).containsOnly(Double.NaN);
        assertThat(point.reason()).isNotEmpty();
        assertThat(curves.at(0, LINEAR, 0).reason()).isEmpty();
    }

    @Test
    void mistakesOfLevelsAndReadingsAreToldWithTheirPlace() {
        InvalidScenario unknown = catchThrowableOfType(
                InvalidScenario.class, () -> curves(new Change("curves.show[0].read", "", "price.self", "")));
        assertThat(unknown.in(Language.EN)).contains("curves.show[0].read", "price.shelf");
        InvalidScenario path = catchThrowableOfType(
                InvalidScenario.class,
                () -> curves(new Change("curves.lines.levels[1].changes", "", "{\"demand[0].from\": 1}", "")));
        assertThat(path.in(Language.EN)).contains("demand[0].from");
        InvalidScenario entity = catchThrowableOfType(
                InvalidScenario.class, () -> curves(new Change("curves.show[0].read", "", "profit(makr)", "")));
        assertThat(entity.in(Language.EN)).contains("makr");
    }
}
