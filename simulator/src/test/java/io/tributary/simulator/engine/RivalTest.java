package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Rivals answer a price cut of ours of a fifth in weeks 11 to 14, shelf by shelf, after their delay. */
final class RivalTest {
    private static final int FIRST = 10;

    private static Scenario shop(String rivals) {
        return Scenarios.of("""
                scenario: A shop with two brands
                time: {start: 2027-01-04, length: 20 weeks}
                skus:
                  - {id: water, maker: spring, pack: 12, equity: 0.5, distribution: 100 %}
                  - {id: other, maker: rival, pack: 12, distribution: 100 %}
                firms:
                  - {id: spring, kind: maker, supply: ready}
                  - {id: rival, kind: maker, ours: no, supply: ready}
                zones:
                  - {id: here, population: 200000, outlets: 100}
                segments:
                  - {id: all, urban_share: 100 %, rural_share: 100 %, occasions: 0.5, price_sensitivity: 0.9, need: 1}
                formats:
                  - {id: shop, share: 100 %}
                links:
                  - {seller: maker, buyer: outlet, price: {fixed: 12}}
                  - {seller: outlet, buyer: consumers, price: {fixed: 18}}
                promotions:
                  - {sku: water, from: 2027-03-15, weeks: 4, price_cut: 20 %}
                """ + (rivals.isEmpty() ? "" : "rivals: [{sku: other, watches: water, " + rivals + "}]\n"));
    }

    private static double units(Run run, String maker, int week) {
        return run.sum(Kind.SHIPMENT, from -> from.id().equals(maker), to -> true, week);
    }

    /** What the rival's buyers pay for a pack: all that is paid less what is paid for ours. */
    private static double rivalPrice(Run run, int week) {
        double ours = week >= FIRST && week < FIRST + 4 ? 14.4 : 18;
        double paid = run.sum(Kind.SHELF_PAYMENT, from -> true, to -> true, week);
        return (paid - ours * units(run, "spring", week) / 12) / (units(run, "rival", week) / 12);
    }

    @Test
    void aRivalThatMatchesFollowsAPartOfOurCutAfterItsDelay() {
        Run run = Run.of(shop("reaction: match, part: 15 %, delay: 2 weeks"), 0);
        assertThat(rivalPrice(run, FIRST + 1)).isCloseTo(18, within(1e-3));
        assertThat(rivalPrice(run, FIRST + 2)).isCloseTo(18 * (1 - 0.15 * 0.2), within(1e-3));
        assertThat(rivalPrice(run, FIRST + 5)).isCloseTo(18 * (1 - 0.15 * 0.2), within(1e-3));
        assertThat(rivalPrice(run, FIRST + 6)).isCloseTo(18, within(1e-3));
    }

    @Test
    void aRivalThatUndercutsGoesBelowOurCutAndNeverAboveItsOwnPrice() {
        Run run = Run.of(shop("reaction: undercut, by: 2 %, delay: 0 weeks"), 0);
        assertThat(rivalPrice(run, FIRST)).isCloseTo(14.4 * 0.98, within(1e-3));
        assertThat(rivalPrice(run, 0)).isCloseTo(18 * 0.98, within(1e-3));
        assertThat(rivalPrice(run, FIRST + 4)).isCloseTo(18 * 0.98, within(1e-3));
    }

    @Test
    void aRivalThatMatchesInFullTakesBackWhatTheCutWon() {
        double ours = Math.exp(1.5 - 0.9 * 1.2);
        double answered = Math.exp(1 - 0.9 * 1.2);
        double kept = Math.exp(1 - 0.9 * 1.5);
        double still = ours / (1 + ours + answered) / (ours / (1 + ours + kept));
        double found = units(Run.of(shop("reaction: match, part: 100 %, delay: 0 weeks"), 0), "spring", FIRST)
                / units(Run.of(shop(""), 0), "spring", FIRST);
        assertThat(found).isCloseTo(still, within(0.015));
    }

    @Test
    void aRivalThatDoesNotReactChangesNothing() {
        assertThat(Run.of(shop("reaction: none"), 0).ledger().digest())
                .isEqualTo(Run.of(shop(""), 0).ledger().digest());
    }

    @Test
    void aRivalKeepsToAPricePathOfItsOwn() {
        Run run = Run.of(
                shop("reaction: none, moves: [{from: 2027-01-18, price: -10 %}, {from: 2027-02-15, price: 5 %}]"), 0);
        assertThat(rivalPrice(run, 1)).isCloseTo(18, within(1e-3));
        assertThat(rivalPrice(run, 2)).isCloseTo(16.2, within(1e-3));
        assertThat(rivalPrice(run, 6)).isCloseTo(18.9, within(1e-3));
    }

    @Test
    void aRivalThatLosesItsShelvesSellsLessAndWeSellMore() {
        Run before = Run.of(shop("reaction: none"), 0);
        Run after = Run.of(shop("reaction: none, moves: [{from: 2027-01-18, distribution: 40 %}]"), 0);
        assertThat(units(after, "rival", 1)).isEqualTo(units(before, "rival", 1));
        assertThat(units(after, "rival", 2)).isLessThan(0.7 * units(before, "rival", 2));
        assertThat(units(after, "spring", 2)).isGreaterThan(units(before, "spring", 2));
    }

    @Test
    void aMoveInAnotherZoneLeavesThisOneAlone() {
        Run run = Run.of(shop("reaction: none, moves: [{from: 2027-01-18, price: -10 %, zones: [here]}]"), 0);
        assertThat(rivalPrice(run, 2)).isCloseTo(16.2, within(1e-3));
    }

    /** Nobody gains by another price: profit by the two-brand logit, written out here. */
    @Test
    void aBestResponseIsThePriceThatEarnsMostAgainstTheOneThatWasSeen() {
        Run run = Run.of(shop("reaction: best_response, delay: 2 weeks"), 0);
        assertThat(rivalPrice(run, FIRST) / 12).isCloseTo(best(1.5), within(1e-3));
        assertThat(rivalPrice(run, FIRST + 1) / 12).isCloseTo(best(1.5), within(1e-3));
        assertThat(rivalPrice(run, FIRST + 2) / 12).isCloseTo(best(1.2), within(1e-3));
        assertThat(rivalPrice(run, FIRST + 6) / 12).isCloseTo(best(1.5), within(1e-3));
        assertThat(best(1.2)).isLessThan(best(1.5) - 0.02);
    }

    private static double best(double ours) {
        double best = 0;
        double most = 0;
        for (int i = 0; i < 60000; i++) {
            double price = i * 1e-4;
            double weight = Math.exp(1 - 0.9 * price);
            double profit = price * weight / (1 + Math.exp(1.5 - 0.9 * ours) + weight);
            if (profit > most) {
                most = profit;
                best = price;
            }
        }
        return best;
    }

    @Test
    void aRunWithARivalThatAnswersMayBeSplit() {
        Simulation simulation = Simulation.of(
                shop("reaction: best_response, delay: 3 weeks, moves: [{from: 2027-02-01," + " distribution: 70 %}]"));
        long whole = simulation.run(new Luck(1, 0)).digest();
        for (int period : new int[] {0, 9, 12, 16}) {
            SavedState state = simulation.until(period, new Luck(1, 0), 1);
            assertThat(simulation.resume(state, 1).digest()).isEqualTo(whole);
        }
    }
}
