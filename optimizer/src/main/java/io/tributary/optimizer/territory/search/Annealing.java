package io.tributary.optimizer.territory.search;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.facility.search.Luck;
import io.tributary.optimizer.territory.TerritoryProblem;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983, Science 220:671-680) over border moves: a zone goes to a
 * neighbouring territory, alone or with a second zone that leaves that territory in turn (a swap or a chain); now and
 * then two neighbours are recombined. Imbalance costs a price that rises while the division is unbalanced and falls
 * while it is balanced, so that the search stays near the limits and crosses them.
 */
final class Annealing {
    private static final int SAMPLE = 2000;
    private static final double CHAINS = 0.4;
    private static final int TRIES = 6;
    /** Growth of the price of imbalance in a hundred moves, or in a longer window. */
    private static final double DEARER = 1.1;
    /** Least and highest price of the imbalance that one zone makes, in temperatures. */
    private static final double CHEAPEST = 0.01;

    private static final double DEAREST = 1e4;
    /** Windows without less imbalance after which the search is stuck. */
    private static final int PATIENCE = 30;

    /** Part of the moves that touches territories out of balance, while there are any. */
    private static final double FOCUS = 0.5;
    /** Once there is a balanced division, imbalance that does not raise the price, in mean zones per territory; none after this part of a cooling. */
    private static final double ALLOWED = 0.02;

    private static final double STRICT = 0.8;
    /** Recombinations per move of other kinds: each takes the time of many. */
    private static final double RECOMBINATIONS = 0.003;

    private final TerritoryProblem problem;
    private final Luck luck;
    private final Limit limit;
    private final Best best;
    private final Division division;
    private final Contiguity contiguity;
    private final Recombination recombination;
    private final int window;
    private final int patience;
    private final double dearer;
    private final int[] unbalanced;
    private int unbalancedCount;
    private double heat;
    private double price;
    private double leastExcess = Double.MAX_VALUE;
    private int stuck;
    private int sinceBest;

    Annealing(TerritoryProblem problem, int[] start, Luck luck, Limit limit, Best best) {
        this.problem = problem;
        this.luck = luck;
        this.limit = limit;
        this.best = best;
        division = new Division(problem, start);
        contiguity = new Contiguity(problem);
        recombination = new Recombination(problem, luck);
        unbalanced = new int[problem.territories()];
        window = Math.max(20, problem.zones() / 2);
        dearer = StrictMath.pow(DEARER, Math.min(1, window / 100.0));
        patience = problem.zones() / 64;
        best.offer(division);
    }

    /**
     * One cooling.
     *
     * @param hottest first temperature, in mean costs of a random border move
     * @param coldest last temperature
     * @param until part of the limit that is used up at the end
     */
    void run(double hottest, double coldest, double until) {
        double scale = meanCost();
        double begun = limit.done();
        double size = meanSize();
        double allowed = ALLOWED * size * problem.territories();
        price = scale / size;
        double steepness = StrictMath.log(coldest / hottest);
        while (limit.done() < until && !limit.isOver() && !best.isProven() && division.borderSize() > 0) {
            double progress = (limit.done() - begun) / Math.max(1e-12, until - begun);
            heat = scale * hottest * StrictMath.exp(steepness * Math.min(1, progress));
            listUnbalanced();
            for (int move = 0; move < window; move++) {
                step();
            }
            limit.spend(window);
            double slack = best.isBalanced() ? allowed * Math.max(0, 1 - progress / STRICT) : 0;
            repriceImbalance(heat / size, slack);
        }
        best.offer(division);
    }

    /** The price of imbalance follows the balance; where no price helps, two neighbours are divided anew. */
    private void repriceImbalance(double base, double allowed) {
        if (division.isBalanced() || division.excess() < allowed) {
            price = Math.max(price / dearer, base * CHEAPEST);
            leastExcess = Double.MAX_VALUE;
            stuck = 0;
            return;
        }
        price = Math.min(price * dearer, base * DEAREST);
        double excess = division.excess();
        stuck = excess < leastExcess ? 0 : stuck + 1;
        leastExcess = Math.min(leastExcess, excess);
        if (stuck > PATIENCE) {
            kick();
            leastExcess = Double.MAX_VALUE;
            stuck = 0;
        }
    }

    private void kick() {
        int zone = division.borderZone(luck.below(division.borderSize()));
        for (int draw = 0; draw < window && division.isBalanced(division.of(zone)); draw++) {
            zone = division.borderZone(luck.below(division.borderSize()));
        }
        recombination.split(division, division.of(zone), foreignTerritory(zone), (cost, excess, after) -> true);
    }

    /** Takes up another division. */
    void restart(int[] start) {
        division.load(start);
        best.offer(division);
    }

    private double meanCost() {
        double sum = 0;
        int count = 0;
        for (int draw = 0; draw < SAMPLE && division.borderSize() > 0; draw++) {
            int zone = division.borderZone(luck.below(division.borderSize()));
            int to = foreignTerritory(zone);
            if (division.maySpare(zone)) {
                sum += Math.abs((double) division.shiftCost(zone, to));
                count++;
            }
        }
        return count == 0 ? 1 : Math.max(1e-9, sum / count);
    }

    /** Mean part of a territory that a zone is, over all measures together. */
    private double meanSize() {
        double sum = 0;
        for (int k = 0; k < problem.measures(); k++) {
            for (int j = 0; j < problem.zones(); j++) {
                sum += problem.amount(k, j) / (double) problem.high(k);
            }
        }
        return sum == 0 ? 1 : sum / problem.zones();
    }

    private void step() {
        int zone = unbalancedCount > 0 && luck.share() < FOCUS
                ? zoneToRepair()
                : division.borderZone(luck.below(division.borderSize()));
        int to = foreignTerritory(zone);
        if (luck.share() < RECOMBINATIONS) {
            limit.spend((division.size(to) + division.size(division.of(zone))) / 4);
            if (recombination.split(division, division.of(zone), to, this::welcomes)) {
                keepBest();
            }
        } else if (division.maySpare(zone)) {
            boolean moved = luck.share() < CHAINS ? chain(zone, to) : shift(zone, to);
            if (moved) {
                keepBest();
            }
        }
    }

    private void listUnbalanced() {
        unbalancedCount = 0;
        for (int t = 0; t < unbalanced.length; t++) {
            if (!division.isBalanced(t)) {
                unbalanced[unbalancedCount++] = t;
            }
        }
    }

    /** A border zone of a territory that is, or was a moment ago, out of balance, or a zone next to one. */
    private int zoneToRepair() {
        int t = unbalanced[luck.below(unbalancedCount)];
        int zone = division.firstMember(t);
        for (int steps = luck.below(division.size(t)); steps > 0; steps--) {
            zone = division.nextMember(zone);
        }
        while (zone != TerritoryProblem.FREE && !division.isAtBorder(zone)) {
            zone = division.nextMember(zone);
        }
        if (zone == TerritoryProblem.FREE) {
            return division.borderZone(luck.below(division.borderSize()));
        }
        int degree = problem.endOfPassages(zone) - problem.first(zone);
        int near = problem.neighbour(problem.first(zone) + luck.below(degree));
        return division.of(near) != t ? near : zone;
    }

    private boolean welcomes(long costBefore, double excessBefore, Division after) {
        double change = after.cost() - costBefore + price * (after.excess() - excessBefore);
        return change <= heat * luck.heat();
    }

    private boolean shift(int zone, int to) {
        double change = division.shiftCost(zone, to) + price * division.shiftExcess(zone, TerritoryProblem.FREE, to);
        if (change > heat * luck.heat() || !contiguity.survives(division.territories(), zone)) {
            return false;
        }
        division.shift(zone, to);
        return true;
    }

    /** A zone enters a territory and another leaves it, back or onwards. */
    private boolean chain(int zone, int to) {
        int second = zoneOf(to, zone);
        int from = division.of(zone);
        if (second == TerritoryProblem.FREE || isCentre(zone) || isCentre(second) || !division.maySpare(second)) {
            return false;
        }
        int onwards = foreignTerritory(second);
        double excess = onwards == from
                ? division.shiftExcess(zone, second, to)
                : division.chainExcess(zone, to, second, onwards);
        long first = division.shiftCost(zone, to);
        int[] territories = division.territories();
        territories[zone] = to;
        boolean touches = division.touches(second, onwards);
        double change = first + division.shiftCost(second, onwards) + price * excess;
        boolean connected = touches && change <= heat * luck.heat() && contiguity.survives(territories, second);
        territories[zone] = from;
        if (!connected || !contiguity.survives(territories, zone)) {
            return false;
        }
        division.shift(zone, to);
        division.shift(second, onwards);
        return true;
    }

    private boolean isCentre(int zone) {
        return problem.hasCentres() && division.centre(division.of(zone)) == zone;
    }

    /** A border zone of a territory by luck; {@code FREE} where a few draws find none. */
    private int zoneOf(int t, int except) {
        for (int draw = 0; draw < TRIES; draw++) {
            int zone = division.borderZone(luck.below(division.borderSize()));
            if (division.of(zone) == t && zone != except) {
                return zone;
            }
        }
        return nearby(t, except);
    }

    /** A border zone of a territory next to a zone, or one step further. */
    private int nearby(int t, int zone) {
        int at = problem.first(zone) + luck.below(problem.endOfPassages(zone) - problem.first(zone));
        int near = problem.neighbour(at);
        int next = problem.first(near) + luck.below(problem.endOfPassages(near) - problem.first(near));
        int far = problem.neighbour(next);
        if (division.of(far) == t && division.isAtBorder(far) && far != zone) {
            return far;
        }
        return division.of(near) == t && division.isAtBorder(near) ? near : TerritoryProblem.FREE;
    }

    /** The territory of one of a border zone's foreign neighbours, by luck. */
    private int foreignTerritory(int zone) {
        int first = problem.first(zone);
        int count = problem.endOfPassages(zone) - first;
        int offset = luck.below(count);
        for (int step = 0; step < count; step++) {
            int t = division.of(problem.neighbour(first + (offset + step) % count));
            if (t != division.of(zone)) {
                return t;
            }
        }
        throw new IllegalStateException("zone " + zone + " is no border zone");
    }

    private void keepBest() {
        sinceBest++;
        if (sinceBest > patience && best.isBeatenBy(division)) {
            best.offer(division);
            sinceBest = 0;
        }
    }
}
