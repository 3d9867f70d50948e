package io.tributary.simulator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ordering rules compute themselves, against published instances. */
class OrderRuleFiguresTest {
    private static final Level OPTIMAL = new Level.Optimal();
    private static final Forecast NEWEST = new Forecast.MovingAverage(1);

    private static StockProblem problem(DemandLaw demand, double lead, StockProblem.Costs costs) {
        return new StockProblem(demand, lead + 1, lead, lead, costs, List.of());
    }

    private static StockProblem.Costs costs(double holding, double backlog, double order) {
        return new StockProblem.Costs(holding, backlog, order, 1);
    }

    /** Snyder and Shen (2019), examples 4.3 and 4.4. */
    @Test
    void theBaseStockLevelCoversTheLeadTimeAndOnePeriod() {
        OrderRule rule = new OrderRule.BaseStock(Optional.of(OPTIMAL), 0, NEWEST);
        DemandLaw demand = new DemandLaw.Normal(50, 8);
        Map<String, Double> at0 = rule.figures(problem(demand, 0, costs(0.18, 0.7, 0)));
        assertThat(at0.get("level")).isCloseTo(56.60395592743389, within(1e-9));
        assertThat(at0.get("expected_cost")).isCloseTo(1.9976051931766445, within(1e-9));
        Map<String, Double> at4 = rule.figures(problem(demand, 4, costs(0.18, 0.7, 0)));
        assertThat(at4.get("level")).isCloseTo(264.76689437415484, within(1e-9));
        assertThat(at4.get("expected_cost")).isCloseTo(4.466781004149577, within(1e-9));
    }

    /** Snyder and Shen (2019), example 4.7 and problem 4.8a. */
    @Test
    void againstDemandInWholeUnitsTheLevelIsAWholeNumber() {
        OrderRule rule = new OrderRule.BaseStock(Optional.of(OPTIMAL), 0, NEWEST);
        Map<String, Double> six = rule.figures(problem(new DemandLaw.Poisson(6), 0, costs(1, 4, 0)));
        assertThat(six.get("level")).isEqualTo(8);
        assertThat(six.get("expected_cost")).isCloseTo(3.5701069457709327, within(1e-9));
        Map<String, Double> eighteen = rule.figures(problem(new DemandLaw.Poisson(18), 0, costs(200, 270, 0)));
        assertThat(eighteen.get("level")).isEqualTo(19);
        assertThat(eighteen.get("expected_cost")).isCloseTo(786.0884409351152, within(1e-7));
    }

    /** Zheng and Federgruen (1991), table; Snyder and Shen (2019), example 4.7 and problem 4.31. */
    @Test
    void theLevelsOfMinMaxAreThoseOfZhengAndFedergruen() {
        OrderRule rule = new MinMax(OPTIMAL, OPTIMAL);
        assertThat(levels(rule, 6, costs(1, 4, 5))).containsExactly(4.0, 10.0);
        assertThat(levels(rule, 20, costs(1, 9, 64))).containsExactly(14.0, 62.0);
        assertThat(levels(rule, 4, costs(40, 125, 150))).containsExactly(2.0, 7.0);
        assertThat(cost(rule, 6, costs(1, 4, 5))).isCloseTo(8.034111561471645, within(1e-9));
        assertThat(cost(rule, 20, costs(1, 9, 64))).isCloseTo(49.17303574493943, within(1e-9));
        assertThat(cost(rule, 4, costs(40, 125, 150))).isCloseTo(223.5748295669688, within(1e-8));
    }

    private static List<Double> levels(OrderRule rule, double mean, StockProblem.Costs costs) {
        Map<String, Double> figures = rule.figures(problem(new DemandLaw.Poisson(mean), 0, costs));
        return List.of(figures.get("reorder_point"), figures.get("order_up_to"));
    }

    private static double cost(OrderRule rule, double mean, StockProblem.Costs costs) {
        return cost(rule, problem(new DemandLaw.Poisson(mean), 0, costs));
    }

    private static double cost(OrderRule rule, StockProblem problem) {
        return Objects.requireNonNull(rule.figures(problem).get("expected_cost"));
    }

    /** Snyder and Shen (2019), example 5.1, a year as the period. */
    @Test
    void pointAndLotOfTheRQPolicyHaveTheCostOfTheBestPolicyAtBothEnds() {
        double lead = 1.0 / 12;
        StockProblem year = problem(new DemandLaw.Normal(1300, 150), lead, costs(0.225, 7.5, 8));
        Map<String, Double> best = new ReorderPoint(OPTIMAL, OPTIMAL, ReorderPoint.Batches.ONE).figures(year);
        assertThat(best.get("reorder_point")).isCloseTo(126.86706336762282, within(1e-5));
        assertThat(best.get("order_quantity")).isCloseTo(328.44914227838507, within(1e-5));
        assertThat(best.get("expected_cost")).isCloseTo(78.0711462703518, within(1e-8));
        Map<String, Double> near = new ReorderPoint(
                        new Level.Given(126.8), new Level.Given(328.5), ReorderPoint.Batches.ONE)
                .figures(year);
        assertThat(near.get("expected_cost")).isCloseTo(78.07116250928294, within(1e-8));
    }

    /** Against demand in whole units the search must find what trying all points and lots finds. */
    @Test
    void noPointAndLotIsCheaperThanTheBestOfPoissonDemand() {
        StockProblem problem = problem(new DemandLaw.Poisson(3), 2, costs(1, 9, 20));
        OrderRule rule = new ReorderPoint(OPTIMAL, OPTIMAL, ReorderPoint.Batches.ONE);
        double best = cost(rule, problem);
        double tried = Double.POSITIVE_INFINITY;
        for (int r = -5; r < 20; r++) {
            for (int q = 1; q < 40; q++) {
                OrderRule fixed = new ReorderPoint(new Level.Given(r), new Level.Given(q), ReorderPoint.Batches.ONE);
                tried = Math.min(tried, cost(fixed, problem));
            }
        }
        assertThat(best).isCloseTo(tried, within(1e-9));
    }

    /** Snyder and Shen (2019), example 6.1, with exact values in place of those from a grid. */
    @Test
    void echelonLevelsOfThreeStagesAreTheExactOnes() {
        DemandLaw demand = new DemandLaw.Normal(5, 1);
        List<StockProblem.Stage> chain = List.of(
                new StockProblem.Stage(1, 7, 4, 37.12),
                new StockProblem.Stage(1, 4, 2, 0),
                new StockProblem.Stage(2, 2, 0, 0));
        Map<String, Double> first = echelon(demand, chain.subList(0, 1));
        Map<String, Double> second = echelon(demand, chain.subList(0, 2));
        Map<String, Double> third = echelon(demand, chain);
        assertThat(first.get("level")).isCloseTo(6.490880975286938, within(2e-5));
        assertThat(second.get("level")).isCloseTo(12.0176059575463, within(2e-5));
        assertThat(third.get("level")).isCloseTo(22.70549799010888, within(2e-5));
        assertThat(third.get("expected_cost")).isCloseTo(47.66014958391564, within(2e-5));
        assertThat(second.get("lower_bound")).isCloseTo(11.709814628606217, within(1e-9));
        assertThat(third.get("lower_bound")).isCloseTo(21.999975609063505, within(1e-9));
        assertThat(second.get("upper_bound")).isCloseTo(12.34505481804949, within(1e-9));
        assertThat(third.get("upper_bound")).isCloseTo(23.268089174509065, within(1e-9));
    }

    private static Map<String, Double> echelon(DemandLaw demand, List<StockProblem.Stage> chain) {
        return new EchelonBaseStock(OPTIMAL).figures(new StockProblem(demand, 1, 1, 1, costs(0, 0, 0), chain));
    }

    @Test
    void aChainOfOneStageNeedsItsBaseStockLevel() {
        DemandLaw demand = new DemandLaw.Poisson(6);
        Map<String, Double> echelon = echelon(demand, List.of(new StockProblem.Stage(2, 1, 0, 4)));
        assertThat(echelon).containsEntry("level", demand.over(2).quantile(0.8));
    }

    /** Harris (1913); Snyder and Shen (2019), examples 3.1, 3.6 and 3.7. */
    @Test
    void aQuantityDiscountMovesTheOrderToTheBreakOrNowhere() {
        StockProblem year = problem(new DemandLaw.Constant(1300), 0, costs(0.225, 0, 8));
        Map<String, Double> plain = new LotSize(List.of(), LotSize.Discount.ALL_UNITS, 0, OPTIMAL).figures(year);
        assertThat(plain.get("order_quantity")).isCloseTo(304.0467800264368, within(1e-9));
        assertThat(plain.get("expected_cost")).isCloseTo(68.41052550594827, within(1e-9));
        List<LotSize.Break> prices =
                List.of(new LotSize.Break(0, 0.75), new LotSize.Break(400, 0.72), new LotSize.Break(800, 0.68));
        Map<String, Double> all = new LotSize(prices, LotSize.Discount.ALL_UNITS, 0.3, OPTIMAL).figures(year);
        assertThat(all.get("order_quantity")).isEqualTo(800);
        assertThat(all.get("expected_cost")).isCloseTo(978.6, within(1e-9));
        Map<String, Double> incremental = new LotSize(prices, LotSize.Discount.INCREMENTAL, 0.3, OPTIMAL).figures(year);
        assertThat(incremental.get("order_quantity")).isCloseTo(304.0467800264368, within(1e-9));
        assertThat(incremental.get("expected_cost")).isCloseTo(1043.4105255059483, within(1e-9));
    }

    /** Monahan (1984): the best multiple is sqrt(1 + 400 / 50) = 3. */
    @Test
    void theVendorPaysForAnOrderOfThreeTimesTheEconomicQuantity() {
        Map<String, Double> figures =
                new VendorMultiple(400, OPTIMAL).figures(problem(new DemandLaw.Constant(10000), 0, costs(2.5, 0, 50)));
        assertThat(figures.get("multiple")).isCloseTo(3.0, within(1e-5));
        assertThat(figures.get("eoq")).isCloseTo(632.4555320336759, within(1e-9));
        assertThat(figures.get("order_quantity")).isCloseTo(1897.3665961010279, within(1e-2));
        assertThat(figures.get("compensation")).isCloseTo(1054.09255338946, within(1e-2));
        assertThat(figures.get("vendor_gain")).isCloseTo(3162.27766016838, within(1e-6));
        assertThat(figures.get("discount")).isCloseTo(0.10540925533894599, within(1e-5));
    }

    /** Chopra and Meindl's Vitaherb: 38,236 on the deal in place of 6,325. */
    @Test
    void onATradeDealTheFirmBuysForMonthsAhead() {
        Map<String, Double> figures = new ForwardBuy(3, 0.15, 0.2, 1, OPTIMAL, OPTIMAL)
                .figures(problem(new DemandLaw.Constant(120_000), 0, costs(0.6, 0, 100)));
        assertThat(figures.get("eoq")).isCloseTo(6324.555320336758, within(1e-9));
        assertThat(figures.get("order_quantity")).isCloseTo(38236.37402140711, within(1e-7));
        assertThat(figures.get("forward_buy")).isCloseTo(31911.818701070348, within(1e-7));
        assertThat(figures.get("gain")).isCloseTo(3372.2982084742252, within(1e-7));
    }

    /** Lee, So and Tang (2000): persistence 0.7, five periods of lead time at both stages. */
    @Test
    void theMakersUncertaintyFallsWithWhatItKnows() {
        assertThat(uncertainty(Autoregression.Basis.CONSUMERS)).isCloseTo(61.42976033689528, within(1e-9));
        assertThat(uncertainty(Autoregression.Basis.HISTORY)).isCloseTo(61.42976033689528, within(1e-9));
        assertThat(uncertainty(Autoregression.Basis.LAST_ORDER)).isCloseTo(61.48180240880507, within(1e-9));
        assertThat(uncertainty(Autoregression.Basis.ORDER_AS_DEMAND)).isCloseTo(98.0968626236128, within(1e-9));
    }

    private static double uncertainty(Autoregression.Basis basis) {
        double spread = new Autoregression(0, 0.7, 1, 6, basis).spread(6);
        return spread * spread;
    }

    /** Chen, Drezner, Ryan and Simchi-Levi (2000): 1 + (2 x 3 / 4 + 2 x 9 / 16) (1 - 0.6^4) for a moving average. */
    @Test
    void oneUnitSentThroughTheForecastsGivesTheAmplification() {
        assertThat(amplification(0.6, upTo(3, new Forecast.MovingAverage(4)))).isCloseTo(3.2848, within(1e-10));
        assertThat(amplification(0, upTo(3, new Forecast.Smoothing(0.3)))).isCloseTo(3.7529411764705882, within(1e-10));
        OrderRule first = upTo(3, new Autoregression(100, 0.5, 1, 0, Autoregression.Basis.HISTORY));
        OrderRule second = upTo(2, new Autoregression(100, 0.5, 1, 3, Autoregression.Basis.HISTORY));
        assertThat(amplification(0.5, first)).isCloseTo(2.640625, within(1e-10));
        assertThat(amplification(0.5, first, second)).isCloseTo(2.9072265625, within(1e-10));
        OrderRule five = upTo(2, new Forecast.MovingAverage(5));
        assertThat(amplification(0, five, five, five)).isCloseTo(13.51712, within(1e-10));
    }

    private static OrderRule upTo(double periods, Forecast predict) {
        return new OrderUpTo(Optional.of(periods), new Level.Given(0), predict);
    }

    private static double amplification(double persistence, OrderRule... rules) {
        return Amplification.of(
                Stream.of(rules)
                        .map(rule -> new Amplification.Stage(rule, 1, false))
                        .toList(),
                persistence);
    }
}
