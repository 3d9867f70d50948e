package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
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
}
