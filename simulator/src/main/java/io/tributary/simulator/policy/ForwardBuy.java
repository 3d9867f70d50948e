package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * Forward buying on a trade deal: once, the price is lower, and the firm buys ahead as long as a unit bought now is cheaper
 * than one bought later (Blattberg and Neslin 1990; Chopra and Meindl, trade promotions). Otherwise it orders the economic
 * order quantity. While the deal is on it orders up to the larger quantity.
 *
 * <p>Example: D = 120000, price 3, 20 % capital cost, order cost 100, 0.15 off: Q = 38,236 in place of 6,325.
 */
@Described(en = "Forward buying on a one-time trade deal", zh = "促销期远期采购")
public record ForwardBuy(
        @Described(en = "Regular price of a unit", zh = "常规单价", unit = Unit.MONEY, min = 1e-12, max = 1e12)
        double price,

        @Described(en = "Money off a unit while the deal is on", zh = "促销期单价优惠", unit = Unit.MONEY, min = 0, max = 1e12)
        double off,

        @Described(en = "Cost of capital per period", zh = "每期资金成本率", unit = Unit.RATE, min = 1e-9, max = 100)
        double capital,

        @Described(en = "Period in which the deal is on; 1 is the first of the run", zh = "促销所在期", min = 1, max = 1e6)
        int period,

        @Described(
                en = "Size of the order on the deal; computed when left out",
                zh = "促销订货批量，省略时自动计算",
                byDefault = "optimal")
        Level quantity,

        @Described(en = "Size of other orders; computed when left out", zh = "常规订货批量，省略时自动计算", byDefault = "optimal")
        Level regular)
        implements OrderRule {

    public ForwardBuy {
        if (off >= price) {
            throw Unfit.of("off must be less than the price", "off 必须小于价格");
        }
    }

    @Override
    public double order(StockView view) {
        double position = view.inventoryPosition();
        if (view.period() + 1 == period) {
            return Math.max(0, quantity.units() - position);
        }
        boolean enough = position > view.forecast() * view.protectionPeriods();
        return enough ? 0 : regular.units();
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.of(new Forecast.MovingAverage(1));
    }

    @Override
    public boolean computes() {
        return quantity instanceof Level.Optimal || regular instanceof Level.Optimal;
    }

    @Override
    public OrderRule settled(StockProblem problem) {
        return new ForwardBuy(
                price,
                off,
                capital,
                period,
                new Level.Given(quantity.or(() -> best(problem))),
                new Level.Given(regular.or(() -> eoq(problem))));
    }

    private double eoq(StockProblem problem) {
        return Math.sqrt(2 * problem.costs().order() * problem.demand().mean() / (capital * price));
    }

    /** Where the gain's derivative is zero: off + capital price Q* / D = capital (price - off) Q / D. */
    private double best(StockProblem problem) {
        double demand = problem.demand().mean();
        double slope = off + capital * price * eoq(problem) / demand;
        return slope * demand / (capital * (price - off));
    }

    /** What an order on the deal saves against regular orders for the same goods; money. */
    private double gain(StockProblem problem, double lot) {
        double demand = problem.demand().mean();
        double fixed = problem.costs().order();
        double orders = lot / eoq(problem);
        double regularly =
                price * lot + orders * (fixed + capital * price * eoq(problem) * eoq(problem) / (2 * demand));
        double atOnce = (price - off) * lot + fixed + capital * (price - off) * lot * lot / (2 * demand);
        return regularly - atOnce;
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        double lot = quantity.or(() -> best(problem));
        return Map.of(
                "eoq",
                Rounding.figure(eoq(problem)),
                "order_quantity",
                Rounding.figure(lot),
                "forward_buy",
                Rounding.figure(lot - eoq(problem)),
                "gain",
                Rounding.figure(gain(problem, lot)));
    }
}
