package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;

/**
 * Moves of whole sites: open one, which steals the customers that gain most; close one, whose customers go elsewhere;
 * exchange two. The journal takes a move back.
 */
final class SiteMoves {
    private final FacilityProblem problem;
    private final SourcingState state;
    private final ArcOrder order;
    private final Luck luck;
    private final int[] customer;
    private final int[] before;
    private final long[] keys;
    private final int[] firstNear;
    private final int[] near;
    private int written;

    SiteMoves(FacilityProblem problem, SourcingState state, ArcOrder order, Luck luck) {
        this.problem = problem;
        this.state = state;
        this.order = order;
        this.luck = luck;
        customer = new int[4 * problem.customers() + 4];
        before = new int[customer.length];
        keys = new long[problem.customers()];
        firstNear = new int[problem.sites() + 1];
        near = listPromising();
    }

    /** Each site's arcs that are promising for their customers, by site: moves of a site look at no others. */
    private int[] listPromising() {
        for (int i = 0; i < problem.customers(); i++) {
            for (int place = 0; place < order.count(i); place++) {
                firstNear[problem.site(order.at(problem.firstArc(i) + place)) + 1]++;
            }
        }
        for (int s = 0; s < problem.sites(); s++) {
            firstNear[s + 1] += firstNear[s];
        }
        int[] next = firstNear.clone();
        int[] found = new int[next[problem.sites()]];
        for (int i = 0; i < problem.customers(); i++) {
            for (int place = 0; place < order.count(i); place++) {
                int arc = order.at(problem.firstArc(i) + place);
                found[next[problem.site(arc)]++] = arc;
            }
        }
        return found;
    }

    /** Whether the choice of sites is a question at all. */
    static boolean canHelp(FacilityProblem problem) {
        boolean free = problem.mostOpen() >= problem.sites();
        for (int s = 0; s < problem.sites() && free; s++) {
            free = problem.openingCost(s) == 0;
        }
        return !free;
    }

    /** Changes the state around a site: opens it, or closes it, or exchanges it with another. */
    void propose(int site) {
        written = 0;
        if (state.isOpen(site)) {
            int near = nearClosed(site);
            boolean alone = state.openCount() > 1 && (near < 0 || luck.below(2) == 0);
            if (!alone && near >= 0) {
                steal(near, site);
            }
            close(site);
        } else {
            int leaving = state.mayOpen() && luck.below(2) == 0 ? -1 : nearOpen(site);
            steal(site, leaving);
            if (leaving >= 0) {
                close(leaving);
            }
        }
    }

    /** Undoes the move proposed last. */
    void takeBack() {
        while (written > 0) {
            written--;
            state.set(customer[written], before[written]);
        }
    }

    private void change(int who, int arc) {
        customer[written] = who;
        before[written++] = state.arcOf(who);
        state.set(who, arc);
    }

    /** A closed site to which a customer of this one could go. */
    private int nearClosed(int site) {
        int who = state.member(site, luck.below(state.memberCount(site)));
        return draw(who, false, site);
    }

    /** An open site from which a customer of this one could come. */
    private int nearOpen(int site) {
        int many = firstNear[site + 1] - firstNear[site];
        if (many == 0) {
            return -1;
        }
        int who = problem.customer(near[firstNear[site] + luck.below(many)]);
        return luck.below(2) == 0 ? state.siteOf(who) : draw(who, true, site);
    }

    private int draw(int who, boolean open, int not) {
        int first = problem.firstArc(who);
        int count = order.count(who);
        for (int attempt = 0; attempt < 8; attempt++) {
            double u = luck.share();
            int site = problem.site(order.at(first + (int) (count * u * u)));
            if (site != not && state.isOpen(site) == open) {
                return site;
            }
        }
        return -1;
    }

    /** Gives a closed site the customers that gain most per weight, those of the leaving site whatever they gain. */
    private void steal(int site, int leaving) {
        int count = 0;
        for (int at = firstNear[site]; at < firstNear[site + 1]; at++) {
            int arc = near[at];
            int who = problem.customer(arc);
            int now = state.arcOf(who);
            if (now == FacilityProblem.UNSERVED) {
                continue;
            }
            int from = problem.site(now);
            double gain = (double) problem.cost(now) - problem.cost(arc);
            if (state.load(from) > problem.capacity(from)) {
                gain += state.perOverload() * problem.weight(now);
            }
            if (from == leaving) {
                gain = Math.max(1e-9, gain + state.perOverload() * 0.1 * problem.weight(now));
            }
            if (gain > 0) {
                double density = gain / Math.max(1, problem.weight(arc));
                keys[count++] = (-Double.doubleToLongBits(density) & -1048576L) | (at - firstNear[site]);
            }
        }
        Arrays.sort(keys, 0, count);
        for (int k = 0; k < count; k++) {
            int arc = near[firstNear[site] + (int) (keys[k] & 0xFFFFF)];
            if (state.fits(arc)) {
                change(problem.customer(arc), arc);
            }
        }
    }

    /** Sends a site's customers elsewhere, the heaviest first. */
    private void close(int site) {
        int count = state.memberCount(site);
        for (int place = 0; place < count; place++) {
            int who = state.member(site, place);
            keys[place] = ((long) -problem.weight(state.arcOf(who)) << 32) | who;
        }
        Arrays.sort(keys, 0, count);
        for (int k = 0; k < count; k++) {
            int who = (int) keys[k];
            int arc = cheapest(who, site);
            if (arc == FacilityProblem.UNSERVED) {
                return;
            }
            change(who, arc);
        }
    }

    private int cheapest(int who, int not) {
        int best = FacilityProblem.UNSERVED;
        double least = Double.MAX_VALUE;
        int promising = problem.firstArc(who) + order.count(who);
        for (int place = problem.firstArc(who); place < problem.endOfArcs(who); place++) {
            if (place >= promising && best != FacilityProblem.UNSERVED) {
                return best;
            }
            int arc = order.at(place);
            int site = problem.site(arc);
            if (site != not && state.isOpen(site)) {
                double price =
                        problem.cost(arc) + state.perOverload() * state.overloadChange(site, problem.weight(arc));
                if (price < least) {
                    least = price;
                    best = arc;
                }
            }
        }
        return best;
    }
}
