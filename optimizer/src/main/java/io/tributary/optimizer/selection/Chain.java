package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Partner;
import java.util.Optional;

/**
 * A distributor with what stands between it and the maker.
 *
 * @param wholesaler empty where the maker supplies the distributor
 */
record Chain(Partner distributor, Optional<Partner> wholesaler) {

    /** Partners in it: 1 or 2. */
    int tiers() {
        return wholesaler.isPresent() ? Offer.MOST_TIERS : 1;
    }

    /** Whether everybody in it holds the licences. */
    boolean isLicensed() {
        return distributor.licensed() && wholesaler.map(Partner::licensed).orElse(true);
    }

    /** Whether everybody in it is of one region. */
    boolean isOfOneRegion() {
        return wholesaler.map(w -> w.region().equals(distributor.region())).orElse(true);
    }

    /** Who buys from the maker. */
    Partner first() {
        return wholesaler.orElse(distributor);
    }
}
