package io.tributary.workbench.bench;

import io.tributary.workbench.bench.Format.Check;
import io.tributary.workbench.bench.Format.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The independent check: reads an instance's files by itself, adds up what a plan costs in plain numbers, and names the
 * first limit that is broken. Shares nothing with the problems that the search works on.
 */
final class PlanCheck {
    private PlanCheck() {}

    static Check median(Path file, int[] siteOf) throws IOException {
        NumberStream in = new NumberStream(file);
        int nodes = in.nextInt();
        int edges = in.nextInt();
        int most = in.nextInt();
        double[][] length = new double[nodes][nodes];
        for (double[] row : length) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int e = 0; e < edges; e++) {
            int i = in.nextInt() - 1;
            int j = in.nextInt() - 1;
            length[i][j] = in.nextDouble();
            length[j][i] = length[i][j];
        }
        double value = 0;
        for (int site : opened(siteOf)) {
            double[] distance = distances(length, site);
            for (int i = 0; i < nodes; i++) {
                value += siteOf[i] == site ? distance[i] : 0;
            }
        }
        return new Check(value, everybody(siteOf, nodes) + atMost(siteOf, most));
    }

    /** Shortest paths by repeated settling of the nearest node, without a queue. */
    private static double[] distances(double[][] length, int source) {
        double[] distance = new double[length.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        boolean[] settled = new boolean[length.length];
        for (int round = 0; round < length.length; round++) {
            int nearest = -1;
            for (int i = 0; i < length.length; i++) {
                nearest = !settled[i] && (nearest < 0 || distance[i] < distance[nearest]) ? i : nearest;
            }
            settled[nearest] = true;
            for (int i = 0; i < length.length; i++) {
                distance[i] = Math.min(distance[i], distance[nearest] + length[nearest][i]);
            }
        }
        return distance;
    }

    static Check capacitatedMedian(Path file, int[] siteOf) throws IOException {
        NumberStream in = new NumberStream(file);
        in.next();
        in.next();
        int count = in.nextInt();
        int most = in.nextInt();
        double capacity = in.nextDouble();
        double[] x = new double[count];
        double[] y = new double[count];
        double[] demand = new double[count];
        for (int i = 0; i < count; i++) {
            in.next();
            x[i] = in.nextDouble();
            y[i] = in.nextDouble();
            demand[i] = in.nextDouble();
        }
        double value = 0;
        double[] load = new double[count];
        for (int i = 0; i < count; i++) {
            if (siteOf[i] >= 0) {
                value += Math.floor(Math.sqrt(Math.pow(x[i] - x[siteOf[i]], 2) + Math.pow(y[i] - y[siteOf[i]], 2)));
                load[siteOf[i]] += demand[i];
            }
        }
        double[] room = new double[count];
        Arrays.fill(room, capacity);
        return new Check(value, everybody(siteOf, count) + atMost(siteOf, most) + within(load, room));
    }

    static Check location(Path file, int[] siteOf) throws IOException {
        NumberStream in = new NumberStream(file);
        int sites = in.nextInt();
        int customers = in.nextInt();
        double[] room = row(in, sites);
        double[] fixed = row(in, sites);
        double[] demand = row(in, customers);
        double[] load = new double[sites];
        double value = 0;
        for (int site : opened(siteOf)) {
            value += fixed[site];
        }
        for (int i = 0; i < customers; i++) {
            double[] cost = row(in, sites);
            if (siteOf[i] >= 0) {
                value += cost[siteOf[i]];
                load[siteOf[i]] += demand[i];
            }
        }
        return new Check(value, everybody(siteOf, customers) + within(load, room));
    }

    static Check assignment(Path file, int[] siteOf) throws IOException {
        NumberStream in = new NumberStream(file);
        int sites = in.nextInt();
        int customers = in.nextInt();
        double value = 0;
        for (int s = 0; s < sites; s++) {
            double[] cost = row(in, customers);
            for (int i = 0; i < customers; i++) {
                value += siteOf[i] == s ? cost[i] : 0;
            }
        }
        double[] load = new double[sites];
        for (int s = 0; s < sites; s++) {
            double[] weight = row(in, customers);
            for (int i = 0; i < customers; i++) {
                load[s] += siteOf[i] == s ? weight[i] : 0;
            }
        }
        return new Check(value, everybody(siteOf, customers) + within(load, row(in, sites)));
    }

    static Check covering(List<Path> files, Question question, int[] siteOf) throws IOException {
        NumberStream places = new NumberStream(CoveringFormat.places(files));
        NumberStream demands = new NumberStream(CoveringFormat.demands(files));
        int count = places.nextInt();
        double[][] place = new double[count][];
        for (int i = 0; i < count; i++) {
            place[i] = row(places, 2);
        }
        double value = 0;
        String complaint = siteOf.length == count ? "" : "a plan for another number of customers; ";
        for (int i = 0; i < count; i++) {
            double demand = demands.nextDouble();
            if (siteOf[i] >= 0) {
                value += demand;
                double[] site = place[siteOf[i]];
                double away = Math.sqrt(Math.pow(place[i][0] - site[0], 2) + Math.pow(place[i][1] - site[1], 2));
                complaint += away > CoveringFormat.radius(question) ? "customer " + i + " is too far away; " : "";
            }
        }
        return new Check(value, complaint + atMost(siteOf, question.number()));
    }

    static Check coverageMedian(Path file, Question question, int[] siteOf) throws IOException {
        NumberStream in = new NumberStream(file);
        int count = in.nextInt();
        double radius = in.nextDouble();
        int most = in.nextInt();
        double stated = in.nextDouble();
        double limit = question.figure() > 0 ? question.figure() : stated;
        double[] demand = row(in, count);
        double value = 0;
        double uncovered = 0;
        for (int i = 0; i < count; i++) {
            double[] distance = row(in, count);
            if (siteOf[i] >= 0) {
                value += demand[i] * distance[siteOf[i]];
                uncovered += distance[siteOf[i]] > radius ? demand[i] : 0;
            }
        }
        String left = uncovered > limit ? uncovered + " is uncovered, but at most " + limit + " may be; " : "";
        return new Check(value, everybody(siteOf, count) + atMost(siteOf, most) + left);
    }

    private static double[] row(NumberStream in, int count) {
        double[] row = new double[count];
        for (int i = 0; i < count; i++) {
            row[i] = in.nextDouble();
        }
        return row;
    }

    private static List<Integer> opened(int[] siteOf) {
        TreeSet<Integer> sites = new TreeSet<>();
        for (int site : siteOf) {
            sites.add(site);
        }
        sites.remove(-1);
        return new ArrayList<>(sites);
    }

    private static String everybody(int[] siteOf, int customers) {
        if (siteOf.length != customers) {
            return "a plan for " + siteOf.length + " customers instead of " + customers + "; ";
        }
        long missing = Arrays.stream(siteOf).filter(site -> site < 0).count();
        return missing > 0 ? missing + " customers are not served; " : "";
    }

    private static String atMost(int[] siteOf, int most) {
        int open = opened(siteOf).size();
        return open > most ? open + " sites are open, but at most " + most + " may be; " : "";
    }

    private static String within(double[] load, double[] room) {
        for (int s = 0; s < load.length; s++) {
            if (load[s] > room[s] * (1 + 1e-12)) {
                return "site " + s + " carries " + load[s] + " but has room for " + room[s] + "; ";
            }
        }
        return "";
    }
}
