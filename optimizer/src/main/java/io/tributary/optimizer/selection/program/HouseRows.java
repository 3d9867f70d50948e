package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.HouseChoice;
import io.tributary.optimizer.selection.HouseSupply.House;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The choice of warehouses as rows of the program: a yes or no for each undecided warehouse, and for each distributor in
 * its chain the part of its largest volume that comes on each way. A way through a warehouse needs it open (Balinski 1965,
 * Management Science 12:253-313: by customer and not in sum), a farther way needs the nearer warehouses closed, and no more goes through a
 * warehouse than it can take.
 */
final class HouseRows {
    private final HouseChoice choice;
    private final Loads loads;
    private final int first;
    private final int options;
    private final List<Way> ways = new ArrayList<>();
    private final List<Integer> undecided = new ArrayList<>();
    /** Who may be served by a warehouse that is dealt out: a yes or no for each. */
    private final List<Deal> deals = new ArrayList<>();

    /** A way of an option's goods: by a warehouse, or none of them where the index is their number. */
    private record Way(int option, int house, double centsPerUnit) {}

    /** A customer of the maker and a warehouse that has not room for all. */
    private record Deal(int house, String customer) {}

    /**
     * The rows of a choice.
     *
     * @param first number of the first column that they add
     */
    HouseRows(HouseChoice choice, Loads loads, int first) {
        this.choice = choice;
        this.loads = loads;
        this.first = first;
        options = choice.problem().options();
        List<House> houses = choice.supply().houses();
        for (int h = 0; h < houses.size(); h++) {
            if (houses.get(h).undecided()) {
                undecided.add(h);
            }
        }
        for (int option = 0; option < options; option++) {
            addWays(option);
        }
    }

    private void addWays(int option) {
        List<Integer> houses = choice.supply().of(option);
        if (loads.largest(option) == 0 || houses.stream().noneMatch(undecided::contains)) {
            return;
        }
        int all = choice.supply().houses().size();
        for (int house : houses) {
            ways.add(new Way(option, house, rate(option, undecided.contains(house) ? house : all)));
            Deal deal = new Deal(house, choice.supply().customer(option));
            if (choice.supply().houses().get(house).isDealtOut() && !deals.contains(deal)) {
                deals.add(deal);
            }
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
        return undecided.size() + deals.size() + ways.size();
    }

    /** Whether a column is an amount, of which a little may be used at little cost. */
    boolean isAmount(int column) {
        return column >= flow(0);
    }

    /** Puts the cost of its columns into a list of all columns' cost. */
    void price(double[] money, double unit) {
        for (int i = 0; i < undecided.size(); i++) {
            money[first + i] = choice.supply().houses().get(undecided.get(i)).fixedCents() / unit;
        }
        for (int w = 0; w < ways.size(); w++) {
            money[flow(w)] =
                    ways.get(w).centsPerUnit() * loads.largest(ways.get(w).option()) / unit;
        }
    }

    private int flow(int way) {
        return first + undecided.size() + deals.size() + way;
    }

    /** Adds columns and rows. */
    void addTo(Model base) {
        for (int i = 0; i < columns(); i++) {
            base.addColumn(new Model.Column(1, !isAmount(first + i), new int[0], new double[0]));
        }
        List<List<Model.Entry>> balance = new ArrayList<>();
        for (int option = 0; option < options; option++) {
            balance.add(new ArrayList<>());
        }
        for (int w = 0; w < ways.size(); w++) {
            balance.get(ways.get(w).option()).add(new Model.Entry(flow(w), -1));
        }
        for (Loads.Load load : loads.each()) {
            balance.get(load.option())
                    .add(new Model.Entry(load.column(), load.units() / Math.max(1, loads.largest(load.option()))));
        }
        for (int option = 0; option < options; option++) {
            if (balance.get(option).stream().anyMatch(entry -> entry.value() < 0)) {
                base.addRow(Row.link(0, 0), balance.get(option));
                addLinks(base, option);
            }
        }
        for (int d = 0; d < deals.size(); d++) {
            int open = first + undecided.indexOf(deals.get(d).house());
            base.addRow(
                    Row.link(Double.NEGATIVE_INFINITY, 0),
                    List.of(new Model.Entry(first + undecided.size() + d, 1), new Model.Entry(open, -1)));
        }
        addRooms(base);
    }

    private void addLinks(Model base, int option) {
        List<Model.Entry> farther = new ArrayList<>();
        for (int w = ways.size() - 1; w >= 0; w--) {
            Way way = ways.get(w);
            if (way.option() == option) {
                int gate = gate(way);
                if (gate >= 0) {
                    List<Model.Entry> closed = new ArrayList<>(farther);
                    closed.add(new Model.Entry(gate, 1));
                    base.addRow(Row.link(Double.NEGATIVE_INFINITY, 1), closed);
                    base.addRow(
                            Row.link(Double.NEGATIVE_INFINITY, 0),
                            List.of(new Model.Entry(flow(w), 1), new Model.Entry(gate, -1)));
                }
                farther.add(new Model.Entry(flow(w), 1));
            }
        }
    }

    /** The column that opens a way: that of its warehouse, or whether that serves the customer; -1 where it is open. */
    private int gate(Way way) {
        int deal = way.house() < choice.supply().houses().size()
                ? deals.indexOf(new Deal(way.house(), choice.supply().customer(way.option())))
                : -1;
        int open = undecided.indexOf(way.house());
        return deal >= 0 ? first + undecided.size() + deal : open >= 0 ? first + open : -1;
    }

    /** What goes through a warehouse, be it undecided or perhaps passed by, in parts of its capacity. */
    private void addRooms(Model base) {
        List<House> houses = choice.supply().houses();
        for (int h = 0; h < houses.size(); h++) {
            House house = houses.get(h);
            if (house.mostUnits() == Long.MAX_VALUE) {
                continue;
            }
            double most = (double) Math.max(1, house.mostUnits());
            List<Model.Entry> entries = new ArrayList<>();
            for (int w = 0; w < ways.size(); w++) {
                if (ways.get(w).house() == h) {
                    entries.add(
                            new Model.Entry(flow(w), loads.largest(ways.get(w).option()) / most));
                }
            }
            for (Loads.Load load : loads.each()) {
                if (!house.undecided() && choice.supply().of(load.option()).equals(List.of(h))) {
                    entries.add(new Model.Entry(load.column(), load.units() / most));
                }
            }
            double room = loads.room(house.mostUnits()) / most;
            if (house.undecided()) {
                entries.add(new Model.Entry(first + undecided.indexOf(h), -room));
                room = 0;
            }
            base.addRow(Row.of(Limit.WAREHOUSE, house.id(), Double.NEGATIVE_INFINITY, room), entries);
        }
    }

    /** The warehouses that a solution has open. */
    HouseChoice.Opened opened(double[] values) {
        List<House> houses = choice.supply().houses();
        SortedSet<String> open = new TreeSet<>();
        SortedMap<String, SortedSet<String>> serves = new TreeMap<>();
        for (int i = 0; i < undecided.size(); i++) {
            House house = houses.get(undecided.get(i));
            if (values[first + i] > 0.5) {
                open.add(house.id());
                if (house.isDealtOut()) {
                    serves.put(house.id(), new TreeSet<>());
                }
            }
        }
        for (int d = 0; d < deals.size(); d++) {
            Deal deal = deals.get(d);
            boolean served = values[first + undecided.size() + d] > 0.5;
            Optional.ofNullable(serves.get(houses.get(deal.house()).id()))
                    .filter(any -> served)
                    .ifPresent(customers -> customers.add(deal.customer()));
        }
        return new HouseChoice.Opened(open, serves);
    }

    /** Puts the warehouses that suit a plan best into the values of all columns. */
    void fill(double[] values, SelectionPlan plan) {
        HouseChoice.Setting setting = choice.best(plan);
        List<House> houses = choice.supply().houses();
        for (int i = 0; i < undecided.size(); i++) {
            boolean open = setting.open().contains(houses.get(undecided.get(i)).id());
            values[first + i] = open ? 1 : 0;
        }
        long[] units = new long[options];
        for (int a = 0; a < choice.problem().areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED) {
                Offer offer = choice.problem().offer(plan.offer(a));
                units[choice.problem().option(plan.offer(a))] += offer.flows().units();
            }
        }
        for (int w = 0; w < ways.size(); w++) {
            Way way = ways.get(w);
            int option = way.option();
            if (units[option] > 0 && choice.supplier(option, setting) == way.house()) {
                values[flow(w)] = units[option] / loads.largest(option);
                if (gate(way) >= 0) {
                    values[gate(way)] = 1;
                }
            }
        }
    }
}
