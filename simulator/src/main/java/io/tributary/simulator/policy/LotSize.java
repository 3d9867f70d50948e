package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The economic order quantity (Harris 1913), with a supplier's quantity discount where there is one (Hadley and Whitin
 * 1963, ch. 2). The firm orders when its position has fallen to the demand of the lead time. The cost of a period is price
 * x D + K D / Q + capital x price x Q / 2; without price breaks the firm's holding cost and no purchases are counted.
 *
 * <p>Example: K = 8, D = 1300, h = 0.225: Q = sqrt(2 K D / h) = 304.05.
 */
@Described(en = "Economic order quantity, with quantity discounts", zh = "经济订货批量（含数量折扣）")
public record LotSize(
        @Described(en = "Price breaks, from the lowest", zh = "价格分段", byDefault = EMPTY)
        List<Break> prices,

        @Described(
                en =
                        "all_units: the price of the step for every unit; incremental: each step's price for its own units",
                zh = "all_units：全额折扣；incremental：增量折扣",
                byDefault = "all_units")
        Discount discount,

        @Described(
                en = "Cost of holding a unit per period, as a share of its price; used with price breaks",
                zh = "每期持有成本占价格比例",
                unit = Unit.RATE,
                min = 0,
                max = 100,
                byDefault = "0 %",
                source = "neutral")
        double capital,

        @Described(en = "Size of an order; computed when left out", zh = "订货批量，省略时自动计算", byDefault = "optimal")
        Level quantity)
        implements OrderRule {

    /** How a discount is granted. */
    public enum Discount {
        ALL_UNITS,
        INCREMENTAL
    }

    /** A step of a price list. */
    @Described(en = "A step of a price list", zh = "价格分段")
    public record Break(
            @Described(en = "Smallest order at this price", zh = "适用该价格的最小批量", unit = Unit.UNITS, min = 0, max = 1e15)
            double from,

            @Described(en = "Price of a unit", zh = "单价", unit = Unit.MONEY, min = 0, max = 1e12)
            double price) {}

    public LotSize {
        prices = List.copyOf(prices);
        for (int i = 0; i < prices.size(); i++) {
            double least = i == 0 ? 0 : Math.nextUp(prices.get(i - 1).from());
            if (prices.get(i).from() < least || (i == 0 && prices.get(i).from() != 0)) {
                throw Unfit.of("prices must begin at 0 and rise", "prices 须从 0 开始并递增");
            }
        }
    }

    @Override
    public double order(StockView view) {
        double leadDemand = view.demand() * view.protectionPeriods();
        double point = view.forecast() > 0 ? view.forecast() * view.protectionPeriods() : leadDemand;
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
        return new LotSize(prices, discount, capital, new Level.Given(quantity.or(() -> best(problem))));
    }

    private double best(StockProblem problem) {
        return Rounding.figure(
                prices.isEmpty() ? eoq(problem, 0, problem.costs().holding()) : cheapest(problem));
    }

    private static double eoq(StockProblem problem, double moreFixedCost, double holding) {
        double fixed = problem.costs().order() + moreFixedCost;
        return Math.sqrt(2 * fixed * problem.demand().mean() / holding);
    }

    /** The cheapest of the steps' own best orders, each moved into its step. */
    private double cheapest(StockProblem problem) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step < prices.size(); step++) {
            double price = prices.get(step).price();
            double own = eoq(problem, discount == Discount.INCREMENTAL ? saved(step) : 0, capital * price);
            double end = step + 1 < prices.size() ? prices.get(step + 1).from() : Double.POSITIVE_INFINITY;
            double lot = Math.min(Math.max(own, prices.get(step).from()), end);
            double cost = cost(problem, lot);
            if (cost < least) {
                least = cost;
                best = lot;
            }
        }
        return best;
    }

    /** What the units below a step cost more than at the step's price; money per order. */
    private double saved(int step) {
        double more = 0;
        for (int s = 1; s <= step; s++) {
            more += (prices.get(s - 1).price() - prices.get(s).price())
                    * prices.get(s).from();
        }
        return more;
    }

    /** Expected cost of a period when orders have a size; money. */
    private double cost(StockProblem problem, double lot) {
        double demand = problem.demand().mean();
        double orders = problem.costs().order() * demand / lot;
        if (prices.isEmpty()) {
            return orders + problem.costs().holding() * lot / 2;
        }
        double unit = unitPrice(lot);
        return orders + unit * demand + capital * unit * lot / 2;
    }

    private double unitPrice(double lot) {
        int step = 0;
        while (step + 1 < prices.size() && prices.get(step + 1).from() <= lot) {
            step++;
        }
        double price = prices.get(step).price();
        return discount == Discount.INCREMENTAL ? price + saved(step) / lot : price;
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        double lot = quantity.or(() -> best(problem));
        return Map.of("order_quantity", lot, "expected_cost", Rounding.figure(cost(problem, lot)));
    }
}
