package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Formula.Name;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The pure functions of the model that an expectation may ask for, by name. A new function is one line here; it calls
 * what the engine itself calls, never a formula of its own.
 */
public final class Functions {
    /** Every function, in the order of docs/expect.md. */
    public static final List<PureFunction> ALL = Stream.concat(
                    Stream.of(
                            new ChoiceShare(),
                            new DemandElasticity(),
                            Anticipated.PROFIT,
                            Anticipated.SALES,
                            Anticipated.UNSOLD,
                            Anticipated.RETURNS,
                            new PlayedDecision(),
                            new OrderAmplification(),
                            new RuleFigure("level", "Level that a rule keeps to of a firm (entity)", "规则的目标水平"),
                            new RuleFigure("safety", "Safety stock that a rule computes of a firm (entity)", "安全库存"),
                            new RuleFigure(
                                    "error_variance",
                                    "Variance of the error of a forecast over the periods that a level covers of a firm (entity)",
                                    "预测误差方差"),
                            new RuleFigure("reorder_point", "Reorder point (s or r) of a firm (entity)", "订货点"),
                            new RuleFigure("order_up_to", "Order-up-to level (S) of a firm (entity)", "最大库存水平"),
                            new RuleFigure("order_quantity", "Size of an order (Q) of a firm (entity)", "订货批量"),
                            new RuleFigure(
                                    "expected_cost",
                                    "Expected cost per period of a rule of a firm (entity)",
                                    "规则的每期期望成本"),
                            new RuleFigure(
                                    "lower_bound",
                                    "Lower bound of an echelon level (Shang and Song 2003) of a firm (entity)",
                                    "级库存水平下界"),
                            new RuleFigure(
                                    "upper_bound",
                                    "Upper bound of an echelon level (Shang and Song 2003) of a firm (entity)",
                                    "级库存水平上界"),
                            new RuleFigure("eoq", "Economic order quantity of a firm (entity)", "经济订货批量"),
                            new RuleFigure(
                                    "multiple", "Multiple of the economic order quantity of a firm (entity)", "经济批量倍数"),
                            new RuleFigure(
                                    "compensation",
                                    "What a vendor pays a buyer for larger orders, per period of a firm (entity)",
                                    "供应商每期补偿"),
                            new RuleFigure(
                                    "vendor_gain",
                                    "What the vendor gains by it, per period of a firm (entity)",
                                    "供应商每期净收益"),
                            new RuleFigure("discount", "The same payment per unit of a firm (entity)", "单位折扣"),
                            new RuleFigure("forward_buy", "What is bought ahead on a deal of a firm (entity)", "远期采购量"),
                            new RuleFigure("gain", "What buying ahead saves of a firm (entity)", "远期采购收益")),
                    CustomerFunction.ALL.stream())
            .toList();

    private Functions() {}

    /** Names of all functions. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        ALL.forEach(function -> names.add(function.name()));
        return names;
    }

    /** The function of a name; empty where there is none. */
    public static Optional<PureFunction> find(String name) {
        return ALL.stream().filter(function -> function.name().equals(name)).findFirst();
    }

    /** Functions as formulas name them, {@code name(entity)}, without further arguments. */
    record Scope() {
        boolean has(Name name) {
            return find(name.name()).isPresent();
        }

        double value(Name name, Scenario scenario) {
            Arguments arguments = new Arguments(name.entity(), Optional.empty(), Map.of());
            return find(name.name()).orElseThrow().value(scenario, arguments);
        }
    }
}
