package io.tributary.simulator.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a play names firms and decisions that exist, each once, and that offers name products that are sold. */
final class PlayCheck {
    private final Scenario scenario;
    private final ScenarioNames names;
    private final Findings findings;
    private final ChannelMap map;
    private final Moves moves;
    private final Set<Move> decided = new HashSet<>();
    private final Map<Move, String> priced = new HashMap<>();

    PlayCheck(Scenario scenario, ScenarioNames names, Findings findings) {
        this.scenario = scenario;
        this.names = names;
        this.findings = findings;
        map = ChannelMap.of(scenario);
        moves = new Moves(scenario, map);
    }

    void check() {
        checkOffers();
        scenario.play().ifPresent(this::checkPlay);
    }

    private void checkOffers() {
        for (int d = 0; d < scenario.demand().size(); d++) {
            Demand demand = scenario.demand().get(d);
            for (int i = 0; i < demand.at().size(); i++) {
                String path = "demand[" + d + "].at" + (demand.at().size() == 1 ? "" : "[" + i + "]");
                if (demand.brands().isEmpty()) {
                    checkOffer(path, demand.at().get(i), demand.sku());
                } else {
                    findings.mustBeOneOf(path, demand.firm(), names.firms(), ScenarioNames.FIRM);
                }
            }
        }
    }

    private void checkOffer(String path, String offer, String common) {
        String firm = ChannelMap.firmOf(offer);
        findings.mustBeOneOf(path, firm, names.firms(), ScenarioNames.FIRM);
        Optional<String> sku =
                ChannelMap.namedSku(offer).or(() -> Optional.of(common).filter(s -> !s.isEmpty()));
        sku.ifPresent(s -> findings.mustBeOneOf(path, s, names.skus(), ScenarioNames.SKU));
        List<String> carried = map.carried(firm);
        if (sku.isEmpty() && names.firms().contains(firm) && carried.size() > 1) {
            findings.add(
                    path,
                    PlayFaults.NO_OFFER_PRODUCT.with(firm),
                    ScenarioFaults.ALLOWED.with(String.join(", ", carried)));
        }
    }

    private void checkPlay(Play play) {
        if (play.order().isEmpty() && play.given().isEmpty() && play.bargain().isEmpty()) {
            findings.add("play", PlayFaults.NO_ORDER);
        }
        for (int b = 0; b < play.order().size(); b++) {
            for (int i = 0; i < play.order().get(b).size(); i++) {
                decide("play.order[" + b + "][" + i + "]", play.order().get(b).get(i));
            }
        }
        play.given().keySet().forEach(text -> decide("play.given." + text, text));
        checkOwners(play);
        for (int i = 0; i < play.limits().size(); i++) {
            checkLimit("play.limits[" + i + "]", play.limits().get(i));
        }
        for (int i = 0; i < play.bargain().size(); i++) {
            checkBargain("play.bargain[" + i + "]", play.bargain().get(i));
        }
    }

    private void checkBargain(String path, Bargain bargain) {
        for (int f = 0; f < 2; f++) {
            findings.mustBeOneOf(
                    path + ".between[" + f + "]", bargain.between().get(f), names.firms(), ScenarioNames.FIRM);
        }
        for (String text : bargain.over()) {
            List<Move> found = read(path + ".over", text);
            if (!decided.containsAll(found)) {
                found.forEach(move -> note(path + ".over", move));
            }
        }
    }

    private void checkOwners(Play play) {
        Set<String> owned = new HashSet<>();
        for (int g = 0; g < play.together().size(); g++) {
            for (int i = 0; i < play.together().get(g).size(); i++) {
                String path = "play.together[" + g + "][" + i + "]";
                String firm = play.together().get(g).get(i);
                findings.mustBeOneOf(path, firm, names.firms(), ScenarioNames.FIRM);
                if (!owned.add(firm)) {
                    findings.add(path, PlayFaults.OWNER_TWICE.with(Findings.shown(firm)));
                }
            }
        }
    }

    private void checkLimit(String path, String text) {
        Optional<PlayLimit> limit = PlayLimit.parse(text);
        if (limit.isEmpty()) {
            findings.add(path, PlayFaults.BAD_LIMIT.with(Findings.shown(text)));
        }
        limit.ifPresent(l -> l.parts().forEach(part -> read(path, part.decision())));
    }

    private void decide(String path, String text) {
        read(path, text).forEach(move -> note(path, move));
    }

    private List<Move> read(String path, String text) {
        try {
            return moves.read(text);
        } catch (Moves.NoMove e) {
            findings.add(path, e.what(), e.hint());
            return List.of();
        }
    }

    private void note(String path, Move move) {
        if (!decided.add(move)) {
            findings.add(path, PlayFaults.TWICE.with(move.name()));
        } else if (move.what().isPrice()) {
            for (Move place : places(move)) {
                String other = priced.putIfAbsent(place, move.name());
                if (other != null) {
                    findings.add(path, PlayFaults.TWO_PRICES.with(move.firm(), other, move.name()));
                    return;
                }
            }
        }
    }

    /** The selling prices that a decision sets: one per buyer or shelf, with or without period. */
    private List<Move> places(Move move) {
        List<Move> places = new ArrayList<>();
        boolean toConsumers =
                move.buyer().isEmpty() && !map.offersBy(move.firm()).isEmpty();
        if (move.what() != Move.What.WHOLESALE && toConsumers) {
            places.add(new Move(move.firm(), Move.What.PRICE, "", move.sku(), "", move.period()));
        }
        if (move.what() != Move.What.PRICE) {
            places.add(new Move(move.firm(), Move.What.WHOLESALE, move.buyer(), move.sku(), "", move.period()));
        }
        return places;
    }
}
