package io.tributary.optimizer.reason;

import java.util.Optional;

/**
 * Why an area is served as it is.
 *
 * @param area id of the area
 * @param chain who serves it, written A&gt;B; empty where nobody does
 * @param km distance from the distributor to the area's zone
 * @param minutes drive from the distributor to it, as the table of distances gives it or estimated from the kilometres
 * @param outlets outlets that stock us
 * @param cents cost that the area causes by itself over the window, cents
 * @param alternative the best other chain, and what the flip would mean; empty where there is none in reach
 * @param sentence all of it, for people
 */
public record WhyArea(
        String area,
        String chain,
        double km,
        double minutes,
        long outlets,
        long cents,
        Optional<Flip> alternative,
        Sentence sentence) {}
