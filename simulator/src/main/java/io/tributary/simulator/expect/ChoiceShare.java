package io.tributary.simulator.expect;

import io.tributary.simulator.market.Logit;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/** The share of one of several offers by the logit of the consumer market, for a consumer without a last brand. */
record ChoiceShare() implements PureFunction {

    @Override
    public String name() {
        return "choice.share";
    }

    @Override
    public String en() {
        return "Logit share of one of several offers: with utilities (a list), offer (its number, from 1), and"
                + " outside (utility of buying nothing; none when left out)";
    }

    @Override
    public String zh() {
        return "logit选择份额：utilities为效用列表，offer为序号（自1起），outside为不购买的效用（可省略）";
    }

    @Override
    public List<String> arguments() {
        return List.of("utilities", "offer", "outside");
    }

    @Override
    public double value(Scenario scenario, Arguments arguments) {
        double[] utilities = arguments.numbers("utilities");
        double sum = Logit.weight(arguments.number("outside", Double.NEGATIVE_INFINITY), 1);
        for (double utility : utilities) {
            sum += Logit.weight(utility, 1);
        }
        int offer = arguments.index("offer", utilities.length);
        return Logit.share(Logit.weight(utilities[offer], 1), sum);
    }
}
