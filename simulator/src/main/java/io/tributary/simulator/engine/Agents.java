package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Agency;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.policy.SellingEffort;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Partners who sell for the maker and own nothing: each sees what its outlets bought, is paid its commission, and decides
 * what to spend on selling next week. Where several look after the outlets of a zone each is credited its part of the
 * stockists that the maker supplies itself.
 */
final class Agents {
    /** First letters of the saved parts. */
    static final String PART = "agent|";

    private final Agency rule;
    private final double quantum;
    private final Map<Link, long[]> before = new HashMap<>();
    private final Map<String, Integer> zones = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    /** Commission of this week by zone, money. */
    private final double[] commission;
    /** Utility that agents' effort adds, by zone and product. */
    private final double[][] utility;

    /** One agent's business with one product. */
    private static final class Account {
        private final Partner agent;
        private final List<Link> links;
        private final int sku;
        private final int commissionLine;
        private final int effortLine;
        /** Mean sales of a week as the agent knows them, base units. */
        private double mean;
        /** Stock of selling effort, money. */
        private double stock;

        Account(Partner agent, int sku, List<Link> links, int commissionLine, int effortLine) {
            this.agent = agent;
            this.sku = sku;
            this.links = links;
            this.commissionLine = commissionLine;
            this.effortLine = effortLine;
        }
    }

    Agents(World world, Agency rule) {
        this.rule = rule;
        quantum = world.scenario.quanta().money();
        utility =
                new double[world.scenario.zones().size()][world.scenario.skus().size()];
        commission = new double[utility.length];
        for (int zone = 0; zone < utility.length; zone++) {
            zones.put(world.scenario.zones().get(zone).id(), zone);
        }
        for (Partner partner : world.scenario.partners()) {
            if (rule.partners().contains(partner.id())) {
                open(world, partner);
            }
        }
    }

    private void open(World world, Partner agent) {
        for (int sku = 0; sku < world.scenario.skus().size(); sku++) {
            String maker = world.scenario.skus().get(sku).maker();
            String id = world.scenario.skus().get(sku).id();
            Optional<Stock> seller = world.builder.find(maker, sku);
            if (seller.isPresent()) {
                List<Link> links = seller.get().customers.stream()
                        .filter(link -> link.buyer.kind.equals("outlet") && !link.diverts)
                        .toList();
                Party party = Parties.of(agent);
                accounts.add(new Account(
                        agent,
                        sku,
                        links,
                        world.builder.chart().money(Kind.AGENT_COMMISSION, seller.get().party, party, id),
                        world.builder.chart().money(Kind.ADVERTISING, party, Party.WORLD, id)));
            }
        }
    }

    /** Utility that the effort of agents adds to a product's offers in a zone. */
    double utility(int zone, int sku) {
        return utility[zone][sku];
    }

    /** Commission that agents earned in a zone this week, money. */
    double commission(int zone) {
        return commission[zone];
    }

    /** Before goods move: agents spend on selling what they expect to earn back. */
    void spend(World world) {
        for (double[] zone : utility) {
            Arrays.fill(zone, 0);
        }
        for (Account account : accounts) {
            account.links.forEach(link -> before.put(link, new long[] {link.bought, link.boughtValue}));
            if (world.counts()) {
                spend(world, account);
            }
        }
    }

    private void spend(World world, Account account) {
        double[] own = outlets(world, account, false);
        double outlets = sum(own);
        double home = outlets == 0 ? 0 : sum(outlets(world, account, true)) / outlets;
        Optional<SellingEffort> effort = rule.effortAt(home);
        if (effort.isEmpty()) {
            return;
        }
        SellingEffort how = effort.get();
        double usual = account.mean / (1 + how.utility(account.stock, outlets));
        double wanted = outlets == 0 ? 0 : how.best(usual, rule.commission() * price(account), 1, outlets);
        long paid = FixedPoint.quanta(how.spend(wanted, account.stock, outlets), quantum);
        world.ledger.post(account.effortLine, paid);
        account.stock = how.next(account.stock, paid * quantum);
        double added = how.utility(account.stock, outlets);
        double[] all = all(world, account.sku);
        for (int zone = 0; zone < own.length; zone++) {
            utility[zone][account.sku] += own[zone] == 0 ? 0 : added * own[zone] / all[zone];
        }
    }

    /** What outlets pay for a base unit, the mean over those that may be served; money. */
    private static double price(Account account) {
        double sum = 0;
        int served = 0;
        for (Link link : account.links) {
            if (link.share > 0) {
                sum += link.buyer.valuation.perUnit(link.price);
                served++;
            }
        }
        return served == 0 ? 0 : sum / served;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * An agent's outlets that stock the account's product, by zone.
     *
     * @param home only those in the agent's own region
     */
    private static double[] outlets(World world, Account account, boolean home) {
        double[] outlets = new double[world.scenario.zones().size()];
        for (int area : world.coverage.areasOf(account.agent.id())) {
            int zone = world.coverage.zoneOf(area);
            String region = world.scenario.zones().get(zone).region();
            boolean wanted = !home || region.equals(account.agent.region());
            if (wanted && world.coverage.sells(area, account.sku)) {
                outlets[zone] += world.coverage.stockists(area);
            }
        }
        return outlets;
    }

    /** Outlets that stock a product by zone, whoever looks after them. */
    private static double[] all(World world, int sku) {
        double[] outlets = new double[world.scenario.zones().size()];
        for (int area = 0; area < world.coverage.size(); area++) {
            outlets[world.coverage.zoneOf(area)] +=
                    world.coverage.sells(area, sku) ? world.coverage.stockists(area) : 0;
        }
        return outlets;
    }

    /** After goods have moved: commission is paid on what outlets bought, and agents remember their sales. */
    void pay(World world) {
        Arrays.fill(commission, 0);
        for (Account account : accounts) {
            double[] direct = direct(world, account.sku);
            double[] own = outlets(world, account, false);
            double units = 0;
            double value = 0;
            for (Link link : account.links) {
                long[] then = before.getOrDefault(link, new long[] {link.bought, link.boughtValue});
                int zone = zoneOf(link.buyer.party);
                double part = direct[zone] == 0 ? 0 : own[zone] / direct[zone];
                units += part * link.buyer.valuation.units(link.bought - then[0]);
                double paid = part * (link.boughtValue - then[1]) * quantum;
                value += paid;
                commission[zone] += rule.commission() * paid;
            }
            account.mean = rule.mean(account.mean, units);
            if (world.counts()) {
                world.ledger.post(account.commissionLine, FixedPoint.quanta(rule.commission() * value, quantum));
            }
        }
    }

    private int zoneOf(Party buyer) {
        Integer zone = zones.get(buyer.zone());
        if (zone == null) {
            throw new IllegalStateException("no zone " + buyer.zone() + " of buyer " + buyer.id());
        }
        return zone;
    }

    /** Outlets by zone that stock a product and to which the maker ships it itself. */
    private static double[] direct(World world, int sku) {
        double[] direct = new double[world.scenario.zones().size()];
        for (int area = 0; area < world.coverage.size(); area++) {
            Optional<List<String>> chain = world.coverage.chain(area);
            if (chain.isPresent()
                    && world.coverage.sells(area, sku)
                    && Territory.traders(world.scenario, chain.get()).isEmpty()) {
                direct[world.coverage.zoneOf(area)] += world.coverage.stockists(area);
            }
        }
        return direct;
    }

    void visit(Memory.Visitor visitor) {
        for (Account account : accounts) {
            visitor.meet(PART + account.agent.id() + '|' + account.sku, tape -> {
                account.mean = tape.real(account.mean);
                account.stock = tape.real(account.stock);
            });
        }
    }
}
