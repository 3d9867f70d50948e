package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.relation.Appraisal;
import io.tributary.simulator.relation.Departure;
import io.tributary.simulator.relation.Evaluation;
import io.tributary.simulator.relation.Recruitment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who leaves, the hole that it leaves in the network, and who fills it. */
final class Succession {
    /** Weeks that a partner of the first network has served before the run: long past any ramp-up. */
    static final int LONG_AGO = 10_000;

    private final PartnerLife life;
    private final Optional<Recruitment> recruitment;
    private final List<Vacancy> vacancies = new ArrayList<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Map<Stock, DealerLines.SellOff> sellOffs = new HashMap<>();

    /** A place in the network that nobody holds, with the chains that wait for somebody. */
    private static final class Vacancy {
        final Dealer gone;
        final Map<String, List<String>> chains = new LinkedHashMap<>();
        final Set<Dealer> refused = new HashSet<>();
        Optional<Dealer> candidate = Optional.empty();
        boolean visited;
        int weeks;

        Vacancy(Dealer gone) {
            this.gone = gone;
        }
    }

    Succession(PartnerLife life) {
        this.life = life;
        recruitment = life.lifecycle.recruitment();
    }

    /** Places that nobody holds, and who took the place of whom, to be saved and restored. */
    void keep(Tape tape) {
        int places = tape.length(vacancies.size(), Integer.BYTES);
        for (int i = 0; i < places; i++) {
            String gone = tape.text(i < vacancies.size() ? vacancies.get(i).gone.id() : "");
            if (i == vacancies.size()) {
                vacancies.add(new Vacancy(known(gone)));
            }
            keep(tape, vacancies.get(i));
        }
        List<String> gone = tape.texts(successors.keySet().stream().sorted().toList());
        for (String id : gone) {
            successors.put(id, tape.text(successors.getOrDefault(id, "")));
        }
    }

    private void keep(Tape tape, Vacancy vacancy) {
        for (String area : tape.texts(List.copyOf(vacancy.chains.keySet()))) {
            vacancy.chains.put(area, tape.texts(vacancy.chains.getOrDefault(area, List.of())));
        }
        tape.texts(vacancy.refused.stream().map(Dealer::id).sorted().toList())
                .forEach(id -> vacancy.refused.add(known(id)));
        tape.texts(vacancy.candidate.map(Dealer::id).stream().toList())
                .forEach(id -> vacancy.candidate = Optional.of(known(id)));
        vacancy.visited = tape.flag(vacancy.visited);
        vacancy.weeks = tape.count(vacancy.weeks);
    }

    private Dealer known(String id) {
        return life.find(id).orElseThrow(() -> new IllegalArgumentException("no partner " + id));
    }

    /** Opens the lines on which a stock may be sold off. */
    void open(Stock stock) {
        String sku = life.world.scenario.skus().get(stock.sku).id();
        sellOffs.put(stock, DealerLines.SellOff.open(life.world.builder.chart(), stock, sku));
    }

    /** Part of its reach that a partner has by the time since it signed. */
    double ramp(Dealer dealer) {
        return recruitment
                .map(how -> how.ramp(Math.max(0, dealer.served(life.world.period))))
                .orElse(1.0);
    }

    /** All who leave this week leave on the same facts; then places are filled. */
    void act(Agreements agreements, Solvency solvency, Feelings feelings) {
        List<Dealer> serving = life.dealers.stream().filter(Dealer::serves).toList();
        List<Dealer> willing = serving.stream()
                .filter(dealer -> feelings.leaves(dealer, agreements.patience(dealer)))
                .toList();
        List<Dealer> leaving = life.cooperating.stay(willing);
        for (Dealer dealer : serving) {
            Optional<Departure> known = known(dealer);
            boolean insolvent = solvency.isInsolvent(dealer)
                    || known.map(Departure::bankrupt).orElse(false);
            boolean dropped = isDropped(dealer) || agreements.ended().contains(dealer);
            if (insolvent) {
                dealer.insolvent = true;
                leave(dealer);
                wind(dealer, solvency.liquidation());
            } else if (known.isPresent() || dropped) {
                dealer.dropped = dropped;
                leave(dealer);
            } else if (leaving.contains(dealer)) {
                agreements.chargeBreak(dealer);
                leave(dealer);
            }
        }
        recruitment.ifPresent(how -> List.copyOf(vacancies).forEach(vacancy -> fill(vacancy, how)));
    }

    private Optional<Departure> known(Dealer dealer) {
        LocalDate end = life.world.scenario.time().endOf(life.world.period);
        return life.lifecycle.departures().stream()
                .filter(d -> d.partner().equals(dealer.id()))
                .filter(d -> !d.on().isAfter(end) && d.on().isAfter(end.minusWeeks(1)))
                .findFirst();
    }

    private boolean isDropped(Dealer dealer) {
        Optional<Evaluation> how = life.lifecycle.evaluation();
        return how.isPresent() && dealer.poor >= how.get().patience();
    }

    private void leave(Dealer dealer) {
        dealer.status = Dealer.Status.GONE;
        dealer.departed = true;
        dealer.left = life.world.period;
        dealer.disputes.clear();
        Vacancy vacancy = new Vacancy(dealer);
        vacancies.add(vacancy);
        Map<String, List<String>> present = life.world.coverage.chains();
        for (Map.Entry<String, List<String>> entry : List.copyOf(present.entrySet())) {
            if (entry.getValue().contains(dealer.id())) {
                vacancy.chains.put(entry.getKey(), entry.getValue());
                present.remove(entry.getKey());
            }
        }
        enforce(present);
        dealer.stocks.forEach(Succession::cancel);
    }

    /** Takes partners that have left out of a network newly in force, and their successors in. */
    void mend(Map<String, List<String>> written) {
        boolean whole = life.dealers.stream()
                .filter(d -> d.status == Dealer.Status.GONE)
                .noneMatch(d -> written.values().stream().anyMatch(chain -> chain.contains(d.id())));
        if (!whole) {
            Map<String, List<String>> chains = new LinkedHashMap<>();
            written.forEach((area, chain) -> place(area, chain, chains));
            chains.values()
                    .forEach(chain -> chain.forEach(
                            id -> life.find(id).ifPresent(dealer -> dealer.status = Dealer.Status.SERVING)));
            enforce(chains);
        }
    }

    /** Puts chains in force; whoever begins to serve an area costs the change. */
    private void enforce(Map<String, List<String>> chains) {
        World world = life.world;
        boolean[] taken = world.coverage.reassign(new Territory(world.scenario, chains));
        world.trade.adopt(world.coverage);
        world.accounts.adopt(world);
        world.accounts.chargeChange(world, taken);
    }

    /** Orders from and to a firm that is no longer there lapse; goods on the way still arrive. */
    private static void cancel(Stock stock) {
        stock.suppliers.forEach(Succession::cancel);
        stock.customers.forEach(Succession::cancel);
    }

    private static void cancel(Link link) {
        link.mail.empty();
        link.tray = 0;
        link.owed = 0;
    }

    /** An insolvent partner's debts are lost and its stock is sold off. */
    private void wind(Dealer dealer, double part) {
        World world = life.world;
        for (Stock stock : dealer.stocks) {
            DealerLines.SellOff lines = Optional.ofNullable(sellOffs.get(stock)).orElseThrow();
            double quantum = world.scenario.quanta().money();
            double value = stock.valuation.value(stock.purchasePrice(), stock.onHand) * quantum;
            world.ledger.post(lines.writeOff(), stock.onHand);
            world.ledger.post(lines.salvage(), FixedPoint.quanta(part * value, quantum));
            stock.onHand = 0;
            stock.unpaid = true;
            stock.suppliers.forEach(link -> link.credit.debt().ifPresent(debt -> debt.lose(world.ledger)));
        }
    }

    /** A week of the funnel: somebody is approached, negotiated with, and signs or refuses. */
    private void fill(Vacancy vacancy, Recruitment how) {
        boolean idle = false;
        while (!idle && vacancies.contains(vacancy)) {
            if (vacancy.candidate.isEmpty()) {
                vacancy.candidate = choose(vacancy, how);
                vacancy.weeks = 0;
                vacancy.candidate.ifPresent(
                        dealer -> life.post(life.lines(dealer).recruitment(), how.approachCost()));
            }
            idle = vacancy.candidate.isEmpty() || vacancy.weeks++ < how.approach() + how.negotiate();
            if (!idle) {
                answer(vacancy, vacancy.candidate.orElseThrow(), how);
            }
        }
    }

    private void answer(Vacancy vacancy, Dealer candidate, Recruitment how) {
        vacancy.candidate = Optional.empty();
        boolean free = candidate.status == Dealer.Status.FREE;
        double luck = life.draws(Purpose.RECRUITMENT, candidate.id() + '/' + vacancy.gone.id())
                .nextDouble();
        if (free && luck < how.chance(candidate.profile)) {
            life.post(life.lines(candidate).recruitment(), how.signingCost());
            sign(vacancy, candidate);
        } else {
            vacancy.refused.add(candidate);
        }
    }

    /** The candidate to approach next: by class, then by what is seen of the reach, then in the order of the list. */
    private Optional<Dealer> choose(Vacancy vacancy, Recruitment how) {
        List<Dealer> open = new ArrayList<>();
        for (String id : how.candidates()) {
            life.find(id)
                    .filter(d -> d.status == Dealer.Status.FREE && !vacancy.refused.contains(d))
                    .filter(d -> d.partner.role() == vacancy.gone.partner.role())
                    .filter(d -> d.partner.region().equals(vacancy.gone.partner.region()))
                    .ifPresent(open::add);
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        how.appraisal().filter(a -> a.visit() && !vacancy.visited).ifPresent(a -> {
            open.forEach(dealer -> life.post(life.lines(dealer).recruitment(), a.visitCost()));
            vacancy.visited = true;
        });
        Comparator<Dealer> byClass = Comparator.comparingInt(d -> -d.profile.passed(how.manThreshold()));
        Comparator<Dealer> order = how.appraisal()
                .map(a -> byClass.thenComparingDouble(d -> -seen(d, a)))
                .orElse(byClass);
        return open.stream().min(order);
    }

    /** What is seen of a candidate's reach: the same eyes err the same way in every variant. */
    private double seen(Dealer dealer, Appraisal appraisal) {
        double error = appraisal.spread()
                * life.world.luck.draws(Purpose.APPRAISAL, dealer.id(), 0).gaussian();
        return dealer.partner.reach() * life.world.coverage.ability(dealer.id()) * (1 + error);
    }

    private void sign(Vacancy vacancy, Dealer dealer) {
        World world = life.world;
        dealer.status = Dealer.Status.SERVING;
        dealer.signed = true;
        dealer.since = world.period;
        dealer.termSince = world.period;
        vacancies.remove(vacancy);
        successors.put(vacancy.gone.id(), dealer.id());
        Map<String, List<String>> chains = world.coverage.chains();
        vacancy.chains.forEach((area, chain) -> place(area, chain, chains));
        enforce(chains);
        for (Stock stock : dealer.stocks) {
            stock.expect(stock.customers.stream()
                    .mapToDouble(link -> link.share * link.buyer.forecast())
                    .sum());
        }
    }

    /** Puts a chain back into the network, with successors for all who left; it waits on where one is still missing. */
    private void place(String area, List<String> written, Map<String, List<String>> chains) {
        List<String> chain = new ArrayList<>();
        for (String id : written) {
            String now = id;
            while (successors.containsKey(now)) {
                now = Optional.ofNullable(successors.get(now)).orElseThrow();
            }
            chain.add(now);
        }
        Optional<Vacancy> missing =
                vacancies.stream().filter(v -> chain.contains(v.gone.id())).findFirst();
        if (missing.isPresent()) {
            missing.get().chains.put(area, List.copyOf(chain));
        } else {
            chains.put(area, List.copyOf(chain));
        }
    }
}
