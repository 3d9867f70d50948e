package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Echelon base stock in a serial chain (Clark and Scarf 1960, Management Science 6:475-490): order up to a level of all
 * goods that lie or come at this stage or below it, minus what consumers wait for. {@code optimal} levels come from the
 * recursion of {@link ClarkScarf}.
 *
 * <p>Example: at the stage next to the consumers, with p = 37.12 and echelon costs 3, 2, 2, normal demand of mean 5 and
 * standard deviation 1 over its lead time: the level is 5 + 1.4909 = 6.4909.
 */
@Described(en = "Echelon base stock (Clark and Scarf 1960)", zh = "级库存策略（克拉克-斯卡夫1960）")
public record EchelonBaseStock(
        @Described(en = "Echelon level, or optimal", zh = "级库存水平或optimal")
        Level level) implements OrderRule {

    @Override
    public double order(StockView view) {
        return level.units() - view.echelonPosition();
    }

    @Override
    public Optional<Forecast> forecast() {
        return Optional.empty();
    }

    @Override
    public boolean looksBelow() {
        return true;
    }

    @Override
    public boolean computes() {
        return level instanceof Level.Optimal;
    }

    @Override
    public OrderRule settled(StockProblem problem) {
        return new EchelonBaseStock(new Level.Given(level.or(() -> new ClarkScarf(problem).level())));
    }

    @Override
    public Map<String, Double> figures(StockProblem problem) {
        ClarkScarf chain = new ClarkScarf(problem);
        double units = level.or(chain::level);
        Map<String, Double> figures = new TreeMap<>();
        figures.put("level", units);
        figures.put("expected_cost", Rounding.figure(chain.cost(units)));
        figures.put("lower_bound", Rounding.figure(chain.lowerBound()));
        figures.put("upper_bound", Rounding.figure(chain.upperBound()));
        return figures;
    }
}
