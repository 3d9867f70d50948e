package io.tributary.optimizer.selection.solver;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.OfferOrder;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The neighbourhoods of a plan: shift, swap, steal (an area goes to a full or closed distributor, those that lose their
 * place are inserted again), close a distributor, change its chain, ruin and recreate, and where a region has several wholesalers let all who buy
 * through one buy through another. Each leaves the tally changed
 * and the journal full; the caller reads the journal and takes the change back.
 */
final class Neighbourhoods {
    private static final int MOST_RUINED = 9;
    private static final int LONGEST_CHAIN = 6;
    private static final double[] BLUR = {0, 0, 0, 0, 0, 0.1, 0.1, 1.5};
    private static final double[] WORTH = {3, 20, 1000, 1000};

    private final SelectionProblem problem;
    private final PlanTally tally;
    private final RegretInsertion insertion;
    private final OfferOrder order;
    private final double centsPerOutlet;
    private final boolean manyChains;
    private final int[] touched;
    private final int[] before;
    private final boolean[] isTouched;
    private final int[] waiting;
    private int touchedCount;
    private int waitingCount;

    Neighbourhoods(SelectionProblem problem, PlanTally tally, OfferOrder order) {
        this.problem = problem;
        this.tally = tally;
        this.order = order;
        insertion = new RegretInsertion(problem, tally);
        centsPerOutlet = Math.max(1, tally.cost() / (double) Math.max(1, tally.outlets()));
        manyChains = IntStream.range(0, problem.sites())
                .anyMatch(site -> problem.endOfOptions(site) - problem.firstOption(site) > Offer.MOST_TIERS);
        touched = new int[problem.areas()];
        before = new int[problem.areas()];
        isTouched = new boolean[problem.areas()];
        waiting = new int[problem.areas()];
    }

    /** Changes the tally by one random neighbour. */
    void propose(Random random) {
        touchedCount = 0;
        waitingCount = 0;
        int area = random.nextInt(problem.areas());
        if (problem.endOfOffers(area) == problem.firstOffer(area)) {
            return;
        }
        int offer = draw(area, random);
        int kind = random.nextInt(100);
        if (kind < 25) {
            shift(area, offer);
        } else if (kind < 45) {
            swap(area, offer, random);
        } else if (kind < 75) {
            steal(area, offer, random);
        } else if (kind < 93) {
            ruin(area, random);
        } else {
            shut(area, kind < 97, random);
        }
    }

    /** An offer of an area: most draws are from the first of the order, one in eight is from all. */
    private int draw(int area, Random random) {
        int first = problem.firstOffer(area);
        double u = random.nextDouble();
        double biased = random.nextInt(8) == 0 ? u : u * u * u;
        return order.at(first + (int) ((problem.endOfOffers(area) - first) * biased));
    }

    private void shift(int area, int offer) {
        change(area, offer);
    }

    private void swap(int area, int offer, Random random) {
        int mine = tally.offerOf(area);
        int site = siteOf(offer);
        int other = pick(site, random);
        if (mine == SelectionProblem.UNSERVED || other < 0 || other == area) {
            change(area, offer);
            return;
        }
        int theirs = problem.option(tally.offerOf(other));
        int back = problem.find(other, problem.option(mine));
        int there = problem.find(area, theirs);
        if (back == SelectionProblem.UNSERVED || there == SelectionProblem.UNSERVED) {
            return;
        }
        change(area, there);
        change(other, back);
    }

    /** One of a distributor's areas; -1 where it has none. */
    private int pick(int site, Random random) {
        int count = 0;
        int picked = -1;
        for (int a = tally.firstAreaAt(site); a >= 0; a = tally.areaAfter(a)) {
            if (random.nextInt(++count) == 0) {
                picked = a;
            }
        }
        return picked;
    }

    private void steal(int area, int offer, Random random) {
        change(area, SelectionProblem.UNSERVED);
        makeRoom(offer, random);
        change(area, offer);
        for (int link = 1; link < LONGEST_CHAIN && waitingCount > 0 && random.nextInt(3) > 0; link++) {
            int loser = waiting[--waitingCount];
            int next = draw(loser, random);
            if (isVisited(siteOf(next))) {
                evict(loser);
                break;
            }
            makeRoom(next, random);
            change(loser, next);
        }
        weigh(random);
        insert(random);
    }

    private void makeRoom(int offer, Random random) {
        int site = siteOf(offer);
        while (!tally.fits(offer)) {
            int loser = pick(site, random);
            if (loser < 0) {
                return;
            }
            evict(loser);
        }
    }

    /** Whether an area that the proposal touched is at a distributor now. */
    private boolean isVisited(int site) {
        for (int i = 0; i < touchedCount; i++) {
            int now = tally.offerOf(touched[i]);
            if (now != SelectionProblem.UNSERVED && siteOf(now) == site) {
                return true;
            }
        }
        return false;
    }

    private void ruin(int area, Random random) {
        int wanted = 2 + random.nextInt(MOST_RUINED - 1);
        evict(area);
        for (int attempt = 0; attempt < 3 * wanted && waitingCount < wanted; attempt++) {
            int option = problem.option(draw(area, random));
            int neighbour = random.nextBoolean()
                    ? pick(problem.siteOf(option), random)
                    : problem.offer(problem.offerOfOption(option, random.nextInt(problem.offersOfOption(option))))
                            .area();
            if (neighbour >= 0 && !isWaiting(neighbour)) {
                evict(neighbour);
            }
        }
        weigh(random);
        insert(random);
    }

    private boolean isWaiting(int area) {
        for (int i = 0; i < waitingCount; i++) {
            if (waiting[i] == area) {
                return true;
            }
        }
        return false;
    }

    /** Empties the area's distributor; its areas go elsewhere, or back to it in another chain. */
    private void shut(int area, boolean changeChain, Random random) {
        int mine = tally.offerOf(area);
        if (mine == SelectionProblem.UNSERVED) {
            return;
        }
        int option = problem.option(mine);
        int site = problem.siteOf(option);
        if (changeChain && manyChains && random.nextBoolean()) {
            move(problem.wholesalerOf(option), another(option, random), random);
            return;
        }
        while (tally.firstAreaAt(site) >= 0) {
            evict(tally.firstAreaAt(site));
        }
        weigh(random);
        if (changeChain) {
            int other = another(option, random);
            for (int i = waitingCount - 1; i >= 0; i--) {
                int back = problem.find(waiting[i], other);
                if (back != SelectionProblem.UNSERVED && tally.fits(back)) {
                    change(waiting[i], back);
                    waiting[i] = waiting[--waitingCount];
                }
            }
        } else {
            insertion.keepClosed(site);
        }
        insert(random);
    }

    /** Another option of the same distributor; {@link SelectionProblem#UNSERVED} where it has none. */
    private int another(int option, Random random) {
        int site = problem.siteOf(option);
        int first = problem.firstOption(site);
        int count = problem.endOfOptions(site) - first;
        if (count <= 2) {
            return count == 1 ? SelectionProblem.UNSERVED : first + first + 1 - option;
        }
        int drawn = first + random.nextInt(count - 1);
        return drawn < option ? drawn : drawn + 1;
    }

    /** All distributors that buy through a wholesaler, or directly, take the other option's chain where they can. */
    private void move(int from, int option, Random random) {
        int to = option == SelectionProblem.UNSERVED ? from : problem.wholesalerOf(option);
        for (int site = 0; site < problem.sites(); site++) {
            int old = problem.optionOf(site, from);
            int now = problem.optionOf(site, to);
            boolean moves = old != now && old != SelectionProblem.UNSERVED && now != SelectionProblem.UNSERVED;
            if (moves && tally.areasOf(old) > 0) {
                move(site, now);
            }
        }
        weigh(random);
        insert(random);
    }

    private void move(int site, int option) {
        int start = waitingCount;
        while (tally.firstAreaAt(site) >= 0) {
            evict(tally.firstAreaAt(site));
        }
        for (int i = waitingCount - 1; i >= start; i--) {
            int there = problem.find(waiting[i], option);
            if (there != SelectionProblem.UNSERVED && tally.fits(there)) {
                change(waiting[i], there);
                waiting[i] = waiting[--waitingCount];
            }
        }
    }

    private void weigh(Random random) {
        double worth = WORTH[random.nextInt(WORTH.length)] * centsPerOutlet;
        insertion.weigh(worth, BLUR[random.nextInt(BLUR.length)]);
    }

    private void insert(Random random) {
        insertion.insert(waiting, waitingCount, random);
        waitingCount = 0;
    }

    private void evict(int area) {
        change(area, SelectionProblem.UNSERVED);
        waiting[waitingCount++] = area;
    }

    private void change(int area, int offer) {
        note(area);
        tally.set(area, offer);
    }

    private void note(int area) {
        if (!isTouched[area]) {
            isTouched[area] = true;
            touched[touchedCount] = area;
            before[touchedCount++] = tally.offerOf(area);
        }
    }

    private int siteOf(int offer) {
        return problem.siteOf(problem.option(offer));
    }

    /** Areas that the last proposal touched. */
    int touchedCount() {
        return touchedCount;
    }

    int touched(int i) {
        return touched[i];
    }

    /** Whether the last proposal gave a touched area to another offer. */
    boolean isChanged(int i) {
        return tally.offerOf(touched[i]) != before[i];
    }

    /** Lets the last proposal stand. */
    void keep() {
        for (int i = 0; i < touchedCount; i++) {
            isTouched[touched[i]] = false;
        }
        touchedCount = 0;
    }

    /** Takes the last proposal back. */
    void takeBack() {
        for (int i = 0; i < touchedCount; i++) {
            isTouched[touched[i]] = false;
            tally.set(touched[i], before[i]);
        }
        touchedCount = 0;
    }
}
