package io.tributary.optimizer.reason;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;

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

    private static String unit(Breach breach) {
        String unit = breach.limit().unitEn();
        return breach.by() == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }
}
