package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.Sharing;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Information;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What firms see when they plan: the demand made on them, what their customers tell them, and what they buy as market
 * intelligence; each as late and as noisy as the scenario says. Outlets see their shoppers and nothing else.
 */
final class Views {
    /** First letters of the saved parts. */
    static final String REPORT = "report|";

    static final String VIEW = "view|";
    static final String PLANNING = "planning|";
    static final String USE = "platform use|";

    private final World world;
    private final Map<Link, Report> reports = new LinkedHashMap<>();
    private final Map<Stock, View> views = new LinkedHashMap<>();
    private int users;
    private final int capexLine;
    private final int useMeasure;
    private final double moneyQuantum;
    private double use;

    /** What is kept of one firm's view. */
    private static final class View {
        private final Deque<Double> past = new ArrayDeque<>();
        private final long entity;
        private final int error;
        private final int truth;
        private final int spending;
        private double wrong;
        private double demand;

        View(Stock stock, String sku, Information information, ChartOfAccounts chart) {
            entity = Luck.entity(stock.party.id() + "/" + sku);
            error = chart.measure(stock.party, Measures.VIEW_ERROR, sku);
            truth = chart.measure(stock.party, Measures.VIEW_TRUTH, sku);
            boolean spends = information.intelligence().isPresent()
                    || information.platform().isPresent();
            spending = spends ? chart.money(Kind.INFORMATION, stock.party, Party.WORLD, sku) : ChartOfAccounts.NONE;
        }

        void keep(Tape tape) {
            Views.keep(tape, past);
            wrong = tape.real(wrong);
            demand = tape.real(demand);
        }
    }

    Views(World world) {
        this.world = world;
        moneyQuantum = world.scenario.quanta().money();
        ChartOfAccounts chart = world.builder.chart();
        Information information = world.scenario.information();
        Party payer = world.accounts.payer();
        int line = chart.money(Kind.INFORMATION, payer, Party.WORLD, "");
        for (Link link : world.builder.links()) {
            Optional<Sharing> sharing = link.seller.isEmpty()
                    ? Optional.empty()
                    : link.rule.flatMap(LinkRule::sharing).filter(s -> s.partners() > 0);
            sharing.ifPresent(
                    how -> reports.put(link, new Report(how, link, world.luck, lines(how, link, line, chart))));
        }
        boolean possible = isOn()
                || information.planEvery() > 1
                || information.planLag() > 0
                || information.platform().isPresent()
                || information.intelligence().isPresent()
                || !world.scenario.calendar().isEmpty();
        for (Stock stock : possible ? world.builder.stocks() : List.<Stock>of()) {
            if (!stock.kind.equals("outlet") && stock.rule.isPresent()) {
                String sku = world.scenario.skus().get(stock.sku).id();
                views.put(stock, new View(stock, sku, information, chart));
                users += stock.isNamed ? 0 : 1;
            }
        }
        capexLine = line;
        useMeasure = information.platform().isPresent()
                ? chart.measure(payer, Measures.PLATFORM_USE, "")
                : ChartOfAccounts.NONE;
        use = information.platform().map(Information.Platform::start).orElse(0.0);
    }

    private Report.Lines lines(Sharing how, Link link, int audits, ChartOfAccounts chart) {
        String sku = world.scenario.skus().get(link.buyer.sku).id();
        Party seller = link.seller.orElseThrow().party;
        return new Report.Lines(
                how.auditCost() == 0 ? ChartOfAccounts.NONE : audits,
                how.reward() == 0 ? ChartOfAccounts.NONE : chart.money(Kind.INCENTIVE, seller, link.buyer.party, sku));
    }

    void visit(Memory.Visitor visitor) {
        Information information = world.scenario.information();
        reports.forEach((link, report) -> visitor.meet(
                REPORT
                        + world.scenario.skus().get(link.buyer.sku).id()
                        + '|'
                        + link.seller.map(seller -> seller.party.id()).orElse("")
                        + '>'
                        + link.buyer.party.id(),
                report::keep));
        views.forEach((stock, view) -> {
            String name = world.scenario.skus().get(stock.sku).id() + '|' + stock.party.id();
            visitor.meet(VIEW + name, view::keep);
            if (plansLate(information)) {
                visitor.meet(PLANNING + name, tape -> planning(stock).keep(tape));
            }
        });
        visitor.meet(USE, tape -> use = tape.real(use));
    }

    /** Keeps a queue of numbers. */
    static void keep(Tape tape, Deque<Double> queue) {
        double[] kept =
                tape.reals(queue.stream().mapToDouble(Double::doubleValue).toArray());
        queue.clear();
        for (double number : kept) {
            queue.addLast(number);
        }
    }

    private static boolean plansLate(Information information) {
        return information.planEvery() > 1 || information.planLag() > 0;
    }

    private static Planning planning(Stock firm) {
        if (firm.planning.isEmpty()) {
            firm.planning = Optional.of(new Planning(firm.forecast()));
        }
        return firm.planning.get();
    }

    /** Whether anything of this is switched on. */
    private boolean isOn() {
        return !reports.isEmpty() || world.scenario.information().asymmetry() > 0;
    }

    /**
     * What a firm sees of the demand that it plans on.
     *
     * @param demand what was ordered from it and asked of it this period, base units
     */
    double see(Stock firm, double demand) {
        firm.known = reports.isEmpty() ? demand : told(firm);
        View view = views.isEmpty() ? null : views.get(firm);
        if (view == null) {
            return firm.known;
        }
        double seen = asLateAsItCan(firm.known, view);
        if (isOn()) {
            view.demand = truth(firm);
            view.wrong = Math.abs(seen - view.demand);
        }
        return seen;
    }

    /** Consumers' demand at a firm, and below it as far as its customers tell; where they do not, their orders. */
    private double told(Stock firm) {
        double sum = firm.valuation.units(firm.asked);
        for (Link link : firm.customers) {
            Report report = reports.get(link);
            if (report != null && report.sharing.sellOut() && shares(link, report)) {
                sum += heard(link, report);
            } else {
                sum += firm.valuation.units(world.newOrders(link));
            }
        }
        return sum;
    }

    private double heard(Link link, Report report) {
        Draws draws = world.luck.draws(Purpose.DATA_SHARING, link.entity, world.period);
        boolean audited = report.send(world.period, link.share * link.buyer.known, draws);
        if (audited && report.auditLine != ChartOfAccounts.NONE) {
            post(report.auditLine, report.sharing.auditCost());
        }
        if (report.rewardLine != ChartOfAccounts.NONE) {
            post(report.rewardLine, report.reward(link.boughtValue) * moneyQuantum);
        }
        return report.told();
    }

    private boolean shares(Link link, Report report) {
        boolean willing = report.rank < report.sharing.partners();
        return willing && tells(link, report) && (!report.sharing.onPlatform() || isOnPlatform(link.buyer));
    }

    /** A partner whose interest is not the channel's tells with less readiness. */
    private boolean tells(Link link, Report report) {
        double readiness = world.life
                .map(life -> life.cooperating.sharing(link.buyer.party.id()))
                .orElse(1.0);
        return readiness == 1 || report.rank < report.sharing.partners() * readiness;
    }

    private boolean isOnPlatform(Stock firm) {
        return rankOf(firm) < use;
    }

    private double rankOf(Stock firm) {
        return world.luck.draws(Purpose.PLATFORM, firm.party.id(), 0).nextDouble();
    }

    private double asLateAsItCan(double known, View view) {
        Information information = world.scenario.information();
        double part = information.asymmetry();
        if (part == 0) {
            return known;
        }
        view.past.addLast(known);
        double late = view.past.getFirst();
        if (view.past.size() > information.delay()) {
            view.past.removeFirst();
        }
        double error =
                world.luck.draws(Purpose.OWN_VIEW, view.entity, world.period).gaussian();
        double blurred = Math.max(0, late * (1 + information.noise() * error));
        return (1 - part) * known + part * blurred;
    }

    /** Consumers' demand below a firm that falls to it, base units. */
    private static double truth(Stock firm) {
        double sum = firm.valuation.units(firm.asked);
        for (Link link : firm.customers) {
            sum += link.share == 0 ? 0 : link.share * truth(link.buyer);
        }
        return sum;
    }

    /** The firm has a new forecast: it may plan anew, and buy a signal of what comes. */
    void plan(Stock firm) {
        View view = views.isEmpty() ? null : views.get(firm);
        if (view == null) {
            return;
        }
        Information information = world.scenario.information();
        if (plansLate(information)) {
            planning(firm).follow(world.period, firm.forecast(), information.planEvery(), information.planLag());
        } else {
            firm.planning = Optional.empty();
        }
        firm.outlook = 1;
        if (information.intelligence().isPresent() && !firm.isNamed) {
            listen(firm, view, information.intelligence().get());
        }
    }

    private void listen(Stock firm, View view, Information.Intelligence intelligence) {
        double belief = intelligence.belief();
        if (belief == 0) {
            return;
        }
        double spread = world.shocks.spreadAhead(intelligence.ahead()) * Math.sqrt(1 / belief - 1);
        double error = world.luck
                .draws(Purpose.INTELLIGENCE, view.entity, world.period)
                .gaussian();
        double deviation = world.shocks.ahead(firm.party.region(), world.period, intelligence.ahead());
        double signal = deviation + spread * error;
        firm.outlook = Math.max(0, 1 + belief * signal);
        post(view.spending, intelligence.spending());
    }

    /** What lacks below a firm that sees its customers' stocks, against what it wants to lie there; base units. */
    double lackingBelow(Stock firm) {
        return reports.isEmpty() ? 0 : reportedLack(firm);
    }

    private double reportedLack(Stock firm) {
        double sum = 0;
        for (Link link : firm.customers) {
            Report report = reports.get(link);
            if (report != null && report.sharing.stock() && link.share > 0 && shares(link, report)) {
                Stock buyer = link.buyer;
                double wanted = report.sharing.cover() * buyer.forecast();
                long there = FixedPoint.sum(
                        FixedPoint.sum(buyer.onHand, link.goods.total()), link.owed - buyer.backorders());
                sum += link.share * wanted - firm.valuation.units(there);
            }
        }
        return sum;
    }

    /** Charges the platform, lets partners take it up, and writes down how far views were off. */
    void record(World world) {
        Optional<Information.Platform> platform = world.scenario.information().platform();
        if (platform.isPresent() && useMeasure != ChartOfAccounts.NONE) {
            run(platform.get());
        }
        for (View view : views.values()) {
            world.ledger.record(view.error, view.wrong);
            world.ledger.record(view.truth, view.demand);
        }
    }

    private void run(Information.Platform platform) {
        if (world.period == world.scenario.time().warmUp()) {
            post(capexLine, platform.capex());
        }
        int on = 0;
        for (Map.Entry<Stock, View> user : views.entrySet()) {
            if (!user.getKey().isNamed && isOnPlatform(user.getKey())) {
                on++;
                post(user.getValue().spending, platform.opex() / Accounts.WEEKS_PER_YEAR);
            }
        }
        world.ledger.record(useMeasure, users == 0 ? 0 : (double) on / users);
        if (world.counts()) {
            use += platform.speed() * (platform.limit() - use);
        }
    }

    private void post(int line, double money) {
        world.ledger.post(line, FixedPoint.quanta(money, moneyQuantum));
    }
}
