package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Support;
import java.util.ArrayList;
import java.util.List;

/** Money that the maker puts up for partners: longer credit and its interest, and a part of their freight. */
final class Aid {
    private final List<Help> helped = new ArrayList<>();
    private final Support support;

    /** A supported link: its limit was raised, its buyer's freight is borne in part. */
    private record Help(Link link, long limitBefore, int interestLine, int freightLine, boolean buyerPays) {}

    Aid(World world) {
        support = world.scenario.support();
        if (support.creditLine() == 0 && support.freight() == 0) {
            return;
        }
        double quantum = world.scenario.quanta().money();
        ChartOfAccounts chart = world.builder.chart();
        Party payer = world.accounts.payer();
        for (Link link : world.builder.links()) {
            Party buyer = link.buyer.party;
            boolean partner = buyer.tier() == Party.Tier.WHOLESALER || buyer.tier() == Party.Tier.DISTRIBUTOR;
            if (link.seller.isPresent() && partner && support.concerns(buyer.id())) {
                long before = link.credit.limit();
                link.credit.raise(FixedPoint.quanta(support.creditLine(), quantum));
                boolean buyerPays = link.lines.freight() != ChartOfAccounts.NONE
                        && link.rule.isPresent()
                        && link.rule.get().paidBy() == io.tributary.simulator.channel.LinkRule.Payer.BUYER;
                helped.add(new Help(
                        link,
                        before,
                        chart.money(Kind.AID, payer, Party.WORLD, ""),
                        chart.money(Kind.AID, payer, buyer, ""),
                        buyerPays));
            }
        }
    }

    /** Pays a week's interest on what is owed beyond the old limits, and gives back freight. */
    void act(World world) {
        for (Help help : helped) {
            long open = help.link().credit.debt().map(Debt::open).orElse(0L);
            long beyond = Math.max(0, open - help.limitBefore());
            double interest = beyond * support.interest() / Accounts.WEEKS_PER_YEAR;
            world.ledger.post(help.interestLine(), (long) Math.rint(interest));
            if (help.buyerPays() && support.freight() > 0) {
                long paid = world.ledger.posted(help.link().lines.freight());
                world.ledger.post(help.freightLine(), (long) Math.rint(paid * support.freight()));
            }
        }
    }
}
