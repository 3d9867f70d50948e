package io.tributary.optimizer.selection.constraints;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.SelectionRegion;
import io.tributary.optimizer.selection.Site;

/**
 * An offer together with the distributor and the region that make it.
 *
 * @param number number of the offer in the problem
 */
public record Candidate(int number, Offer offer, Site site, SelectionRegion region) {

    /** The candidate of an offer's number. */
    public static Candidate of(SelectionProblem problem, int number) {
        Offer offer = problem.offer(number);
        Site site = problem.site(offer.site());
        return new Candidate(number, offer, site, problem.region(site.region()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidate candidate && candidate.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
