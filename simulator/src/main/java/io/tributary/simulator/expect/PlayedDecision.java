package io.tributary.simulator.expect;

import io.tributary.simulator.play.Played;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/** A decision of the solved play, by the name under which the scenario has it. */
record PlayedDecision() implements PureFunction {

    @Override
    public String name() {
        return "play.decision";
    }

    @Override
    public String en() {
        return "A decision of the solved play: with name, such as maker1.terms.salary.pay";
    }

    @Override
    public String zh() {
        return "博弈解中的决策：name为决策名，如maker1.terms.salary.pay";
    }

    @Override
    public List<String> arguments() {
        return List.of("name");
    }

    @Override
    public double value(Scenario scenario, Arguments arguments) {
        return arguments.among("name", Played.of(scenario).values());
    }
}
