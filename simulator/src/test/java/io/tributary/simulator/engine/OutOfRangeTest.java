package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What a person reads when amounts outgrow the books, and that chains in a circle end. */
class OutOfRangeTest {
    private static final String TWO_ABOVE = "chain: [X-3, W-3, P-3]";

    @Test
    void aPriceBeyondTheBooksIsToldWithWhatHelps() {
        Scenario scenario = Scenarios.market(
                "price: {fixed: 8}",
                "price: {fixed: 1000000000000}",
                "money: CNY",
                "money: CNY\nquanta: {money: 1e-9}");
        assertThatThrownBy(() -> Run.of(scenario, 0))
                .isInstanceOf(OutOfRange.class)
                .hasMessage("before period 1: 1.0E15 is too large for quanta of 1.0E-9. Maybe a price or a quantity is"
                        + " far too large; otherwise take coarser `quanta`.");
    }

    @Test
    void theSameIsToldInChinese() {
        Scenario scenario = Scenarios.market(
                "price: {fixed: 8}",
                "price: {fixed: 1000000000000}",
                "money: CNY",
                "money: CNY\nquanta: {money: 1e-9}");

        OutOfRange told = catchThrowableOfType(OutOfRange.class, () -> Run.of(scenario, 0));

        assertThat(told.zh()).isEqualTo("第 1 期之前：1.0E15 过大，无法以 1.0E-9 的 quanta 记账。可能是某个价格或数量过大；否则请把 `quanta` 取粗一些。");
    }

    /** Prices of 1e11 with 30,000 packs a week: each value fits, the sum of some weeks does not. */
    @Test
    void aSumThatGrowsBeyondTheBooksIsToldWithItsPeriod() {
        Scenario scenario = Scenarios.market("price: {mark_up: 20 %}", "price: {fixed: 100000000000}");
        assertThatThrownBy(() -> Run.of(scenario, 0))
                .isInstanceOf(OutOfRange.class)
                .hasMessageStartingWith("period ")
                .hasMessageContaining("leaves the range of the ledger")
                .satisfies(
                        e -> assertThat(((OutOfRange) e).zh()).startsWith("第 ").contains("超出账本范围"));
    }

    @Test
    void aVariantMayTurnTwoWholesalersAround() {
        Scenario today = Scenarios.market();
        Scenario turned = Scenarios.market(TWO_ABOVE, "chain: [W-3, X-3, P-3]");
        Ledger ledger = Simulation.of(today, turned).run(new Luck(7, 0));
        assertThat(ledger.periods()).isEqualTo(today.time().periods());
    }
}
