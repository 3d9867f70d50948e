package io.tributary.simulator.quantity;

/** The languages in which everything that a person reads is written. */
public enum Language {
    EN,
    ZH;

    /** The one of two texts that is in this language. */
    public String pick(String en, String zh) {
        return this == EN ? en : zh;
    }
}
