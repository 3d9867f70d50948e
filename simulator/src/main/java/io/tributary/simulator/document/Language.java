package io.tributary.simulator.document;

/** A language in which problems are told. */
public enum Language {
    EN,
    ZH
}
