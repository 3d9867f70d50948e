package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Who moves when, and what later brackets look at. A bracket that does not look at an earlier decision needs no
 * derivatives with respect to it, which keeps chains of many stages cheap. What is looked at is found out by asking for
 * derivatives at many decisions, not assumed.
 */
final class Layout {
    private static final int PROBES = 48;
    /** Halvings of a range over which probes crowd at least; an assumption. */
    private static final int OCTAVES = 12;
    /** Slopes below this part of the largest one are rounding. */
    private static final double NOTHING = 1e-11;

    private final StagedGame game;
    private final int[][] own;
    private final int[][] players;
    private final int[][] earlier;
    private final boolean[][] touches;
    private final boolean[][] matters;
    private int[][] sees = {};

    Layout(StagedGame game) {
        this.game = game;
        int stages = game.brackets().size();
        own = new int[stages][];
        players = new int[stages][];
        earlier = new int[stages][];
        int[] before = {};
        for (int stage = 0; stage < stages; stage++) {
            own[stage] = game.brackets().get(stage).stream().mapToInt(i -> i).toArray();
            players[stage] = IntStream.of(own[stage])
                    .map(i -> game.decisions().get(i).player())
                    .filter(player -> player != Decision.CLEARING)
                    .distinct()
                    .toArray();
            earlier[stage] = before;
            before = IntStream.concat(IntStream.of(before), IntStream.of(own[stage]))
                    .toArray();
        }
        check(before);
        touches = new boolean[stages][game.decisions().size()];
        matters = new boolean[players().size()][game.decisions().size()];
        for (int probe = 0; probe < PROBES; probe++) {
            look(probe(probe));
        }
    }

    private void check(int[] all) {
        int[] sorted = IntStream.of(all).sorted().toArray();
        int[] wanted = IntStream.range(0, game.decisions().size()).toArray();
        if (!java.util.Arrays.equals(sorted, wanted)) {
            throw new IllegalArgumentException("each of the " + wanted.length
                    + " decisions must stand in exactly one bracket, but the brackets are " + game.brackets());
        }
    }

    int stages() {
        return own.length;
    }

    /** The last stage in which a player moves; after it markets clear. */
    int lastMove() {
        int stage = stages() - 1;
        while (stage > 0 && players[stage].length == 0) {
            stage--;
        }
        return stage;
    }

    /** Decisions taken in a stage. */
    int[] own(int stage) {
        return own[stage];
    }

    /** Decisions of one player in a stage that are a choice. */
    int[] own(int stage, int player) {
        return IntStream.of(own[stage])
                .filter(i -> game.decisions().get(i).player() == player
                        && game.decisions().get(i).range() > 0)
                .toArray();
    }

    /** Players who move in a stage. */
    int[] players(int stage) {
        return players[stage];
    }

    /** Earlier decisions at which a stage or those after it look. */
    int[] sees(int stage) {
        return sees[stage];
    }

    /** Decisions that neither serve nor hurt the one who takes them, at any of the decisions looked at. */
    List<Integer> indeterminate() {
        List<Integer> found = new ArrayList<>();
        for (int stage = 0; stage < stages(); stage++) {
            for (int i : own[stage]) {
                Decision decision = game.decisions().get(i);
                if (!decision.isClearing()
                        && decision.range() > 0
                        && !matters[decision.player()][i]
                        && !isSeen(stage, i)) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    private boolean isSeen(int stage, int decision) {
        return stage + 1 < stages() && IntStream.of(sees[stage + 1]).anyMatch(i -> i == decision);
    }

    /** All players. */
    List<Integer> players() {
        int most = game.decisions().stream().mapToInt(Decision::player).max().orElse(-1);
        return IntStream.rangeClosed(0, most).boxed().toList();
    }

    /** Starting points spread over all ranges, every second one crowded towards the low ends. */
    double[] probe(int number) {
        double[] x = new double[game.decisions().size()];
        int turn = (number + 1) / 2;
        for (int i = 0; i < x.length; i++) {
            Decision decision = game.decisions().get(i);
            double part = 0.5 + turn * Math.sqrt(2 + i * (i + 3));
            part -= Math.floor(part);
            double place =
                    number % 2 == 0 ? part : StrictMath.pow(2, -1 - Math.max(OCTAVES, decision.octaves()) * part);
            x[i] = decision.low() + place * decision.range();
        }
        return x;
    }

    /**
     * Takes in what matters to whom at some decisions.
     *
     * @return whether anything is new
     */
    boolean look(double[] x) {
        DerivativeStructure[] all = new DerivativeStructure[x.length];
        for (int i = 0; i < x.length; i++) {
            all[i] = new DerivativeStructure(x.length, 1, i, x[i]);
        }
        boolean isNew = false;
        for (int player : players()) {
            isNew |= note(game.payoff(player, all), player);
        }
        for (int stage = 0; stage < stages(); stage++) {
            isNew |= look(stage, all);
        }
        if (isNew || sees.length == 0) {
            sees = seen();
        }
        return isNew;
    }

    private boolean note(DerivativeStructure payoff, int player) {
        double[] slopes = Series.gradient(payoff);
        double largest = Math.abs(payoff.getValue());
        for (int i = 0; i < slopes.length; i++) {
            largest = Math.max(
                    largest, Math.abs(slopes[i]) * game.decisions().get(i).range());
        }
        boolean isNew = false;
        for (int i = 0; i < slopes.length; i++) {
            boolean does = Math.abs(slopes[i]) * game.decisions().get(i).range() > NOTHING * largest;
            isNew |= does && !matters[player][i];
            matters[player][i] |= does;
        }
        return isNew;
    }

    private boolean look(int stage, DerivativeStructure[] all) {
        boolean isNew = false;
        for (int player : players[stage]) {
            isNew |= touch(stage, game.payoff(player, all));
        }
        for (int i : own[stage]) {
            if (game.decisions().get(i).isClearing()) {
                isNew |= touch(stage, game.excess(i, all));
            }
        }
        for (Surface surface : game.surfaces()) {
            DerivativeStructure s = surface.at(all);
            double[] slopes = Series.gradient(s);
            if (IntStream.of(own[stage]).anyMatch(i -> slopes[i] != 0)) {
                isNew |= touch(stage, s);
            }
        }
        return isNew;
    }

    private boolean touch(int stage, DerivativeStructure f) {
        double[] slopes = Series.gradient(f);
        boolean isNew = false;
        for (int i = 0; i < slopes.length; i++) {
            boolean does = Double.isFinite(slopes[i]) && slopes[i] != 0;
            isNew |= does && !touches[stage][i];
            touches[stage][i] |= does;
        }
        return isNew;
    }

    private int[][] seen() {
        int[][] seen = new int[stages()][];
        TreeSet<Integer> later = new TreeSet<>();
        for (int stage = stages() - 1; stage >= 0; stage--) {
            boolean[] touched = touches[stage];
            IntStream.range(0, touched.length).filter(i -> touched[i]).forEach(later::add);
            seen[stage] = IntStream.of(earlier[stage]).filter(later::contains).toArray();
        }
        return seen;
    }
}
