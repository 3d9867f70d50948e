package io.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.channel.Listing;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.contract.Basis;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.StairStepRebate;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.policy.Forecast;
import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.policy.PriceView;
import io.tributary.simulator.policy.StockView;
import io.tributary.simulator.relation.Satisfaction;
import io.tributary.simulator.scenario.Target;
import io.tributary.simulator.scenario.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;

/** The examples with numbers in docs/model.md and docs/definitions.md, computed by the rules that they explain. */
final class WorkedExamplesTest {
    private static final Satisfaction SATISFACTION = new Satisfaction(50, 0.1, 40, 25, 20, 15, 0.2);

    @Test
    void theRateOfTheHighestStepIsPaidOnEverything() {
        assertThat(paid(Basis.SELL_IN, 1050, 0)).isEqualTo(21);
        assertThat(paid(Basis.SELL_IN, 899, 0)).isZero();
    }

    @Test
    void aRebateOnSellOutPaysNothingForGoodsThatLieInTheWarehouse() {
        assertThat(paid(Basis.SELL_OUT, 1050, 800)).isZero();
        assertThat(paid(Basis.SELL_IN, 1050, 800)).isEqualTo(21);
    }

    @Test
    void satisfactionClosesAPartOfTheGapToTheWeeksExperience() {
        double experience = SATISFACTION.experience(0.4, 50, 0.5, 1);
        assertThat(experience).isEqualTo(70);
        assertThat(SATISFACTION.next(60, experience)).isCloseTo(61, within(1e-12));
    }

    @Test
    void meetingTheExpectedAvailabilityScoresFiftyAndATenPercentLowerPriceSixty() {
        Satisfaction availability = new Satisfaction(50, 0.1, 1, 0, 0, 0, 0.2);
        Satisfaction price = new Satisfaction(50, 0.1, 0, 0, 0, 1, 0.2);
        assertThat(availability.experience(0.2, 0, 0, 1)).isEqualTo(50);
        assertThat(price.experience(0, 0, 0, 0.9)).isCloseTo(60, within(1e-12));
    }

    @Test
    void smoothedForecastsMoveAPartOfTheWayAndTheBaseStockLevelCoversLeadTimeReviewAndCover() {
        Forecast smoothing = new Forecast.Smoothing(0.2);
        double forecast = smoothing.next(100, new double[] {150});
        OrderRule baseStock = new OrderRule.BaseStock(Optional.empty(), 1, smoothing);
        assertThat(forecast).isEqualTo(110);
        assertThat(baseStock.order(new StockView(0, 0, 0, 150, forecast, 2))).isEqualTo(330);
        assertThat(baseStock.order(new StockView(200, 20, 100, 150, forecast, 2)))
                .isEqualTo(50);
    }

    @Test
    void aMarkUpRaisesThePurchasePriceByItsRate() {
        assertThat(new PriceRule.MarkUp(0.12).price(PriceView.ofCost(100))).isCloseTo(112, within(1e-12));
    }

    @Test
    void eachTierInBetweenAndEachKilometreCostReach() {
        Listing listing = new Listing(0.08, 0.15, 0.92, 0.3);
        Partner partner = new Partner("p", "", "", Partner.Role.DISTRIBUTOR, "r", 0, 0, 500, 0.5, 100, 0, 0, 50, true);
        assertThat(listing.reach(partner, 0, 1, 100)).isEqualTo(0.5);
        assertThat(listing.reach(partner, 0, 2, 100)).isCloseTo(0.46, within(1e-12));
        assertThat(listing.reach(partner, 100, 1, 100)).isCloseTo(0.35, within(1e-12));
        assertThat(listing.reach(partner, 101, 1, 100)).isZero();
        assertThat(listing.reach(partner, 0, 1, 2000)).isEqualTo(0.25);
    }

    @Test
    void aWeekBelongsToTheMonthInWhichItEnds() {
        Time time = new Time(
                LocalDate.of(2027, 1, 4),
                52,
                8,
                Time.EventOrder.DEMAND_ORDER_RECEIVE,
                Optional.empty(),
                Time.Clock.PERIODS,
                Optional.empty());
        int week = 8 + 25;
        assertThat(time.endOf(week)).isEqualTo(LocalDate.of(2027, 7, 4));
        assertThat(time.monthOf(week)).isEqualTo(6);
        assertThat(time.monthOf(week - 1)).isEqualTo(5);
        assertThat(time.monthOf(0)).isNegative();
    }

    @Test
    void thirtyPercentMoreThanFortyPercentIsFiftyTwoOrSeventy() {
        assertThat(target(Target.Basis.RELATIVE, 0.3).wanted(0.4)).isCloseTo(0.52, within(1e-12));
        assertThat(target(Target.Basis.POINTS, 0.3).wanted(0.4)).isCloseTo(0.7, within(1e-12));
        assertThat(target(Target.Basis.RELATIVE, -0.1).isMetBy(89, 100)).isTrue();
        assertThat(target(Target.Basis.RELATIVE, -0.1).isMetBy(91, 100)).isFalse();
    }

    /** The rebate at a price of one and a target of a thousand. */
    private static double paid(Basis basis, double bought, double sold) {
        Statement<Decimal64> statement = Statement.of(
                        new Decimal64(bought), Decimal64.ONE, new Decimal64(sold), Decimal64.ONE)
                .withTarget(new Decimal64(1000));
        return rebate(basis)
                .sellerPays(statement, Levers.asWritten(Decimal64.ZERO))
                .getReal();
    }

    private static StairStepRebate rebate(Basis basis) {
        return new StairStepRebate(
                List.of(new StairStepRebate.Step(0.9, 0.01), new StairStepRebate.Step(1, 0.02)),
                basis,
                3,
                0,
                StairStepRebate.Form.RETROSPECTIVE,
                0);
    }

    private static Target target(Target.Basis basis, double change) {
        return new Target("coverage.numeric", change, basis, Optional.empty(), Optional.empty());
    }
}
