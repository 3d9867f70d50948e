package io.tributary.simulator.geography;

/**
 * A named point on the globe.
 *
 * @param id by which a table of distances knows it: of a zone, a partner or a plant
 * @param lat latitude, degrees
 * @param lon longitude, degrees
 */
public record Location(String id, double lat, double lon) {

    /** The place of a zone. */
    public static Location of(Zone zone) {
        return new Location(zone.id(), zone.lat(), zone.lon());
    }
}
