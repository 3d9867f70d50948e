package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import java.util.Optional;

/** Sellers of one depth post the prices of their links; upstream first, so that each knows what it pays itself. */
record Pricing(int depth) implements Phase {

    @Override
    public void act(World world) {
        for (Stock seller : world.byDepth.get(depth)) {
            double cost = seller.costPerPack();
            for (Link link : seller.customers) {
                Optional<Double> played = world.posted.wholesale(link, world.period);
                if (played.isPresent()) {
                    link.price = seller.valuation.pricePerUnit(played.get());
                } else {
                    link.rule
                            .map(LinkRule::price)
                            .ifPresent(rule -> link.price = seller.valuation.price(rule.price(cost, Double.NaN)));
                }
            }
        }
    }
}
