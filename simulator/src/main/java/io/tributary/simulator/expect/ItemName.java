package io.tributary.simulator.expect;

import io.tributary.simulator.scenario.Expectation;

/** What an expectation reads, in one line, for those without a name. */
final class ItemName {
    private ItemName() {}

    static String of(Expectation item) {
        String variant = item.variant().map(name -> "@" + name).orElse("");
        if (item.kpi().isPresent()) {
            String period = item.period()
                    .map(p -> "#" + p)
                    .or(() -> item.until().map(p -> "#.." + p))
                    .orElse("");
            return item.kpi().get() + about(item) + variant + period;
        }
        if (item.threshold().isPresent()) {
            return item.threshold().get().vary() + " where "
                    + item.threshold().get().where();
        }
        if (item.slope().isPresent()) {
            return "d " + item.slope().get().of() + " / d " + item.slope().get().by();
        }
        if (item.coordinate().isPresent()) {
            return item.coordinate().get() + " that coordinates "
                    + item.decision().orElse("");
        }
        return item.read()
                        .or(() -> item.anticipated().map(what -> "anticipated " + what + about(item)))
                        .or(() -> item.function().map(what -> what + about(item) + arguments(item)))
                        .orElse("reference")
                + variant;
    }

    private static String about(Expectation item) {
        String of = item.entity().orElse("") + item.sku().map(sku -> "/" + sku).orElse("");
        return of.isEmpty() ? "" : "(" + of + ")";
    }

    private static String arguments(Expectation item) {
        return item.with().isEmpty() ? "" : " " + item.with();
    }
}
