package io.tributary.workbench.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A factor's value as a number with a unit: {@code 35 %}, {@code 60000 CNY}, {@code 8 weeks}.
 *
 * @param number the number as written
 * @param unit what stands behind it; one week and two weeks have the same unit
 */
record FactorValue(double number, String unit) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)\\s*([^\\d\\s{\\[].*)?");

    /** The number in a text; empty where the text is none. */
    static Optional<FactorValue> find(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = form.group(2) == null ? "" : form.group(2).strip();
        boolean singular = unit.equals("week") || unit.equals("day");
        return Optional.of(new FactorValue(Double.parseDouble(form.group(1)), singular ? unit + "s" : unit));
    }

    /** Whether the texts are numbers of one unit, so that they can stand on one axis. */
    static boolean shareAnAxis(List<String> texts) {
        return texts.stream().allMatch(text -> find(text).isPresent())
                && texts.stream()
                                .map(text -> find(text).orElseThrow().unit())
                                .distinct()
                                .count()
                        == 1;
    }
}
