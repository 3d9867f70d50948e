package io.tributary.simulator.engine;

import io.tributary.simulator.policy.Allocation;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Splits what a seller has among buyers who want more; in proportion to what is due unless the scenario says otherwise. */
final class Allotment {
    private final Optional<Allocation> allocation;
    private final Allocation.Rule rule;
    private double earnedLeft;

    Allotment(Optional<Allocation> allocation) {
        this.allocation = allocation;
        rule = allocation.map(Allocation::rule).orElse(Allocation.Rule.PROPORTIONAL);
    }

    /** The customers in the order in which they are served; first those of whom the rule says so. */
    List<Link> inOrder(List<Link> customers) {
        if (rule == Allocation.Rule.PROPORTIONAL) {
            return customers;
        }
        List<Link> sorted = new ArrayList<>(customers);
        if (rule == Allocation.Rule.PRIORITY) {
            sorted.sort(Comparator.comparing(link -> rank(link)));
        } else {
            earnedLeft = customers.stream().mapToDouble(link -> link.earned).sum();
            sorted.sort(Comparator.comparing(link -> link.earned == 0 ? Double.MAX_VALUE : link.owed / link.earned));
        }
        return sorted;
    }

    private int rank(Link link) {
        List<String> first = allocation.orElseThrow().first();
        int place = first.indexOf(link.buyer.party.id());
        return place < 0 ? first.size() : place;
    }

    /**
     * What a buyer gets.
     *
     * @param due what it wants and may buy
     * @param left what the seller has for this buyer and those after it
     * @param wanted what they want together
     */
    long part(Link link, long due, long left, long wanted) {
        long part = left >= wanted ? due : scarce(link, due, left, wanted);
        if (allocation.isPresent()) {
            link.filledShare = due == 0 ? 1 : (double) part / due;
            earnedLeft -= link.earned;
            link.earned += (part - link.earned) / allocation.get().memory();
        }
        return part;
    }

    private long scarce(Link link, long due, long left, long wanted) {
        return switch (rule) {
            case PROPORTIONAL -> FixedPoint.product(due, left, wanted);
            case PRIORITY -> isFirst(link) ? Math.min(due, left) : FixedPoint.product(due, left, wanted);
            case TURN_AND_EARN ->
                earnedLeft <= 0
                        ? FixedPoint.product(due, left, wanted)
                        : Math.min(due, (long) Math.floor(left * Math.min(1, link.earned / earnedLeft)));
        };
    }

    private boolean isFirst(Link link) {
        return allocation.orElseThrow().first().contains(link.buyer.party.id());
    }

    /** Factor by which a buyer blows up an order against the shortage that it met. */
    double phantom(Link link) {
        return link.owes && allocation.isPresent() ? allocation.get().phantom(link.filledShare) : 1;
    }
}
