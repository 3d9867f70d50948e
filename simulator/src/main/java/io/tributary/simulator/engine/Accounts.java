package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stocks, debts and partners cost, period by period, and the states of firms that KPIs need. */
final class Accounts {
    /** Weeks of a year by which yearly costs are spread. */
    static final double WEEKS_PER_YEAR = 52;

    private final List<Keeping> keeping = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Map<Stock, Integer> ordering = new HashMap<>();
    private final Map<Stock, Integer> placed = new LinkedHashMap<>();
    private final Map<String, Integer> management = new HashMap<>();
    private final List<Fee> fees = new ArrayList<>();
    private final List<Integer> ownAreas = new ArrayList<>();
    private Optional<Firm> maker;
    private final int change;
    private final int ownForce;
    private final double moneyQuantum;
    private final SeasonEnd seasonEnd;

    /** The lines and measures of one stock. */
    private record Keeping(Stock stock, int holding, int backlog, int advertising, int value, int units) {}

    /** The measures of a named firm's stock. */
    private record Stage(Stock stock, Flows flows, int onHand, int backorders, int outstanding) {}

    /** The measures of what moved in a period. */
    private record Flows(int asked, int found, int demand, int filled, int orders) {}

    /** What a partner in service costs in a week, in money. */
    private record Fee(String partner, int line, double weekly, double calls) {
        /** With a part of the calls of the maker's people. */
        double weekly(double part) {
            return weekly - (1 - part) * calls;
        }
    }

    Accounts(World world) {
        moneyQuantum = world.scenario.quanta().money();
        ChartOfAccounts chart = world.builder.chart();
        for (Stock stock : world.builder.stocks()) {
            String sku = world.scenario.skus().get(stock.sku).id();
            keeping.add(new Keeping(
                    stock,
                    stock.holdingCost == 0 && stock.transitCost == 0
                            ? ChartOfAccounts.NONE
                            : chart.money(Kind.HOLDING, stock.party, Party.WORLD, sku),
                    stock.backlogCost == 0
                            ? ChartOfAccounts.NONE
                            : chart.money(Kind.BACKLOG, stock.party, Party.WORLD, sku),
                    stock.advertising == 0
                            ? ChartOfAccounts.NONE
                            : chart.money(Kind.ADVERTISING, stock.party, Party.WORLD, sku),
                    chart.measure(stock.party, Measures.STOCK_VALUE, sku),
                    chart.measure(stock.party, Measures.STOCK_UNITS, sku)));
            if (stock.isNamed) {
                stages.add(stage(chart, stock, sku));
            }
            if (!stock.isNamed && isPartner(stock)) {
                boolean held = world.scenario.logistics().promise().isPresent();
                placed.put(stock, held ? chart.measure(stock.party, Measures.PLACED, sku) : ChartOfAccounts.NONE);
            }
            if (stock.orderCost != 0) {
                ordering.put(stock, chart.money(Kind.ORDERING, stock.party, Party.WORLD, sku));
            }
        }
        maker = makerOf(world);
        Party payer = maker.map(Parties::of).orElse(Party.WORLD);
        change = chart.money(Kind.CHANGE, payer, Party.WORLD, "");
        ownForce = chart.money(Kind.MANAGEMENT, payer, Party.WORLD, "");
        for (Partner partner : world.scenario.partners()) {
            management.put(partner.id(), chart.money(Kind.MANAGEMENT, payer, Parties.supportOf(partner), ""));
        }
        seasonEnd = new SeasonEnd(world);
    }

    private static boolean isPartner(Stock stock) {
        return stock.party.tier() == Party.Tier.WHOLESALER || stock.party.tier() == Party.Tier.DISTRIBUTOR;
    }

    private static Stage stage(ChartOfAccounts chart, Stock stock, String sku) {
        Flows flows = new Flows(
                chart.measure(stock.party, Measures.ASKED, sku),
                chart.measure(stock.party, Measures.SERVED, sku),
                chart.measure(stock.party, Measures.DEMAND, sku),
                chart.measure(stock.party, Measures.FILLED, sku),
                chart.measure(stock.party, Measures.ORDERS, sku));
        return new Stage(
                stock,
                flows,
                chart.measure(stock.party, Measures.ON_HAND, sku),
                chart.measure(stock.party, Measures.BACKORDERS, sku),
                chart.measure(stock.party, Measures.OUTSTANDING, sku));
    }

    /** Charges the fixed cost of an order that a firm has just placed. */
    void chargeOrder(World world, Stock stock) {
        Integer line = stock.orderCost == 0 ? null : ordering.get(stock);
        if (line != null && stock.ordered != 0) {
            post(world, line, stock.orderCost);
        }
    }

    /** Charges holding, backlog and the management of every partner in service, and what the end of a season costs. */
    void charge(World world) {
        for (Keeping k : keeping) {
            Stock stock = k.stock();
            if (k.holding() != ChartOfAccounts.NONE) {
                double holding = stock.holdingCost * stock.levelOnHand();
                post(world, k.holding(), holding + stock.transitCost * stock.levelComing());
            }
            if (k.backlog() != ChartOfAccounts.NONE) {
                post(world, k.backlog(), stock.backlogCost * stock.levelOfBackorders());
            }
        }
        maker.ifPresent(firm -> manage(world, firm));
        seasonEnd.act(world);
    }

    /** Charges what firms spend on advertising. */
    void advertise(World world) {
        for (Keeping k : keeping) {
            if (k.advertising() != ChartOfAccounts.NONE) {
                post(world, k.advertising(), k.stock().advertising);
            }
        }
    }

    /** Who pays for what is done for the whole channel: the maker, or nobody of the model where there is none of ours. */
    Party payer() {
        return maker.map(Parties::of).orElse(Party.WORLD);
    }

    /** Our maker, where the scenario has one. */
    static Optional<Firm> makerOf(World world) {
        return world.scenario.firms().stream()
                .filter(f -> f.kind() == Firm.Kind.MAKER && f.ours())
                .findFirst();
    }

    /** Learns from a network newly in force whom the maker has to manage. */
    void adopt(World world) {
        maker = makerOf(world);
        ownAreas.clear();
        Set<String> serving = new HashSet<>();
        Set<String> direct = new HashSet<>();
        for (int area = 0; area < world.coverage.size(); area++) {
            List<String> chain = world.coverage.chain(area).orElse(Coverage.NOBODY);
            serving.addAll(chain);
            direct.addAll(chain.subList(0, Math.min(1, chain.size())));
            if (chain.isEmpty()) {
                ownAreas.add(area);
            }
        }
        fees.clear();
        for (Partner partner : world.scenario.partners()) {
            if (serving.contains(partner.id())) {
                double account = direct.contains(partner.id())
                        ? maker.map(Firm::accountCost).orElse(0.0)
                        : 0;
                double weekly = (partner.fixedCost() + account) / WEEKS_PER_YEAR;
                int line = management.getOrDefault(partner.id(), ownForce);
                fees.add(new Fee(partner.id(), line, weekly, account / WEEKS_PER_YEAR));
            }
        }
    }

    private void manage(World world, Firm firm) {
        for (Fee fee : fees) {
            post(world, fee.line(), fee.weekly(callsOn(world, fee.partner())));
        }
        double own = 0;
        for (int area : ownAreas) {
            own += world.coverage.stockists(area);
        }
        if (own > 0) {
            post(world, ownForce, own * firm.callCost() / WEEKS_PER_YEAR);
        }
    }

    private static double callsOn(World world, String partner) {
        return world.life
                .flatMap(life -> life.find(partner).map(life.cooperating::callsOn))
                .orElse(1.0);
    }

    /** What managing a partner costs the maker in a week at a part of the usual calls, money. */
    double feeOf(String partner, double calls) {
        return fees.stream()
                .filter(fee -> fee.partner().equals(partner))
                .mapToDouble(fee -> fee.weekly(calls))
                .sum();
    }

    /** Charges the change of partners. */
    void chargeChange(World world, boolean[] moved) {
        int areas = 0;
        for (boolean m : moved) {
            areas += m ? 1 : 0;
        }
        double cost = areas * maker.map(Firm::changeCost).orElse(0.0);
        post(world, change, cost);
    }

    private void post(World world, int line, double money) {
        world.ledger.post(line, FixedPoint.quanta(money, moneyQuantum));
    }

    /** Writes what lies in every house in units, and the value of all that the firm owns at its purchase price. */
    void record(World world) {
        for (Keeping k : keeping) {
            Stock stock = k.stock();
            long owned = FixedPoint.sum(stock.onHand, stock.coming());
            long value = stock.valuation.value(stock.purchasePrice(), owned);
            world.ledger.record(k.value(), value * moneyQuantum);
            world.ledger.record(k.units(), stock.valuation.units(stock.onHand));
        }
        placed.forEach((stock, measure) -> {
            if (measure != ChartOfAccounts.NONE) {
                world.ledger.record(measure, stock.valuation.units(stock.ordered));
            }
            stock.ordered = 0;
        });
        for (Stage stage : stages) {
            record(world, stage);
        }
    }

    private static void record(World world, Stage stage) {
        Stock stock = stage.stock();
        Valuation valuation = stock.valuation;
        Flows flows = stage.flows();
        world.ledger.record(flows.asked(), valuation.units(stock.asked));
        world.ledger.record(flows.found(), valuation.units(stock.found));
        world.ledger.record(flows.demand(), valuation.units(stock.demanded));
        world.ledger.record(flows.filled(), valuation.units(stock.filled));
        world.ledger.record(flows.orders(), valuation.units(stock.ordered));
        world.ledger.record(stage.onHand(), stock.levelOnHand());
        world.ledger.record(stage.backorders(), stock.levelOfBackorders());
        world.ledger.record(stage.outstanding(), stock.levelOutstanding());
        stock.found = 0;
        stock.demanded = 0;
        stock.filled = 0;
        stock.ordered = 0;
    }
}
