package io.tributary.simulator.geography;

/** Distance on the globe. */
public final class GreatCircle {
    /** Mean radius of the Earth, km (IUGG 1980). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /**
     * Great-circle distance in kilometres by the haversine formula (Sinnott 1984, Sky and Telescope 68:159).
     *
     * @param lat1 latitude of the first place, degrees
     * @param lon1 longitude of the first place, degrees
     * @param lat2 latitude of the second place, degrees
     * @param lon2 longitude of the second place, degrees
     */
    public static double km(double lat1, double lon1, double lat2, double lon2) {
        double north = StrictMath.sin(StrictMath.toRadians(lat2 - lat1) / 2);
        double east = StrictMath.sin(StrictMath.toRadians(lon2 - lon1) / 2);
        double chord = north * north
                + StrictMath.cos(StrictMath.toRadians(lat1)) * StrictMath.cos(StrictMath.toRadians(lat2)) * east * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(Math.min(1, chord)));
    }
}
