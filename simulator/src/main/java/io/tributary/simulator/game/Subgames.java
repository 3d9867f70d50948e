package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The answers of later stages to earlier decisions, as numbers and as Taylor series. Each answer is worked out once;
 * the search for one starts from the answer before, which is why neighbouring decisions should be asked for in turn.
 */
final class Subgames {
    /** Answers kept per stage; an assumption that bounds memory, not results. */
    private static final int KEPT = 4096;
    /** A limit counts as kept down to minus this part of the largest decision. */
    private static final double ROUNDING = 1e-12;
    /** Part of the largest decision within which a path counts as on a surface. */
    private static final double ON = 1e-9;

    /** Part of a range that a decision is moved to see whether it changes anything; an assumption. */
    private static final double BESIDE = 1e-3;

    private final StagedGame game;
    private final Layout layout;
    private final List<Surface> limits;
    private final Series series = new Series();
    private final List<Map<List<Double>, Optional<Position>>> known = new ArrayList<>();
    private final List<Optional<Position>> last = new ArrayList<>();
    private boolean trusting;

    Subgames(StagedGame game, Layout layout) {
        this.game = game;
        this.layout = layout;
        limits = game.surfaces().stream()
                .filter(surface -> surface.kind() == Surface.Kind.LIMIT)
                .toList();
        for (int stage = 0; stage < layout.stages(); stage++) {
            known.add(new Kept());
            last.add(Optional.empty());
        }
    }

    private static final class Kept extends LinkedHashMap<List<Double>, Optional<Position>> {
        private static final long serialVersionUID = 1L;

        Kept() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Double>, Optional<Position>> eldest) {
            return size() > KEPT;
        }
    }

    StagedGame game() {
        return game;
    }

    Layout layout() {
        return layout;
    }

    Series series() {
        return series;
    }

    List<Decision> decisions(int stage) {
        return IntStream.of(layout.own(stage)).mapToObj(game.decisions()::get).toList();
    }

    /** The last answer of a stage, from which the search for the next one starts. */
    Optional<Position> last(int stage) {
        return last.get(stage);
    }

    /** Makes a position the one from which the next search of a stage starts. */
    void remember(int stage, double[] x, Position position) {
        position.sides(this, stage, x);
        last.set(stage, Optional.of(position));
        known.get(stage).put(key(stage, x), Optional.of(position));
    }

    private List<Double> key(int stage, double[] x) {
        return IntStream.of(layout.sees(stage)).mapToObj(i -> x[i]).toList();
    }

    /** How a stage answers to the earlier decisions in x; empty where no answer was found. */
    Optional<Position> answer(int stage, double[] x) {
        List<Double> key = key(stage, x);
        if (key.contains(Double.NaN)) {
            return Optional.empty();
        }
        Optional<Position> position = known.get(stage).get(key);
        if (position == null || isDoubted(position)) {
            StageSearch search = new StageSearch(this, stage, x);
            position = position == null ? search.answer() : search.confirmed(position.get());
            position.ifPresent(found -> found.sides(this, stage, x));
            known.get(stage).put(key, position);
        }
        if (position.isPresent()) {
            last.set(stage, position);
        }
        return position;
    }

    private boolean isDoubted(Optional<Position> position) {
        return !trusting && position.isPresent() && !position.get().isConfirmed();
    }

    /** Whether answers that follow smoothly from the one before are taken as they are: on the way, not at the end of it. */
    boolean isTrusting() {
        return trusting;
    }

    /** What is found where answers are taken as they follow, or where each is looked at. */
    <T> T asking(boolean trust, Supplier<T> question) {
        boolean before = trusting;
        trusting = trust;
        try {
            return question.get();
        } finally {
            trusting = before;
        }
    }

    /** Whether a look at the later answers to the decisions up to a stage finds none that does not hold. */
    boolean isConfirmed(int stage, double[] x) {
        double[] followed = asking(true, () -> path(stage, x));
        return Arrays.equals(followed, asking(false, () -> path(stage, x)));
    }

    /** Fills in the decisions from a stage on, as they follow; NaN where there is no answer. */
    void complete(int stage, DerivativeStructure[] x) {
        asking(true, () -> {
            completed(stage, x);
            return stage;
        });
    }

    private void completed(int stage, DerivativeStructure[] x) {
        for (int next = stage; next < layout.stages(); next++) {
            double[] values = values(x);
            Optional<Position> position = answer(next, values);
            if (position.isEmpty()) {
                for (int later = next; later < layout.stages(); later++) {
                    for (int i : layout.own(later)) {
                        x[i] = constant(x[i], Double.NaN);
                    }
                }
                return;
            }
            follow(next, position.get(), values, x);
        }
    }

    private static double[] values(DerivativeStructure[] x) {
        return Arrays.stream(x).mapToDouble(DerivativeStructure::getValue).toArray();
    }

    private static DerivativeStructure constant(DerivativeStructure like, double value) {
        return new DerivativeStructure(like.getFreeParameters(), like.getOrder(), value);
    }

    /** Lifts an answer to a series: each step with the slopes at the point makes one more order right. */
    private void follow(int stage, Position position, double[] values, DerivativeStructure[] x) {
        int[] own = layout.own(stage);
        for (int k = 0; k < own.length; k++) {
            x[own[k]] = constant(x[own[k]], position.own()[k]);
        }
        int order = x[own[0]].getOrder();
        int[] changing = order == 0
                ? new int[0]
                : IntStream.of(layout.sees(stage)).filter(i -> isChanging(x[i])).toArray();
        if (changing.length == 0 || position.regime().freeOnes().length == 0) {
            return;
        }
        Optional<Position.Local> local = position.local(this, stage, values, changing, order);
        if (local.isEmpty()) {
            IntStream.of(own).forEach(i -> x[i] = constant(x[i], Double.NaN));
            return;
        }
        lift(position, local.get(), changing, x, order);
    }

    private static boolean isChanging(DerivativeStructure f) {
        double[] all = f.getAllDerivatives();
        return IntStream.range(1, all.length).anyMatch(i -> all[i] != 0);
    }

    private static void lift(
            Position position, Position.Local local, int[] changing, DerivativeStructure[] x, int order) {
        int[] free = local.conditions().free();
        DerivativeStructure[] steps = new DerivativeStructure[changing.length + free.length];
        for (int v = 0; v < changing.length; v++) {
            steps[v] = x[changing[v]].subtract(x[changing[v]].getValue());
        }
        DerivativeStructure zero = x[free[0]].getField().getZero();
        Arrays.fill(steps, changing.length, steps.length, zero);
        DerivativeStructure[] multipliers =
                new DerivativeStructure[local.conditions().multipliers()];
        Arrays.setAll(multipliers, m -> constant(zero, position.multiplier(m)));
        for (int round = 0; round < order; round++) {
            DerivativeStructure[] missed = local.conditions().missed(steps, multipliers);
            for (int k = 0; k < free.length; k++) {
                DerivativeStructure step =
                        steps[changing.length + k].add(local.step().step(k, missed));
                steps[changing.length + k] = step.subtract(step.getValue());
            }
            for (int m = 0; m < multipliers.length; m++) {
                multipliers[m] = multipliers[m].add(local.step().step(free.length + m, missed));
            }
        }
        for (int k = 0; k < free.length; k++) {
            x[free[k]] = x[free[k]].add(steps[changing.length + k]);
        }
    }

    /** A player's payoff where all up to a stage is decided and the rest answers; NaN where a limit is crossed. */
    double payoff(int player, int stage, double[] x) {
        double[] all = path(stage, x);
        return keepsLimits(all) ? game.payoff(player, all) : Double.NaN;
    }

    /** Whether a decision serves nobody who takes it wherever it is somewhat lower or higher, later stages answering. */
    boolean isIdle(int stage, int decision, double[] x) {
        Decision own = game.decisions().get(decision);
        if (own.isClearing() || own.range() == 0) {
            return false;
        }
        double here = payoff(own.player(), stage, x);
        double[] moved = x.clone();
        for (double to : new double[] {x[decision] - BESIDE * own.range(), x[decision] + BESIDE * own.range()}) {
            moved[decision] = Math.max(own.low(), Math.min(own.high(), to));
            if (payoff(own.player(), stage, moved) != here) {
                return false;
            }
        }
        return true;
    }

    /** What a clearing decision of a stage misses. */
    double excess(int decision, int stage, double[] x) {
        return game.excess(decision, path(stage, x));
    }

    /** The function of a surface where later stages answer. */
    double surface(int surface, int stage, double[] x) {
        return game.surfaces().get(surface).at(path(stage, x));
    }

    /** On which side of each surface the decisions up to a stage run, with those that follow: -1, 1, or 0 for on it. */
    List<Integer> sides(int stage, double[] x) {
        if (game.surfaces().isEmpty()) {
            return List.of();
        }
        double[] all = path(stage, x);
        double size = size(all);
        return game.surfaces().stream()
                .map(surface -> surface.at(all))
                .map(off -> Math.abs(off) <= ON * size ? 0 : (int) Math.signum(off))
                .toList();
    }

    private static double size(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** All decisions, those after a stage as answers; who asks looks around at them itself. */
    double[] look(int stage, double[] x) {
        double[] all = path(stage, x);
        for (int next = stage + 1; next < layout.stages(); next++) {
            answer(next, all).ifPresent(Position::looked);
        }
        return all;
    }

    /** All decisions, those after a stage as answers; NaN where there is none. */
    double[] path(int stage, double[] x) {
        double[] all = x.clone();
        for (int next = stage + 1; next < layout.stages(); next++) {
            int[] own = layout.own(next);
            Optional<Position> position = answer(next, all);
            for (int k = 0; k < own.length; k++) {
                all[own[k]] = position.isPresent() ? position.get().own(k) : Double.NaN;
            }
            if (position.isEmpty()) {
                forget(next + 1, all);
                return all;
            }
        }
        return all;
    }

    private void forget(int stage, double[] x) {
        for (int later = stage; later < layout.stages(); later++) {
            for (int i : layout.own(later)) {
                x[i] = Double.NaN;
            }
        }
    }

    private boolean keepsLimits(double[] x) {
        if (limits.isEmpty()) {
            return true;
        }
        double largest = size(x);
        for (Surface limit : limits) {
            if (!(limit.at(x) >= -ROUNDING * largest)) {
                return false;
            }
        }
        return true;
    }
}
