package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Combinations of mechanisms of information, training, logistics and calendar; every period of a run checks conservation. */
final class EverythingAtOnceTest {
    private static final Shown CASE = Shown.in("logistics");

    private static final List<String> SETTINGS = List.of(
            "links[ours>wholesaler].sharing",
            "{sell_out: yes, stock: yes, noise: 10 %, delay: 1 week, audits: 30 %, audit_cost: 500 CNY, partners: 70 %}",
            "links[wholesaler>distributor].sharing",
            "{sell_out: yes, on_platform: yes, every: 2 weeks, bias: 10 %}",
            "information.platform",
            "{capex: 100000, opex: 5000, start: 20 %}",
            "information.asymmetry",
            "40 %",
            "information.plan_every",
            "3 weeks",
            "information.intelligence",
            "{spending: 400}",
            "training.hours",
            "2",
            "training.coaching",
            "{visits: [0.3, 0.1]}",
            "training.material",
            "{spending: 700}",
            "training.certification",
            "{skill: 30 %, fee: 3000, service: 10, skus: [tea]}",
            "support.after_sales",
            "{cases: 0.1 %, capacity: 100, help: 20}",
            "links[ours>wholesaler].terms",
            "[{trade_credit: {days: 28, limit: 2000000}}]",
            "support.credit_line",
            "800000",
            "support.freight",
            "30 %",
            "links[ours>wholesaler].loss",
            "2 %",
            "links[distributor>outlet].loss",
            "1 %",
            "links[wholesaler>distributor].mode",
            "truck",
            "logistics.warehouses",
            "[{id: roof, lat: 31.5, lon: 119.0, owner: shared, fixed_cost: 200000, per_pack: 0.3, radius: 900}]",
            "logistics.carbon",
            "{price: 300}",
            "calendar",
            "[{id: shorten, when: {kpi: coverage.numeric, below: 70 %, every: 6 weeks}, changes:"
                    + " {\"channel_length.everywhere\": \"1\"}}, {id: fee, after: 20 weeks, chance: 50 %, cost: 1000,"
                    + " changes: {\"links[outlet>consumers].price\": {mark_up: 45 %}, training.hours: \"0\"}}]");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void goodsAndMoneyAreKeptUnderAnyCombination(int combination) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < SETTINGS.size(); i += 2) {
            boolean in = combination == 0 || Integer.bitCount((i / 2 + 1) * 37 & combination * 29) % 2 == 0;
            if (in) {
                chosen.addAll(SETTINGS.subList(i, i + 2));
            }
        }
        Run run = CASE.run(combination, "today", chosen.toArray(new String[0]));
        Run again = CASE.run(combination, "today", chosen.toArray(new String[0]));
        assertThat(run.ledger().periods()).isEqualTo(60);
        assertThat(run.ledger().digest()).isEqualTo(again.ledger().digest());
        Simulation alone = Simulation.of(run.scenario());
        Luck luck = new Luck(run.scenario().run().seed(), combination);
        long whole = alone.run(luck).digest();
        assertThat(alone.resume(alone.until(30, luck, 1), 1).digest()).isEqualTo(whole);
        assertThat(run.sum(Kind.SALE, Run::anyone, Run::anyone)).isPositive();
    }
}
