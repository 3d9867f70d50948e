package io.tributary.optimizer.territory;

/**
 * Weighted distance on a plane, or its square: the dispersion (sum of weighted distances to the centre) and the moment of
 * inertia about the centre zone (Hess et al. 1965, Operations Research 13:998-1006), each with a factor.
 */
public final class PlaneCost implements CentreCost {
    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final double perDistance;
    private final double perSquare;

    /**
     * Costs on a plane.
     *
     * @param x places of the zones, any unit of length
     * @param y the same
     * @param weight weight by zone
     * @param perDistance whole units per weight and length
     * @param perSquare whole units per weight and squared length
     */
    public PlaneCost(double[] x, double[] y, double[] weight, double perDistance, double perSquare) {
        this.x = x.clone();
        this.y = y.clone();
        this.weight = weight.clone();
        this.perDistance = perDistance;
        this.perSquare = perSquare;
    }

    @Override
    public long of(int centre, int zone) {
        double dx = x[centre] - x[zone];
        double dy = y[centre] - y[zone];
        double square = dx * dx + dy * dy;
        return Math.round(weight[zone] * (perDistance * Math.sqrt(square) + perSquare * square));
    }
}
