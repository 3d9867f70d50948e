package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** A staged game written down by hand, bracket by bracket. */
final class WrittenGame implements StagedGame {
    private final List<Decision> decisions = new ArrayList<>();
    private final List<List<Integer>> brackets = new ArrayList<>();
    private final List<Function<DerivativeStructure[], DerivativeStructure>> payoffs = new ArrayList<>();
    private final Map<Integer, Function<DerivativeStructure[], DerivativeStructure>> excesses = new TreeMap<>();
    private final List<Surface> surfaces = new ArrayList<>();

    WrittenGame bracket(Decision... together) {
        List<Integer> bracket = new ArrayList<>();
        for (Decision decision : together) {
            bracket.add(decisions.size());
            decisions.add(decision);
        }
        brackets.add(bracket);
        return this;
    }

    /** The payoff of the next player. */
    WrittenGame payoff(Function<DerivativeStructure[], DerivativeStructure> payoff) {
        payoffs.add(payoff);
        return this;
    }

    WrittenGame clearing(int decision, Function<DerivativeStructure[], DerivativeStructure> excess) {
        excesses.put(decision, excess);
        return this;
    }

    WrittenGame surface(Surface surface) {
        surfaces.add(surface);
        return this;
    }

    static Decision choice(String name, int player, double low, double high) {
        return new Decision(name, player, low, high);
    }

    @Override
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    @Override
    public List<List<Integer>> brackets() {
        return List.copyOf(brackets);
    }

    @Override
    public DerivativeStructure payoff(int player, DerivativeStructure[] x) {
        return payoffs.get(player).apply(x);
    }

    @Override
    public DerivativeStructure excess(int decision, DerivativeStructure[] x) {
        return Optional.ofNullable(excesses.get(decision)).orElseThrow().apply(x);
    }

    @Override
    public List<Surface> surfaces() {
        return List.copyOf(surfaces);
    }
}
