package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.Decimal64;

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
        private long spentBefore;
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
            boughtBefore = link.bought;
            spentBefore = link.boughtValue;
            weeks = 0;
        }

        void settle(World world) {
            double quantum = world.scenario.quanta().money();
            Valuation valuation = link.buyer.valuation;
            double bought = valuation.units(link.bought - boughtBefore);
            double spent = (link.boughtValue - spentBefore) * quantum;
            double price = bought == 0 ? valuation.perUnit(link.price) : spent / bought;
            double sold = valuation.units(link.buyer.sold - soldBefore) * link.share;
            double target = weeklySales * weeks * link.share * (1 + term.targetGrowth());
            Statement<Decimal64> statement = Statement.of(
                            new Decimal64(bought), new Decimal64(price), new Decimal64(sold), Decimal64.ZERO)
                    .withTarget(new Decimal64(target));
            double paid =
                    term.sellerPays(statement, Levers.asWritten(Decimal64.ZERO)).getReal();
            world.ledger.post(link.lines.rebate(), FixedPoint.quanta(paid, quantum));
            refer(weeks);
        }
    }
}
