package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.play.Played;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Move;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.math3.util.Decimal64;

/** The decisions of a solved play as firms post them, period by period; without a play everything is left to rules. */
final class PostedPlay {
    private final Scenario scenario;
    private final Optional<Played> played;
    private final List<Spender> spenders = new ArrayList<>();
    private final Map<String, Boolean> stockDeciders = new HashMap<>();

    /** A firm with the lines on which it spends. */
    private record Spender(Firm firm, int effort, int fixed) {}

    PostedPlay(Scenario scenario, Optional<Played> played, ChartOfAccounts chart) {
        this.scenario = scenario;
        this.played = played;
        for (Firm firm : scenario.firms()) {
            boolean tries = decides(firm, Move.What::isEffort);
            Party party = Parties.of(firm);
            spenders.add(new Spender(
                    firm,
                    tries ? chart.money(Kind.EFFORT, party, Party.WORLD, "") : ChartOfAccounts.NONE,
                    firm.fixedCost() > 0
                            ? chart.money(Kind.FIXED_COST, party, Party.WORLD, "")
                            : ChartOfAccounts.NONE));
            stockDeciders.put(firm.id(), decides(firm, what -> what == Move.What.ORDER));
        }
    }

    private boolean decides(Firm firm, Predicate<Move.What> on) {
        return played.isPresent()
                && played.get().moves().stream()
                        .anyMatch(move -> move.firm().equals(firm.id()) && on.test(move.what()));
    }

    /** The period of the play, counted from 1; the warm-up is played like the first. */
    private int playPeriod(int period) {
        return Math.max(1, period - scenario.time().warmUp() + 1);
    }

    /** Price per base unit of a link between firms, where the play says so. */
    Optional<Double> wholesale(Link link, int period) {
        return isPlayed(link)
                ? play().wholesale(seller(link), buyer(link), sku(link), playPeriod(period))
                : Optional.empty();
    }

    /** The part of the buyer's purchases that a link serves, where the play says so. */
    Optional<Double> share(Link link, int period) {
        return isPlayed(link)
                ? play().share(seller(link), buyer(link), sku(link), playPeriod(period))
                : Optional.empty();
    }

    private boolean isPlayed(Link link) {
        return played.isPresent() && link.seller.filter(this::isNamed).isPresent() && isNamed(link.buyer);
    }

    private static String seller(Link link) {
        return link.seller.orElseThrow().party.id();
    }

    private static String buyer(Link link) {
        return link.buyer.party.id();
    }

    private String sku(Link link) {
        return scenario.skus().get(link.buyer.sku).id();
    }

    private boolean isNamed(Stock stock) {
        return stockDeciders.containsKey(stock.party.id());
    }

    /** Price per base unit of an offer to consumers, where the play says so. */
    Optional<Double> shelf(ChannelMap.Offer offer, int period) {
        return played.isEmpty()
                ? Optional.empty()
                : play().shelf(offer.firm(), offer.sku(), offer.demand(), playPeriod(period));
    }

    boolean decidesOnStock(Stock firm) {
        return played.isPresent() && stockDeciders.getOrDefault(firm.party.id(), false);
    }

    /** What a firm orders by the play; empty where it orders what it lacks. */
    Optional<Double> order(Stock firm, int period) {
        String sku = scenario.skus().get(firm.sku).id();
        return played.flatMap(play -> play.order(firm.party.id(), sku, playPeriod(period)));
    }

    /** Parameters of a term of a link: as written, or as its seller decided. */
    Levers<Decimal64> levers(Link link, Term term) {
        if (played.isEmpty() || link.seller.isEmpty()) {
            return Levers.asWritten(Decimal64.ZERO);
        }
        String seller = link.seller.get().party.id();
        return (field, written) -> new Decimal64(
                played.get().term(seller, link.buyer.party.id(), term, field).orElse(written));
    }

    /** Level of a firm's advertising, service and effort. */
    double level(String firm, int period) {
        return played.map(play -> play.flows().level(firm, playPeriod(period)).getReal())
                .orElse(0.0);
    }

    /** The solved play. */
    Played play() {
        return played.orElseThrow();
    }

    /** Base units that the play expects an offer to sell: weights where firms share one market. */
    double expected(ChannelMap.Offer offer, int period) {
        return play().flows()
                .sold(offer.firm(), offer.sku(), offer.demand(), playPeriod(period))
                .getReal();
    }

    void spend(Ledger ledger, int period) {
        double quantum = scenario.quanta().money();
        for (Spender spender : spenders) {
            if (spender.effort() != ChartOfAccounts.NONE) {
                double outlay = play().flows()
                        .outlay(spender.firm().id(), playPeriod(period))
                        .getReal();
                ledger.post(spender.effort(), FixedPoint.quanta(outlay, quantum));
            }
            if (spender.fixed() != ChartOfAccounts.NONE) {
                ledger.post(spender.fixed(), FixedPoint.quanta(spender.firm().fixedCost(), quantum));
            }
        }
    }
}
