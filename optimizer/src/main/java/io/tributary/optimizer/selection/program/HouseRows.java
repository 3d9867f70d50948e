package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.HouseChoice;
import io.tributary.optimizer.selection.HouseSupply.House;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The choice of warehouses as rows of the program: a yes or no for each undecided warehouse, and for each distributor in
 * its length the part of its largest volume that comes on each way. A way through a warehouse needs it open (Balinski 1965,
 * Management Science 12:253-313: by customer and not in sum), a farther way needs the nearer warehouses closed, and no more goes through a
 * warehouse than it can take.
 */
final class HouseRows {
    private final HouseChoice choice;
    private final List<Pattern> patterns;
    private final int first;
    private final long[] largest;
    private final List<Way> ways = new ArrayList<>();
    private final List<Integer> undecided = new ArrayList<>();

    /** A way of an option's goods: by a warehouse, or none of them where the index is their number. */
    private record Way(int option, int house, double centsPerUnit) {}

    /**
     * The rows of a choice.
     *
     * @param first number of the first column that they add
     */
    HouseRows(HouseChoice choice, List<Pattern> patterns, int first) {
        this.choice = choice;
        this.patterns = patterns;
        this.first = first;
        List<House> houses = choice.supply().houses();
        for (int h = 0; h < houses.size(); h++) {
            if (houses.get(h).undecided()) {
                undecided.add(h);
            }
        }
        largest = new long[choice.problem().options()];
        patterns.forEach(p -> largest[p.option()] = Math.max(largest[p.option()], p.units()));
        for (int option = 0; option < largest.length; option++) {
            addWays(option);
        }
    }

    private void addWays(int option) {
        List<Integer> houses = choice.supply().of(option);
        if (largest[option] == 0 || houses.stream().noneMatch(undecided::contains)) {
            return;
        }
        int all = choice.supply().houses().size();
        for (int house : houses) {
            ways.add(new Way(option, house, rate(option, undecided.contains(house) ? house : all)));
        }
        if (undecided.contains(houses.get(houses.size() - 1))) {
            ways.add(new Way(option, all, rate(option, all)));
        }
    }

    /** What a base unit costs beyond the cheapest way, at least: offers are in whole cents. */
    private double rate(int option, int house) {
        SelectionProblem problem = choice.problem();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < problem.offersOfOption(option); i++) {
            int k = problem.offerOfOption(option, i);
            long units = problem.offer(k).flows().units();
            least = Math.min(least, units > 0 ? choice.extraCents(house, k) / (double) units : 0);
        }
        return least;
    }

    int columns() {
        return undecided.size() + ways.size();
    }

    /** Whether a column is an amount, of which a little may be used at little cost. */
    boolean isAmount(int column) {
        return column >= first + undecided.size();
    }

    /** Puts the cost of its columns into a list of all columns' cost. */
    void price(double[] money, double unit) {
        for (int i = 0; i < undecided.size(); i++) {
            money[first + i] = choice.supply().houses().get(undecided.get(i)).fixedCents() / unit;
        }
        for (int w = 0; w < ways.size(); w++) {
            money[flow(w)] = ways.get(w).centsPerUnit() * largest[ways.get(w).option()] / unit;
        }
    }

    private int flow(int way) {
        return first + undecided.size() + way;
    }

    /** Adds columns and rows. */
    void addTo(Model base) {
        for (int i = 0; i < columns(); i++) {
            base.addColumn(new Model.Column(1, i < undecided.size(), new int[0], new double[0]));
        }
        List<List<Model.Entry>> balance = new ArrayList<>();
        for (int option = 0; option < largest.length; option++) {
            balance.add(new ArrayList<>());
        }
        for (int w = 0; w < ways.size(); w++) {
            balance.get(ways.get(w).option()).add(new Model.Entry(flow(w), -1));
        }
        for (int p = 0; p < patterns.size(); p++) {
            Pattern pattern = patterns.get(p);
            balance.get(pattern.option())
                    .add(new Model.Entry(p, pattern.units() / (double) Math.max(1, largest[pattern.option()])));
        }
        for (int option = 0; option < largest.length; option++) {
            if (balance.get(option).stream().anyMatch(entry -> entry.value() < 0)) {
                base.addRow(Row.link(0, 0), balance.get(option));
                addLinks(base, option);
            }
        }
        addRooms(base);
    }

    private void addLinks(Model base, int option) {
        List<Model.Entry> farther = new ArrayList<>();
        for (int w = ways.size() - 1; w >= 0; w--) {
            Way way = ways.get(w);
            if (way.option() == option) {
                int open = undecided.indexOf(way.house());
                if (open >= 0) {
                    List<Model.Entry> closed = new ArrayList<>(farther);
                    closed.add(new Model.Entry(first + open, 1));
                    base.addRow(Row.link(Double.NEGATIVE_INFINITY, 1), closed);
                    base.addRow(
                            Row.link(Double.NEGATIVE_INFINITY, 0),
                            List.of(new Model.Entry(flow(w), 1), new Model.Entry(first + open, -1)));
                }
                farther.add(new Model.Entry(flow(w), 1));
            }
        }
    }

    /** What goes through a warehouse, be it undecided or perhaps passed by, in parts of its capacity. */
    private void addRooms(Model base) {
        List<House> houses = choice.supply().houses();
        for (int h = 0; h < houses.size(); h++) {
            House house = houses.get(h);
            if (house.mostUnits() == Long.MAX_VALUE) {
                continue;
            }
            double most = Math.max(1, house.mostUnits());
            List<Model.Entry> entries = new ArrayList<>();
            for (int w = 0; w < ways.size(); w++) {
                if (ways.get(w).house() == h) {
                    entries.add(new Model.Entry(flow(w), largest[ways.get(w).option()] / most));
                }
            }
            for (int p = 0; p < patterns.size() && !house.undecided(); p++) {
                if (choice.supply().of(patterns.get(p).option()).equals(List.of(h))) {
                    entries.add(new Model.Entry(p, patterns.get(p).units() / most));
                }
            }
            double room = house.mostUnits() / most;
            if (house.undecided()) {
                entries.add(new Model.Entry(first + undecided.indexOf(h), -room));
                room = 0;
            }
            base.addRow(Row.of(Limit.WAREHOUSE, house.id(), Double.NEGATIVE_INFINITY, room), entries);
        }
    }

    /** Puts the warehouses that suit a plan best into the values of all columns. */
    void fill(double[] values, SelectionPlan plan) {
        HouseChoice.Setting setting = choice.best(plan);
        List<House> houses = choice.supply().houses();
        boolean[] open = new boolean[houses.size() + 1];
        Arrays.fill(open, true);
        for (int i = 0; i < undecided.size(); i++) {
            open[undecided.get(i)] = setting.open().contains(houses.get(undecided.get(i)).id());
            values[first + i] = open[undecided.get(i)] ? 1 : 0;
        }
        long[] units = new long[largest.length];
        for (int a = 0; a < choice.problem().areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED) {
                Offer offer = choice.problem().offer(plan.offer(a));
                units[offer.option()] += offer.flows().units();
            }
        }
        for (int w = 0; w < ways.size(); w++) {
            Way way = ways.get(w);
            if (open[way.house()] && units[way.option()] > 0) {
                values[flow(w)] = units[way.option()] / (double) largest[way.option()];
                units[way.option()] = 0;
            }
        }
    }
}
