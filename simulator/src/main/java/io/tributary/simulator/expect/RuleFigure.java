package io.tributary.simulator.expect;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.policy.StockProblem;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.StockProblems;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A number that the ordering rule of a firm computes itself before the first order, such as its level.
 *
 * @param figure what the rule calls it
 * @param en what it is, in English
 * @param zh the same in Chinese
 */
record RuleFigure(String figure, String en, String zh) implements PureFunction {

    @Override
    public String name() {
        return "rule." + figure;
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public double value(Scenario scenario, Arguments arguments) {
        Firm firm = ordering(scenario, arguments);
        Sku sku = product(scenario, arguments);
        StockProblems problems = new StockProblems(scenario);
        StockProblem problem = problems.of(firm, sku).orElseThrow(() -> missing(sku.id()));
        OrderRule written = firm.order().orElseThrow();
        OrderRule rule = problems.seesConsumers(firm) ? written.fedWithConsumerDemand() : written;
        TreeMap<String, Double> figures = new TreeMap<>(rule.figures(problem));
        return Optional.ofNullable(figures.get(figure)).orElseThrow(() -> missing(String.join(", ", figures.keySet())));
    }

    /** The firm whose rule is asked. */
    static Firm ordering(Scenario scenario, Arguments arguments) {
        List<Firm> firms =
                scenario.firms().stream().filter(f -> f.order().isPresent()).toList();
        String id = arguments.entityAmong(firms.stream().map(Firm::id).toList());
        return firms.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    /** The product that is meant; the first where none is said. */
    static Sku product(Scenario scenario, Arguments arguments) {
        return scenario.skus().stream()
                .filter(s -> arguments.sku().isEmpty() || arguments.sku().get().equals(s.id()))
                .findFirst()
                .orElseThrow(() -> new BadArgument("sku", new Wording("is no product", "不是商品"), Wording.NONE));
    }

    private static BadArgument missing(String has) {
        return new BadArgument(
                "entity",
                new Wording("has a rule that computes no such figure; it has: {0}", "的规则不计算该数值；可用：{0}").with(has),
                Wording.NONE);
    }
}
