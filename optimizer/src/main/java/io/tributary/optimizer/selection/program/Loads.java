package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the columns of a program load on the ways of goods. */
final class Loads {
    /** Solvers keep rows to about 1e-6 of their size; a warehouse's capacity is kept by several rows. */
    private static final double PASSED = 1e-5;

    private final List<Load> each = new ArrayList<>();
    private final double[] largest;
    private final double leeway;

    /**
     * What one column loads.
     *
     * @param option the distributor in its chain whose goods they are
     * @param units base units in the window of a whole of the column
     */
    record Load(int column, int option, double units) {}

    private Loads(int options, double leeway) {
        largest = new double[options];
        this.leeway = leeway;
    }

    /** The loads of patterns, which are the first columns: a distributor sells what its largest pattern does at most. */
    static Loads of(List<Pattern> patterns, int options) {
        Loads loads = new Loads(options, 0);
        for (int p = 0; p < patterns.size(); p++) {
            Pattern pattern = patterns.get(p);
            double units = (double) pattern.units();
            loads.each.add(new Load(p, pattern.option(), units));
            loads.largest[pattern.option()] = Math.max(loads.largest[pattern.option()], units);
        }
        return loads;
    }

    /**
     * The loads of outlets, whose number for each offer are the first columns: a distributor sells most where its capacity goes
     * to the outlets that sell most.
     *
     * @param leeway base units that warehouses may take beyond their capacity: parts sell whole units
     */
    static Loads ofOutlets(SelectionProblem problem, double leeway) {
        Loads loads = new Loads(problem.options(), leeway);
        for (int k = 0; k < problem.offers().size(); k++) {
            double units = problem.offer(k).flows().units() / (double) problem.outlets(k);
            loads.each.add(new Load(k, problem.option(k), units));
        }
        List<Load> order = new ArrayList<>(loads.each);
        order.sort(Comparator.comparingDouble(Load::units).reversed());
        long[] room = new long[problem.options()];
        for (int option = 0; option < room.length; option++) {
            room[option] = problem.site(problem.siteOf(option)).capacity();
        }
        for (Load load : order) {
            long outlets = Math.min(room[load.option()], problem.outlets(load.column()));
            room[load.option()] -= outlets;
            loads.largest[load.option()] += (double) outlets * load.units();
        }
        return loads;
    }

    List<Load> each() {
        return each;
    }

    /** The largest volume of a distributor in its chain, base units. */
    double largest(int option) {
        return largest[option];
    }

    /** Base units that a warehouse may take; where it is to stay below its capacity, also beyond what solvers let pass. */
    double room(long mostUnits) {
        double passed = leeway < 0 ? PASSED * mostUnits : 0;
        return Math.max(0, mostUnits + leeway - passed);
    }
}
