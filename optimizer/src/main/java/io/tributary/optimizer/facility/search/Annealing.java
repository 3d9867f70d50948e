package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;

/**
 * Annealed reassignment where capacities bind (Kirkpatrick, Gelatt and Vecchi 1983, Science 220:671-680): shift, swap,
 * ejection chains, closing, opening and exchanging sites. Capacity may be crossed at a price that rises while the plan
 * is overloaded and falls while it is not, so that the search moves along the edge of the feasible plans (Yagiura,
 * Ibaraki and Glover 2004, INFORMS Journal on Computing 16:133-151, for the generalised assignment problem).
 */
final class Annealing {
    private static final int PRICE_EVERY = 64;
    /** Moves of whole sites among 1024 (measured between 2 and 40). */
    private static final int SITE_MOVES = 20;
    /** Customers of a site that a swap chooses its partner from (measured between 1 and 12). */
    private static final int PARTNERS = 4;

    /**
     * Growth rates of a price over a whole cooling while its limit is crossed, and while it is not: slow ones, because a
     * price that follows fast freezes the plan, and a plan that is nearly always feasible can't move (measured on a dozen
     * instances between 10 and 200).
     */
    private static final double RISE = 20;

    private static final double FALL = 60;
    /** The part of a cooling after which the price rises faster, so that it ends with a feasible plan. */
    private static final double LAST = 0.9;

    private static final double RISE_AT_LAST = 60;
    /** Most of a cooling that one adjustment may count for. */
    private static final double LONGEST_STEP = 0.05;

    /** A price never falls below this, so that it can rise again; in units of cost. */
    private static final double LEAST_PRICE = 1e-3;

    private final FacilityProblem problem;
    private final SourcingState state;
    private final ArcOrder order;
    private final Incumbent incumbent;
    private final Luck luck;
    private final SiteMoves siteMoves;
    private final boolean sitesMatter;
    private double overloadPrice;
    private double coverPrice;
    private double temperature;
    private int fitting;
    private int covering;
    private int looks;

    Annealing(FacilityProblem problem, SourcingState state, ArcOrder order, Incumbent incumbent, Luck luck) {
        this.problem = problem;
        this.state = state;
        this.order = order;
        this.incumbent = incumbent;
        this.luck = luck;
        siteMoves = new SiteMoves(problem, state, order, luck);
        sitesMatter = SiteMoves.canHelp(problem);
    }

    /** Whether the choice of sites is a question at all. */
    boolean sitesMatter() {
        return sitesMatter;
    }

    /** Sets the prices with which a search begins, in cost per unit above capacity and per unit of cover missed. */
    void price(double ofOverload, double ofCover) {
        overloadPrice = Math.max(LEAST_PRICE, ofOverload);
        coverPrice = Math.max(LEAST_PRICE, ofCover);
        state.price(overloadPrice, coverPrice);
    }

    /** Cools from one temperature to another while the limit's used part goes from its present value to the given one. */
    void cool(double from, double to, Limit limit, double untilDone) {
        double begun = limit.done();
        double ratio = to / from;
        double span = Math.max(1e-12, untilDone - begun);
        double seen = begun;
        while (limit.done() < untilDone && !limit.isOver() && !incumbent.isProven()) {
            double part = (limit.done() - begun) / span;
            temperature = from * StrictMath.pow(ratio, part);
            for (int move = 0; move < PRICE_EVERY; move++) {
                propose();
            }
            limit.spend(PRICE_EVERY);
            fitting += state.overload() == 0 ? 1 : 0;
            covering += state.coverMissing() == 0 ? 1 : 0;
            looks++;
            double gone = (limit.done() - seen) / span;
            if (gone > 0) {
                adjustPrices(Math.min(LONGEST_STEP, gone), part > LAST);
                seen = limit.done();
            }
        }
    }

    /** Prices follow where the limits stood since the last time, by the part of the cooling that has gone by. */
    private void adjustPrices(double gone, boolean last) {
        double up = last ? RISE_AT_LAST : RISE;
        double fits = fitting / (double) looks;
        double covers = covering / (double) looks;
        overloadPrice *= StrictMath.exp(gone * (up * (1 - fits) - FALL * fits));
        coverPrice *= StrictMath.exp(gone * (up * (1 - covers) - FALL * covers));
        overloadPrice = Math.max(LEAST_PRICE, Math.min(overloadPrice, 1e12));
        coverPrice = Math.max(LEAST_PRICE, Math.min(coverPrice, 1e12));
        state.price(overloadPrice, coverPrice);
        fitting = 0;
        covering = 0;
        looks = 0;
    }

    private void propose() {
        int customer = luck.below(problem.customers());
        int first = problem.firstArc(customer);
        int count = order.count(customer);
        if (count == 0) {
            return;
        }
        double u = luck.share();
        int arc = order.at(first + (int) (count * u * u * u));
        int kind = luck.below(1024);
        if (kind >= 1000 && !problem.mustServe(customer)) {
            drop(customer);
        } else if (sitesMatter && kind < SITE_MOVES) {
            siteMove(arc);
        } else if (kind < 450) {
            shift(customer, arc);
        } else if (kind < 900) {
            swap(customer, arc);
        } else {
            chain(customer, arc);
        }
    }

    private boolean isAllowed(double change) {
        return change <= 0 || change <= temperature * luck.heat();
    }

    private void shift(int customer, int arc) {
        int from = state.siteOf(customer);
        int to = problem.site(arc);
        if (from == to || (!state.isOpen(to) && !mayOpenAfter(from))) {
            return;
        }
        if (isAllowed(shiftChange(customer, arc, from, to))) {
            state.set(customer, arc);
            look();
        }
    }

    private void drop(int customer) {
        int now = state.arcOf(customer);
        if (now == FacilityProblem.UNSERVED) {
            return;
        }
        double before = state.penalised();
        state.set(customer, FacilityProblem.UNSERVED);
        if (isAllowed(state.penalised() - before)) {
            look();
        } else {
            state.set(customer, now);
        }
    }

    private boolean mayOpenAfter(int from) {
        return state.mayOpen() || (from >= 0 && state.memberCount(from) == 1);
    }

    private double shiftChange(int customer, int arc, int from, int to) {
        int now = state.arcOf(customer);
        double change = problem.cost(arc);
        long overload = state.overloadChange(to, problem.weight(arc));
        change += state.isOpen(to) ? 0 : problem.openingCost(to);
        if (from >= 0) {
            change -= problem.cost(now);
            change -= state.memberCount(from) == 1 ? problem.openingCost(from) : 0;
            overload += state.overloadChange(from, -problem.weight(now));
        } else {
            change -= problem.mustServe(customer) ? 0 : problem.unservedCost(customer);
        }
        return change + overload * state.perOverload() + coverChange(now, arc);
    }

    private double coverChange(int before, int after) {
        if (problem.requiredCover() == 0) {
            return 0;
        }
        long more = (long) problem.cover(after) - (before == FacilityProblem.UNSERVED ? 0 : problem.cover(before));
        long missing = state.coverMissing();
        return (Math.max(0, missing - more) - missing) * coverPrice;
    }

    private void swap(int customer, int arc) {
        int from = state.siteOf(customer);
        int to = problem.site(arc);
        if (from == to || from < 0) {
            return;
        }
        if (!state.isOpen(to)) {
            shift(customer, arc);
            return;
        }
        int mine = state.arcOf(customer);
        int count = state.memberCount(to);
        int place = luck.below(count);
        int best = -1;
        int bestBack = FacilityProblem.UNSERVED;
        double least = Double.MAX_VALUE;
        for (int look = Math.min(count, PARTNERS); look > 0; look--) {
            int other = state.member(to, place);
            place = place + 1 == count ? 0 : place + 1;
            int back = problem.find(other, from);
            if (back == FacilityProblem.UNSERVED) {
                continue;
            }
            double change = swapChange(mine, arc, state.arcOf(other), back);
            if (change < least) {
                least = change;
                best = other;
                bestBack = back;
            }
        }
        if (best >= 0 && isAllowed(least)) {
            state.set(customer, arc);
            state.set(best, bestBack);
            look();
        }
    }

    private double swapChange(int mine, int arc, int theirs, int back) {
        int from = problem.site(mine);
        int to = problem.site(arc);
        long overload = state.overloadChange(to, problem.weight(arc) - problem.weight(theirs))
                + state.overloadChange(from, problem.weight(back) - problem.weight(mine));
        double change = problem.cost(arc) + problem.cost(back) - problem.cost(mine) - problem.cost(theirs);
        if (problem.requiredCover() > 0) {
            change += coverChange(mine, arc) + coverChange(theirs, back);
        }
        return change + overload * state.perOverload();
    }

    /** A customer takes a place, the one that held it takes a third, and so on; kept or taken back as a whole. */
    private void chain(int customer, int arc) {
        int to = problem.site(arc);
        if (!state.isOpen(to) || state.siteOf(customer) == to) {
            return;
        }
        double before = state.penalised();
        int mine = state.arcOf(customer);
        int other = state.member(to, luck.below(state.memberCount(to)));
        int theirs = state.arcOf(other);
        int first = problem.firstArc(other);
        int count = order.count(other);
        double u = luck.share();
        int next = order.at(first + (int) (count * u * u * u));
        int third = problem.site(next);
        if (third == to || !state.isOpen(third)) {
            return;
        }
        state.set(customer, arc);
        state.set(other, next);
        int last = FacilityProblem.UNSERVED;
        int lastBefore = FacilityProblem.UNSERVED;
        if (state.load(third) > problem.capacity(third)) {
            last = state.member(third, luck.below(state.memberCount(third)));
            lastBefore = state.arcOf(last);
            int away = cheapestElsewhere(last, third);
            state.set(last, away == FacilityProblem.UNSERVED ? lastBefore : away);
        }
        if (isAllowed(state.penalised() - before)) {
            look();
            return;
        }
        if (last != FacilityProblem.UNSERVED) {
            state.set(last, lastBefore);
        }
        state.set(other, theirs);
        state.set(customer, mine);
    }

    private int cheapestElsewhere(int customer, int not) {
        int best = FacilityProblem.UNSERVED;
        double least = Double.MAX_VALUE;
        int first = problem.firstArc(customer);
        int end = Math.min(problem.endOfArcs(customer), first + 12);
        for (int place = first; place < end; place++) {
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

    private void siteMove(int arc) {
        double before = state.penalised();
        siteMoves.propose(problem.site(arc));
        if (state.openCount() <= problem.mostOpen() && isAllowed(state.penalised() - before)) {
            look();
        } else {
            siteMoves.takeBack();
        }
    }

    private void look() {
        if (state.isFeasible() && state.cost() < incumbent.cost()) {
            incumbent.offer(state.cost(), state.arcs());
        }
    }
}
