package io.tributary.simulator.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.customer.RepeatBuying.Past;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;

/** Buying till one dies: the expectations of the models against the papers, other forms of them, and simulated lives. */
class RepeatBuyingTest {
    private static final BgNbd CDS = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final ParetoNbd PARETO = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    private static final Past QUIET = new Past(2, 30.43, 38.86);

    /** Fader, Hardie and Lee (2005), the worked example of their spreadsheet. */
    @Test
    void theCdBuyerOfThePaperIsAliveWith73PercentAndBuysAnother1226TimesIn39Weeks() {
        assertThat(CDS.expectedPurchases(39)).isCloseTo(1.1967231933207985, within(1e-12));
        assertThat(CDS.expectedPurchases(52)).isCloseTo(1.446050595396398, within(1e-12));
        assertThat(CDS.alive(QUIET)).isCloseTo(0.726578570080673, within(1e-12));
        assertThat(CDS.expectedPurchases(39, QUIET)).isCloseTo(1.226028174767135, within(1e-12));
        assertThat(CDS.alive(new Past(0, 0, 100))).isEqualTo(1);
    }

    @Test
    void theSumOverPurchasesEqualsThePapersFormWithTheHypergeometricFunction() {
        for (double t : new double[] {0.1, 1, 10, 100, 1000}) {
            double w = t / (CDS.alpha() + t);
            double series = GaussSeries.of(CDS.r(), CDS.b(), CDS.a() + CDS.b() - 1, w);
            double paper = (CDS.a() + CDS.b() - 1) / (CDS.a() - 1) * (1 - Math.pow(1 - w, CDS.r()) * series);
            assertThat(CDS.expectedPurchases(t)).isCloseTo(paper, within(1e-10 * Math.max(1, paper)));
        }
    }

    /** E[(1 - (alpha / (alpha + p t))^r) / p] over p, by quadrature; a = 1 is a pole of the paper's form only. */
    @Test
    void aDropOutShapeOfOneIsNoPole() {
        BgNbd even = new BgNbd(0.8, 5, 1, 2);
        double mean = new IterativeLegendreGaussIntegrator(30, 1e-13, 1e-13)
                .integrate(100_000, p -> (1 - Math.pow(1 + p * 26 / 5, -0.8)) / p * 2 * (1 - p), 1e-12, 1);
        assertThat(even.expectedPurchases(26)).isCloseTo(mean, within(1e-9));
    }

    @Test
    void theParetoBuyersOfThePaperBuy1213TimesIn39WeeksAndTheBusyOneIsAlive() {
        assertThat(PARETO.expectedPurchases(39)).isCloseTo(1.2130028442810157, within(1e-12));
        assertThat(PARETO.expectedPurchases(52)).isCloseTo(1.4729968033751073, within(1e-12));
        assertThat(PARETO.expectedPurchases(78)).isCloseTo(1.9093981293136852, within(1e-12));
        assertThat(PARETO.alive(new Past(26, 30.86, 31))).isCloseTo(0.9979187310551583, within(1e-10));
    }

    /** P(alive) = L / (L + D) with the likelihoods of living on and of having died since, integrated over both rates. */
    @Test
    void aliveByTheSeriesIsAliveByIntegratingOverDeathAndRates() {
        for (ParetoNbd model : new ParetoNbd[] {PARETO, new ParetoNbd(0.9, 6, 1.4, 14), new ParetoNbd(2, 9, 1, 9)}) {
            Past past = new Past(3, 12, 20);
            double power = model.r() + past.purchases();
            double living = Math.pow(model.alpha() + 20, -power) * Math.pow(model.beta() + 20, -model.s());
            double dead = new IterativeLegendreGaussIntegrator(20, 1e-13, 1e-13)
                    .integrate(
                            100_000,
                            y -> model.s()
                                    * Math.pow(model.alpha() + y, -power)
                                    * Math.pow(model.beta() + y, -model.s() - 1),
                            12,
                            20);
            assertThat(model.alive(past)).isCloseTo(living / (living + dead), within(1e-10));
        }
    }

    @Test
    void aDeathShapeOfOneIsTheLimitOfItsNeighbours() {
        ParetoNbd one = new ParetoNbd(1, 10, 1, 10);
        ParetoNbd near = new ParetoNbd(1, 10, 1 + 1e-9, 10);
        assertThat(one.expectedPurchases(30)).isCloseTo(Math.log(4), within(1e-12));
        assertThat(near.expectedPurchases(30)).isCloseTo(Math.log(4), within(1e-7));
    }

    @Test
    void whatIsKnownAboutACustomerGoesIntoTheModelAsMorePurchasesAndMoreTime() {
        assertThat(CDS.after(QUIET)).isEqualTo(new BgNbd(2.243, 43.274, 0.793, 4.426));
        assertThatThrownBy(() -> new Past(1, 5, 4)).hasMessageContaining("last within its age");
    }

    @Test
    void discountingByNothingIsCountingAndDiscountingMoreIsWorthLess() {
        assertThat(PARETO.discountedPurchases(0, 39)).isCloseTo(PARETO.expectedPurchases(39), within(1e-12));
        assertThat(PARETO.discountedPurchases(0.01, 39)).isLessThan(PARETO.discountedPurchases(0.005, 39));
    }

    @Test
    void simulatedBuyersBuyAsOftenAsTheModelsExpect() {
        assertLives(CDS, CDS);
        assertLives(PARETO, PARETO);
    }

    /** Means by 26 and 52 weeks from 200 bases of 1000 customers each, within four standard errors. */
    private static void assertLives(Behaviour behaviour, RepeatBuying model) {
        for (int weeks : new int[] {26, 52}) {
            double[] means = new double[200];
            for (int base = 0; base < means.length; base++) {
                Diary diary = Diary.of(behaviour, 1000, 77L * base + 1, 52, 0);
                for (int week = 0; week < weeks; week++) {
                    means[base] += diary.units(week) / 1000;
                }
            }
            Sample sample = Sample.of(means);
            assertThat(sample.z(model.expectedPurchases(weeks)))
                    .as("%s by %s", behaviour, weeks)
                    .isBetween(-4.0, 4.0);
        }
    }

    @Test
    void gaussSeriesKnowsItsTextbookValues() {
        assertThat(GaussSeries.of(1, 1, 2, 0.5)).isCloseTo(2 * Math.log(2), within(1e-15));
        assertThat(GaussSeries.of(0.5, 2, 2, 0.9)).isCloseTo(Math.pow(0.1, -0.5), within(1e-13));
        assertThat(GaussSeries.of(0.5, 0.5, 1.5, 0.998))
                .isCloseTo(Math.asin(Math.sqrt(0.998)) / Math.sqrt(0.998), within(1e-13));
        double euler = new IterativeLegendreGaussIntegrator(30, 1e-13, 1e-13)
                .integrate(100_000, x -> x * x * Math.pow(1 - x, 1.5) * Math.pow(1 - 0.7 * x, -1.3), 0, 1);
        assertThat(GaussSeries.of(1.3, 3, 5.5, 0.7)).isCloseTo(euler / Math.exp(Beta.logBeta(3, 2.5)), within(1e-9));
        assertThatThrownBy(() -> GaussSeries.of(1, 1, 1, 1)).hasMessageContaining("[0, 1)");
    }
}
