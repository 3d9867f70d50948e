package io.tributary.simulator.play;

import io.tributary.simulator.contract.Term;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.game.SearchEnded;
import io.tributary.simulator.game.Solution;
import io.tributary.simulator.quantity.Bilingual;
import io.tributary.simulator.quantity.Complaint;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Move;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.Decimal64;

/**
 * A play that was solved: the decisions, what they bring by anticipation, and what is known about them.
 *
 * @param moves the decisions, in the order in which they are taken
 * @param solution their values and how sure they are
 * @param expected what each firm expects over the periods of the play
 * @param flows what they bring where demand is at its mean, in plain numbers on unrounded amounts
 */
public record Played(
        List<Move> moves, Solution solution, Flows<Decimal64> flows, Map<What, Map<String, Double>> expected) {

    public Played {
        moves = List.copyOf(moves);
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** What a firm may expect. */
    public enum What {
        /** Money. */
        PROFIT,
        /** Base units sold to consumers. */
        SALES,
        /** Base units in the house when all is sold that can be. */
        UNSOLD,
        /** Base units that go back to suppliers. */
        RETURNS;

        /** As expectations spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Solves the play of a scenario; the plays solved last are kept.
     *
     * @throws NotPlayable if nothing was found from which nobody gains by deviating alone; the message says it plainly
     */
    public static Played of(Scenario scenario) {
        return Memory.of(scenario);
    }

    static Played solve(Scenario scenario) {
        Layout layout = new Layout(scenario);
        ChannelGame game = new ChannelGame(layout);
        Solution solution = layout.moves.all().isEmpty()
                ? new Solution(List.of(), Solution.Outcome.VERIFIED, 0, List.of(), List.of(), false)
                : solved(game);
        if (!solution.isEquilibrium()) {
            throw nothing(game, solution);
        }
        List<Decimal64> x = solution.x().stream().map(Decimal64::new).toList();
        Map<What, Map<String, Double>> expected = new LinkedHashMap<>();
        for (What what : solution.x().isEmpty() ? new What[0] : What.values()) {
            Map<String, Double> byFirm = new LinkedHashMap<>();
            for (int f = 0; f < layout.firms.size(); f++) {
                byFirm.put(layout.firms.get(f).id(), game.expected(what, f, solution.x()));
            }
            expected.put(what, byFirm);
        }
        return new Played(
                layout.moves.all(), solution, game.channel().flows(x, Decimal64.ZERO, Realisation.EXPECTED), expected);
    }

    /** What a firm expects over the periods of the play; 0 where nothing is played. */
    public double expected(What what, String firm) {
        return expected.getOrDefault(what, Map.of()).getOrDefault(firm, 0.0);
    }

    /** Says that a scenario's firms have nothing to play. */
    public static final class NotPlayable extends Complaint {
        private static final long serialVersionUID = 1L;

        private NotPlayable(String en, String zh) {
            super(en, zh);
        }

        /** The complaint, with places {@code {0}}, {@code {1}} that the values fill in both languages. */
        static NotPlayable of(String en, String zh, Object... values) {
            return new NotPlayable(Bilingual.english(en, values), Bilingual.chinese(zh, values));
        }
    }

    /** Names or values in a row, joined as each language does. */
    private record Row(List<String> items, String and, String comma) implements Bilingual {
        Row {
            items = List.copyOf(items);
        }

        @Override
        public String en() {
            return String.join(and, items);
        }

        @Override
        public String zh() {
            return String.join(comma, items);
        }
    }

    private String further(Solution.Other other) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            values.add(moves.get(i).name() + " at "
                    + NumberText.significant(other.x().get(i), 6));
        }
        String idle = other.idle().isEmpty()
                ? ""
                : " There " + String.join(", ", other.idle())
                        + " may stand anywhere near: none of them changes anything for who takes it as long as the"
                        + " others stay.";
        return "The play has another equilibrium: " + String.join(", ", values) + "." + idle;
    }

    private static String evaluations() {
        return Budget.MOST / 1_000_000 + " million";
    }

    private static Solution solved(ChannelGame game) {
        try {
            return game.solve();
        } catch (SearchEnded e) {
            throw NotPlayable.of(
                    "The search for what {0} decide was ended after {1} million evaluations of the channel: no"
                            + " decisions were found from which nobody gains by deviating alone, and it is not known"
                            + " whether there are any. Maybe give some of the decisions a fixed value under play.given,"
                            + " or play fewer tiers or periods.",
                    "对 {0} 决策的搜索在对渠道计算 {1} 百万次后终止：未找到任何一方单独偏离都不获益的决策，是否存在亦不可知。" + "可在 play.given 下固定部分决策，或减少参与层级或期数。",
                    new Row(game.deciders(), " and ", "、"),
                    Budget.MOST / 1_000_000);
        }
    }

    private static NotPlayable nothing(ChannelGame game, Solution nearest) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nearest.x().size(); i++) {
            game.described(i, nearest.x().get(i)).ifPresent(values::add);
        }
        boolean known = Double.isFinite(nearest.largestGain());
        String number = NumberText.significant(nearest.largestGain(), 6);
        return NotPlayable.of(
                "best_response finds no decisions for {0} from which none of them gains by deviating alone. Nearest: {1},"
                        + " where one still gains {2}. There may be none in pure strategies, as where each undercuts the"
                        + " other. Maybe give one of these decisions a fixed value under play.given, or let the firms"
                        + " move one after the other.",
                "best_response 未找到 {0} 中任何一方单独偏离都不获益的决策。最接近的是：{1}，此时仍有一方可多得 {3}。"
                        + "可能不存在纯策略均衡，例如彼此压价时。可在 play.given 下固定其中一项决策，或让各方先后行动。",
                new Row(game.deciders(), " and ", "、"),
                new Row(values, ", ", "，"),
                known ? number : "an unknown amount",
                known ? number : "未知数额");
    }

    /** What a trade costs per base unit, where the play says so and not a rule of the scenario. */
    public Optional<Double> wholesale(String seller, String buyer, String sku, int period) {
        return flows.playedWholesale(seller, buyer, sku, period).map(Decimal64::getReal);
    }

    /** The part of a buyer's purchases that one seller serves, where sellers bring quantities to its market. */
    public Optional<Double> share(String seller, String buyer, String sku, int period) {
        return flows.playedShare(seller, buyer, sku, period).map(Decimal64::getReal);
    }

    /** The price of an offer per base unit, where the play says so and not a rule of the scenario. */
    public Optional<Double> shelf(String firm, String sku, int demand, int period) {
        return flows.playedShelf(firm, sku, demand, period).map(Decimal64::getReal);
    }

    /** What a firm that decides on its stock orders in a period; empty where it orders what it lacks. */
    public Optional<Double> order(String firm, String sku, int period) {
        return flows.playedOrder(firm, sku, period).map(Decimal64::getReal);
    }

    /**
     * A parameter of a contract term that its seller decides on; empty where it stands as written.
     *
     * @param field as a scenario writes it
     */
    public Optional<Double> term(String seller, String buyer, Term term, String field) {
        String parameter = SnakeCase.of(term.getClass().getSimpleName()) + "." + field;
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            boolean same = move.what() == Move.What.TERMS
                    && move.firm().equals(seller)
                    && move.term().equals(parameter)
                    && (move.buyer().isEmpty() || move.buyer().equals(buyer));
            if (same) {
                return Optional.of(solution.x().get(i));
            }
        }
        return Optional.empty();
    }

    /** The offers of a demand entry, in groups that share one place in its form. */
    public List<List<ChannelMap.Offer>> places(int demand) {
        return flows.places(demand);
    }

    /** The values of all decisions by name. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < moves.size(); i++) {
            values.put(moves.get(i).name(), solution.x().get(i));
        }
        return values;
    }

    /** What a reader of the results must know: that there are further equilibria, or decisions that change nothing. */
    public Optional<String> remark() {
        List<String> parts = new ArrayList<>();
        solution.others().forEach(other -> parts.add(further(other)));
        if (solution.isEnded()) {
            parts.add("The search was ended after " + evaluations()
                    + " evaluations of the channel before it had looked everywhere: there may be further equilibria.");
        }
        if (!solution.indeterminate().isEmpty()) {
            parts.add("These decisions change nothing for who takes them: "
                    + String.join(", ", solution.indeterminate()) + ".");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }
}
