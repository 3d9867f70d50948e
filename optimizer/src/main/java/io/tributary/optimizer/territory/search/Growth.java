package io.tributary.optimizer.territory.search;

import io.tributary.optimizer.facility.search.Luck;
import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.Arrays;
import java.util.Optional;

/**
 * A first division: territories grow zone by zone from seeds, always the one that is emptiest by its own measure, to the
 * nearest zone that touches it; a few rounds from new middles. Every territory is connected by construction.
 */
final class Growth {
    private static final int ROUNDS = 12;

    private final TerritoryProblem problem;
    private final Luck luck;
    private final int[] part;
    private final int[] territory;
    private final double[] fill;
    private final int[] hops;
    private final int[] queue;

    Growth(TerritoryProblem problem, Luck luck) {
        this.problem = problem;
        this.luck = luck;
        part = parts();
        territory = new int[problem.zones()];
        fill = new double[problem.territories()];
        hops = new int[problem.zones()];
        queue = new int[problem.zones()];
    }

    /** A connected division in which each territory has its seed and its pins; empty where growth finds none. */
    Optional<int[]> grow() {
        int[] seeds = firstSeeds();
        if (Arrays.stream(seeds).anyMatch(seed -> seed == TerritoryProblem.FREE)) {
            return Optional.empty();
        }
        Optional<int[]> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            if (!fillFrom(seeds)) {
                return best;
            }
            double worst = spread();
            if (worst < least) {
                least = worst;
                best = Optional.of(territory.clone());
            }
            seeds = middles(seeds);
        }
        return best;
    }

    private double spread() {
        double sum = 0;
        for (double each : fill) {
            sum += Math.abs(each - 1);
        }
        return sum;
    }

    // ---- connected parts of the country -----------------------------------------------------------------------

    private int[] parts() {
        int[] parts = new int[problem.zones()];
        int[] waiting = new int[problem.zones()];
        Arrays.fill(parts, TerritoryProblem.FREE);
        int count = 0;
        for (int j = 0; j < parts.length; j++) {
            if (parts[j] == TerritoryProblem.FREE) {
                int end = 0;
                waiting[end++] = j;
                parts[j] = count;
                for (int head = 0; head < end; head++) {
                    for (int at = problem.first(waiting[head]); at < problem.endOfPassages(waiting[head]); at++) {
                        int next = problem.neighbour(at);
                        if (parts[next] == TerritoryProblem.FREE) {
                            parts[next] = count;
                            waiting[end++] = next;
                        }
                    }
                }
                count++;
            }
        }
        return parts;
    }

    /** Size of a zone in parts of a territory: the mean over measures; one over the mean number where there is none. */
    private double size(int zone) {
        double sum = 0;
        for (int k = 0; k < problem.measures(); k++) {
            sum += problem.amount(k, zone) / (0.5 * problem.low(k) + 0.5 * problem.high(k));
        }
        return problem.measures() == 0 ? problem.territories() / (double) problem.zones() : sum / problem.measures();
    }

    // ---- seeds ------------------------------------------------------------------------------------------------

    /** Given seeds and pins first; the rest by luck, where zones are many and far from the seeds there are. */
    private int[] firstSeeds() {
        int[] seeds = new int[problem.territories()];
        Arrays.fill(seeds, TerritoryProblem.FREE);
        double[] room = roomByPart();
        for (int t = 0; t < seeds.length; t++) {
            seeds[t] = given(t);
            if (seeds[t] != TerritoryProblem.FREE) {
                room[part[seeds[t]]]--;
            }
        }
        for (int t = 0; t < seeds.length; t++) {
            if (seeds[t] == TerritoryProblem.FREE) {
                int where = emptiest(room);
                seeds[t] = farSeed(seeds, where);
                room[where]--;
            }
        }
        return seeds;
    }

    private int given(int t) {
        if (problem.seed(t) != TerritoryProblem.FREE) {
            return problem.seed(t);
        }
        for (int j = 0; j < problem.zones(); j++) {
            if (problem.pin(j) == t) {
                return j;
            }
        }
        return TerritoryProblem.FREE;
    }

    private double[] roomByPart() {
        double[] room = new double[Arrays.stream(part).max().orElse(0) + 1];
        for (int j = 0; j < part.length; j++) {
            room[part[j]] += size(j);
        }
        return room;
    }

    private static int emptiest(double[] room) {
        int best = 0;
        for (int each = 1; each < room.length; each++) {
            best = room[each] > room[best] ? each : best;
        }
        return best;
    }

    /** A free zone of a part, drawn with the square of its steps to the nearest seed (Arthur and Vassilvitskii 2007). */
    private int farSeed(int[] seeds, int where) {
        measureHops(seeds);
        double total = 0;
        for (int j = 0; j < part.length; j++) {
            total += chance(j, where);
        }
        double left = luck.share() * total;
        int last = TerritoryProblem.FREE;
        for (int j = 0; j < part.length; j++) {
            double chance = chance(j, where);
            last = chance > 0 ? j : last;
            left -= chance;
            if (left < 0 && chance > 0) {
                return j;
            }
        }
        return last;
    }

    private double chance(int zone, int where) {
        boolean possible = part[zone] == where && problem.pin(zone) == TerritoryProblem.FREE && hops[zone] > 0;
        return possible ? size(zone) * hops[zone] * hops[zone] : 0;
    }

    /** Steps from the nearest seed; as many as there are zones where no seed reaches. */
    private void measureHops(int[] seeds) {
        Arrays.fill(hops, problem.zones());
        int end = 0;
        for (int seed : seeds) {
            if (seed != TerritoryProblem.FREE) {
                hops[seed] = 0;
                queue[end++] = seed;
            }
        }
        for (int head = 0; head < end; head++) {
            for (int at = problem.first(queue[head]); at < problem.endOfPassages(queue[head]); at++) {
                int next = problem.neighbour(at);
                if (hops[next] == problem.zones()) {
                    hops[next] = hops[queue[head]] + 1;
                    queue[end++] = next;
                }
            }
        }
    }

    // ---- growing ----------------------------------------------------------------------------------------------

    /** Grows all territories; false where pins of a territory can't be joined. */
    private boolean fillFrom(int[] seeds) {
        Arrays.fill(territory, TerritoryProblem.FREE);
        Arrays.fill(fill, 0);
        for (int j = 0; j < territory.length; j++) {
            if (problem.pin(j) != TerritoryProblem.FREE) {
                take(j, problem.pin(j));
            }
        }
        for (int t = 0; t < seeds.length; t++) {
            if (territory[seeds[t]] == TerritoryProblem.FREE) {
                take(seeds[t], t);
            }
        }
        for (int t = 0; t < seeds.length; t++) {
            if (!joinPins(t, seeds[t])) {
                return false;
            }
        }
        Frontier frontier = new Frontier(problem, territory, seeds);
        boolean grows = true;
        while (grows) {
            grows = growOnce(frontier);
        }
        return Arrays.stream(territory).noneMatch(t -> t == TerritoryProblem.FREE);
    }

    private boolean growOnce(Frontier frontier) {
        int emptiest = TerritoryProblem.FREE;
        for (int t = 0; t < fill.length; t++) {
            boolean less = emptiest == TerritoryProblem.FREE || fill[t] < fill[emptiest];
            emptiest = less && frontier.hasNext(t) ? t : emptiest;
        }
        if (emptiest == TerritoryProblem.FREE) {
            return false;
        }
        int zone = frontier.next(emptiest);
        take(zone, emptiest);
        frontier.grown(zone, emptiest);
        return true;
    }

    private void take(int zone, int t) {
        territory[zone] = t;
        fill[t] += size(zone);
    }

    /** Joins the pins of a territory to its seed, each by a shortest way over zones that nobody has. */
    private boolean joinPins(int t, int seed) {
        for (int j = 0; j < territory.length; j++) {
            if (problem.pin(j) == t && !joinPin(j, t, seed)) {
                return false;
            }
        }
        return true;
    }

    private boolean joinPin(int pin, int t, int seed) {
        int[] cameFrom = new int[territory.length];
        Arrays.fill(cameFrom, TerritoryProblem.FREE);
        cameFrom[seed] = seed;
        int end = 0;
        queue[end++] = seed;
        for (int head = 0; head < end && cameFrom[pin] == TerritoryProblem.FREE; head++) {
            int zone = queue[head];
            for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
                int next = problem.neighbour(at);
                boolean free = territory[next] == t || territory[next] == TerritoryProblem.FREE;
                if (free && cameFrom[next] == TerritoryProblem.FREE) {
                    cameFrom[next] = zone;
                    queue[end++] = next;
                }
            }
        }
        if (cameFrom[pin] == TerritoryProblem.FREE) {
            return false;
        }
        for (int zone = pin; zone != seed; zone = cameFrom[zone]) {
            if (territory[zone] == TerritoryProblem.FREE) {
                take(zone, t);
            }
        }
        return true;
    }

    // ---- new seeds --------------------------------------------------------------------------------------------

    /** The zone of each territory that is reached last from its borders; given seeds stay. */
    private int[] middles(int[] seeds) {
        Arrays.fill(hops, problem.zones());
        int end = 0;
        for (int j = 0; j < territory.length; j++) {
            if (touchesAnother(j)) {
                hops[j] = 0;
                queue[end++] = j;
            }
        }
        int[] middles = seeds.clone();
        for (int head = 0; head < end; head++) {
            int zone = queue[head];
            if (problem.pin(zone) == TerritoryProblem.FREE && given(territory[zone]) == TerritoryProblem.FREE) {
                middles[territory[zone]] = zone;
            }
            for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
                int next = problem.neighbour(at);
                if (hops[next] == problem.zones()) {
                    hops[next] = hops[zone] + 1;
                    queue[end++] = next;
                }
            }
        }
        return middles;
    }

    private boolean touchesAnother(int zone) {
        for (int at = problem.first(zone); at < problem.end(zone); at++) {
            if (territory[problem.neighbour(at)] != territory[zone]) {
                return true;
            }
        }
        return false;
    }
}
