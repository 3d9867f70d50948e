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
        Optional<Position> trusted = subgames.isTrusting() ? followed() : Optional.empty();
        return trusted.isPresent() ? trusted : subgames.asking(false, this::searched);
    }

    /** An answer that follows from the one before, or that Newton's method alone comes to; nobody has looked around there. */
    private Optional<Position> followed() {
        Optional<Position> last = subgames.last(stage);
        if (last.isPresent()) {
            Optional<Position> followed =
                    newton.solve(last.get().own(), last.get().regime()).filter(p -> isFollowing(p, last.get()));
            if (followed.isPresent()) {
                return followed.map(p -> p.followed(last.get().isLooked()));
            }
        }
        for (int start = last.isPresent() ? -1 : 0; start < STARTS; start++) {
            Optional<Position> light = light(start < 0 ? last.orElseThrow().own() : start(start));
            if (light.isPresent()) {
                return light;
            }
        }
        return Optional.empty();
    }

    /** What Newton's method comes to from a start, all free or against the ends of ranges; nobody has looked around there. */
    Optional<Position> light(double[] start) {
        return newton.cornered(start, Regime.free(subgames.decisions(stage)))
                .filter(this::isLocal)
                .map(p -> p.followed(false));
    }

    /** A position that was only followed to, after a look at it; where it does not hold, what does. */
    Optional<Position> confirmed(Position followed) {
        boolean isHeld = subgames.isConfirmed(stage, followed.into(x, own))
                && (followed.isLooked() ? isHeld(followed) : isAccepted(followed, LOOK));
        if (isHeld) {
            return Optional.of(followed.looked());
        }
        return searched();
    }

    private boolean isFollowing(Position position, Position last) {
        return position.sides(subgames, stage, x).equals(last.sides(subgames, stage, x)) && isLocal(position);
    }

    private Optional<Position> searched() {
        Optional<Position> last = subgames.last(stage);
        if (last.isPresent()) {
            Optional<Position> near = continued(last.get());
            if (near.isPresent()) {
                return near;
            }
        }
        List<Regime> free = List.of(Regime.free(subgames.decisions(stage)));
        for (int start = 0; start < STARTS; start++) {
            Optional<Position> smooth = firstAccepted(start(start), free);
            if (smooth.isPresent()) {
                return smooth;
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
        Optional<Position> same = newton.solve(last.own(), last.regime()).filter(p -> isHeld(p, last));
        if (same.isPresent()) {
            return same;
        }
        Regimes regimes = new Regimes(subgames, stage, x);
        return firstAccepted(last.own(), regimes.simple(last.own()));
    }

    private Optional<Position> firstAccepted(double[] start, List<Regime> regimes) {
        for (Regime regime : regimes) {
            Optional<Position> position = newton.cornered(start, regime).filter(p -> isKnown(p) || isAccepted(p, LOOK));
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
     * Whether an answer in the regime of the one before holds. Where no payoff has bent on the way, a look around is
     * enough in middle stages; a scan at each of their answers would take too long. Not so at an end of a range, and where
     * nobody buys: either may be a peak of its surroundings long after the best has moved elsewhere.
     */
    private boolean isHeld(Position position, Position last) {
        // What came before was asked for its sides when it was found.
        if (!subgames.isConfirmed(stage, position.into(x, own))) {
            return false;
        }
        boolean isBent = !position.sides(subgames, stage, x).equals(last.sides(subgames, stage, x));
        return isBent ? isAccepted(position, LOOK) : isHeld(position);
    }

    private boolean isHeld(Position position) {
        Regime regime = position.regime();
        if (isAtEnd(regime)) {
            return isAccepted(position, LOOK);
        }
        boolean isMiddle = stage < subgames.layout().lastMove();
        boolean isSure = isMiddle && !regime.isPinned();
        return isLocal(position) && (isSure || isAccepted(position, GLANCE));
    }

    private boolean isLocal(Position position) {
        return isAllowed(position) && (position.regime().isSmooth() || isPeak(position));
    }

    private boolean isAtEnd(Regime regime) {
        return IntStream.range(0, own.length).anyMatch(k -> {
            Decision decision = subgames.game().decisions().get(own[k]);
            Regime.Side side = regime.sides().get(k);
            boolean isEnd = side == Regime.Side.LOW || side == Regime.Side.HIGH;
            return isEnd && decision.range() > 0 && !decision.isClearing();
        });
    }

    /**
     * Whether nobody is better off a little beside a position; where it was found by values, whether nothing changes there,
     * as where nobody buys.
     */
    private boolean isPeak(Position position) {
        double[] point = position.into(x, own);
        boolean isPinned = position.regime().isPinned();
        return IntStream.of(own).allMatch(i -> isPeak(i, point, isPinned));
    }

    private boolean isPeak(int decision, double[] point, boolean isFlat) {
        Decision range = subgames.game().decisions().get(decision);
        if (range.isClearing() || range.range() == 0) {
            return holds(decision, point, GLANCE);
        }
        double near = NEARLY * range.range();
        double here = payoff(decision, point, point[decision]);
        double lower = payoff(decision, point, Math.max(range.low(), point[decision] - near));
        double higher = payoff(decision, point, Math.min(range.high(), point[decision] + near));
        return isFlat ? lower == here && higher == here : lower <= here && higher <= here;
    }

    private double payoff(int decision, double[] point, double value) {
        double[] moved = point.clone();
        moved[decision] = value;
        double payoff =
                subgames.payoff(subgames.game().decisions().get(decision).player(), stage, moved);
        return Double.isNaN(payoff) ? Double.NEGATIVE_INFINITY : payoff;
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
        Optional<Position> simple = firstAccepted(start, regimes.simple(start));
        if (simple.isPresent()) {
            return new Found(simple.get(), true);
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
