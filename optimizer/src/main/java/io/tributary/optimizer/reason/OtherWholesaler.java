package io.tributary.optimizer.reason;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Through which wholesaler a distributor buys, and what it would mean if it bought all that it sells through the best other one
 * while all else stays.
 */
final class OtherWholesaler {
    private static final Sentence NOTHING = new Sentence("", "");
    private static final Comparator<Move> BEST = Comparator.comparingLong(Move::broken)
            .thenComparing(Comparator.comparingLong(Move::moreOutlets).reversed())
            .thenComparingLong(Move::moreCents);

    private final SelectionProblem problem;
    private final SelectionPlan plan;
    private final String currency;
    private final PlanTally tally;
    private final Map<Integer, Sentence> said = new HashMap<>();

    OtherWholesaler(SelectionProblem problem, SelectionPlan plan, String currency) {
        this.problem = problem;
        this.plan = plan;
        this.currency = currency;
        tally = plan.tally(problem);
    }

    /** What it means that a distributor buys through another wholesaler. */
    private record Move(int option, long moreOutlets, long moreCents, long broken) {}

    /** A sentence on the wholesaler of an offer; empty where there is none, or where no other one may take its place. */
    Sentence of(Offer offer) {
        return offer.wholesaler() == Offer.DIRECT
                ? NOTHING
                : said.computeIfAbsent(problem.optionOf(offer.site(), offer.wholesaler()), this::said);
    }

    private Sentence said(int option) {
        List<Integer> areas = new ArrayList<>();
        for (int a = 0; a < problem.areas(); a++) {
            if (plan.offer(a) != SelectionProblem.UNSERVED && problem.option(plan.offer(a)) == option) {
                areas.add(a);
            }
        }
        int site = problem.siteOf(option);
        List<Move> moves = new ArrayList<>();
        for (int other = problem.firstOption(site); other < problem.endOfOptions(site); other++) {
            if (other != option && problem.wholesalerOf(other) != Offer.DIRECT) {
                move(areas, other).ifPresent(moves::add);
            }
        }
        return moves.stream().min(BEST).map(move -> text(option, move, areas)).orElse(NOTHING);
    }

    /** Moves all areas, counts, and moves them back; empty where the other wholesaler can't stand behind one of them. */
    private Optional<Move> move(List<Integer> areas, int option) {
        if (areas.stream().anyMatch(a -> problem.find(a, option) == SelectionProblem.UNSERVED)) {
            return Optional.empty();
        }
        long outlets = tally.outlets();
        long cost = tally.cost();
        long broken = tally.broken();
        areas.forEach(a -> tally.set(a, problem.find(a, option)));
        Move move =
                new Move(option, tally.outlets() - outlets, tally.cost() - cost, Math.max(0, tally.broken() - broken));
        areas.forEach(a -> tally.set(a, plan.offer(a)));
        return Optional.of(move);
    }

    private Sentence text(int option, Move move, List<Integer> areas) {
        String mine = problem.wholesaler(problem.wholesalerOf(option)).id();
        String other = problem.wholesaler(problem.wholesalerOf(move.option)).id();
        String id = problem.site(problem.siteOf(option)).id();
        if (move.broken > 0) {
            Sentence broken = broken(move.option, areas);
            return new Sentence(
                    " " + id + " buys through " + mine + "; the best other wholesaler, " + other
                            + ", is not allowed: it would break " + broken.en() + ".",
                    id + " 经由 " + mine + " 进货；最佳的其他批发商 " + other + " 不可行：将突破" + broken.zh() + "。");
        }
        String outlets = (move.moreOutlets > 0 ? "+" : "") + Figures.whole(move.moreOutlets);
        String money = (move.moreCents > 0 ? "+" : "") + Figures.money(move.moreCents) + " " + currency;
        return new Sentence(
                " " + id + " buys through " + mine + "; through " + other
                        + ", the best other wholesaler, all that it serves would mean " + outlets + " outlets and "
                        + money + ".",
                id + " 经由 " + mine + " 进货；若全部改经 " + other + "（最佳的其他批发商）：门店 " + outlets + " 家，成本 " + money + "。");
    }

    private Sentence broken(int option, List<Integer> areas) {
        List<Integer> chosen = new ArrayList<>(plan.offers());
        areas.forEach(a -> chosen.set(a, problem.find(a, option)));
        return BreachText.more(problem, plan, new SelectionPlan(chosen));
    }
}
