package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.scenario.Demand;
import java.util.Optional;

/** Demand at one firm that follows a stated process. Customers who find nothing wait. */
final class DirectDemand {
    private final Demand demand;
    private final Stock stock;
    private final int sale;
    private final int payment;
    private final Optional<LinkRule> rule;

    DirectDemand(Demand demand, World world) {
        this.demand = demand;
        int sku = skuIndex(demand.sku(), world);
        stock = world.builder.find(demand.at(), sku).orElseThrow();
        ChartOfAccounts chart = world.builder.chart();
        Party consumers = Parties.consumersOf(demand.at());
        sale = chart.line(Kind.SALE, stock.stockAccount, chart.account(consumers, Account.Place.OUTSIDE), demand.sku());
        payment = chart.money(Kind.SHELF_PAYMENT, consumers, stock.party, demand.sku());
        rule = world.builder.rules().find(demand.at(), stock.kind, "consumers", "consumers", demand.sku());
    }

    private static int skuIndex(String sku, World world) {
        for (int i = 0; i < world.scenario.skus().size(); i++) {
            if (world.scenario.skus().get(i).id().equals(sku)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no product " + sku);
    }

    /** Units that consumers want in this period. */
    void ask(World world) {
        stock.asked += stock.valuation.goods(units(world));
    }

    private double units(World world) {
        DemandProcess process = demand.process();
        if (process instanceof DemandProcess.Steps steps) {
            return world.period + 1 < steps.from() ? steps.before() : steps.after();
        }
        if (process instanceof DemandProcess.Poisson poisson) {
            return world.luck
                    .draws(Purpose.DEMAND_PROCESS, demand.at(), world.period)
                    .poisson(poisson.mean());
        }
        throw new IllegalStateException("no agent plays " + process);
    }

    /** Serves waiting customers and new ones. */
    void serve(World world) {
        long wanted = stock.asked + stock.owed;
        long quantity = Math.min(stock.onHand, wanted);
        stock.onHand -= quantity;
        stock.served += quantity;
        stock.owed = wanted - quantity;
        world.ledger.post(sale, quantity);
        double cost = stock.valuation.perUnit(stock.purchasePrice())
                * world.scenario.skus().get(stock.sku).pack();
        long price = rule.map(r -> stock.valuation.price(r.price().price(cost, Double.NaN)))
                .orElse(0L);
        world.ledger.post(payment, stock.valuation.value(price, quantity));
    }
}
