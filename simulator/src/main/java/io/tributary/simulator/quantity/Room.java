package io.tributary.simulator.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The door plate of a package: its name, and the rooms it may use. One ArchUnit test holds every room to it. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Room {
    String name();

    /** Names of the rooms of the same module that this room may import from. */
    String[] mayUse();
}
