package io.tributary.simulator.customer;

/** How the customers of a base behave over time. */
public sealed interface Behaviour permits BgNbd, ParetoNbd, Sbg, Markov {

    /** How each customer lives. */
    Life life();

    /** Events in the life of a mean customer per period, about: what a run costs. */
    double eventsPerPeriod();
}
