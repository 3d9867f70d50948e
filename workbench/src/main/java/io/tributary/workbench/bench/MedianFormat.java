package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The p-median on a network (Beasley 1990, OR-Library): {@code n m p}, then m undirected edges {@code i j cost}, of
 * which the last between two nodes counts; distances are shortest paths.
 */
final class MedianFormat implements Format {
    @Override
    public Statement read(List<Path> files, Question question) throws IOException {
        NumberStream in = new NumberStream(files.get(0));
        int nodes = in.nextInt();
        int edges = in.nextInt();
        int open = in.nextInt();
        int[] from = new int[edges];
        int[] to = new int[edges];
        List<BigDecimal> lengths = new ArrayList<>();
        for (int e = 0; e < edges; e++) {
            from[e] = in.nextInt() - 1;
            to[e] = in.nextInt() - 1;
            lengths.add(in.nextDecimal());
        }
        Scale scale = Scale.of(lengths, nodes * nodes);
        long[][] direct = new long[nodes][nodes];
        for (long[] row : direct) {
            Arrays.fill(row, -1);
        }
        for (int e = 0; e < edges; e++) {
            direct[from[e]][to[e]] = scale.whole(lengths.get(e));
            direct[to[e]][from[e]] = direct[from[e]][to[e]];
        }
        int[][] neighbours = new int[nodes][];
        Arrays.setAll(
                neighbours,
                i -> IntStream.range(0, nodes).filter(j -> direct[i][j] >= 0).toArray());
        FacilityDraft draft = new FacilityDraft().mostOpen(open);
        for (int s = 0; s < nodes; s++) {
            draft.site(0, FacilityDraft.UNLIMITED);
        }
        for (int i = 0; i < nodes; i++) {
            draft.customer(FacilityProblem.NEVER);
            addArcs(draft, shortest(direct, neighbours, i));
        }
        return new Statement(draft.build(), scale, scale.error(nodes * nodes), 0);
    }

    private static void addArcs(FacilityDraft draft, long[] distance) {
        for (int s = 0; s < distance.length; s++) {
            if (distance[s] >= 0) {
                draft.arc(s, distance[s], 0);
            }
        }
    }

    /** Lengths of shortest paths from a node (Dijkstra 1959); -1 where there is no path. */
    private static long[] shortest(long[][] direct, int[][] neighbours, int source) {
        long[] distance = new long[direct.length];
        Arrays.fill(distance, -1);
        boolean[] settled = new boolean[direct.length];
        PriorityQueue<long[]> queue = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        distance[source] = 0;
        queue.add(new long[] {0, source});
        while (!queue.isEmpty()) {
            int node = (int) queue.remove()[1];
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            for (int next : neighbours[node]) {
                long reached = distance[node] + direct[node][next];
                if (distance[next] < 0 || reached < distance[next]) {
                    distance[next] = reached;
                    queue.add(new long[] {reached, next});
                }
            }
        }
        return distance;
    }

    @Override
    public Check check(List<Path> files, Question question, int[] siteOf) throws IOException {
        return PlanCheck.median(files.get(0), siteOf);
    }
}
