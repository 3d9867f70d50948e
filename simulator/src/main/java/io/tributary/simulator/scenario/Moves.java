package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.document.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads decisions as a scenario writes them: {@code firm.what}, {@code firm.what[buyer or product]}, {@code
 * firm.terms.term.field}, each with {@code @period} behind it. A price or quantity of a firm with several products means
 * one decision for each of them, named by its product only where the firm has several.
 */
public final class Moves {
    private static final Pattern TEXT = Pattern.compile("([a-z_]+)((?:\\.[^\\[@]+)?)(?:\\[([^]]*)])?(?:@(\\d{1,4}))?");

    private final Scenario scenario;
    private final ChannelMap map;

    public Moves(Scenario scenario, ChannelMap map) {
        this.scenario = scenario;
        this.map = map;
    }

    /** A text that is no decision: what is wrong with it. */
    static final class NoMove extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wording what;
        private final transient Wording hint;

        NoMove(Wording what, Wording hint) {
            super(what.en());
            this.what = what;
            this.hint = hint;
        }

        Wording what() {
            return what;
        }

        Wording hint() {
            return hint;
        }
    }

    /** The parts of a written decision. */
    private record Written(String firm, Move.What what, String term, String of, int period) {}

    /** The decisions that a text of a valid scenario means. */
    public List<Move> of(String text) {
        try {
            return read(text);
        } catch (NoMove e) {
            throw new IllegalArgumentException(text + " " + e.getMessage(), e);
        }
    }

    /** The decisions that a text means, at least one. */
    List<Move> read(String text) throws NoMove {
        Written written = parse(text.strip());
        List<Move> moves = expand(written);
        if (moves.isEmpty()) {
            throw new NoMove(PlayFaults.NOTHING_TO_DECIDE.with(Findings.shown(text), why(written)), Wording.NONE);
        }
        return moves;
    }

    private Written parse(String text) throws NoMove {
        Optional<Firm> firm = scenario.firms().stream()
                .filter(f -> text.startsWith(f.id() + "."))
                .max(Comparator.comparingInt(f -> f.id().length()));
        if (firm.isEmpty()) {
            int dot = text.lastIndexOf('.');
            String head = dot < 0 ? text : text.substring(0, text.indexOf('.'));
            List<String> firms = scenario.firms().stream().map(Firm::id).toList();
            throw new NoMove(PlayFaults.NO_FIRM.with(Findings.shown(text)), nearest(head, firms));
        }
        String rest = text.substring(firm.get().id().length() + 1);
        Matcher matcher = TEXT.matcher(rest);
        List<String> known =
                Arrays.stream(Move.What.values()).map(SnakeCase::of).toList();
        if (!matcher.matches() || !known.contains(matcher.group(1))) {
            String head = rest.split("[.@\\[]", 2)[0];
            throw new NoMove(PlayFaults.NO_WHAT.with(Findings.shown(text)), nearest(head, known));
        }
        Move.What what = Move.What.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        String term = matcher.group(2).isEmpty() ? "" : matcher.group(2).substring(1);
        String of = matcher.group(3) == null ? "" : matcher.group(3).strip();
        int period = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        if (period > scenario.time().length()) {
            throw new NoMove(
                    PlayFaults.NO_PERIOD.with(
                            Findings.shown(text), scenario.time().length()),
                    Wording.NONE);
        }
        return new Written(firm.get().id(), what, term, of, period);
    }

    private static Wording nearest(String given, List<String> known) {
        String list = String.join(", ", known);
        return Nearest.to(given, known)
                .map(near -> ScenarioFaults.MAYBE_ALLOWED.with(near, list))
                .orElseGet(() -> ScenarioFaults.ALLOWED.with(list));
    }

    private List<Move> expand(Written w) throws NoMove {
        if (w.what() == Move.What.TERMS) {
            return List.of(new Move(w.firm(), w.what(), w.of(), "", w.term(), w.period()));
        }
        if (w.what().isEffort()) {
            return List.of(new Move(w.firm(), w.what(), "", "", "", w.period()));
        }
        List<String> skus = skus(w.firm(), w.what());
        String[] parts = w.of().isEmpty() ? new String[0] : w.of().split(",");
        String buyer = "";
        for (String part : parts) {
            String name = part.strip();
            if (skus.contains(name)) {
                skus = List.of(name);
            } else if (w.what() != Move.What.PRICE && map.buyers(w.firm()).contains(name)) {
                buyer = name;
            } else {
                List<String> known = new ArrayList<>(skus);
                known.addAll(w.what() == Move.What.PRICE ? List.of() : map.buyers(w.firm()));
                throw new NoMove(PlayFaults.NO_PART.with(Findings.shown(name), w.firm()), nearest(name, known));
            }
        }
        boolean several = skus(w.firm(), w.what()).size() > 1;
        List<Move> moves = new ArrayList<>();
        for (String sku : skus) {
            moves.add(new Move(w.firm(), w.what(), buyer, several ? sku : "", "", w.period()));
        }
        return moves;
    }

    /** Products about which a firm can decide so. */
    private List<String> skus(String firm, Move.What what) {
        List<String> carried = map.carried(firm);
        return switch (what) {
            case WHOLESALE -> map.buyers(firm).isEmpty() ? List.of() : carried;
            case PRICE ->
                carried.stream()
                        .filter(sku -> map.offersBy(firm).stream()
                                .anyMatch(offer -> offer.sku().equals(sku)))
                        .toList();
            default -> carried;
        };
    }

    private static Wording why(Written written) {
        return written.what() == Move.What.PRICE ? PlayFaults.NO_CONSUMERS : PlayFaults.NO_BUYERS;
    }
}
