package io.tributary.optimizer.selection;

import java.util.Optional;

/**
 * An area to be served.
 *
 * @param id id of the area
 * @param zone id of its zone
 * @param outlets outlets in it
 * @param lockedTo id of the partner that must keep it; empty where the solver is free
 */
public record ServiceArea(String id, String zone, double outlets, Optional<String> lockedTo) {

    /** The same area with another lock. */
    ServiceArea lockedTo(Optional<String> partner) {
        return new ServiceArea(id, zone, outlets, partner);
    }
}
