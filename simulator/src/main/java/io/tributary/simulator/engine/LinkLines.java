package io.tributary.simulator.engine;

import static io.tributary.simulator.ledger.ChartOfAccounts.NONE;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.Optional;

/** Opens the ledger lines that a link posts on. */
final class LinkLines {
    private LinkLines() {}

    static Link.Lines production(ChartOfAccounts chart, Stock stock, int outside, String sku) {
        return new Link.Lines(
                chart.line(Kind.PRODUCTION, outside, stock.transitAccount, sku),
                chart.line(Kind.RECEIPT, stock.transitAccount, stock.stockAccount, sku),
                chart.money(Kind.PRODUCTION_COST, stock.party, Party.WORLD, sku),
                NONE,
                NONE,
                NONE,
                NONE);
    }

    /** Lines of goods that go into another partner's territory; the seller brings them there. */
    static Link.Lines diverting(ChartOfAccounts chart, Stock seller, Stock buyer, String sku) {
        return new Link.Lines(
                chart.line(Kind.DIVERSION, seller.stockAccount, buyer.transitAccount, sku),
                chart.line(Kind.RECEIPT, buyer.transitAccount, buyer.stockAccount, sku),
                chart.money(Kind.INVOICE, buyer.party, seller.party, sku),
                chart.money(Kind.FREIGHT, seller.party, Party.WORLD, sku),
                NONE,
                NONE,
                NONE);
    }

    static Link.Lines between(ChartOfAccounts chart, Stock seller, Stock buyer, String sku, Optional<LinkRule> rule) {
        boolean sellerPays = rule.map(r -> r.paidBy() == LinkRule.Payer.SELLER).orElse(true);
        Party payer = sellerPays ? seller.party : buyer.party;
        boolean toOutlet = buyer.kind.equals("outlet");
        return new Link.Lines(
                chart.line(Kind.SHIPMENT, seller.stockAccount, buyer.transitAccount, sku),
                chart.line(Kind.RECEIPT, buyer.transitAccount, buyer.stockAccount, sku),
                chart.money(Kind.INVOICE, buyer.party, seller.party, sku),
                chart.money(Kind.FREIGHT, payer, Party.WORLD, sku),
                toOutlet ? chart.money(Kind.LAST_LEG, seller.party, Party.WORLD, sku) : NONE,
                toOutlet ? NONE : chart.line(Kind.RETURN, buyer.stockAccount, seller.stockAccount, sku),
                toOutlet ? NONE : chart.money(Kind.REFUND, seller.party, buyer.party, sku));
    }
}
