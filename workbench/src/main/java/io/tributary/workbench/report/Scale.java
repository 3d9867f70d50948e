package io.tributary.workbench.report;

import io.tributary.simulator.quantity.NumberText;
import java.util.List;

/**
 * The steps by which a language shortens large numbers: thousand, million, billion; or 万 and 亿.
 *
 * @param steps the steps, largest first
 */
record Scale(List<Step> steps) {
    static final Scale EN =
            new Scale(List.of(new Step(1e9, 1e9, " bn"), new Step(1e6, 1e6, " M"), new Step(1e4, 1e3, " k")));
    static final Scale ZH = new Scale(List.of(new Step(1e8, 1e8, " 亿"), new Step(1e4, 1e4, " 万")));
    private static final Step NONE = new Step(0, 1, "");

    /**
     * One step.
     *
     * @param from smallest number for which it is used
     * @param unit what the number is divided by
     * @param suffix the word for the unit
     */
    record Step(double from, double unit, String suffix) {}

    Scale {
        steps = List.copyOf(steps);
    }

    /** A number in the scale that suits the widest number beside it, with about three digits. */
    String number(double value, double widest) {
        double unit = step(widest).unit();
        double size = Math.abs(widest / unit);
        if (size != 0 && size < 0.01) {
            return NumberText.significant(value / unit, 3);
        }
        return NumberText.grouped(value / unit, size < 1 ? 4 : size < 10 ? 2 : size < 100 ? 1 : 0);
    }

    /** The word of the scale that suits a number; empty for small ones. */
    String suffix(double widest) {
        return step(widest).suffix();
    }

    private Step step(double widest) {
        return steps.stream()
                .filter(step -> Math.abs(widest) >= step.from())
                .findFirst()
                .orElse(NONE);
    }
}
