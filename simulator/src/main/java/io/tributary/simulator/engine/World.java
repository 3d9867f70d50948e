package io.tributary.simulator.engine;

import io.tributary.simulator.contract.IncentiveGuard;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Conservation;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.LedgerCopy;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.play.Played;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything that is alive in one run: firms by depth, areas, consumers, the ledger, and the period that is on. */
final class World {
    /** The scenario in force: the variant's, with the actions that have happened. */
    Scenario scenario;

    final Luck luck;
    final WorldBuilder builder;
    final ChartOfAccounts chart;
    final Ledger ledger;
    final List<List<Stock>> byDepth = new ArrayList<>();
    final Coverage coverage;
    final Trade trade;
    final Optional<Market> market;
    final List<Counter> counters = new ArrayList<>();
    final List<DirectDemand> demands;
    final Optional<LeadRouter> leads;
    final Shocks shocks;
    final Accounts accounts;
    final Settlements settlements;
    final Calendar calendar;
    final Views views;
    final Abilities abilities;
    final Aid aid;
    final Houses houses;
    final Emissions emissions;
    final PostedPlay posted;
    final Anticipation anticipation;
    final Allotment allotment;
    final Optional<GrayTrade> grayTrade;
    final Optional<Campaigns> campaigns;
    final Optional<Division> division;
    final Optional<Agents> agents;
    final Optional<Frontier> frontier;
    final Optional<DealerPrices> dealerPrices;
    final Optional<Ties> ties;
    final Optional<PartnerLife> life;
    final JointOrders jointOrders;
    final Optional<Tensions> tensions;
    final Optional<Shops> shops;
    final Publicity publicity;
    /** The threads of this run. */
    final Crew crew;

    int period;

    /** A world on its first morning. */
    World(Scenario today, Scenario scenario, Optional<Played> played, Luck luck) {
        this(new Model(scenario, new Blueprint(today, scenario), played, new Crew(1)), luck);
    }

    /** A world on its first morning, with threads that work on it. */
    World(Model model, Luck luck) {
        this(model, luck, Optional.empty());
    }

    /**
     * A world that goes on from a saved state.
     *
     * @throws Misfit if the state holds what has no place in the scenario
     * @throws BadState if the state is damaged
     */
    World(Model model, SavedState state) {
        this(model, state.luck(), Optional.of(state));
    }

    /**
     * What is simulated: the scenario with what is known by it alone, how firms play, and who works on it.
     */
    record Model(Scenario scenario, Blueprint blueprint, Optional<Played> played, Crew crew) {}

    /** Says that a state belongs to another scenario than this. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(String part) {
            super(part);
        }
    }

    private World(Model model, Luck luck, Optional<SavedState> state) {
        scenario = model.scenario();
        crew = model.crew();
        this.luck = luck;
        builder = new WorldBuilder(scenario, model.blueprint());
        addNetworks();
        chart = builder.chart();
        posted = new PostedPlay(scenario, model.played(), chart);
        coverage = new Coverage(scenario, luck);
        shocks = new Shocks(scenario, luck);
        trade = new Trade(this);
        market = scenario.zones().isEmpty() ? Optional.empty() : Optional.of(new Market(this));
        demands = demands(this);
        leads = LeadRouter.of(this);
        accounts = new Accounts(this);
        settlements = new Settlements(this);
        abilities = new Abilities(this);
        aid = new Aid(this);
        houses = new Houses(this);
        emissions = new Emissions(this);
        views = new Views(this);
        calendar = new Calendar(scenario, luck, chart);
        anticipation = new Anticipation(this);
        allotment = new Allotment(scenario.allocation());
        grayTrade = scenario.diversion().map(rule -> new GrayTrade(this, rule));
        campaigns = scenario.sellingEffort().map(rule -> new Campaigns(this, rule));
        division = scenario.functions().map(rule -> new Division(this, rule));
        agents = scenario.agency().map(rule -> new Agents(this, rule));
        frontier = scenario.expansion().map(rule -> new Frontier(this, rule));
        dealerPrices = scenario.dealerPricing().map(rule -> new DealerPrices(this, rule));
        ties = Ties.of(this);
        life = PartnerLife.of(this);
        jointOrders = new JointOrders(this);
        tensions = scenario.conflict().map(rule -> new Tensions(this, rule));
        shops = Shops.of(this);
        publicity = Publicity.of(this);
        Optional<LedgerCopy> books = prepare(state);
        ledger = new Ledger(chart, scenario.skus().stream().map(Sku::id).toList());
        begin(model.blueprint().networks().get(0), state, books);
    }

    private static List<DirectDemand> demands(World world) {
        return IntStream.range(0, world.scenario.demand().size())
                .mapToObj(d -> DirectDemand.of(d, world))
                .toList();
    }

    /** Takes up what is known when all lines of the chart are, and the books of a saved state. */
    private Optional<LedgerCopy> prepare(Optional<SavedState> state) {
        ties.ifPresent(bound -> bound.takeBooks(this));
        Opening.prepare(this);
        return state.map(this::books);
    }

    private void begin(Territory before, Optional<SavedState> state, Optional<LedgerCopy> books) {
        coverage.begin(before);
        trade.adopt(coverage);
        accounts.adopt(this);
        life.ifPresent(PartnerLife::adopt);
        state.ifPresentOrElse(saved -> restore(saved, books.orElseThrow()), this::open);
    }

    private void open() {
        new Opening(this).act();
        life.ifPresent(PartnerLife::open);
        ties.ifPresent(Ties::open);
    }

    private void addNetworks() {
        builder.addFirms();
        NetworkBuilder network = new NetworkBuilder(scenario, builder);
        List<Territory> networks = builder.blueprint().networks();
        network.addNetwork(networks);
        scenario.diversion().ifPresent(network::addDiversion);
        network.addSuccessors(networks, PartnerLife.candidates(scenario));
        sortByDepth();
    }

    private void sortByDepth() {
        int depths = builder.measureDepths();
        for (int depth = 0; depth < depths; depth++) {
            int d = depth;
            byDepth.add(builder.stocks().stream().filter(s -> s.depth == d).toList());
        }
    }

    /** The books of a state, whose lines are opened in this world's chart. */
    private LedgerCopy books(SavedState state) {
        byte[] bytes = state.parts().get(Memory.LEDGER);
        if (bytes == null) {
            throw BadState.of("The saved state has no books.", "保存的状态没有账本。");
        }
        try {
            LedgerCopy books = LedgerCopy.read(bytes);
            Map<String, Party> parties = new HashMap<>(books.parties());
            chart.accounts().forEach(account -> parties.put(account.party().id(), account.party()));
            settlements.runOff(state, chart, parties);
            books.open(chart);
            return books;
        } catch (IllegalArgumentException e) {
            throw BadState.of("The books of the saved state cannot be read.", "无法读取保存状态中的账本。")
                    .because(e);
        }
    }

    private void restore(SavedState state, LedgerCopy books) {
        period = state.period();
        Memory memory = new Memory(this);
        memory.strangers(state).stream().findFirst().ifPresent(part -> {
            throw new Misfit(part);
        });
        books.into(ledger);
        memory.restore(state);
        coverage.refresh();
        trade.adopt(coverage);
        accounts.adopt(this);
        market.ifPresent(Market::goOn);
        life.ifPresent(partners -> partners.goOn(state));
        ties.ifPresent(bound -> bound.goOn(state));
    }

    /** Bounds of what contracts pay as an incentive. */
    IncentiveGuard guard() {
        return scenario.incentiveGuard().orElse(IncentiveGuard.NONE);
    }

    boolean goodsMoveBeforeOrders() {
        return scenario.time().eventOrder() == Time.EventOrder.RECEIVE_DEMAND_ORDER;
    }

    /** Month in which the period ends, 1 to 12. */
    int month() {
        return monthOf(Math.max(0, period));
    }

    /** Month in which a period ends, 1 to 12; the period after the last has one too. */
    int monthOf(int anyPeriod) {
        return builder.blueprint().monthOf(anyPeriod);
    }

    /** What was newly ordered through a link, as the seller knows it when it orders itself. */
    long newOrders(Link link) {
        return goodsMoveBeforeOrders() ? link.incoming : link.tray;
    }

    /** Puts the network of the scenario in force, and charges the change of partners. */
    void adoptNetwork() {
        boolean[] moved = coverage.adopt(scenario);
        trade.adopt(coverage);
        accounts.adopt(this);
        accounts.chargeChange(this, moved);
        life.ifPresent(PartnerLife::adopt);
    }

    /**
     * Puts a changed scenario in force.
     *
     * @param coverageChanged whether the areas, their partners or what these can do may have changed
     */
    void adopt(boolean coverageChanged) {
        if (coverageChanged) {
            adoptNetwork();
        }
        builder.reprice(scenario);
        abilities.adopt(scenario);
        market.ifPresent(m -> m.adopt(scenario));
    }

    /** Whether the period counts, that is, lies after the warm-up. */
    boolean counts() {
        return period >= scenario.time().warmUp();
    }

    /** What the agents find in their houses and pipelines. */
    Conservation.Count count() {
        Conservation.Count count = ledger.recount();
        for (Stock stock : builder.stocks()) {
            count.add(stock.stockAccount, stock.sku, stock.onHand);
            count.add(stock.transitAccount, stock.sku, stock.coming());
        }
        return count;
    }
}
