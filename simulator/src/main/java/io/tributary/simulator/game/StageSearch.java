package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The search for how one stage answers to given earlier decisions. Newton's method is tried from the answer before; then
 * from several starts; then players reply to one another in turn, which finds corners and kinks, and Newton's method
 * sharpens what they come to. What comes out counts only if a scan of every own decision finds nothing better.
 */
final class StageSearch {
    private static final OwnScan.Fineness GLANCE = new OwnScan.Fineness(16, false, 1e-6);
    private static final OwnScan.Fineness LOOK = new OwnScan.Fineness(16, true, 1e-6);
    private static final OwnScan.Fineness REPLY = new OwnScan.Fineness(48, true, 1e-6);
    private static final OwnScan.Fineness SHARP_REPLY = new OwnScan.Fineness(48, true, 1e-15);
    private static final int FEW_ROUNDS = 6;
    private static final int ROUNDS = 60;
    private static final double NEARLY = 1e-5;
    private static final double SETTLED = 1e-13;
    /** Part of the largest payoff seen below which a gain is none. */
    private static final double TOLERANCE = 1e-9;
    /** Starts of a search that has no answer before to start from. */
    private static final int STARTS = 4;

    private final Subgames subgames;
    private final int stage;
    private final double[] x;
    private final int[] own;
    private final StageNewton newton;
    private final List<Position> accepted = new ArrayList<>();
    /** Whether replies from one start wandered to the end of their rounds; from others they are then given up early. */
    private boolean wandered;

    StageSearch(Subgames subgames, int stage, double[] x) {
        this.subgames = subgames;
        this.stage = stage;
        this.x = x.clone();
        own = subgames.layout().own(stage);
        newton = new StageNewton(subgames, stage, this.x);
    }

    /**
     * What the search from one start came to.
     *
     * @param isAccepted whether no scan found anything better
     */
    record Found(Position position, boolean isAccepted) {}

    /** How the stage answers; empty where nothing was found that holds. */
    Optional<Position> answer() {
        Optional<Position> last = subgames.last(stage);
        if (last.isPresent()) {
            Optional<Position> near = continued(last.get());
            if (near.isPresent()) {
                return near;
            }
        }
        for (int start = last.isPresent() ? -1 : 0; start < STARTS; start++) {
            Found found = from(start < 0 ? last.orElseThrow().own() : start(start));
            if (found.isAccepted()) {
                return Optional.of(found.position());
            }
        }
        return Optional.empty();
    }

    private Optional<Position> continued(Position last) {
        Optional<Position> same = newton.solve(last.own(), last.regime()).filter(this::isHeld);
        if (same.isPresent()) {
            return same;
        }
        Regimes regimes = new Regimes(subgames, stage, x);
        return firstAccepted(last.own(), regimes.simple(last.own()));
    }

    private Optional<Position> firstAccepted(double[] start, List<Regime> regimes) {
        for (Regime regime : regimes) {
            Optional<Position> position = newton.solve(start, regime).filter(p -> isKnown(p) || isAccepted(p, LOOK));
            if (position.isPresent()) {
                accepted.add(position.get());
                return position;
            }
        }
        return Optional.empty();
    }

    /** Whether another start has come to the same position, which was looked at then. */
    private boolean isKnown(Position position) {
        return accepted.stream().anyMatch(known -> known.isAt(position));
    }

    /**
     * Whether an answer in the regime of the one before holds. Smooth answers of middle stages move with the earlier
     * decisions; a scan at each of them would take too long.
     */
    private boolean isHeld(Position position) {
        if (!subgames.game().surfaces().isEmpty()) {
            return isAccepted(position, LOOK);
        }
        if (position.regime().isPinned() && !isFlat(position)) {
            return false;
        }
        boolean isMiddle = stage < subgames.layout().lastMove();
        boolean isSmooth = position.regime().isSmooth();
        return (isMiddle && isSmooth) ? isAllowed(position) : isAccepted(position, isSmooth ? GLANCE : LOOK);
    }

    /** Whether nothing changes for those who decide near a position, as where nobody buys. */
    private boolean isFlat(Position position) {
        double[] point = position.into(x, own);
        return IntStream.of(own).allMatch(i -> isFlat(i, point));
    }

    private boolean isFlat(int decision, double[] point) {
        Decision range = subgames.game().decisions().get(decision);
        if (range.isClearing()) {
            return true;
        }
        double near = NEARLY * range.range();
        return isSame(decision, point, Math.max(range.low(), point[decision] - near))
                && isSame(decision, point, Math.min(range.high(), point[decision] + near));
    }

    private boolean isSame(int decision, double[] point, double value) {
        int player = subgames.game().decisions().get(decision).player();
        double[] moved = point.clone();
        moved[decision] = value;
        return subgames.payoff(player, stage, moved) == subgames.payoff(player, stage, point);
    }

    /** The own decisions of a start; the first is the middle of all ranges. */
    double[] start(int number) {
        double[] probe = subgames.layout().probe(number);
        double[] start = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            start[k] = probe[own[k]];
        }
        return start;
    }

    /** Searches from a start. */
    Found from(double[] start) {
        Regimes regimes = new Regimes(subgames, stage, x);
        Optional<Position> smooth = firstAccepted(start, List.of(Regime.free(subgames.decisions(stage))));
        if (smooth.isPresent()) {
            return new Found(smooth.get(), true);
        }
        double[] near = replies(start, FEW_ROUNDS, NEARLY, REPLY);
        Optional<Position> sharp = firstAccepted(near, regimes.near(near));
        if (sharp.isPresent()) {
            return new Found(sharp.get(), true);
        }
        int rounds = stage == subgames.layout().lastMove() ? ROUNDS : FEW_ROUNDS;
        double[] settled = wandered ? near : replies(near, rounds, SETTLED, SHARP_REPLY);
        sharp = firstAccepted(settled, regimes.near(settled));
        if (sharp.isPresent()) {
            return new Found(sharp.get(), true);
        }
        Regime pinned = Regime.free(subgames.decisions(stage)).pinned();
        Position position = new Position(settled, pinned, new double[0]);
        return new Found(position, isAccepted(position, LOOK));
    }

    /** Lets everybody reply in turn until nobody moves, or for so many rounds. */
    private double[] replies(double[] start, int rounds, double enough, OwnScan.Fineness fineness) {
        double[] point = new Position(start, Regime.free(subgames.decisions(stage)), new double[0]).into(x, own);
        for (int round = 0; round < rounds; round++) {
            double moved = 0;
            for (int i : own) {
                if (subgames.game().decisions().get(i).range() > 0) {
                    double reply = new OwnScan(subgames, stage, point, i, fineness)
                            .best(false)
                            .value();
                    double size = Math.max(
                            Math.abs(reply),
                            1e-12 * subgames.game().decisions().get(i).range());
                    moved = Math.max(moved, Math.abs(reply - point[i]) / size);
                    point[i] = reply;
                }
            }
            if (moved < enough) {
                break;
            }
            wandered = wandered || round == ROUNDS - 1;
        }
        double[] replies = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            replies[k] = point[own[k]];
        }
        return replies;
    }

    private boolean isAllowed(Position position) {
        double[] point = position.into(x, own);
        for (int player : subgames.layout().players(stage)) {
            if (Double.isNaN(subgames.payoff(player, stage, point))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAccepted(Position position, OwnScan.Fineness fineness) {
        double[] point = position.into(x, own);
        return isAllowed(position) && IntStream.of(own).allMatch(i -> holds(i, point, fineness));
    }

    private boolean holds(int decision, double[] point, OwnScan.Fineness fineness) {
        Decision range = subgames.game().decisions().get(decision);
        if (range.range() == 0) {
            return true;
        }
        OwnScan scan = new OwnScan(subgames, stage, point, decision, fineness);
        return range.isClearing() ? scan.isCleared(TOLERANCE) : scan.gain() <= TOLERANCE * scan.scale();
    }
}
