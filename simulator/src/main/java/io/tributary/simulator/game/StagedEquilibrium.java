package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The search for subgame-perfect equilibria in pure strategies of games in stages. Every stage solves the first-order
 * conditions of its players in the total derivative: how later stages answer is carried as a Taylor series (implicit
 * function theorem). Corners, kinks and jumps are found by scans. What comes out is a candidate only: it counts after a
 * fine scan of every player's own decisions, later stages answering anew, found no gain above a relative 1e-9.
 * Equilibria in mixed strategies are not looked for. Where the answer of a later stage is not unique, the one nearest to
 * the answer to neighbouring decisions is taken.
 */
public final class StagedEquilibrium {
    private static final double SAME = 1e-6;
    /** Starts per number of stages in which players move: 1, 2, more. */
    private static final int[] STARTS = {12, 4, 2};

    /** The same for searches by Newton's method alone. */
    private static final int[] SMOOTH_STARTS = {0, 4, 6};

    private static final int ROUNDS = 4;
    /** Searches in a row, each from where the one before found a better place. */
    private static final int TURNS = 3;

    private final StagedGame game;
    private final Layout layout;
    private final Subgames subgames;
    private final List<Candidate> candidates = new ArrayList<>();

    /** Decisions with what the fine scan says about them. */
    private record Candidate(List<Double> x, boolean isPinned, boolean isVerified, double gain, List<String> idle) {

        boolean isAt(double[] other, List<Decision> decisions) {
            for (int i = 0; i < other.length; i++) {
                double size = Math.max(Math.abs(x.get(i)), Math.abs(other[i]));
                double off = Math.abs(x.get(i) - other[i]);
                if (!(off <= SAME * size
                        || off <= SAME * SAME * decisions.get(i).range())) {
                    return false;
                }
            }
            return true;
        }
    }

    private StagedEquilibrium(StagedGame game, Layout layout) {
        this.game = game;
        this.layout = layout;
        subgames = new Subgames(game, layout);
    }

    /** Searches for the equilibria of a game. The same game gives the same answer, bit by bit. */
    public static Solution of(StagedGame game) {
        List<Integer> indeterminate = new Layout(new SettledGame(game, List.of())).indeterminate();
        StagedGame settled = new SettledGame(game, indeterminate);
        Layout layout = new Layout(settled);
        Solution solution = new StagedEquilibrium(settled, layout).search();
        for (int round = 0; round < ROUNDS && layout.look(values(solution.x())); round++) {
            solution = new StagedEquilibrium(settled, layout).search();
        }
        List<String> names = indeterminate.stream()
                .map(i -> settled.decisions().get(i).name())
                .toList();
        return new Solution(
                solution.x(), solution.outcome(), solution.largestGain(), solution.others(), names, solution.isEnded());
    }

    private static double[] values(List<Double> x) {
        return x.stream().mapToDouble(value -> value).toArray();
    }

    private Solution search() {
        double[] given = game.decisions().stream().mapToDouble(Decision::low).toArray();
        if (layout.stages() == 0) {
            return new Solution(List.of(), Solution.Outcome.VERIFIED, 0, List.of(), List.of(), false);
        }
        boolean isEnded = false;
        try {
            searchAll(given);
        } catch (SearchEnded e) {
            if (candidates.stream().noneMatch(Candidate::isVerified)) {
                throw e;
            }
            isEnded = true;
        }
        return solution(isEnded);
    }

    private void searchAll(double[] given) {
        searchFrom(0, given);
        Optional<Candidate> best =
                candidates.stream().filter(Candidate::isVerified).findFirst();
        for (int stage = 1; stage < layout.stages() && best.isPresent(); stage++) {
            searchFrom(stage, values(best.get().x));
        }
    }

    /**
     * Looks for answers of a stage from several starts and checks the paths that follow from them. First come the starts from
     * which Newton's method alone gets somewhere: letting players reply in turn takes long where many stages follow.
     */
    private void searchFrom(int stage, double[] x) {
        int depth = Math.max(0, Math.min(STARTS.length - 1, layout.lastMove() - stage));
        StageSearch search = new StageSearch(subgames, stage, x);
        for (int start = 0; start < SMOOTH_STARTS[depth]; start++) {
            double[] from = search.start(start);
            Optional<Position> smooth = subgames.asking(true, () -> search.light(from));
            smooth.ifPresent(position -> candidate(stage, x, position));
        }
        boolean isFound = candidates.stream().anyMatch(Candidate::isVerified);
        int starts = isFound && depth == STARTS.length - 1 ? 0 : STARTS[depth];
        for (int start = 0; start < starts && !isSettled(stage); start++) {
            Optional<double[]> from = Optional.of(search.start(start));
            for (int turn = 0; turn < TURNS && from.isPresent(); turn++) {
                StageSearch.Found found = search.from(from.get());
                from = found.isAccepted() || !isFound ? candidate(stage, x, found.position()) : Optional.empty();
            }
        }
    }

    /** Whether one player decides alone, last of all, and was found to do its best: the proof of that looks everywhere. */
    private boolean isSettled(int stage) {
        return stage == layout.lastMove()
                && layout.players(stage).length == 1
                && candidates.stream().anyMatch(Candidate::isVerified);
    }

    /**
     * Looks at what a search came to. A search decision by decision may stay on a ridge: where a player
     * with several decisions does better far off, that is where to search next.
     *
     * @return own decisions from which to search next
     */
    private Optional<double[]> candidate(int stage, double[] x, Position position) {
        double[] path = subgames.asking(true, () -> subgames.look(stage, position.into(x, layout.own(stage))));
        if (candidates.stream().anyMatch(c -> c.isVerified && c.isAt(path, game.decisions()))) {
            return Optional.empty();
        }
        subgames.remember(stage, x, position);
        Deviations deviations = new Deviations(subgames, path);
        candidates.add(new Candidate(
                DoubleStream.of(path).boxed().toList(),
                position.regime().isPinned(),
                deviations.isEquilibrium(),
                deviations.largestGain(),
                deviations.isEquilibrium() ? idle(stage, path) : List.of()));
        return deviations
                .better(stage)
                .map(better -> IntStream.of(layout.own(stage))
                        .mapToDouble(i -> better[i])
                        .toArray());
    }

    /** Decisions of a stage and those before it that change nothing for those who take them, far and near. */
    private List<String> idle(int last, double[] path) {
        return IntStream.rangeClosed(0, last)
                .boxed()
                .flatMap(stage -> IntStream.of(layout.own(stage))
                        .filter(i -> subgames.isIdle(stage, i, path))
                        .mapToObj(i -> game.decisions().get(i).name()))
                .toList();
    }

    private Solution solution(boolean isEnded) {
        List<Candidate> verified = candidates.stream()
                .filter(Candidate::isVerified)
                .sorted(Comparator.comparingDouble(c -> -jointPayoff(c)))
                .toList();
        if (verified.isEmpty()) {
            Candidate nearest = candidates.stream()
                    .min(Comparator.comparingDouble(Candidate::gain))
                    .orElseThrow();
            return new Solution(nearest.x, Solution.Outcome.NONE_FOUND, nearest.gain, List.of(), List.of(), isEnded);
        }
        List<Solution.Other> others = verified.stream()
                .skip(1)
                .filter(c -> !isDeadlock(c, verified.get(0)))
                .map(c -> new Solution.Other(c.x, c.idle))
                .toList();
        Solution.Outcome outcome = others.isEmpty() ? Solution.Outcome.VERIFIED : Solution.Outcome.SEVERAL;
        return new Solution(verified.get(0).x, outcome, verified.get(0).gain, others, List.of(), isEnded);
    }

    /**
     * Whether nobody gains only because all are so far off that none changes anything alone, such as prices at which
     * nobody buys: found by values, without a condition that holds there, and no player likes it better.
     */
    private boolean isDeadlock(Candidate candidate, Candidate best) {
        return candidate.isPinned
                && layout.players().stream().allMatch(player -> payoff(player, candidate) <= payoff(player, best));
    }

    private double jointPayoff(Candidate candidate) {
        return layout.players().stream()
                .mapToDouble(player -> payoff(player, candidate))
                .sum();
    }

    private double payoff(int player, Candidate candidate) {
        return game.payoff(player, values(candidate.x));
    }
}
