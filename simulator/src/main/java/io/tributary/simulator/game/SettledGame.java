package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * A game whose decisions, brackets and surfaces are asked for once. Decisions that change nothing for those who take
 * them are given: they stay at their low ends.
 */
final class SettledGame implements StagedGame {
    private final StagedGame game;
    private final List<Decision> decisions;
    private final List<List<Integer>> brackets;
    private final List<Surface> surfaces;

    SettledGame(StagedGame game, List<Integer> settled) {
        this.game = game;
        List<Decision> all = new ArrayList<>(game.decisions());
        settled.forEach(i -> all.set(i, given(all.get(i))));
        decisions = List.copyOf(all);
        brackets = game.brackets().stream().map(List::copyOf).toList();
        surfaces = List.copyOf(game.surfaces());
    }

    private static Decision given(Decision decision) {
        return Decision.given(decision.name(), decision.player(), decision.low());
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }

    @Override
    public List<List<Integer>> brackets() {
        return brackets;
    }

    @Override
    public DerivativeStructure payoff(int player, DerivativeStructure[] x) {
        return game.payoff(player, x);
    }

    @Override
    public DerivativeStructure excess(int decision, DerivativeStructure[] x) {
        return game.excess(decision, x);
    }

    @Override
    public double payoff(int player, double[] x) {
        return game.payoff(player, x);
    }

    @Override
    public double excess(int decision, double[] x) {
        return game.excess(decision, x);
    }

    @Override
    public List<Surface> surfaces() {
        return surfaces;
    }
}
