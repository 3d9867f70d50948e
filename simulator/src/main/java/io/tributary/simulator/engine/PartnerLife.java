package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.relation.Cooperation;
import io.tributary.simulator.relation.Governance;
import io.tributary.simulator.relation.Lifecycle;
import io.tributary.simulator.relation.Recruitment;
import io.tributary.simulator.relation.Relations;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Partners as agents: each week they read their own books, break rules or keep them, feel, decide how hard to work and
 * whether to stay. The maker supervises, judges, drops and replaces them. What they decide reaches the market through the
 * coverage and the links, never otherwise.
 */
final class PartnerLife {
    /** First letters of the saved parts: what partners know from their books. */
    static final String BOOKS = "books|";

    /** Where partners stand and what they feel. */
    static final String LIFE = "life|";

    /** Places that nobody holds, and who took the place of whom. */
    static final String VACANCIES = "vacancies";

    /** What the maker knows from its own books. */
    static final String MAKER = "maker's books";

    final World world;
    final Relations relations;
    final Lifecycle lifecycle;
    final Governance governance;
    final Cooperating cooperating;
    final List<Dealer> dealers = new ArrayList<>();
    private final Map<String, Dealer> byId = new LinkedHashMap<>();
    private final Map<Dealer, DealerLines> lines = new LinkedHashMap<>();
    private final Supervision supervision;
    private final Feelings feelings;
    private final Reviews reviews;
    private final Agreements agreements;
    private final Solvency solvency;
    private final Succession succession;

    private PartnerLife(World world) {
        this.world = world;
        Scenario scenario = world.scenario;
        relations = scenario.relations().orElse(Relations.NONE);
        lifecycle = scenario.lifecycle().orElse(Lifecycle.NONE);
        governance = scenario.governance().orElse(Governance.NONE);
        ChartOfAccounts chart = world.builder.chart();
        Party maker = makerOf(scenario);
        succession = new Succession(this);
        Map<Partner, List<Stock>> stocks = new LinkedHashMap<>();
        Map<Partner, DealerLines> open = new LinkedHashMap<>();
        for (Partner partner : scenario.partners()) {
            List<Stock> own = stocksOf(partner);
            if (!own.isEmpty()) {
                stocks.put(partner, own);
                open.put(partner, DealerLines.open(chart, maker, Parties.of(partner), Parties.supportOf(partner)));
                own.forEach(succession::open);
            }
        }
        stocks.forEach((partner, own) -> {
            Dealer dealer = new Dealer(
                    partner,
                    lifecycle.profile(partner.id()),
                    own,
                    new DealerBooks(own, chart, scenario),
                    new DealerFacts(chart, Parties.of(partner)));
            dealers.add(dealer);
            byId.put(partner.id(), dealer);
            lines.put(dealer, Optional.ofNullable(open.get(partner)).orElseThrow());
        });
        cooperating = new Cooperating(this, scenario.cooperation().orElse(Cooperation.NONE), chart, maker);
        supervision = new Supervision(this);
        feelings = new Feelings(this);
        reviews = new Reviews(this);
        agreements = new Agreements(this);
        solvency = new Solvency(this);
        dealers.forEach(feelings::begin);
    }

    private static Party makerOf(Scenario scenario) {
        return scenario.firms().stream()
                .filter(f -> f.kind() == Firm.Kind.MAKER && f.ours())
                .findFirst()
                .map(Parties::of)
                .orElse(Party.WORLD);
    }

    /** The lives of partners where the scenario says anything of them. */
    static Optional<PartnerLife> of(World world) {
        Scenario scenario = world.scenario;
        boolean told = scenario.relations().isPresent()
                || scenario.lifecycle().isPresent()
                || scenario.governance().isPresent()
                || scenario.cooperation().isPresent();
        return told ? Optional.of(new PartnerLife(world)) : Optional.empty();
    }

    /** Those who may be appointed while the run goes on. */
    static List<String> candidates(Scenario scenario) {
        return scenario.lifecycle()
                .flatMap(Lifecycle::recruitment)
                .map(Recruitment::candidates)
                .orElse(List.of());
    }

    private List<Stock> stocksOf(Partner partner) {
        List<Stock> own = new ArrayList<>();
        if (world.scenario.agents().contains(partner.id())) {
            return own;
        }
        for (int sku = 0; sku < world.scenario.skus().size(); sku++) {
            world.builder.find(partner.id(), sku).ifPresent(own::add);
        }
        return own;
    }

    DealerLines lines(Dealer dealer) {
        return Optional.ofNullable(lines.get(dealer)).orElseThrow();
    }

    Optional<Dealer> find(String partner) {
        return Optional.ofNullable(byId.get(partner));
    }

    Draws draws(Purpose purpose, String entity) {
        return world.luck.draws(purpose, entity, world.period);
    }

    /** Learns who serves now from a network newly in force; who has left for good does not come back with it. */
    void adopt() {
        Map<String, List<String>> chains = world.coverage.chains();
        for (Dealer dealer : dealers) {
            if (dealer.status != Dealer.Status.GONE) {
                boolean named = chains.values().stream().anyMatch(chain -> chain.contains(dealer.id()));
                boolean stays =
                        dealer.serves() && world.period != world.scenario.time().warmUp();
                dealer.status = named ? Dealer.Status.SERVING : Dealer.Status.FREE;
                if (named && !stays) {
                    dealer.since = world.period - Succession.LONG_AGO;
                    dealer.termSince = world.period;
                }
            }
        }
        succession.mend(chains);
    }

    /** The first week begins with the stocks that lie in the houses. */
    void open() {
        dealers.forEach(dealer -> dealer.books.open());
        cooperating.open();
    }

    /** Before the run counts, partners only keep their books; so what they feel begins as the scenario of a variant says. */
    void visit(Memory.Visitor visitor) {
        cooperating.visit(visitor);
        boolean lived = world.period > world.scenario.time().warmUp();
        for (Dealer dealer : dealers) {
            visitor.meet(BOOKS + dealer.id(), dealer::keepBooks);
            if (lived) {
                visitor.meet(LIFE + dealer.id(), dealer::keep);
            }
        }
        if (lived) {
            visitor.meet(VACANCIES, succession::keep);
        }
    }

    /** Partners of whom a state knows nothing open their books on what lies in their houses. */
    void goOn(SavedState state) {
        for (Dealer dealer : dealers) {
            if (!state.parts().containsKey(BOOKS + dealer.id())) {
                dealer.books.open();
            }
        }
        if (!state.parts().containsKey(MAKER)) {
            cooperating.open();
        }
    }

    /** The week of all partners. */
    void act() {
        for (Dealer dealer : dealers) {
            forget(dealer);
            feelings.observe(dealer);
        }
        cooperating.act();
        if (world.counts()) {
            supervision.act();
            dealers.stream().filter(Dealer::serves).forEach(feelings::feel);
            solvency.act();
            reviews.act(feelings);
            agreements.act();
            succession.act(agreements, solvency, feelings);
        }
        for (int area = 0; area < world.coverage.size(); area++) {
            world.coverage.strengthen(area, strength(area));
        }
        for (Dealer dealer : dealers) {
            dealer.facts.record(world.ledger, dealer, strength(dealer), feelings.answer(dealer));
            cooperating.record(dealer);
        }
    }

    private static void forget(Dealer dealer) {
        dealer.broke = 0;
        dealer.found = 0;
        dealer.departed = false;
        dealer.insolvent = false;
        dealer.dropped = false;
        dealer.signed = false;
    }

    private double strength(int area) {
        double product = 1;
        for (String id : world.coverage.chain(area).orElse(List.of())) {
            product *= find(id).map(this::strength).orElse(1.0);
        }
        return product;
    }

    /** The part of its reach that a partner works with. */
    private double strength(Dealer dealer) {
        return dealer.effort
                * succession.ramp(dealer)
                * (1 + dealer.skill)
                * agreements.strength(dealer)
                * feelings.support(dealer)
                * supervision.strength(dealer)
                * cooperating.strength(dealer);
    }

    /** Whether a month ends with the week that is on. */
    boolean monthEnds() {
        int period = world.period;
        int month = world.scenario.time().endOf(period).getMonthValue();
        return month != world.scenario.time().endOf(period + 1).getMonthValue();
    }

    /** Posts money of the scenario's currency. */
    void post(int line, double money) {
        world.ledger.post(line, FixedPoint.quanta(money, world.scenario.quanta().money()));
    }

    /** Posts money that a partner gets, or pays where it is negative on a line of its own, and remembers it for its books. */
    void settle(Dealer dealer, int line, double money, boolean gets) {
        post(line, money);
        dealer.carried += gets ? money : -money;
    }

    /** Moves a partner's trust by points; where the scenario holds trust constant nothing moves it. */
    void shock(Dealer dealer, double points) {
        if (relations.trust().isPresent()) {
            dealer.trust = Math.max(0, Math.min(100, dealer.trust + points));
        }
    }

    /** Partners of the same region as one, itself left out, that serve. */
    List<Dealer> neighbours(Dealer dealer) {
        return dealers.stream()
                .filter(d -> d != dealer && d.serves())
                .filter(d -> d.partner.region().equals(dealer.partner.region()))
                .toList();
    }

    /** Areas in whose chain a partner stands. */
    List<Integer> areas(Dealer dealer) {
        return world.coverage.areasOf(dealer.id());
    }
}
