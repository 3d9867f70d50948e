package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The rebate accounts of all links. At the end of each settlement period a term is settled on the buyer's statement;
 * the target is the buyer's own sales rate of the period before (of the warm-up at first), carried forward with the
 * season and the growth that the term asks for.
 */
final class Rebates {
    private final List<RebateAccount> accounts = new ArrayList<>();

    Rebates(World world) {
        for (Link link : world.builder.links()) {
            for (Term term : link.rule.map(LinkRule::terms).orElse(List.of())) {
                if (link.lines.rebate() != ChartOfAccounts.NONE) {
                    accounts.add(new RebateAccount(link, term));
                }
            }
        }
    }

    /** The warm-up is over: its sales are the first reference. */
    void begin(World world) {
        double weeks = 0;
        for (int period = 0; period < world.period; period++) {
            weeks += season(world, period);
        }
        for (RebateAccount account : accounts) {
            account.refer(weeks);
        }
    }

    /** Settles what is due at the end of the period. */
    void settle(World world) {
        if (!world.counts()) {
            return;
        }
        boolean last = world.period == world.scenario.time().periods() - 1;
        int month = world.scenario.time().endOf(world.period).getMonthValue();
        int next = world.scenario.time().endOf(world.period + 1).getMonthValue();
        for (RebateAccount account : accounts) {
            account.pass(season(world, world.period));
            boolean ends = month != next && month % account.term.everyMonths() == 0;
            if (ends || last) {
                account.settle(world);
            }
        }
    }

    private static double season(World world, int period) {
        return Shocks.season(world.scenario.consumers().season(), world.scenario.time(), period);
    }

    /** One term of one link between two settlements. */
    private static final class RebateAccount {
        private final Link link;
        private final Term term;
        private long soldBefore;
        private long boughtBefore;
        private double weeklySales;
        private double weeks;

        RebateAccount(Link link, Term term) {
            this.link = link;
            this.term = term;
        }

        void pass(double season) {
            weeks += season;
        }

        /** Takes the sales since the last settlement as the reference for the next. */
        void refer(double seasonWeeks) {
            double units = link.buyer.valuation.units(link.buyer.sold - soldBefore);
            weeklySales = seasonWeeks == 0 ? 0 : units / seasonWeeks;
            soldBefore = link.buyer.sold;
            boughtBefore = link.boughtValue;
            weeks = 0;
        }

        void settle(World world) {
            double quantum = world.scenario.quanta().money();
            double perUnit = link.buyer.valuation.perUnit(link.price);
            double sellOut = link.buyer.valuation.units(link.buyer.sold - soldBefore) * perUnit * link.share;
            double purchases = (link.boughtValue - boughtBefore) * quantum;
            double target = weeklySales * weeks * perUnit * link.share * (1 + term.targetGrowth());
            double paid = term.sellerPays(new Statement(purchases, sellOut, target));
            world.ledger.post(link.lines.rebate(), FixedPoint.quanta(paid, quantum));
            refer(weeks);
        }
    }
}
