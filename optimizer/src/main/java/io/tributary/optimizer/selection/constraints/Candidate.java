package io.tributary.optimizer.selection.constraints;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.SelectionRegion;
import io.tributary.optimizer.selection.Site;
import io.tributary.optimizer.selection.Wholesaler;
import java.util.Optional;

/**
 * An offer together with the distributor, the wholesaler behind it and the region that make it.
 *
 * @param number number of the offer in the problem
 * @param option number of the distributor's option
 * @param wholesaler empty where the maker supplies the distributor
 */
public record Candidate(
        int number, int option, Offer offer, Site site, SelectionRegion region, Optional<Wholesaler> wholesaler) {

    /** The candidate of an offer's number. */
    public static Candidate of(SelectionProblem problem, int number) {
        Offer offer = problem.offer(number);
        Site site = problem.site(offer.site());
        Optional<Wholesaler> wholesaler = offer.wholesaler() == Offer.DIRECT
                ? Optional.empty()
                : Optional.of(problem.wholesaler(offer.wholesaler()));
        return new Candidate(number, problem.option(number), offer, site, problem.region(site.region()), wholesaler);
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
