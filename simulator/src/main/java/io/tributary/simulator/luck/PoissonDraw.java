package io.tributary.simulator.luck;

/**
 * An exact draw from the Poisson distribution: inversion by sequential search below a mean of 10, transformed rejection
 * (algorithm PTRS of Hörmann 1993, "The transformed rejection method for generating Poisson random variables",
 * Insurance: Mathematics and Economics 12:39-45) above.
 */
final class PoissonDraw {

    private static final double SMALL_MEAN = 10;

    /** More events than this have a probability below 1e-70 at a mean of 10, far below one step of a uniform. */
    private static final int LONGEST_SEARCH = 120;

    private PoissonDraw() {}

    static long next(Draws draws, double mean) {
        if (mean == 0) {
            return 0;
        }
        return mean < SMALL_MEAN ? search(draws.nextDouble(), mean) : reject(draws, mean);
    }

    private static long search(double uniform, double mean) {
        double mass = StrictMath.exp(-mean);
        double u = uniform;
        int k = 0;
        while (u > mass && k < LONGEST_SEARCH) {
            u -= mass;
            k++;
            mass *= mean / k;
        }
        return k;
    }

    private static long reject(Draws draws, double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double quickly = 0.9277 - 3.6224 / (b - 2);
        double height = 1.1239 + 1.1328 / (b - 3.4);
        while (true) {
            double u = draws.nextDouble() - 0.5;
            double v = draws.nextDouble();
            double edge = 0.5 - Math.abs(u);
            double x = Math.floor((2 * a / edge + b) * u + mean + 0.43);
            if (edge >= 0.07 && v <= quickly) {
                return (long) x;
            }
            if (x >= 0 && !(edge < 0.013 && v > edge)) {
                double scaled = v * height / (a / (edge * edge) + b);
                if (StrictMath.log(scaled) <= PoissonMass.log((long) x, mean)) {
                    return (long) x;
                }
            }
        }
    }
}
