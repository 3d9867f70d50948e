package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The price that earns most against given others. */
class BestPriceTest {

    /** With one segment (p - c) b (1 - share) = 1; Lambert's function of 1 / e is 0.27846. */
    @Test
    void oneSegmentsBestPriceIsThatOfTheLambertFunction() {
        BestPrice one = new BestPrice(List.of(new BestPrice.Buyers(5, 1, 1, 1)));
        assertThat(one.price(0, 7)).isCloseTo(1.278464542761074, within(1e-6));
    }

    /** A rich segment pays more than the many who are thrifty: of two hills the higher one is taken. */
    @Test
    void ofTwoHillsTheHigherOneIsTaken() {
        BestPrice two =
                new BestPrice(List.of(new BestPrice.Buyers(100, 8, 1e3, 1), new BestPrice.Buyers(30, 0.4, 3, 1)));
        double best = two.price(0.1, 0);
        for (double price = 0.1; price < 40; price += 0.001) {
            assertThat(two.profit(price, 0.1)).isLessThanOrEqualTo(two.profit(best, 0.1) + 1e-6);
        }
    }

    @Test
    void whereNobodyMindsThePriceItStaysAsItIs() {
        BestPrice numb = new BestPrice(List.of(new BestPrice.Buyers(5, 0, 1, 1)));
        assertThat(numb.price(0, 7)).isEqualTo(7);
    }
}
