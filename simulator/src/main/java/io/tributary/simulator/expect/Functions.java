package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Formula.Name;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The pure functions of the model that an expectation may ask for, by name. A new function is one line here; it calls
 * what the engine itself calls, never a formula of its own.
 */
public final class Functions {
    /** Every function, in the order of docs/expect.md. */
    public static final List<PureFunction> ALL = Stream.concat(
                    Stream.of(
                            new ChoiceShare(),
                            Anticipated.PROFIT,
                            Anticipated.SALES,
                            Anticipated.UNSOLD,
                            Anticipated.RETURNS),
                    CustomerFunction.ALL.stream())
            .toList();

    private Functions() {}

    /** Names of all functions. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        ALL.forEach(function -> names.add(function.name()));
        return names;
    }

    /** The function of a name; empty where there is none. */
    public static Optional<PureFunction> find(String name) {
        return ALL.stream().filter(function -> function.name().equals(name)).findFirst();
    }

    /** Functions as formulas name them, {@code name(entity)}, without further arguments. */
    record Scope() {
        boolean has(Name name) {
            return find(name.name()).isPresent();
        }

        double value(Name name, Scenario scenario) {
            Arguments arguments = new Arguments(name.entity(), Optional.empty(), Map.of());
            return find(name.name()).orElseThrow().value(scenario, arguments);
        }
    }
}
