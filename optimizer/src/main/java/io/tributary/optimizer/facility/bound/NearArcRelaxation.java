package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.NearArcs;
import java.util.Arrays;
import java.util.Optional;

/**
 * The relaxation where no capacity binds: an arc counts where its customer's price is above its cost, whatever else the
 * site serves, so a step looks at near arcs only.
 */
final class NearArcRelaxation implements Relaxed {
    private final FacilityProblem problem;
    private final Grains grains;
    private final NearArcs near;
    private final int[] end;
    private final long[] valueOfSite;
    private final int[] timesServed;
    private final SiteChoice choice;
    private Optional<Fixing> fixing = Optional.empty();
    private long coverServed;

    NearArcRelaxation(FacilityProblem problem) {
        this.problem = problem;
        grains = Grains.of(problem);
        near = problem.nearArcs();
        end = new int[problem.customers()];
        valueOfSite = new long[problem.sites()];
        timesServed = new int[problem.customers()];
        choice = new SiteChoice(problem);
    }

    /** From now on the choice of sites respects what is fixed. */
    void fix(Fixing sites) {
        fixing = Optional.of(sites);
    }

    @Override
    public Grains grains() {
        return grains;
    }

    @Override
    public long valueAt(long[] ofCustomer, long ofCover) {
        long grain = grains.perUnit();
        for (int s = 0; s < valueOfSite.length; s++) {
            valueOfSite[s] = problem.openingCost(s) * grain;
        }
        long value = Math.multiplyExact(ofCover, problem.requiredCover());
        for (int i = 0; i < end.length; i++) {
            value += ofCustomer[i];
            end[i] = take(i, ofCustomer[i], ofCover);
        }
        value += fixing.isPresent() ? fixing.get().leastSum(valueOfSite) : choice.leastSum(valueOfSite);
        count();
        return value;
    }

    /** Offers a customer to all sites where it is worth its cost; the place after the last of them. */
    private int take(int customer, long price, long ofCover) {
        long grain = grains.perUnit();
        int last = near.first(customer + 1);
        int place = near.first(customer);
        for (; place < last; place++) {
            long gain = price - near.cost(place) * grain + ofCover * near.cover(place);
            if (gain <= 0) {
                return place;
            }
            valueOfSite[near.site(place)] -= gain;
        }
        return place;
    }

    private void count() {
        Arrays.fill(timesServed, 0);
        coverServed = 0;
        for (int i = 0; i < end.length; i++) {
            for (int place = near.first(i); place < end[i]; place++) {
                if (isOpen(near.site(place))) {
                    timesServed[i]++;
                    coverServed += near.cover(place);
                }
            }
        }
    }

    @Override
    public boolean isChosen(int site, int position, long[] ofCustomer, long ofCover) {
        int arc = problem.arcOf(site, position);
        return ofCustomer[problem.customer(arc)] - problem.cost(arc) * grains.perUnit() + ofCover * problem.cover(arc)
                > 0;
    }

    @Override
    public long extra(int site, int position, long[] ofCustomer, long ofCover) {
        int arc = problem.arcOf(site, position);
        long gain =
                ofCustomer[problem.customer(arc)] - problem.cost(arc) * grains.perUnit() + ofCover * problem.cover(arc);
        return choice.extra(valueOfSite, site) + Math.max(0, -gain);
    }

    @Override
    public int timesServed(int customer) {
        return timesServed[customer];
    }

    @Override
    public long coverServed() {
        return coverServed;
    }

    @Override
    public boolean isOpen(int site) {
        return fixing.isPresent() ? fixing.get().isChosen(site) : choice.isOpen(site);
    }

    @Override
    public long[] valuesOfSites() {
        return valueOfSite.clone();
    }

    @Override
    public double[] pricesOfRoom() {
        return new double[valueOfSite.length];
    }
}
