package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Funnel;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Projects of business customers at one firm; see {@link Funnel}. Those who have ordered wait for their goods. */
final class Projects implements DirectDemand {
    /** Part by which the memory of late deliveries moves in a week with an order. Assumption: about ten orders back. */
    private static final double MEMORY = 0.1;

    private final Counter counter;
    private final Funnel funnel;
    private final ChannelMap.Offer offer;
    private final String entity;
    private final int[] measures;
    private Optional<LeadRouter> router = Optional.empty();
    /** Projects and waiting leads of each sort, in the order of the sorts. */
    private final Map<Lead, Group> groups = new TreeMap<>();
    /** New leads of the week by kind, and how many of those that wait go cold. */
    private final Map<String, Long> fresh = new TreeMap<>();

    private long[] cold = {};
    private double late;
    /** Units of contested orders that other firms won. */
    private double shared;

    private final long[] week = new long[4];
    /** What the maker pays for engineers in a week, money quanta. */
    private final long weekly;

    private final int line;

    /**
     * A sort of lead.
     *
     * @param kind kind of project; empty where all are alike
     * @param from firm in whose territory it arose; empty for the own
     * @param rival firm that runs after it too; empty for none
     */
    record Lead(String kind, String from, String rival) implements Comparable<Lead> {
        private static final Comparator<Lead> ORDER =
                Comparator.comparing(Lead::from).thenComparing(Lead::kind).thenComparing(Lead::rival);

        @Override
        public int compareTo(Lead other) {
            return ORDER.compare(this, other);
        }

        /** By which the luck of its stages is keyed, beside the firm and the stage. */
        String key() {
            return kind.isEmpty() && from.isEmpty() && rival.isEmpty() ? "" : "/" + kind + "/" + from + "/" + rival;
        }
    }

    /** Leads that wait, and projects in each stage. */
    private static final class Group {
        private long waiting;
        private final long[] inStage;

        Group(int stages) {
            inStage = new long[stages];
        }

        long inWork() {
            return Arrays.stream(inStage).sum();
        }
    }

    Projects(int index, Funnel funnel, World world) {
        this.funnel = funnel;
        offer = world.builder.map().offersOf(index).get(0);
        counter = new Counter(offer.firm(), offer.sku(), index, world);
        entity = funnel.customers().isEmpty() ? DemandLuck.key(index, world) : funnel.customers();
        weekly = FixedPoint.quanta(
                funnel.engineers() * funnel.engineerCost() / Accounts.WEEKS_PER_YEAR,
                world.scenario.quanta().money());
        ChartOfAccounts chart = world.builder.chart();
        line = chart.money(Kind.CONTACT, maker(world.scenario), Party.WORLD, offer.sku());
        String[] names = {
            Measures.LEADS, Measures.PROJECTS_BEGUN, Measures.PROJECTS_WON, Measures.PROJECTS_LOST, Measures.PROJECTS
        };
        measures = Arrays.stream(names)
                .mapToInt(name -> chart.measure(counter.party(), name, offer.sku()))
                .toArray();
    }

    private static Party maker(Scenario scenario) {
        return scenario.firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.MAKER && firm.ours())
                .findFirst()
                .map(Parties::of)
                .orElse(Party.WORLD);
    }

    Party party() {
        return counter.party();
    }

    String sku() {
        return offer.sku();
    }

    /** By what the luck of its customers is keyed. */
    String entity() {
        return entity;
    }

    /** Leads are given by a router from now on. */
    void routed(LeadRouter by) {
        router = Optional.of(by);
    }

    List<String> kinds() {
        return funnel.kinds().isEmpty()
                ? List.of("")
                : List.copyOf(funnel.kinds().keySet());
    }

    /** New leads of a kind that arose here this week. */
    long fresh(String kind) {
        return Optional.ofNullable(fresh.get(kind)).orElse(0L);
    }

    /** What the firm would win of a kind of project, in its own territory or away. */
    double winRate(String kind, boolean own) {
        return funnel.winRate(kind, driving(own));
    }

    private double driving(boolean own) {
        return own
                ? funnel.hours()
                : Math.max(funnel.hours(), router.orElseThrow().away());
    }

    /** Part of the room that is taken, leads that wait among it; none where there is no limit. */
    double load() {
        long taken = router.map(r -> r.chased(this)).orElse(0L);
        for (Group group : groups.values()) {
            taken += group.waiting + group.inWork();
        }
        return funnel.room() == Long.MAX_VALUE ? 0 : (double) taken / Math.max(1, funnel.room());
    }

    /** Projects in work here after which another firm runs too. */
    long chasedBy(Projects other) {
        long sum = 0;
        for (Map.Entry<Lead, Group> group : groups.entrySet()) {
            sum += group.getKey().rival().equals(other.entity)
                    ? group.getValue().inWork()
                    : 0;
        }
        return sum;
    }

    /** A part of an order that another firm won. */
    void getShare(double units) {
        shared += units;
    }

    private Group group(Lead lead) {
        return groups.computeIfAbsent(lead, any -> new Group(funnel.stages().size()));
    }

    /** A lead is given to this firm. */
    void take(Lead lead) {
        group(lead).waiting++;
    }

    /** New leads arise in the firm's territory, and waiting ones go cold. */
    void hear(World world) {
        Draws draws = world.luck.draws(Purpose.PROJECT_LEAD, entity, world.period);
        long count = draws.poisson(funnel.leads());
        cold = groups.values().stream()
                .mapToLong(group -> draws.binomial(group.waiting, funnel.cold()))
                .toArray();
        int at = 0;
        for (Group group : groups.values()) {
            group.waiting -= cold[at++];
        }
        fresh.clear();
        Draws sorts = world.luck.draws(Purpose.LEAD_KIND, entity, world.period);
        double left = 1;
        long rest = count;
        for (String kind : kinds()) {
            double share = Optional.ofNullable(funnel.kinds().get(kind)).orElse(1.0);
            long some = share >= left ? rest : sorts.binomial(rest, share / left);
            fresh.put(kind, some);
            rest -= some;
            left -= share;
        }
        week[0] = count;
        week[3] = Arrays.stream(cold).sum();
    }

    @Override
    public void ask(World world) {
        counter.post(world.posted.shelf(offer, world.period));
        if (router.isEmpty()) {
            hear(world);
            fresh.forEach((kind, count) -> group(new Lead(kind, "", "")).waiting += count);
        }
        week[1] = 0;
        week[2] = 0;
        Map<Lead, Long> won = new TreeMap<>();
        groups.forEach((lead, group) -> won.put(lead, advance(world, lead, group)));
        takeUp();
        Draws sizes = world.luck.draws(Purpose.PROJECT_ORDER, entity, world.period);
        double units = shared;
        shared = 0;
        for (Map.Entry<Lead, Long> orders : won.entrySet()) {
            for (long project = 0; project < orders.getValue(); project++) {
                units += own(
                        orders.getKey(), Math.max(1, Math.rint(funnel.order().draw(sizes))));
            }
        }
        counter.ask(units);
    }

    /** What of an order is the firm's own; the rest goes to the firm that ran after it too. */
    private double own(Lead lead, double units) {
        if (lead.rival().isEmpty() || router.isEmpty()) {
            return units;
        }
        double kept = Math.rint(units * router.get().split());
        router.get().share(lead.rival(), units - kept);
        return kept;
    }

    /** Projects of a sort leave their stages, the last stage first; gives those that order. */
    private long advance(World world, Lead lead, Group group) {
        long won = 0;
        double driving = lead.from().isEmpty() || router.isEmpty() ? funnel.hours() : driving(false);
        for (int stage = group.inStage.length - 1; stage >= 0; stage--) {
            Draws draws = world.luck.draws(Purpose.PROJECT_STAGE, entity + "/" + stage + lead.key(), world.period);
            long done = draws.binomial(
                    group.inStage[stage], 1 / funnel.stages().get(stage).weeks());
            long passed = draws.binomial(done, funnel.pass(stage, late, lead.kind(), driving));
            group.inStage[stage] -= done;
            week[3] += done - passed;
            if (stage == group.inStage.length - 1) {
                won = passed;
            } else {
                group.inStage[stage + 1] += passed;
            }
        }
        week[2] += won;
        return won;
    }

    /** Engineers with room take up as many leads as they can, of each sort in proportion to those that wait. */
    private void takeUp() {
        long room = funnel.room() == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : funnel.room() - router.map(r -> r.chased(this)).orElse(0L);
        long waiting = 0;
        for (Group group : groups.values()) {
            room -= group.inWork();
            waiting += group.waiting;
        }
        room = Math.max(0, room);
        for (Group group : groups.values()) {
            long begun = waiting <= room
                    ? group.waiting
                    : Math.min(group.waiting, (long) Math.ceil((double) room * group.waiting / waiting));
            waiting -= group.waiting;
            room -= begun;
            group.waiting -= begun;
            group.inStage[0] += begun;
            week[1] += begun;
        }
    }

    @Override
    public void serve(World world) {
        long asked = counter.asked();
        long before = counter.owed();
        counter.serve(world.ledger);
        if (asked > 0) {
            double missed = Math.max(0, Math.min(asked, counter.owed() - before)) / (double) asked;
            late += MEMORY * (missed - late);
        }
    }

    @Override
    public void keep(Tape tape) {
        late = tape.real(late);
        shared = tape.real(shared);
        List<Lead> sorts = new ArrayList<>(groups.keySet());
        List<String> names = new ArrayList<>();
        sorts.forEach(lead -> names.addAll(List.of(lead.kind(), lead.from(), lead.rival())));
        List<String> held = tape.texts(names);
        for (int at = 0; at < held.size(); at += 3) {
            Group group = group(sort(held.get(at), held.get(at + 1), held.get(at + 2)));
            Group kept = tape.isWriting() ? group : new Group(group.inStage.length);
            kept.waiting = tape.number(kept.waiting);
            for (int stage = 0; stage < kept.inStage.length; stage++) {
                kept.inStage[stage] = tape.number(kept.inStage[stage]);
            }
            if (!tape.isWriting()) {
                group.waiting += kept.waiting;
                Arrays.setAll(group.inStage, stage -> group.inStage[stage] + kept.inStage[stage]);
            }
        }
    }

    /** Where a variant has no router, what was routed goes on as the firm's own. */
    private Lead sort(String kind, String from, String rival) {
        return router.isEmpty() ? new Lead(kind, "", "") : new Lead(kind, from, rival);
    }

    @Override
    public void record(World world) {
        world.ledger.post(line, weekly);
        for (int i = 0; i < week.length; i++) {
            world.ledger.record(measures[i], (double) week[i]);
        }
        long inWork = 0;
        for (Group group : groups.values()) {
            inWork += group.inWork();
        }
        world.ledger.record(measures[4], (double) inWork);
    }
}
