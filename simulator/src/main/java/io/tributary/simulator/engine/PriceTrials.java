package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.policy.LearnedPrice;

/** A seller's search for its price: one trial a period, judged by what it earned. */
final class PriceTrials {
    /** First letters of the saved parts. */
    static final String PART = "trials|";

    private final LearnedPrice rule;
    private final String key;
    private final World world;
    private LearnedPrice.State state;
    private boolean begun;

    /**
     * A search before its first trial.
     *
     * @param key by which luck knows it
     */
    PriceTrials(LearnedPrice rule, String key, World world) {
        this.rule = rule;
        this.key = key;
        this.world = world;
        state = rule.start(true);
    }

    /**
     * The price of a pack that is tried in this period.
     *
     * @param earned what the trial of the period before brought
     */
    double price(double earned) {
        boolean up = world.luck.draws(Purpose.PRICE_TRIAL, key, world.period).nextInt() < 0;
        state = begun ? rule.next(state, earned, up) : rule.start(up);
        begun = true;
        return rule.trial(state);
    }

    void keep(Tape tape) {
        state = new LearnedPrice.State(
                tape.real(state.price()),
                tape.count(state.pair()),
                tape.flag(state.up()),
                tape.flag(state.second()),
                tape.real(state.earned()));
        begun = tape.flag(begun);
    }
}
