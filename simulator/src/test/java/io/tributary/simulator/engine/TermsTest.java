package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.contract.BuyBack;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.RevenueSharing;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.contract.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.util.Decimal64;

/** What holds for every contract term as a pure function of a statement. */
class TermsTest {
    private static final Map<TermSample, Term> TYPICAL = new LinkedHashMap<>();
    private static final Map<TermSample, Term> NEUTRAL = new LinkedHashMap<>();

    static {
        for (TermSample sample : TermSample.ALL) {
            TYPICAL.put(sample, sample.typicalTerm());
            NEUTRAL.put(sample, sample.neutralTerm());
        }
    }

    /** Numbers of a statement: bought, list price, part sold, resale price, target, outlay, asked beyond sold, breaches. */
    record Numbers(List<Double> of) {
        double sold() {
            return of.get(0) * of.get(2);
        }

        <T extends RealFieldElement<T>> Statement<T> statement(T bought, T sold) {
            T zero = bought.getField().getZero();
            Statement.Efforts<T> efforts = Statement.Efforts.none(zero)
                    .withOutlay(zero.add(of.get(5)))
                    .withCosts(zero.add(1), zero.add(0.5))
                    .withAsked(zero.add(sold() + of.get(6)))
                    .withDevalued(zero.add(of.get(5) / 2))
                    .withBreaches(zero.add(Math.floor(of.get(7))));
            return Statement.of(bought, zero.add(of.get(1)), sold, zero.add(of.get(3)))
                    .withTarget(zero.add(of.get(4)))
                    .with(efforts);
        }

        double pay(Term term, double bought, double sold) {
            Statement<Decimal64> statement = statement(new Decimal64(bought), new Decimal64(sold));
            return term.sellerPays(statement, Levers.asWritten(Decimal64.ZERO)).getReal();
        }
    }

    @Provide
    Arbitrary<TermSample> samples() {
        return Arbitraries.of(TermSample.ALL);
    }

    @Provide
    Arbitrary<Numbers> numbers() {
        List<Arbitrary<Double>> ranges = List.of(
                between(1, 200),
                between(1, 20),
                between(0.01, 0.99),
                between(1, 30),
                between(1, 200),
                between(0, 500),
                between(0, 50),
                between(0, 3.99));
        return Combinators.combine(ranges).as(Numbers::new);
    }

    private static Arbitrary<Double> between(double low, double high) {
        return Arbitraries.doubles().between(low, high).ofScale(4);
    }

    @Example
    void everyTermThatAScenarioCanWriteHasASample() {
        assertThat(TermSample.ALL.stream().map(TermSample::name)).containsAll(TermSample.family());
    }

    @Property(tries = 600)
    void aTermWithNeutralParametersPaysNothing(
            @ForAll("samples") TermSample sample, @ForAll("numbers") Numbers numbers) {
        assertThat(numbers.pay(get(NEUTRAL, sample), numbers.of().get(0), numbers.sold()))
                .isZero();
    }

    @Property(tries = 600)
    void anticipationAndSettlementAgreeAndDerivativesAreThoseOfThePayment(
            @ForAll("samples") TermSample sample, @ForAll("numbers") Numbers numbers) {
        Term term = get(TYPICAL, sample);
        double bought = numbers.of().get(0);
        double sold = numbers.sold();
        DerivativeStructure b = new DerivativeStructure(2, 1, 0, bought);
        DerivativeStructure s = new DerivativeStructure(2, 1, 1, sold);
        Statement<DerivativeStructure> statement = numbers.statement(b, s);
        Levers<DerivativeStructure> levers = Levers.asWritten(b.getField().getZero());
        DerivativeStructure paid = term.sellerPays(statement, levers);
        assertThat(paid.getValue()).isCloseTo(numbers.pay(term, bought, sold), within(1e-9));
        double h = 1e-5;
        if (isFarFrom(term.boughtBends(statement, levers), bought)) {
            double slope = (numbers.pay(term, bought + h, sold) - numbers.pay(term, bought - h, sold)) / (2 * h);
            assertThat(paid.getPartialDerivative(1, 0)).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
        }
        if (isFarFrom(term.soldBends(statement, levers), sold)) {
            double slope = (numbers.pay(term, bought, sold + h) - numbers.pay(term, bought, sold - h)) / (2 * h);
            assertThat(paid.getPartialDerivative(0, 1)).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
        }
    }

    private static boolean isFarFrom(List<DerivativeStructure> bends, double x) {
        return bends.stream().allMatch(bend -> Math.abs(bend.getValue() - x) > 1e-4);
    }

    @Property(tries = 600)
    void aPaymentThatNeverJumpsIsTheSameOnBothSidesOfABend(
            @ForAll("samples") TermSample sample, @ForAll("numbers") Numbers numbers) {
        if (!sample.continuous()) {
            return;
        }
        Term term = get(TYPICAL, sample);
        double bought = numbers.of().get(0);
        double sold = numbers.sold();
        Statement<Decimal64> statement = numbers.statement(new Decimal64(bought), new Decimal64(sold));
        Levers<Decimal64> levers = Levers.asWritten(Decimal64.ZERO);
        double h = 1e-9;
        for (Decimal64 bend : term.soldBends(statement, levers)) {
            double at = bend.getReal();
            assertThat(numbers.pay(term, bought, at - h)).isCloseTo(numbers.pay(term, bought, at + h), within(1e-5));
        }
        for (Decimal64 bend : term.boughtBends(statement, levers)) {
            double at = bend.getReal();
            assertThat(numbers.pay(term, at - h, sold)).isCloseTo(numbers.pay(term, at + h, sold), within(1e-5));
        }
    }

    /**
     * Cachon and Lariviere (2005): at a fixed retail price p, a price w with the seller's share s of revenue leaves both
     * sides, whatever is sold, with what a price w + s p and a buy-back at s p leaves them.
     */
    @Property(tries = 300)
    void revenueSharingEqualsBuyBackWhateverIsSold(@ForAll("numbers") Numbers numbers, @ForAll("shares") double share) {
        double bought = numbers.of().get(0);
        double list = numbers.of().get(1);
        double retail = numbers.of().get(3);
        Term sharing = new RevenueSharing(share, 0, 0);
        Term buyBack = new BuyBack(share * retail, 1, TakesBack.Fate.BACK_TO_SELLER, 0, 0, 0);
        double underSharing = numbers.pay(sharing, bought, numbers.sold()) - list * bought;
        double underBuyBack = numbers.pay(buyBack, bought, numbers.sold()) - (list + share * retail) * bought;
        assertThat(underSharing).isCloseTo(underBuyBack, within(1e-9 * (1 + Math.abs(underSharing))));
    }

    @Provide
    Arbitrary<Double> shares() {
        return between(0, 1);
    }

    private static Term get(Map<TermSample, Term> terms, TermSample sample) {
        return java.util.Objects.requireNonNull(terms.get(sample), sample::toString);
    }
}
