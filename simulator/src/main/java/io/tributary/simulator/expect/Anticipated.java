package io.tributary.simulator.expect;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.play.Played;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What the firms of a solved play expect before luck falls, over the periods that the play looks at. */
record Anticipated(Played.What what, String en, String zh) implements PureFunction {

    static final Anticipated PROFIT = new Anticipated(
            Played.What.PROFIT, "Profit that a firm (entity, or total) expects", "企业（entity 或 total）的预期利润");

    static final Anticipated SALES =
            new Anticipated(Played.What.SALES, "Base units that a firm expects to sell to consumers", "企业预期售予消费者的数量");

    static final Anticipated UNSOLD = new Anticipated(
            Played.What.UNSOLD,
            "Base units that a firm expects to have left before anything goes back",
            "企业预期剩余数量（退货前）");

    static final Anticipated RETURNS = new Anticipated(
            Played.What.RETURNS, "Base units that a firm expects to give back to its suppliers", "企业预期退回供货方的数量");

    @Override
    public String name() {
        return "anticipated." + what.word();
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public double value(Scenario scenario, Arguments arguments) {
        List<String> firms =
                new ArrayList<>(scenario.firms().stream().map(Firm::id).toList());
        firms.add("total");
        String entity = arguments.entity().isPresent() ? arguments.entityAmong(firms) : "total";
        Played played = Played.of(scenario);
        double sum = 0;
        for (Firm firm : scenario.firms()) {
            boolean asked = entity.equals("total") || entity.equals(firm.id());
            sum += asked ? played.expected(what, firm.id()) : 0;
        }
        return sum;
    }
}
