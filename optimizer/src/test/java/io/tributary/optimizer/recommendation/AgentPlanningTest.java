package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agents among the candidates: two of the soy milk scenario's distributors sell on commission and hold no stock. */
class AgentPlanningTest {
    private static final String LINKS =
            "[{seller: bean, buyer: distributor, price: {fixed: 40 CNY}, lead_time: 1 week, freight: 0.45 CNY/tkm},"
                    + " {seller: bean, buyer: wholesaler, price: {fixed: 37.6 CNY}, lead_time: 1 week, freight: 0.45 CNY/tkm},"
                    + " {seller: wholesaler, buyer: distributor, price: {fixed: 40.8 CNY}, lead_time: 1 week, freight: 0.45 CNY/tkm},"
                    + " {seller: bean, buyer: outlet, price: {fixed: 46 CNY}, lead_time: 1 week, freight: 0.45 CNY/tkm, per_pack: 0.3 CNY},"
                    + " {seller: distributor, buyer: outlet, price: {fixed: 46 CNY}},"
                    + " {seller: outlet, buyer: consumers, skus: [soy], price: {fixed: 72 CNY}},"
                    + " {seller: outlet, buyer: consumers, skus: [other], price: {fixed: 66 CNY}}]";

    private static Scenario today() {
        return Planning.open("mechanisms/planning")
                .variant("today")
                .with(List.of(
                        new Change("links", "", LINKS, ""),
                        new Change("agency", "", "{partners: [D-gan, D-yuhang], commission: 9 %}", ""),
                        new Change("decide.locks", "", "{nanchang_east: D-gan}", "")))
                .scenario();
    }

    /** 9 % of 46 CNY a case of 24 is 0.1725 CNY a pack; who buys and resells costs its margin of 6 CNY a case. */
    @Test
    void anAgentCostsItsCommissionAndNoMargin() {
        Scenario scenario = today();
        SelectionProblem problem = new ScenarioMapping(scenario, SalesSurvey.of(scenario)).problem();
        int agents = 0;
        for (Offer offer : problem.offers()) {
            String partner = problem.site(offer.site()).id();
            boolean agent = partner.equals("D-gan") || partner.equals("D-yuhang");
            double units = offer.flows().units();
            double commission = offer.flows().on(CostAccount.COMMISSION) / 100.0;
            double margin = offer.flows().on(CostAccount.MARGIN) / 100.0;
            assertThat(commission).isCloseTo(agent ? units * 0.1725 : 0, within(0.1));
            assertThat(margin > 0).isEqualTo(!agent);
            assertThat(agent && offer.tiers() > 1).isFalse();
            agents += agent ? 1 : 0;
        }
        assertThat(agents).isPositive();
    }

    @Test
    void aPlanWithAgentsCostsInTheSimulationWhatItPromises() {
        Scenario today = today();
        List<LoopRound> rounds = new ArrayList<>();

        ClosedLoop.Closed closed = ClosedLoop.run(today, SalesSurvey.of(today), rounds::add);

        assertThat(closed.agrees()).isTrue();
        List<Promise> promises = closed.recommendation().plan().promises();
        Promise terms = promises.stream()
                .filter(promise -> promise.kpi().equals("cost.terms"))
                .findFirst()
                .orElseThrow();
        assertThat(terms.planned()).isPositive();
        assertThat(terms.today()).isZero();
    }
}
