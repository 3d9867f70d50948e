package io.tributary.simulator.engine;

import io.tributary.simulator.game.PriceGame;
import io.tributary.simulator.game.Solution;
import io.tributary.simulator.quantity.NumberText;
import java.util.ArrayList;
import java.util.List;

/**
 * Says that firms with the rule best_response have no prices to play: none was found from which nobody gains by
 * deviating alone. This is a property of the scenario, so a command ends with exit code 2 and the message alone.
 */
public final class NoEquilibrium extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoEquilibrium(int period, PriceGame game, Solution nearest) {
        super(text(period, game, nearest));
    }

    private static String text(int period, PriceGame game, Solution nearest) {
        List<String> names = new ArrayList<>();
        List<String> offers = new ArrayList<>();
        for (int i = 0; i < game.sellers().size(); i++) {
            names.add(game.sellers().get(i).firm());
            offers.add(game.sellers().get(i).firm() + " at " + shown(nearest.x().get(i)));
        }
        return "period " + (period + 1) + ": best_response finds no prices for " + String.join(" and ", names)
                + " from which none of them gains by changing its own price alone. Nearest: "
                + String.join(", ", offers) + ", where one still gains " + shown(nearest.largestGain())
                + " a period. Maybe give one of them a fixed price.";
    }

    private static String shown(double number) {
        return Double.isFinite(number) ? NumberText.significant(number, 6) : "?";
    }
}
