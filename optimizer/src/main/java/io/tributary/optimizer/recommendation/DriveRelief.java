package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Aim;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.optimizer.selection.program.SelectionProgram;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * By how many minutes the longest drives must give, all by the same, so that a plan exists which keeps every other limit:
 * bisection over the drives that are too long.
 */
record DriveRelief(ScenarioMapping mapping, Aim rows, Effort effort) {

    /** What comes of it; the breach is that of the plan's drive which is most beyond its limit. */
    Conflict.Relaxed least() {
        SelectionProblem free = mapping.problem(EnumSet.of(Limit.DRIVE_TIME));
        List<Long> beyond = free.offers().stream()
                .map(this::beyond)
                .filter(minutes -> minutes > 0)
                .distinct()
                .sorted()
                .toList();
        Conflict.Relaxed best = within(free, Long.MAX_VALUE);
        int low = 0;
        int high = beyond.size() - 1;
        while (best.verdict() == Conflict.Verdict.POSSIBLE && low < high) {
            int middle = (low + high) >>> 1;
            Conflict.Relaxed tighter = within(free, beyond.get(middle));
            if (tighter.verdict() == Conflict.Verdict.POSSIBLE) {
                best = tighter;
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return best;
    }

    /** What comes of it where drives may be so many minutes beyond their limits. */
    private Conflict.Relaxed within(SelectionProblem free, long minutes) {
        SelectionProblem wider = free.where(offer -> beyond(offer) <= minutes);
        Optional<SelectionProgram.Answer> answer =
                SelectionProgram.of(wider).map(program -> program.solve(rows, Optional.empty(), effort));
        Optional<SelectionPlan> plan = answer.flatMap(SelectionProgram.Answer::plan);
        if (plan.isPresent()) {
            return new Conflict.Relaxed(Conflict.Verdict.POSSIBLE, worst(wider, plan.get()));
        }
        boolean impossible = answer.map(SelectionProgram.Answer::infeasible).orElse(false);
        return new Conflict.Relaxed(impossible ? Conflict.Verdict.IMPOSSIBLE : Conflict.Verdict.UNDECIDED, List.of());
    }

    private List<Breach> worst(SelectionProblem wider, SelectionPlan plan) {
        return IntStream.range(0, wider.areas())
                .filter(area -> plan.offer(area) != SelectionProblem.UNSERVED)
                .mapToObj(area -> wider.offer(plan.offer(area)))
                .filter(offer -> beyond(offer) > 0)
                .map(offer -> mapping.drives().breach(Limit.DRIVE_TIME, offer.area(), offer.site()))
                .max(Comparator.comparingLong(Breach::by))
                .map(List::of)
                .orElse(List.of());
    }

    /** Whole minutes by which an offer's drive is too long. */
    private long beyond(Offer offer) {
        return mapping.drives().isTooLong(offer.area(), offer.site())
                ? mapping.drives()
                        .breach(Limit.DRIVE_TIME, offer.area(), offer.site())
                        .by()
                : 0;
    }
}
