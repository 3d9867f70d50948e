package io.tributary.optimizer.reason;

import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The reasons of a plan, area by area; each flip is priced by the planning model while all other areas stay. */
public final class Reasons {
    private static final Comparator<Flip> BEST = Comparator.comparingLong(Flip::broken)
            .thenComparing(Comparator.comparingLong(Flip::moreOutlets).reversed())
            .thenComparingLong(Flip::moreCents);

    private static final int NO_SITE = -1;

    private final SelectionProblem problem;
    private final SelectionPlan plan;
    private final PlanTally tally;
    private final String currency;
    private final ScenarioMapping mapping;
    private final DriveText drives;
    private final KeptOut keptOut;
    private final OtherWholesaler otherWholesaler;

    /**
     * The reasons of a plan.
     *
     * @param mapping where the problem comes from
     * @param currency the scenario's currency, as written in sentences
     */
    public Reasons(ScenarioMapping mapping, SelectionProblem problem, SelectionPlan plan, String currency) {
        this.mapping = mapping;
        drives = new DriveText(mapping);
        this.problem = problem;
        this.plan = plan;
        this.currency = currency;
        tally = plan.tally(problem);
        keptOut = new KeptOut(mapping, problem);
        otherWholesaler = new OtherWholesaler(problem, plan, currency);
    }

    /** One record per area, in the problem's order. */
    public List<WhyArea> all() {
        return IntStream.range(0, problem.areas()).mapToObj(this::why).toList();
    }

    /** Why an area is served as it is. */
    public WhyArea why(int area) {
        Optional<Integer> nearest = IntStream.range(problem.firstOffer(area), problem.endOfOffers(area))
                .filter(k -> isElsewhere(area, k))
                .boxed()
                .min(Comparator.comparing(k -> flip(area, k), BEST));
        Optional<Flip> alternative = nearest.map(k -> flip(area, k));
        Sentence broken = nearest.map(k -> broken(area, k)).orElse(new Sentence("", ""));
        String id = problem.area(area).id();
        if (plan.offer(area) == SelectionProblem.UNSERVED) {
            return new WhyArea(id, "", 0, 0, 0, 0, alternative, whyUnserved(area, alternative, broken));
        }
        Offer offer = problem.offer(plan.offer(area));
        String chain = ScenarioMapping.chain(problem, offer);
        return new WhyArea(
                id,
                chain,
                offer.km(),
                mapping.drives().minutes(area, offer.site()),
                offer.outlets(),
                offer.costCents(),
                alternative,
                whyServed(area, offer, alternative, broken));
    }

    private boolean isElsewhere(int area, int offer) {
        int mine = plan.offer(area);
        return mine == SelectionProblem.UNSERVED
                || problem.offer(offer).site() != problem.offer(mine).site();
    }

    private Flip flip(int area, int offer) {
        long outlets = tally.outlets();
        long cost = tally.cost();
        long broken = tally.broken();
        tally.set(area, offer);
        Flip flip = new Flip(
                ScenarioMapping.chain(problem, problem.offer(offer)),
                tally.outlets() - outlets,
                tally.cost() - cost,
                Math.max(0, tally.broken() - broken));
        tally.set(area, plan.offer(area));
        return flip;
    }

    /** Which limits a flip breaks that the plan keeps, or breaks by more. */
    private Sentence broken(int area, int offer) {
        List<Integer> chosen = new ArrayList<>(plan.offers());
        chosen.set(area, offer);
        return BreachText.more(problem, plan, new SelectionPlan(chosen));
    }

    private Sentence whyServed(int area, Offer offer, Optional<Flip> alternative, Sentence broken) {
        String id = problem.area(area).id();
        String chain = ScenarioMapping.chain(problem, offer);
        String en = chain + " serves " + id + " from " + Figures.decimal(offer.km(), 1) + " km"
                + drives.behindKm(offer).en() + ": "
                + Figures.whole(offer.outlets()) + " of "
                + Figures.whole(Math.round(problem.area(area).outlets()))
                + " outlets stock us, at " + Figures.money(offer.costCents()) + " " + currency + ".";
        String zh = chain + " 服务 " + id + ",距离 " + Figures.decimal(offer.km(), 1) + " 公里"
                + drives.behindKm(offer).zh() + ",铺货门店 "
                + Figures.whole(offer.outlets()) + " 家(共 "
                + Figures.whole(Math.round(problem.area(area).outlets())) + " 家)，成本 "
                + Figures.money(offer.costCents()) + " " + currency + "。";
        Sentence carried = carried(offer);
        Sentence tooLong = drives.tooLong(offer);
        Sentence behind = otherWholesaler.of(offer);
        en += tooLong.en() + carried.en() + behind.en();
        zh += tooLong.zh() + carried.zh() + behind.zh();
        if (problem.area(area).lockedTo().isPresent()) {
            return new Sentence(en + " The area is locked to it.", zh + "该片区已锁定。");
        }
        Sentence other = alternative
                .map(flip -> described(flip, broken))
                .or(() -> drives.keptOut(problem, area, offer.site()).map(Reasons::noneInTime))
                .orElseGet(() -> nobodyElse(area));
        return new Sentence(en + " " + other.en(), zh + other.zh());
    }

    /** Which of our products the chain may carry, where it may not carry all. */
    private Sentence carried(Offer offer) {
        List<String> all = mapping.limitedProducts();
        List<String> may = mapping.products(offer);
        if (all.isEmpty() || may.equals(all)) {
            return new Sentence("", "");
        }
        List<String> not = all.stream().filter(sku -> !may.contains(sku)).toList();
        return new Sentence(
                " It may carry " + String.join(", ", may) + ", not " + String.join(", ", not) + ".",
                "可经营 " + String.join("、", may) + "，不可经营 " + String.join("、", not) + "。");
    }

    private Sentence nobodyElse(int area) {
        return keptOut.of(area)
                .map(who -> new Sentence(
                        "No other partner may serve it: " + who.en() + ".", "没有其他渠道商可以服务：" + who.zh() + "。"))
                .orElse(new Sentence("No other partner has it within its radius.", "没有其他渠道商的服务半径覆盖该片区。"));
    }

    private static Sentence noneInTime(Sentence nearest) {
        return new Sentence(
                "No other partner is near enough: " + nearest.en() + ".", "没有其他渠道商足够近：" + nearest.zh() + "。");
    }

    private Sentence described(Flip flip, Sentence broken) {
        if (!flip.isAllowed()) {
            return new Sentence(
                    "The best alternative, " + flip.chain() + ", is not allowed: it would break " + broken.en() + ".",
                    "最佳替代 " + flip.chain() + " 不可行：将突破" + broken.zh() + "。");
        }
        return new Sentence(
                "The best alternative, " + flip.chain() + ", would mean " + signed(flip.moreOutlets()) + " outlets and "
                        + signedMoney(flip.moreCents()) + " " + currency + ".",
                "最佳替代 " + flip.chain() + "：门店 " + signed(flip.moreOutlets()) + " 家，成本 " + signedMoney(flip.moreCents())
                        + " " + currency + "。");
    }

    private Sentence whyUnserved(int area, Optional<Flip> nearest, Sentence broken) {
        String id = problem.area(area).id();
        Sentence nobody = drives.keptOut(problem, area, NO_SITE)
                .or(() -> keptOut.of(area))
                .map(who -> new Sentence("Nobody serves " + id + ": " + who.en() + ".", id + " 无人服务：" + who.zh() + "。"))
                .orElse(new Sentence(
                        "Nobody serves " + id + ": no allowed partner has it within its radius.",
                        id + " 无人服务：没有可用渠道商的服务半径覆盖该片区。"));
        return nearest.map(flip -> new Sentence(
                        "Nobody serves " + id + ": " + flip.chain() + " could, but " + limit(flip, broken, "en") + ".",
                        id + " 无人服务：" + flip.chain() + " 可及，但" + limit(flip, broken, "zh") + "。"))
                .orElse(nobody);
    }

    private static String limit(Flip flip, Sentence broken, String language) {
        if (flip.isAllowed()) {
            return "en".equals(language) ? "the plan leaves it out" : "方案未采用";
        }
        return "en".equals(language) ? "it would break " + broken.en() : "将突破" + broken.zh();
    }

    private static String signed(long number) {
        return (number > 0 ? "+" : "") + Figures.whole(number);
    }

    private static String signedMoney(long cents) {
        return (cents > 0 ? "+" : "") + Figures.money(cents);
    }
}
