package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.game.PriceGame;
import io.tributary.simulator.game.PriceGame.Seller;
import io.tributary.simulator.game.Solution;
import io.tributary.simulator.game.StreetDemand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads when firms have no prices to play. */
class NoEquilibriumTest {

    @Test
    void theMessageNamesTheFirmsAndTheNearestPrices() {
        PriceGame game =
                new PriceGame(new StreetDemand(1, 100), List.of(Seller.player("left", 0), Seller.player("right", 0)));
        Solution nearest = new Solution(List.of(1.25, 1.5), Solution.Outcome.NONE_FOUND, 0.125, List.of(), List.of());
        assertThat(new NoEquilibrium(3, game, nearest))
                .hasMessage(
                        "period 4: best_response finds no prices for left and right from which none of them gains by"
                                + " changing its own price alone. Nearest: left at 1.25, right at 1.5, where one still gains 0.125"
                                + " a period. Maybe give one of them a fixed price.");
    }
}
