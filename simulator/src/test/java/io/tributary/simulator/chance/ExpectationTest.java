package io.tributary.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectationTest {

    /** The smaller of two, as the settlement takes it. */
    private static DerivativeStructure min(DerivativeStructure a, DerivativeStructure b) {
        return a.getValue() <= b.getValue() ? a : b;
    }

    private static DerivativeStructure variable(double value, int order) {
        return new DerivativeStructure(1, order, 0, value);
    }

    private static DerivativeStructure sales(Distribution law, DerivativeStructure stock) {
        return Expectation.of(law, d -> min(d, stock), List.of(d -> d.subtract(stock)), stock);
    }

    static Stream<Smooth> laws() {
        return Stream.of(
                new Normal(100, 30),
                new Uniform(0, 130),
                new Exponential(100),
                new Gamma(4, 25),
                new Weibull(1.5, 110),
                new Lognormal(100, 40));
    }

    /** U[0, 100]: S(q) = q - q^2 / 200, so that S(40) = 32, S' = 0.6, S'' = -0.01, S''' = 0. */
    @Test
    void salesOutOfAStockOf40AgainstDemandUniformUpTo100() {
        DerivativeStructure s = sales(new Uniform(0, 100), variable(40, 3));
        assertThat(s.getValue()).isCloseTo(32, within(1e-12));
        assertThat(s.getPartialDerivative(1)).isCloseTo(0.6, within(1e-13));
        assertThat(s.getPartialDerivative(2)).isCloseTo(-0.01, within(1e-14));
        assertThat(s.getPartialDerivative(3)).isCloseTo(0, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void expectedSalesAreThoseOfTheDistributionToTheFourthDerivative(Smooth law) {
        DerivativeStructure stock = variable(90, 4);
        DerivativeStructure byBends = sales(law, stock);
        DerivativeStructure known = law.expectedSales(stock);
        for (int order = 0; order <= 4; order++) {
            assertThat(byBends.getPartialDerivative(order))
                    .as("order %s", order)
                    .isCloseTo(known.getPartialDerivative(order), within(1e-11 * Math.pow(30, 1 - order)));
        }
    }

    /** A payoff that is no straight line between its bends goes through the quadrature. */
    @ParameterizedTest
    @MethodSource("laws")
    void aCurvedPayoffHasTheDerivativesOfItsDifferences(Smooth law) {
        DerivativeStructure stock = variable(80, 3);
        DerivativeStructure exact = curved(law, stock);
        double step = 1e-3;
        DerivativeStructure above = curved(law, variable(80 + step, 3));
        DerivativeStructure below = curved(law, variable(80 - step, 3));
        for (int order = 0; order < 3; order++) {
            double difference = (above.getPartialDerivative(order) - below.getPartialDerivative(order)) / (2 * step);
            assertThat(exact.getPartialDerivative(order + 1))
                    .as("order %s", order + 1)
                    .isCloseTo(difference, within(1e-7 * Math.abs(difference) + 1e-9));
        }
    }

    private static DerivativeStructure curved(Smooth law, DerivativeStructure stock) {
        return Expectation.of(
                law,
                d -> min(d, stock).multiply(min(d, stock)).divide(100).subtract(stock.multiply(0.3)),
                List.of(d -> d.subtract(stock)),
                stock);
    }

    /** The bend of a price-setting newsvendor: demand (100 - p) x factor runs out at factor = q / (100 - p). */
    @Test
    void aBendThatTwoVariablesMoveCarriesTheirMixedDerivatives() {
        Gamma factor = new Gamma(16, 1.0 / 16);
        double q = 50;
        double p = 40;
        DerivativeStructure exact = priceSetting(factor, p, q);
        double h = 1e-4;
        double mixed = (priceSetting(factor, p + h, q).getPartialDerivative(0, 1)
                        - priceSetting(factor, p - h, q).getPartialDerivative(0, 1))
                / (2 * h);
        assertThat(exact.getPartialDerivative(1, 1)).isCloseTo(mixed, within(1e-8));
        double own = (priceSetting(factor, p + h, q).getValue()
                        - priceSetting(factor, p - h, q).getValue())
                / (2 * h);
        assertThat(exact.getPartialDerivative(1, 0)).isCloseTo(own, within(1e-6));
    }

    private static DerivativeStructure priceSetting(Smooth factor, double price, double stock) {
        DerivativeStructure p = new DerivativeStructure(2, 2, 0, price);
        DerivativeStructure q = new DerivativeStructure(2, 2, 1, stock);
        DerivativeStructure wanted = p.negate().add(100);
        return Expectation.of(
                factor,
                e -> min(wanted.multiply(e), q).multiply(p),
                List.of(e -> wanted.multiply(e).subtract(q)),
                p);
    }

    /** E (min(q, D) - T)+ = S(q) - S(T) (Taylor 2002). */
    @ParameterizedTest
    @MethodSource("laws")
    void aTargetRebateBendsAtItsTargetAndWhereStockRunsOut(Smooth law) {
        DerivativeStructure stock = variable(90, 3);
        DerivativeStructure zero = stock.multiply(0);
        double target = 60;
        DerivativeStructure paid = Expectation.of(
                law,
                d -> min(d, stock).getValue() < target ? zero : min(d, stock).subtract(target),
                List.of(d -> d.subtract(stock), d -> min(d, stock).subtract(target)),
                stock);
        DerivativeStructure known = law.expectedSales(stock)
                .subtract(law.expectedSales(stock.multiply(0).add(target)));
        for (int order = 0; order <= 3; order++) {
            assertThat(paid.getPartialDerivative(order))
                    .isCloseTo(known.getPartialDerivative(order), within(1e-11 * Math.pow(30, 1 - order)));
        }
    }

    /** The chance to reach a quota: 1 - Phi((8 - 2 e) / 3) with the derivative of the normal density. */
    @Test
    void aBonusForReachingAQuotaPaysWithTheChanceOfReachingIt() {
        Normal noise = new Normal(0, 3);
        DerivativeStructure effort = variable(4, 2);
        DerivativeStructure zero = effort.multiply(0);
        DerivativeStructure chance = Expectation.of(
                noise,
                e -> effort.multiply(2).add(e).getValue() >= 8 ? zero.add(1) : zero,
                List.of(e -> effort.multiply(2).add(e).subtract(8)),
                effort);
        DerivativeStructure known =
                noise.cdf(effort.multiply(-2).add(8)).negate().add(1);
        for (int order = 0; order <= 2; order++) {
            assertThat(chance.getPartialDerivative(order)).isCloseTo(known.getPartialDerivative(order), within(1e-14));
        }
    }

    /** Pratt (1964) with normal luck: mean minus r / 2 times variance, exactly. */
    @Test
    void theCertaintyEquivalentOfANormalPayoffIsMeanMinusHalfTheAversionTimesVariance() {
        Normal sales = new Normal(20, 3);
        DerivativeStructure share = variable(4, 3);
        DerivativeStructure worth =
                CertaintyEquivalent.of(0.1, sales, x -> x.multiply(share).subtract(5), List.of(), share);
        DerivativeStructure known =
                share.multiply(20).subtract(5).subtract(share.multiply(share).multiply(0.05 * 9));
        for (int order = 0; order <= 3; order++) {
            assertThat(worth.getPartialDerivative(order)).isCloseTo(known.getPartialDerivative(order), within(1e-10));
        }
        assertThat(CertaintyEquivalent.of(0, sales, x -> x.multiply(share), List.of(), share)
                        .getValue())
                .isCloseTo(80, within(1e-12));
    }

    @Test
    void countsAreSummed() {
        DerivativeStructure stock = variable(8.5, 1);
        DerivativeStructure s = sales(new Poisson(6), stock);
        DoubleUnaryOperator mass = k -> Math.exp(-6 + k * Math.log(6) - logFactorial((int) k));
        double known = 0;
        double above = 1;
        for (int k = 0; k <= 8; k++) {
            known += k * mass.applyAsDouble(k);
            above -= mass.applyAsDouble(k);
        }
        assertThat(s.getValue()).isCloseTo(known + 8.5 * above, within(1e-13));
        assertThat(s.getPartialDerivative(1)).isCloseTo(above, within(1e-13));
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) {
            sum += Math.log(i);
        }
        return sum;
    }
}
