package io.tributary.optimizer.territory.search;

import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.Arrays;

/**
 * Whether a territory stays connected when a zone leaves it: a search from one of the zone's neighbours in the territory
 * that ends as soon as it has met the others. Exact; mostly looks at a few zones, at worst at the whole territory.
 */
final class Contiguity {
    private final TerritoryProblem problem;
    private final int[] queue;
    private final int[] seen;
    private final int[] wanted;
    private int tick;

    Contiguity(TerritoryProblem problem) {
        this.problem = problem;
        queue = new int[problem.zones()];
        seen = new int[problem.zones()];
        wanted = new int[problem.zones()];
    }

    /** Whether the zone's territory is connected, and not empty, without it. */
    boolean survives(int[] territory, int zone) {
        nextTick();
        int home = territory[zone];
        int missing = 0;
        int start = TerritoryProblem.FREE;
        for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
            int near = problem.neighbour(at);
            if (territory[near] == home && wanted[near] != tick) {
                wanted[near] = tick;
                start = near;
                missing++;
            }
        }
        seen[zone] = tick;
        return missing == 1 || (missing > 1 && meetsAll(territory, start, missing));
    }

    private boolean meetsAll(int[] territory, int start, int wantedZones) {
        int home = territory[start];
        int missing = wantedZones - 1;
        int end = 0;
        queue[end++] = start;
        seen[start] = tick;
        for (int head = 0; head < end; head++) {
            int zone = queue[head];
            for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
                int next = problem.neighbour(at);
                if (territory[next] == home && seen[next] != tick) {
                    seen[next] = tick;
                    queue[end++] = next;
                    if (wanted[next] == tick && --missing == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void nextTick() {
        if (++tick == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            Arrays.fill(wanted, 0);
            tick = 1;
        }
    }
}
