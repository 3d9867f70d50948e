package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.policy.BargainedPrice;
import io.tributary.simulator.policy.DynamicPrice;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.policy.PriceView;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.Optional;

/** Sellers of one depth post the prices of their links; upstream first, so that each knows what it pays itself. */
record Pricing(int depth) implements Phase {

    @Override
    public void act(World world) {
        for (Stock seller : world.byDepth.get(depth)) {
            double cost = seller.costPerPack();
            for (Link link : seller.customers) {
                Optional<Double> share = world.posted.share(link, world.period);
                if (share.isPresent()) {
                    link.share = share.get();
                }
                Optional<Double> played = world.posted.wholesale(link, world.period);
                if (played.isPresent()) {
                    link.price = seller.valuation.pricePerUnit(played.get());
                } else if (link.rule.isPresent()) {
                    PriceRule rule = link.rule.get().price();
                    double price = rule.price(seen(world, link, rule, cost));
                    link.price = seller.valuation.price(price * power(world, link));
                }
            }
        }
    }

    /** What a rule sees: a list price looks at the buyer's region alone, some rules beyond the seller's own house. */
    private static PriceView seen(World world, Link link, PriceRule rule, double cost) {
        PriceView near = PriceView.ofCost(cost).in(link.buyer.party.region());
        if (rule instanceof PriceRule.Fixed) {
            return near;
        }
        PriceView view = near.at(world.month(), link.seller.orElseThrow().cover());
        if (rule instanceof BargainedPrice) {
            return view.strong(strength(world, link));
        }
        return rule instanceof DynamicPrice ? view.trading(trade(world, link)) : view;
    }

    private static PriceView.Trade trade(World world, Link link) {
        long bought = 0;
        int buyers = 0;
        for (Link other : link.seller.orElseThrow().customers) {
            if (other.share > 0 && other.buyer.sku == link.buyer.sku) {
                bought = FixedPoint.sum(bought, other.bought);
                buyers++;
            }
        }
        double standing = bought == 0 ? Double.NaN : (double) link.bought * buyers / bought;
        String region = link.buyer.party.region();
        double market = world.market.map(known -> known.rivalPrice(region)).orElse(Double.NaN)
                * world.scenario.skus().get(link.buyer.sku).pack();
        return new PriceView.Trade(standing, market, link.buyer.valuation.perPack(link.price));
    }

    /** How strong our brand is against the distributors of a buyer's region. */
    private static double strength(World world, Link link) {
        double equity = world.scenario.skus().get(link.buyer.sku).equity();
        return BargainedPrice.strength(equity, world.coverage.concentration(link.buyer.party.region()));
    }

    /** A strong brand lets the maker ask more of its partners. */
    private static double power(World world, Link link) {
        Optional<Brands> brands = world.publicity.brands();
        boolean ofMaker = link.seller.orElseThrow().party.tier() == Party.Tier.MAKER;
        return ofMaker && brands.isPresent() ? brands.get().pricing(world) : 1;
    }
}
