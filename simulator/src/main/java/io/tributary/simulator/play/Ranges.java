package io.tributary.simulator.play;

import io.tributary.simulator.channel.EffortCost;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.demand.DemandForm;
import io.tributary.simulator.demand.IsoElastic;
import io.tributary.simulator.demand.Posted;
import io.tributary.simulator.game.Decision;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.scenario.Demand;
import io.tributary.simulator.scenario.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.Decimal64;

/**
 * Where each decision is looked for: prices up to what the demand forms call their ceiling, quantities up to what sells at
 * cost, efforts up to what the whole market could pay for. Wide enough for any sensible decision; assumption: nobody wants
 * to be outside.
 */
final class Ranges {
    private final Layout layout;
    private final double ceiling;
    private final double floor;
    private final double units;

    Ranges(Layout layout) {
        this.layout = layout;
        double cost = highestCost();
        int tiers = tiers();
        double highest = 0;
        boolean endless = false;
        for (int market : layout.markets()) {
            DemandForm form = layout.scenario.demand().get(market).anticipated().orElseThrow();
            int places = layout.stands(market).size();
            highest = Math.max(highest, form.ceiling(cost, tiers, places));
            endless |= form instanceof IsoElastic;
        }
        highest = Math.max(highest, 1.5 * fixedPrices());
        ceiling = highest > 0 ? highest : 2 * cost + 1;
        floor = endless ? Math.max(cost, 1e-3) * 1e-2 : 0;
        units = mostUnits(endless ? Math.max(cost, 1e-3) / 2 : 0);
    }

    /** The highest price per base unit that a rule fixes or that is given: others follow it. */
    private double fixedPrices() {
        double highest = 0;
        for (var offer : layout.offers) {
            int pack = layout.skus.get(layout.sku(offer.sku())).pack();
            boolean fixed = layout.shelfRule(offer)
                    .filter(PriceRule.Fixed.class::isInstance)
                    .isPresent();
            double price = fixed ? ((PriceRule.Fixed) layout.shelfRule(offer).get()).perPack() / pack : 0;
            highest = Math.max(highest, price);
        }
        for (int i = 0; i < layout.moves.all().size(); i++) {
            boolean price = layout.moves.all().get(i).what().isPrice();
            highest = price ? Math.max(highest, layout.moves.given(i).orElse(0.0)) : highest;
        }
        return highest;
    }

    private double highestCost() {
        double highest = 0;
        double[] below = new double[layout.firms.size()];
        for (int f : layout.topDown) {
            Firm firm = layout.firms.get(f);
            double above = Math.max(
                    highestFixed(firm.id()),
                    firm.buysFrom().stream()
                            .mapToDouble(id -> below[layout.firm(id)])
                            .max()
                            .orElse(0));
            double own = 0;
            for (int s = 0; s < layout.skus.size(); s++) {
                own = Math.max(own, layout.unitCost(f, s));
            }
            below[f] = above + own;
            highest = Math.max(highest, below[f]);
        }
        return highest;
    }

    /** The highest price that a rule fixes for what a firm buys; it may lie above the cost of who sells it. */
    private double highestFixed(String buyer) {
        double highest = 0;
        for (int k = 0; k < layout.trades.size(); k++) {
            boolean buys = layout.trades.get(k).buyer().equals(buyer);
            highest = buys ? Math.max(highest, fixedPrice(k).orElse(0.0)) : highest;
        }
        return highest;
    }

    private int tiers() {
        int[] depth = new int[layout.firms.size()];
        int deepest = 1;
        for (int f : layout.topDown) {
            depth[f] = 1
                    + layout.firms.get(f).buysFrom().stream()
                            .mapToInt(id -> depth[layout.firm(id)])
                            .max()
                            .orElse(0);
            deepest = Math.max(deepest, depth[f]);
        }
        return deepest;
    }

    private double mostUnits(double price) {
        double most = 0;
        for (int market : layout.markets()) {
            Demand demand = layout.scenario.demand().get(market);
            DemandForm form = demand.anticipated().orElseThrow();
            List<Decimal64> prices = new ArrayList<>();
            layout.stands(market).forEach(stand -> prices.add(new Decimal64(price)));
            double sum = 0;
            for (Decimal64 sold : form.sales(Posted.at(prices))) {
                sum += Double.isFinite(sold.getReal()) ? luckiest(demand, sold) : 0;
            }
            most += sum;
        }
        return Math.max(most, 1);
    }

    /** What is asked for in a period of the best luck, one in a million. */
    private static double luckiest(Demand demand, Decimal64 expected) {
        return demand.law()
                .map(law -> demand.realised(expected, new Decimal64(law.quantile(1 - 1e-6))))
                .orElse(expected)
                .getReal();
    }

    Decision decision(int index, int player) {
        Move move = layout.moves.all().get(index);
        Optional<Double> given = layout.moves.given(index);
        if (given.isPresent()) {
            return Decision.given(move.name(), Math.max(0, player), given.get());
        }
        return switch (move.what()) {
            case WHOLESALE, PRICE -> {
                // A price that clears may fall below cost: nobody asks it.
                double low = player == Decision.CLEARING ? floor : Math.max(floor, knownCost(move));
                yield new Decision(move.name(), player, low, Math.max(low, ceiling));
            }
            case MARGIN -> new Decision(move.name(), player, 0, ceiling);
            case QUANTITY -> new Decision(move.name(), player, 0, units);
            case ORDER -> new Decision(move.name(), player, 0, 2 * units);
            case ADVERTISING, SERVICE, EFFORT -> new Decision(move.name(), player, 0, mostEffort(move));
            case TERMS ->
                move.term().equals("salary.pay")
                        ? new Decision(move.name(), player, -10 * ceiling * units, 10 * ceiling * units)
                        : new Decision(move.name(), player, 0, ceiling);
        };
    }

    /**
     * What a unit costs a firm of one product, where no decision and no contract term changes that: it asks no less, which
     * leaves out prices at which it would gladly sell nothing. Otherwise 0.
     */
    private double knownCost(Move move) {
        Firm firm = layout.firmOf(move.firm());
        boolean owned = layout.scenario.play().stream()
                .flatMap(play -> play.together().stream())
                .anyMatch(group -> group.contains(firm.id()));
        boolean terms = false;
        double cost = 0;
        for (int k = 0; k < layout.trades.size(); k++) {
            boolean buys = layout.trades.get(k).buyer().equals(firm.id());
            boolean sells = layout.trades.get(k).seller().equals(firm.id());
            terms |= (buys || sells)
                    && layout.rules
                            .get(k)
                            .filter(rule -> !rule.terms().isEmpty())
                            .isPresent();
            Optional<Double> fixed = buys ? fixedPrice(k) : Optional.of(0.0);
            if (fixed.isEmpty()) {
                return 0;
            }
            cost += fixed.get();
        }
        List<String> carried = layout.map.carried(firm.id());
        boolean simple =
                !owned && !terms && carried.size() == 1 && firm.buysFrom().size() <= 1;
        return simple ? cost + layout.unitCost(layout.firm(firm.id()), layout.sku(carried.get(0))) : 0;
    }

    /** The price of a trade that a rule fixes, with the handling that the buyer pays. */
    private Optional<Double> fixedPrice(int trade) {
        PriceSource source = layout.tradeSource(trade, 0);
        boolean fixed = source.decision() == PriceSource.NONE
                && source.rule().filter(PriceRule.Fixed.class::isInstance).isPresent();
        return fixed
                ? Optional.of(source.price(List.of(), Decimal64.ZERO).getReal() + layout.handling(trade, true))
                : Optional.empty();
    }

    /** The effort that would cost as much as all the market could ever pay. */
    private double mostEffort(Move move) {
        double money = ceiling * units;
        EffortCost cost = layout.firmOf(move.firm()).effortCost();
        if (move.what() == Move.What.ADVERTISING) {
            return money;
        }
        if (cost instanceof EffortCost.Quadratic quadratic) {
            return quadratic.k() > 0 ? Math.max(1, Math.sqrt(2 * money / quadratic.k())) : money;
        }
        return money;
    }
}
