package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.policy.Loading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.Decimal64;

/**
 * How a buyer reckons with the terms of its contract before they are settled: from its own purchases and sales since the
 * last settlement, its forecast, and the terms as they are written. Nothing here is hidden from the buyer.
 */
final class Anticipation {
    /** The part of a week's sales by which the worth of one more unit is tried out. */
    private static final double SMALL = 1e-3;

    private final World world;
    private final Optional<Loading> loading;

    Anticipation(World world) {
        this.world = world;
        loading = world.scenario.loading();
    }

    /** A term with the statement that its buyer expects at the next settlement if it goes on as it does. */
    record Prospect(TermAccount account, Statement<Decimal64> statement, int periodsLeft) {}

    /**
     * The terms of a link as the buyer expects them to be settled, if it sells and buys as forecast.
     *
     * @param ordered base units on order that will be shipped before
     * @param weekly base units bought and sold per week from the next period on
     */
    List<Prospect> prospects(Link link, double ordered, double weekly) {
        List<Prospect> prospects = new ArrayList<>();
        for (TermAccount account : world.settlements.of(link)) {
            if (account.canBeReckoned()) {
                int due = Settlements.due(world, account);
                int left = due - world.period;
                Statement<Decimal64> now = account.expected(seasons(world.period, due));
                double later = Math.max(0, left - delay(link)) * weekly;
                prospects.add(
                        new Prospect(account, now.plus(ordered + later, (left + 1) * weekly * link.share, 0), left));
            }
        }
        return prospects;
    }

    private double seasons(int from, int to) {
        double sum = 0;
        for (int period = from; period <= to; period++) {
            sum += Settlements.season(world, period);
        }
        return sum;
    }

    /** Periods until what is ordered now is shipped. */
    private int delay(Link link) {
        return link.orderDelay + (world.goodsMoveBeforeOrders() ? 1 : 0);
    }

    /** What some terms pay more if more is bought, sold and spent, money. */
    double gain(List<Prospect> prospects, double bought, double sold, double outlay) {
        double sum = 0;
        for (Prospect prospect : prospects) {
            Statement<Decimal64> more = prospect.statement().plus(bought, sold, outlay);
            sum += prospect.account().pays(world, more) - prospect.account().pays(world, prospect.statement());
        }
        return sum;
    }

    /** Base units beyond what is expected at which a payment bends or jumps, by what is bought or by what is sold. */
    static List<Double> bends(List<Prospect> prospects, boolean sold) {
        List<Double> bends = new ArrayList<>();
        for (Prospect p : prospects) {
            Statement<Decimal64> s = p.statement();
            for (Decimal64 bend : bends(p, sold)) {
                double missing = bend.getReal() - (sold ? s.sold() : s.bought()).getReal();
                if (missing > 0) {
                    bends.add(missing * (1 + 1e-9));
                }
            }
        }
        return bends;
    }

    private static List<Decimal64> bends(Prospect p, boolean sold) {
        Levers<Decimal64> levers = Levers.asWritten(Decimal64.ZERO);
        return sold
                ? p.account().term().soldBends(p.statement(), levers)
                : p.account().term().boughtBends(p.statement(), levers);
    }

    /** What one more base unit bought and sold earns of the terms beyond so many more, money. */
    double worthBeyond(List<Prospect> prospects, double units, double weekly) {
        double start = units + SMALL * weekly;
        double some = SMALL * weekly;
        return (gain(prospects, start + some, start + some, 0) - gain(prospects, start, start, 0)) / some;
    }

    /** What one more base unit bought, or bought and sold, is expected to earn of the terms, money. */
    double worthOfOneMore(List<Prospect> prospects, double weekly, boolean sold) {
        double some = Math.max(SMALL, SMALL * weekly);
        return gain(prospects, some, sold ? some : 0, 0) / some;
    }

    /**
     * What the terms are expected to earn per additional base unit bought for somebody else, money: for the quantity,
     * up to so many weeks of sales, at which that is most.
     */
    double pressure(Stock buyer, double weeks) {
        double most = 0;
        for (Link link : buyer.suppliers) {
            double weekly = buyer.forecast() * link.share;
            if (weekly > 0 && world.counts()) {
                List<Prospect> prospects = prospects(link, ordered(link), weekly);
                List<Double> tries = bends(prospects, false);
                tries.add(weekly);
                for (double units : tries) {
                    if (units <= weeks * weekly) {
                        most = Math.max(most, gain(prospects, units, 0, 0) / units);
                    }
                }
            }
        }
        return most;
    }

    /** Base units on order that the supplier has not shipped yet. */
    private static double ordered(Link link) {
        return link.buyer.valuation.units(link.supplyLine() - link.goods.total());
    }

    /**
     * What a buyer orders beyond its need since a term pays for it, goods quanta; only with the last order that is shipped
     * before the term is settled, when it costs least to hold and most is known.
     *
     * @param regular what it orders over the link anyway, goods quanta
     * @param excess stock that it has beyond its need, base units
     */
    long extra(Link link, long regular, double excess) {
        if (loading.isEmpty() || !world.counts()) {
            return 0;
        }
        Valuation valuation = link.buyer.valuation;
        double weekly = link.buyer.forecast() * link.share;
        if (weekly <= 0) {
            return 0;
        }
        List<Prospect> prospects = new ArrayList<>(prospects(link, ordered(link) + valuation.units(regular), weekly));
        prospects.removeIf(p -> p.periodsLeft() != delay(link));
        if (prospects.isEmpty()) {
            return 0;
        }
        Purchase purchase = new Purchase(prospects, weekly, valuation.perUnit(link.price), excess);
        double units = best(purchase, loading.get());
        return units <= 0 ? 0 : valuation.orderAtLeast(valuation.units(regular) + units) - regular;
    }

    /**
     * A purchase that may be brought forward.
     *
     * @param weekly sold per week, base units
     * @param price money per base unit
     * @param excess base units already held beyond need
     */
    private record Purchase(List<Prospect> prospects, double weekly, double price, double excess) {}

    private double best(Purchase p, Loading rule) {
        double most = rule.most() * p.weekly() - p.excess();
        List<Double> tries = bends(p.prospects(), false);
        tries.add(0.0);
        List<Double> candidates = new ArrayList<>(tries);
        for (double start : tries) {
            double slope = (gain(p, rule, start + SMALL * p.weekly()) - gain(p, rule, start)) / (SMALL * p.weekly());
            candidates.add(Math.min(most, rule.turningPoint(slope, p.weekly(), p.price()) - p.excess()));
        }
        double best = 0;
        double bestGain = 1e-9;
        for (double units : candidates) {
            if (units > 0 && units <= most) {
                double gain = gain(p, rule, units)
                        - rule.cost(p.excess() + units, p.weekly(), p.price())
                        + rule.cost(p.excess(), p.weekly(), p.price());
                if (gain > bestGain) {
                    best = units;
                    bestGain = gain;
                }
            }
        }
        return best;
    }

    /**
     * What the terms pay for more purchases now, less what the same goods would earn in the period after, at the mean rate
     * that is reached now.
     */
    private double gain(Purchase p, Loading rule, double units) {
        double forgone = 0;
        for (Prospect prospect : p.prospects()) {
            Statement<Decimal64> then = prospect.statement().plus(units, 0, 0);
            double bought = then.bought().getReal();
            double paid = prospect.account().pays(world, then);
            forgone += bought <= 0 ? 0 : Math.max(0, paid / bought) * units;
        }
        return gain(p.prospects(), units, 0, 0) - rule.foresight() * forgone;
    }
}
