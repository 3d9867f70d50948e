package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.CostAccount;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Soy milk goes through everybody; nut milk needs a chilled house, which three of the distributors do not have. */
class PermissionPlanningTest {
    private static final List<String> WITHOUT = List.of("D-linping", "D-gan", "D-yuhang");
    private static final String CARRIERS = "[wholesaler, D-nanchang, D-shangrao, D-jinhua, D-hangzhou]";

    private static Scenario today(String carriers, Change... more) {
        String links =
                "[{seller: bean, buyer: distributor, price: {fixed: 40 CNY}, lead_time: 1 week, freight: 0.45 CNY/tkm},"
                        + " {seller: bean, buyer: wholesaler, price: {fixed: 37.6 CNY}, lead_time: 1 week, freight: 0.45 CNY/tkm},"
                        + " {seller: wholesaler, buyer: distributor, price: {fixed: 40.8 CNY}, lead_time: 1 week, freight: 0.45 CNY/tkm},"
                        + " {seller: distributor, buyer: outlet, skus: [soy], price: {fixed: 46 CNY}},"
                        + " {seller: distributor, buyer: outlet, skus: [nut], price: {fixed: 52 CNY}},"
                        + " {seller: outlet, buyer: consumers, skus: [soy], price: {fixed: 72 CNY}},"
                        + " {seller: outlet, buyer: consumers, skus: [nut], price: {fixed: 78 CNY}},"
                        + " {seller: outlet, buyer: consumers, skus: [other], price: {fixed: 66 CNY}}]";
        String skus = "[{id: soy, maker: bean, pack: 24, weight: 6.6 kg, cost: 26 CNY, equity: 0.3},"
                + " {id: nut, maker: bean, pack: 24, weight: 6.6 kg, cost: 28 CNY, equity: 0.1, carriers: " + carriers
                + "}, {id: other, maker: others, pack: 24, distribution: 85 %}]";
        List<Change> changes =
                new ArrayList<>(List.of(new Change("links", "", links, ""), new Change("skus", "", skus, "")));
        changes.addAll(List.of(more));
        return Planning.open("mechanisms/planning")
                .variant("today")
                .with(changes)
                .scenario();
    }

    private static String sku(SelectionProblem problem, Offer offer) {
        return problem.site(offer.site()).id();
    }

    /** Through one tier outlets pay 6 CNY a case of 24 more than the maker's price for soy milk, 12 CNY for nut milk. */
    @Test
    void anOfferCountsTheSalesAndMarginsOfTheProductsThatItsChainMayCarry() {
        Scenario scenario = today(CARRIERS);
        SalesResponse response = SalesSurvey.of(scenario);
        ScenarioMapping mapping = new ScenarioMapping(scenario, response);
        SelectionProblem problem = mapping.problem();
        int without = 0;
        for (Offer offer : problem.offers()) {
            boolean both = !WITHOUT.contains(sku(problem, offer));
            double share = offer.outlets() / problem.area(offer.area()).outlets();
            String zone = problem.area(offer.area()).zone();
            double part = problem.area(offer.area()).outlets()
                    / scenario.zones().stream()
                            .filter(z -> z.id().equals(zone))
                            .findFirst()
                            .orElseThrow()
                            .outlets();
            double soy = response.getZone("soy", zone).unitsPerYear(part, share) / 2;
            double nut = both ? response.getZone("nut", zone).unitsPerYear(part, share) / 2 : 0;
            assertThat(offer.flows().units()).isCloseTo(Math.round(soy + nut), within(1L));
            double first = offer.tiers() == 1 ? 40 : 37.6;
            double margin = (soy * (46 - first) + nut * (52 - first)) / 24;
            assertThat(offer.flows().on(CostAccount.MARGIN) / 100.0).isCloseTo(margin, within(0.02));
            assertThat(mapping.products(offer)).isEqualTo(both ? List.of("soy", "nut") : List.of("soy"));
            without += both ? 0 : 1;
        }
        assertThat(without).isPositive();
    }

    @Test
    void aPlanSellsInTheSimulationWhatItsPartnersMayCarryAndCostsWhatItPromises() {
        Scenario today = today(CARRIERS);
        List<LoopRound> rounds = new ArrayList<>();

        ClosedLoop.Closed closed = ClosedLoop.run(today, SalesSurvey.of(today), rounds::add);

        assertThat(closed.agrees()).isTrue();
        assertThat(closed.recommendation().reasons())
                .filteredOn(why -> WITHOUT.stream().anyMatch(id -> why.chain().endsWith(id)))
                .isNotEmpty()
                .allSatisfy(why -> {
                    assertThat(why.sentence().en()).contains("It may carry soy, not nut.");
                    assertThat(why.sentence().zh()).contains("可经营 soy，不可经营 nut");
                });
    }

    @Test
    void wherePlansMustCarryAProductItsPartnersAreTheOnlyOnesAndTheLimitHasAPrice() {
        Change must = new Change("decide.limits.must_carry", "", "[nut]", "");
        Scenario today = today(CARRIERS, must);
        SalesResponse response = SalesSurvey.of(today);

        Recommendation plan = Recommender.recommend(today, response, 1e-4);

        assertThat(plan.feasible()).isTrue();
        assertThat(plan.reasons())
                .noneMatch(why -> WITHOUT.stream().anyMatch(id -> why.chain().endsWith(id)));
        Recommendation free = Recommender.recommend(today(CARRIERS), response, 1e-4);
        double lost = promised(free, "coverage.numeric") - promised(plan, "coverage.numeric");
        assertThat(lost).isPositive();
        Planner planner = new Planner(today, response, Effort.byNodes(1e-6));
        LimitPrice price = planner.limitPrices().orElseThrow().stream()
                .filter(each -> each.limit() == Limit.PERMISSION)
                .findFirst()
                .orElseThrow();
        assertThat(price.moreOutlets() / 5900.0).isCloseTo(lost, within(0.001));
        Scenario planned = ClosedLoop.planned(today, plan);
        WhyNot answer = planner.whyNot(planned.network(), "hangzhou_east", "D-linping");
        assertThat(answer.forbidden()).containsExactly(Limit.PERMISSION);
        assertThat(answer.sentence().en())
                .contains("D-linping may not serve hangzhou_east, because of products that a partner may carry");
        assertThat(answer.alone()).isPresent();
        assertThat(answer.resolved()).isPresent();
    }

    @Test
    void aPartnerThatMayCarryNothingServesNobody() {
        String nobodysSoy = "[{id: soy, maker: bean, pack: 24, weight: 6.6 kg, cost: 26 CNY, carriers: " + CARRIERS
                + "}, {id: other, maker: others, pack: 24, distribution: 85 %}]";
        Scenario today = Planning.open("mechanisms/planning")
                .variant("today")
                .with(List.of(new Change("skus", "", nobodysSoy, "")))
                .scenario();
        SalesResponse response = SalesSurvey.of(today);

        Recommendation plan = Recommender.recommend(today, response, 1e-4);
        Audit audit = Recommender.audit(today, response, today.network());

        assertThat(plan.reasons())
                .noneMatch(why -> WITHOUT.stream().anyMatch(id -> why.chain().endsWith(id)));
        assertThat(audit.unserved()).containsExactly("hangzhou_east");
        assertThat(audit.breaches()).containsExactly(new Breach(Limit.PERMISSION, "hangzhou_east", 1, 0));
        List<Assignment> network = ClosedLoop.planned(today, plan).network();
        WhyNot answer =
                new Planner(today, response, Effort.byNodes(1e-4)).whyNot(network, "hangzhou_east", "D-linping");
        assertThat(answer.forbidden()).containsExactly(Limit.PERMISSION);
        assertThat(answer.alone()).isPresent();
    }

    @Test
    void aProductThatEverybodyIsNamedForIsPlannedAsOneThatNamesNobody() {
        Scenario named = today("[wholesaler, distributor]");
        Scenario open = today("[]");
        SalesResponse response = SalesSurvey.of(open);

        assertThat(SalesSurvey.of(named)).isEqualTo(response);
        assertThat(new ScenarioMapping(named, response).problem().offers())
                .isEqualTo(new ScenarioMapping(open, response).problem().offers());
    }

    private static double promised(Recommendation plan, String kpi) {
        return plan.plan().promises().stream()
                .filter(promise -> promise.kpi().equals(kpi))
                .mapToDouble(Promise::planned)
                .findFirst()
                .orElseThrow();
    }
}
