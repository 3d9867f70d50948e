package io.tributary.simulator.expect;

import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/** A property of the model that needs no run: it calls the same pure function as the engine does. */
public interface PureFunction {
    /** Name as expectations spell it. */
    String name();

    /** What it gives and what it is given, one sentence in English. */
    String en();

    /** The same in Chinese. */
    String zh();

    /** Names of what it may be given with {@code with}. */
    List<String> arguments();

    /**
     * The value.
     *
     * @throws BadArgument where an argument is missing or wrong
     */
    double value(Scenario scenario, Arguments arguments);
}
