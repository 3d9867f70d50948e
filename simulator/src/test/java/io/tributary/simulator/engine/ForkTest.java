package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Variants begin where the baseline's warm-up ended, as far as they fit its state. */
final class ForkTest {

    @Test
    void aVariantBeginsInTheStateOfTheBaseline() {
        ScenarioSource source = Scenarios.source();
        Scenario today = source.variant("today").scenario();
        Scenario dearer = source.variant("today")
                .with(List.of(new Change("segments[0].price_sensitivity", "", "2", "")))
                .scenario();
        Run before = Run.of(today, 0);
        Run after = Run.of(today, dearer, 0);
        int warmUp = today.time().warmUp();
        for (int period = 0; period < warmUp; period++) {
            assertThat(sales(after, period)).isEqualTo(sales(before, period));
        }
        assertThat(sales(after, warmUp)).isNotEqualTo(sales(before, warmUp));
    }

    private static double sales(Run run, int period) {
        return run.sum(Kind.SALE, Run::anyone, Run::anyone, period);
    }

    @Test
    void aVariantWithAnotherZoneWarmsUpByItselfAndSaysSo() {
        Scenario today = Scenarios.market();
        Scenario smaller = Scenarios.market(
                "  - {id: three, region: R3, population: 20000, outlets: 100, lat: 30.3, lon: 120.0}\n",
                "",
                "  - {area: three, chain: [X-3, W-3, P-3]}\n",
                "");
        Simulation variant = Simulation.of(today, smaller);
        Luck luck = new Luck(1, 0);
        assertThat(variant.run(luck).periods()).isEqualTo(today.time().periods());
        assertThat(variant.run(luck).digest()).isEqualTo(variant.run(luck).digest());
        assertThat(variant.remarks()).anyMatch(remark -> remark.contains("warmed up by itself"));
        assertThat(Simulation.of(today).remarks()).isEmpty();
    }

    /** Goods on a long way arrive when they were due; what was bought on credit is paid though credit is over. */
    @Test
    void goodsAndDebtsOfTheBaselineComeDueInAVariantThatHasNeither() {
        String before = "{seller: spring, buyer: distributor, price: {fixed: 9}, lead_time: 1 week}";
        String credit = "{seller: spring, buyer: distributor, price: {fixed: 9}, lead_time: 3 weeks, terms:"
                + " [{trade_credit: {days: 35}}]}";
        Scenario today = Scenarios.market(before, credit);
        Scenario cash = Scenarios.market(before, before.replace("1 week", "0 weeks"));
        Run run = Run.of(today, cash, 0);
        int warmUp = today.time().warmUp();
        double late = 0;
        for (int period = warmUp; period < warmUp + 5; period++) {
            late += run.sum(Kind.PAYMENT, Run::anyone, to -> to.id().equals("spring"), period);
            assertThat(run.sum(Kind.RECEIPT, Run::anyone, to -> to.id().equals("P-1"), period))
                    .isPositive();
        }
        double owed = 0;
        for (int period = warmUp - 5; period < warmUp; period++) {
            owed += run.sum(Kind.INVOICE, Run::anyone, to -> to.id().equals("spring"), period)
                    - run.sum(
                            Kind.INVOICE,
                            from -> !from.id().startsWith("P-"),
                            to -> to.id().equals("spring"),
                            period);
        }
        assertThat(late).isPositive().isCloseTo(owed, within(1e-6));
        assertThat(run.sum(Kind.PAYMENT, Run::anyone, Run::anyone, warmUp + 6)).isZero();
    }

    @Test
    void aShopThatOpensAtTheStartHadNoCustomersBefore() {
        String maker = "  - {id: rival, kind: maker, ours: no, supply: ready}\n";
        Scenario today = Scenarios.market();
        Scenario opened = Scenarios.market(
                maker,
                maker + "  - {id: web, kind: direct}\n",
                "links:\n",
                "links:\n  - {seller: web, buyer: consumers, price: {fixed: 15}}\n");
        Run run = Run.of(today, opened, 0);
        int warmUp = today.time().warmUp();
        assertThat(run.sum(Kind.SALE, from -> from.id().equals("spring"), Run::anyone, warmUp - 1))
                .isZero();
        assertThat(run.sum(Kind.SALE, from -> from.id().equals("spring"), Run::anyone, warmUp))
                .isPositive();
    }
}
