package io.tributary.simulator.expect;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.StockProblems;
import java.util.List;

/** The amplification of demand by the forecasts of a chain, from one unit of demand sent through them. */
record OrderAmplification() implements PureFunction {

    @Override
    public String name() {
        return "order.amplification";
    }

    @Override
    public String en() {
        return "Variance of the orders of a firm (entity) over that of the consumers' demand, by the forecasts of its"
                + " chain alone";
    }

    @Override
    public String zh() {
        return "企业（entity）订货方差与终端需求方差之比，仅由其链条的预测规则决定";
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public double value(Scenario scenario, Arguments arguments) {
        try {
            return new StockProblems(scenario)
                    .amplification(RuleFigure.ordering(scenario, arguments), RuleFigure.product(scenario, arguments));
        } catch (IllegalArgumentException e) {
            throw new BadArgument(
                    "entity", new Wording("has no amplification: {0}", "没有放大倍数：{0}").with(Wording.of(e)), Wording.NONE);
        }
    }
}
