package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Monahan's vendor discount (1984, Management Science 30:720-726): the vendor, who ships lot for lot and pays for every
 * set-up, offers a price break that just repays the buyer for ordering k times its economic order quantity. The best k
 * is found by search on the vendor's gain; it is sqrt(1 + vendor's set-up / buyer's set-up).
 *
 * <p>Example: set-ups of 400 and 50: k = 3.
 */
@Described(en = "Order a multiple for a vendor's discount (Monahan 1984)", zh = "供应商折扣下的倍数订货（莫纳汉1984）")
public record VendorMultiple(
        @Described(en = "Cost of one set-up of the vendor", zh = "供应商每次准备成本", unit = Unit.MONEY, min = 0, max = 1e12)
        double vendorSetUp,

        @Described(en = "Size of an order; computed when left out", zh = "订货批量，省略时自动计算", byDefault = "optimal")
        Level quantity)
        implements OrderRule {
    private static final double EXACT = 1e-10;
    private static final int STEPS = 1000;

    @Override
    public double order(StockView view) {
        double point = view.forecast() * view.protectionPeriods();
        return view.inventoryPosition() < point ? quantity.units() : 0;
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.of(new Forecast.MovingAverage(1));
    }

    @Override
    public boolean computes() {
        return quantity instanceof Level.Optimal;
    }

    @Override
    public OrderRule settled(StockProblem problem) {
        return new VendorMultiple(vendorSetUp, new Level.Given(quantity.or(() -> best(problem))));
    }

    private static double eoq(StockProblem problem) {
        StockProblem.Costs costs = problem.costs();
        return Math.sqrt(2 * costs.order() * problem.demand().mean() / costs.holding());
    }

    private double best(StockProblem problem) {
        double eoq = eoq(problem);
        DoubleUnaryOperator gain = lot -> gain(problem, lot);
        double highest = eoq * (2 + vendorSetUp / problem.costs().order());
        double lot = new BrentOptimizer(EXACT, EXACT * eoq)
                .optimize(
                        new UnivariateObjectiveFunction(gain::applyAsDouble),
                        GoalType.MAXIMIZE,
                        new SearchInterval(eoq, highest),
                        new MaxEval(STEPS))
                .getPoint();
        return Rounding.figure(lot);
    }

    /** What the buyer's stock and orders cost in a period. */
    private static double buyerCost(StockProblem problem, double lot) {
        StockProblem.Costs costs = problem.costs();
        return costs.order() * problem.demand().mean() / lot + costs.holding() * lot / 2;
    }

    private static double compensation(StockProblem problem, double lot) {
        return buyerCost(problem, lot) - buyerCost(problem, eoq(problem));
    }

    /** What the vendor saves in set-ups minus what it pays the buyer, money per period. */
    private double gain(StockProblem problem, double lot) {
        double demand = problem.demand().mean();
        double saved = vendorSetUp * demand / eoq(problem) - vendorSetUp * demand / lot;
        return saved - compensation(problem, lot);
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        double lot = quantity.or(() -> best(problem));
        double compensation = compensation(problem, lot);
        return Map.of(
                "eoq",
                Rounding.figure(eoq(problem)),
                "multiple",
                Rounding.figure(lot / eoq(problem)),
                "order_quantity",
                lot,
                "compensation",
                Rounding.figure(compensation),
                "vendor_gain",
                Rounding.figure(gain(problem, lot)),
                "discount",
                Rounding.figure(compensation / problem.demand().mean()));
    }
}
