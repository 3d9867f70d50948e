package io.tributary.simulator.expect;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.demand.Posted;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.ChannelMap.Offer;
import io.tributary.simulator.scenario.Demand;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The price elasticity of a demand form at the list prices of the scenario: the relative change of one offer's expected
 * sales per relative change of an offer's price, by the derivative of the form that the engine's consumers follow.
 */
record DemandElasticity() implements PureFunction {
    private static final Wording NO_OFFER = new Wording("is {0}, which no demand form offers", "为 {0}，没有需求函数提供该报价");
    private static final Wording NO_PRICE =
            new Wording("is {0}, which has no list price for consumers", "为 {0}，没有面向消费者的标价");
    private static final Wording FIXED =
            new Wording("Give it a link to consumers with a fixed price.", "请给出面向consumers的fixed价格。");

    @Override
    public String name() {
        return "demand.elasticity";
    }

    @Override
    public String en() {
        return "Elasticity of a demand form's sales at list prices: entity is the offer that sells, with by (the offer"
                + " whose price changes; the same when left out)";
    }

    @Override
    public String zh() {
        return "需求函数在标价处的价格弹性：entity为销售的报价，by为变价的报价（缺省为自身）";
    }

    @Override
    public List<String> arguments() {
        return List.of("by");
    }

    @Override
    public double value(Scenario scenario, Arguments arguments) {
        arguments.mustBeAmong(arguments());
        List<String> known = new ArrayList<>();
        for (Demand demand : scenario.demand()) {
            demand.answer().ifPresent(form -> known.addAll(demand.places()));
        }
        String sells = arguments.entityAmong(known);
        String by = arguments.text("by", sells);
        for (int i = 0; i < scenario.demand().size(); i++) {
            Demand demand = scenario.demand().get(i);
            if (demand.answer().isPresent() && demand.places().containsAll(List.of(sells, by))) {
                return elasticity(
                        scenario,
                        i,
                        demand.places().indexOf(sells),
                        demand.places().indexOf(by));
            }
        }
        throw new BadArgument("with.by", NO_OFFER.with(by), Wording.NONE);
    }

    private static double elasticity(Scenario scenario, int index, int sells, int by) {
        List<DerivativeStructure> prices = new ArrayList<>();
        for (Offer offer : ChannelMap.of(scenario).offersOf(index)) {
            double price = price(scenario, offer);
            prices.add(
                    offer.index() == by
                            ? new DerivativeStructure(1, 1, 0, price)
                            : new DerivativeStructure(1, 1, price));
        }
        DerivativeStructure sales =
                scenario.demand().get(index).sales(Posted.at(prices)).get(sells);
        return sales.getPartialDerivative(1) * prices.get(by).getValue() / sales.getValue();
    }

    private static double price(Scenario scenario, Offer offer) {
        String kind = scenario.firms().stream()
                .filter(firm -> firm.id().equals(offer.firm()))
                .map(Firm::kind)
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        PriceRule rule = new LinkRules(scenario.links())
                .find(offer.firm(), kind, "consumers", "consumers", offer.sku())
                .map(LinkRule::price)
                .orElseThrow(() -> new BadArgument("entity", NO_PRICE.with(offer.firm()), FIXED));
        if (!(rule instanceof PriceRule.Fixed list)) {
            throw new BadArgument("entity", NO_PRICE.with(offer.firm()), FIXED);
        }
        int pack = scenario.skus().stream()
                .filter(sku -> sku.id().equals(offer.sku()))
                .mapToInt(sku -> sku.pack())
                .findFirst()
                .orElse(1);
        return list.perPack() / pack;
    }
}
