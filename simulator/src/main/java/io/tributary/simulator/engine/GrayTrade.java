package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.Diversion;
import io.tributary.simulator.policy.OrderRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Partners that sell into the territories of others where that pays them: each week they offer, outlets buy a part of
 * their need from them, and what is found is punished.
 */
final class GrayTrade {
    /** Weeks of own sales up to which a partner counts what purchases for others earn of its contract. */
    private static final double HORIZON = 8;

    private final Diversion rule;
    private final Map<Stock, List<Link>> waysOf = new LinkedHashMap<>();
    private final Map<Stock, List<Link>> waysTo = new LinkedHashMap<>();
    private final Map<Stock, Integer> penalties = new HashMap<>();
    private final Map<Link, Double> parts = new HashMap<>();
    private final List<CreditLine> credits = new ArrayList<>();

    /** The line on which a partner credits another for what it sold to its outlets. */
    private record CreditLine(Link way, Link rightful, int line) {}

    GrayTrade(World world, Diversion rule) {
        this.rule = rule;
        ChartOfAccounts chart = world.builder.chart();
        for (Link link : world.builder.links()) {
            if (link.diverts) {
                Stock seller = link.seller.orElseThrow();
                waysOf.computeIfAbsent(seller, s -> new ArrayList<>()).add(link);
                waysTo.computeIfAbsent(link.buyer, s -> new ArrayList<>()).add(link);
            }
        }
        for (Stock seller : waysOf.keySet()) {
            Sku sku = world.scenario.skus().get(seller.sku);
            Party maker = world.scenario.firms().stream()
                    .filter(firm -> firm.id().equals(sku.maker()))
                    .map((Firm firm) -> Parties.of(firm))
                    .findFirst()
                    .orElse(Party.WORLD);
            penalties.put(seller, chart.money(Kind.PENALTY, seller.party, maker, sku.id()));
        }
        if (rule.credit() > 0) {
            waysTo.forEach(
                    (group, ways) -> openCredits(chart, world.scenario.skus().get(group.sku), group, ways));
        }
    }

    private void openCredits(ChartOfAccounts chart, Sku sku, Stock group, List<Link> ways) {
        for (Link way : ways) {
            for (Link rightful : group.suppliers) {
                if (!rightful.diverts) {
                    Party owner = rightful.seller.orElseThrow().party;
                    int line = chart.money(Kind.SHARING, way.seller.orElseThrow().party, owner, sku.id());
                    credits.add(new CreditLine(way, rightful, line));
                }
            }
        }
    }

    /** Offers of the week, once the window that counts has begun. */
    void offer(World world) {
        if (!world.counts()) {
            return;
        }
        waysOf.forEach((seller, ways) -> reckon(world, seller, ways));
        waysTo.forEach((group, ways) -> buy(ways, group));
    }

    private void reckon(World world, Stock seller, List<Link> ways) {
        boolean serves = world.trade.serves(seller);
        Valuation valuation = seller.valuation;
        double rebate =
                serves ? valuation.perPack(valuation.pricePerUnit(world.anticipation.pressure(seller, HORIZON))) : 0;
        double idle = serves ? weeksBeyondNeed(world, seller) : 0;
        for (Link link : ways) {
            double paid = valuation.perPack(link.buyer.purchasePrice());
            boolean open = serves && world.trade.serves(link.buyer);
            double gain = rule.gain(paid, seller.costPerPack() - rebate, valuation.perPack(link.freightPrice), idle);
            parts.put(link, open ? rule.part(gain, paid) : 0.0);
            link.price = valuation.price(rule.offer(paid));
        }
    }

    /** Weeks that the seller's stock beyond its need would lie. */
    private static double weeksBeyondNeed(World world, Stock seller) {
        double beyond = seller.rule
                .map((OrderRule order) -> -order.order(seller.view(0, world.period)))
                .orElse(0.0);
        return seller.forecast() <= 0 ? 0 : Math.max(0, beyond) / seller.forecast();
    }

    /** Outlets order a part of their need outside the territory; of several offers each gets its part, together the most. */
    private void buy(List<Link> ways, Stock group) {
        double sum = 0;
        for (Link link : ways) {
            sum += parts.getOrDefault(link, 0.0);
        }
        if (sum == 0) {
            return;
        }
        double scale = Math.min(1, rule.most() / sum);
        for (Link link : group.suppliers) {
            link.share = link.diverts ? parts.getOrDefault(link, 0.0) * scale : link.share * (1 - sum * scale);
        }
    }

    /** The partners whose outlets bought elsewhere get their part of the price, in proportion to their orders there. */
    void credit(World world) {
        for (CreditLine credit : credits) {
            Link way = credit.way();
            long goods = world.ledger.posted(way.lines.out());
            double owners = 0;
            for (Link link : way.buyer.suppliers) {
                owners += link.diverts ? 0 : link.share;
            }
            if (goods > 0 && credit.rightful().share > 0) {
                double value = way.buyer.valuation.value(way.price, goods) * rule.credit();
                world.ledger.post(credit.line(), (long) Math.rint(value * (credit.rightful().share / owners)));
            }
        }
    }

    /** What was diverted in the week is found or not, punished or not. */
    void inspect(World world) {
        if (rule.detection() * rule.penalty() == 0) {
            return;
        }
        waysOf.forEach((seller, ways) -> {
            long goods = 0;
            for (Link link : ways) {
                goods += world.ledger.posted(link.lines.out());
            }
            if (goods > 0) {
                Draws draws = world.luck.draws(Purpose.DIVERSION, seller.party.id() + "/" + seller.sku, world.period);
                boolean found = draws.nextDouble() < rule.detection();
                if (found && draws.nextDouble() < rule.enforcement()) {
                    long fine = seller.valuation.value(seller.valuation.price(rule.penalty()), goods);
                    world.ledger.post(penalties.getOrDefault(seller, ChartOfAccounts.NONE), fine);
                }
            }
        });
    }
}
