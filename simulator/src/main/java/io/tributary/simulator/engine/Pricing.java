package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.policy.BargainedPrice;
import io.tributary.simulator.policy.PriceView;
import java.util.Optional;

/** Sellers of one depth post the prices of their links; upstream first, so that each knows what it pays itself. */
record Pricing(int depth) implements Phase {

    @Override
    public void act(World world) {
        for (Stock seller : world.byDepth.get(depth)) {
            double cost = seller.costPerPack();
            for (Link link : seller.customers) {
                world.posted.share(link, world.period).ifPresent(share -> link.share = share);
                Optional<Double> played = world.posted.wholesale(link, world.period);
                if (played.isPresent()) {
                    link.price = seller.valuation.pricePerUnit(played.get());
                } else {
                    PriceView view =
                            PriceView.ofCost(cost).in(link.buyer.party.region()).at(world.month(), seller.cover());
                    link.rule
                            .map(LinkRule::price)
                            .map(rule -> rule.price(
                                    rule instanceof BargainedPrice ? view.strong(strength(world, link)) : view))
                            .ifPresent(price -> link.price = seller.valuation.price(price * power(world, link)));
                }
            }
        }
    }

    /** How strong our brand is against the distributors of a buyer's region. */
    private static double strength(World world, Link link) {
        double equity = world.scenario.skus().get(link.buyer.sku).equity();
        return BargainedPrice.strength(equity, world.coverage.concentration(link.buyer.party.region()));
    }

    /** A strong brand lets the maker ask more of its partners. */
    private static double power(World world, Link link) {
        boolean ofMaker = link.seller
                .filter(seller -> seller.party.tier() == Party.Tier.MAKER)
                .isPresent();
        return ofMaker
                ? world.publicity.brands().map(brands -> brands.pricing(world)).orElse(1.0)
                : 1;
    }
}
