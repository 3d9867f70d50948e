package io.tributary.simulator.relation;

/**
 * What a partner's staff can do, 0 to 1. A week of h hours of training closes the part 1 - exp(-gain h) of the gap to full
 * skill (the exponential learning curve: Thurstone 1919, Psychological Monographs 26(3); Heathcote, Brown and Mewhort 2000,
 * Psychonomic Bulletin and Review 7:185-207). Staff who leave take their part along: a yearly turnover of T leaves (1 -
 * T)^(1/52) a week.
 *
 * <p>Example: gain 2 % per hour, 6 hours and nobody leaving: from 0 to 1 - exp(-0.12) = 0.113.
 */
public final class Skill {
    private static final double WEEKS_PER_YEAR = 52;

    private Skill() {}

    /**
     * The skill a week later.
     *
     * @param skill now, 0 to 1
     * @param dose gain times hours of training, or gain times visits
     * @param turnover share of the staff that leaves in a year, 0 to 1
     */
    public static double next(double skill, double dose, double turnover) {
        double learnt = dose == 0 ? skill : skill + (1 - skill) * -StrictMath.expm1(-dose);
        return turnover == 0 ? learnt : learnt * StrictMath.pow(1 - turnover, 1 / WEEKS_PER_YEAR);
    }
}
