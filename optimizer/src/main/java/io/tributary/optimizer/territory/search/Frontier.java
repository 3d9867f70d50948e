package io.tributary.optimizer.territory.search;

import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The free zones that touch each growing territory, nearest first: by the cost with its seed, or by steps. */
final class Frontier {
    private final TerritoryProblem problem;
    private final int[] territory;
    private final int[] seeds;
    private final List<PriorityQueue<Entry>> queues = new ArrayList<>();
    private final int[] steps;

    private record Entry(double distance, int zone) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byDistance = Double.compare(distance, other.distance);
            return byDistance == 0 ? Integer.compare(zone, other.zone) : byDistance;
        }
    }

    /** The frontier of territories as they are; the array is watched. */
    Frontier(TerritoryProblem problem, int[] territory, int[] seeds) {
        this.problem = problem;
        this.territory = territory;
        this.seeds = seeds;
        steps = new int[problem.zones()];
        for (int t = 0; t < seeds.length; t++) {
            queues.add(new PriorityQueue<>());
        }
        for (int j = 0; j < territory.length; j++) {
            if (territory[j] != TerritoryProblem.FREE) {
                grown(j, territory[j]);
            }
        }
    }

    boolean hasNext(int t) {
        PriorityQueue<Entry> queue = queues.get(t);
        while (!queue.isEmpty() && territory[queue.element().zone()] != TerritoryProblem.FREE) {
            queue.remove();
        }
        return !queue.isEmpty();
    }

    int next(int t) {
        return queues.get(t).remove().zone();
    }

    /** A territory has taken a zone. */
    void grown(int zone, int t) {
        for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
            int next = problem.neighbour(at);
            if (territory[next] == TerritoryProblem.FREE) {
                steps[next] = steps[zone] + 1;
                double distance = problem.hasCentres() ? problem.cost(seeds[t], next) : steps[next];
                queues.get(t).add(new Entry(distance, next));
            }
        }
    }
}
