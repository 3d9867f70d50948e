package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.policy.StockProblem;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathRuntimeException;

/** Checks that rules can compute the levels left to them, and that a continuous clock meets only what it can play. */
final class StockCheck {
    private final Scenario scenario;
    private final Findings findings;

    StockCheck(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        StockProblems problems = new StockProblems(scenario);
        for (int i = 0; i < scenario.firms().size(); i++) {
            Firm firm = scenario.firms().get(i);
            String path = "firms[" + i + "].order";
            firm.order().filter(OrderRule::computes).ifPresent(rule -> mustSettle(path, rule, firm, problems));
        }
        if (scenario.time().clock() == Time.Clock.CONTINUOUS) {
            checkContinuous();
        } else {
            refuseRandomTimes();
        }
    }

    private void mustSettle(String path, OrderRule rule, Firm firm, StockProblems problems) {
        List<String> carried = ChannelMap.of(scenario).carried(firm.id());
        for (Sku sku : scenario.skus()) {
            if (carried.contains(sku.id())) {
                Optional<StockProblem> problem = problems.of(firm, sku);
                if (problem.isEmpty()) {
                    findings.add(path, ScenarioFaults.NO_DEMAND_LAW.with(sku.id()));
                } else {
                    trySettling(path, rule, problem.get());
                }
            }
        }
    }

    private void trySettling(String path, OrderRule rule, StockProblem problem) {
        try {
            rule.settled(problem);
        } catch (IllegalArgumentException | MathRuntimeException e) {
            findings.add(path, ScenarioFaults.NO_LEVEL.with(Wording.of(e)), ScenarioFaults.COSTS);
        }
    }

    private void checkContinuous() {
        if (!scenario.zones().isEmpty()) {
            findings.add("time.clock", ScenarioFaults.CLOCK_WITHOUT_ZONES);
        }
        if (scenario.time().season().isPresent()) {
            findings.add("time.season", ScenarioFaults.NEEDS_PERIODS);
        }
        for (int i = 0; i < scenario.links().size(); i++) {
            if (!scenario.links().get(i).terms().isEmpty()) {
                findings.add("links[" + i + "].terms", ScenarioFaults.NEEDS_PERIODS);
            }
        }
        for (int i = 0; i < scenario.demand().size(); i++) {
            Demand demand = scenario.demand().get(i);
            DemandProcess process = demand.process().orElse(null);
            boolean single = process instanceof DemandProcess.Poisson || process instanceof DemandProcess.Steps;
            if (!single || demand.noise().isPresent()) {
                findings.add("demand[" + i + "].process", ScenarioFaults.ONE_BY_ONE);
            }
        }
    }

    private void refuseRandomTimes() {
        for (int i = 0; i < scenario.firms().size(); i++) {
            if (scenario.firms().get(i).productionLaw().isPresent()) {
                findings.add("firms[" + i + "].production_law", ScenarioFaults.NEEDS_CLOCK);
            }
        }
        for (int i = 0; i < scenario.links().size(); i++) {
            LinkRule rule = scenario.links().get(i);
            if (rule.leadTimeLaw().isPresent()) {
                findings.add("links[" + i + "].lead_time_law", ScenarioFaults.NEEDS_CLOCK);
            }
        }
    }
}
