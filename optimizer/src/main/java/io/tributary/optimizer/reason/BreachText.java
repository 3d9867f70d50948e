package io.tributary.optimizer.reason;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.List;

/** A breach for people: a ceiling is passed, a floor is missed, and a rule of a single area is kept or not. */
public final class BreachText {
    private BreachText() {}

    /** The sentence, without a full stop. */
    public static Sentence of(Breach breach) {
        Limit limit = breach.limit();
        boolean single = limit.unitEn().equals(Limit.LOCK.unitEn());
        String whose = breach.entity().isEmpty() ? "" : " " + breach.entity();
        if (single) {
            return new Sentence(limit.en() + ": not kept by" + whose, limit.zh() + "：" + breach.entity() + " 不满足");
        }
        boolean floor = breach.actual() < breach.allowed();
        String actual = Figures.whole(breach.actual());
        String allowed = Figures.whole(breach.allowed());
        String by = Figures.whole(breach.by());
        return new Sentence(
                limit.en() + whose + ": " + actual + (floor ? " where at least " : " where ") + allowed
                        + (floor ? " is required, " : " is allowed, ") + by + " " + unit(breach)
                        + (floor ? " short" : " beyond"),
                limit.zh() + whose + "：实际 " + actual + (floor ? "，至少 " : "，限制 ") + allowed + (floor ? "，不足 " : "，超出 ")
                        + by + " " + limit.unitZh());
    }

    /** What a plan breaks that another keeps, or breaks by more. */
    static Sentence more(SelectionProblem problem, SelectionPlan before, SelectionPlan after) {
        List<Breach> known = Breach.of(problem, before);
        List<Sentence> more = Breach.of(problem, after).stream()
                .filter(breach -> !known.contains(breach))
                .map(BreachText::of)
                .toList();
        return new Sentence(
                String.join("; ", more.stream().map(Sentence::en).toList()),
                String.join("；", more.stream().map(Sentence::zh).toList()));
    }

    private static String unit(Breach breach) {
        String unit = breach.limit().unitEn();
        return breach.by() == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }
}
