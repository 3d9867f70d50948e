package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number with its unit as people write it: {@code 35 %}, {@code 6 weeks}, {@code 2.4 million CNY}. The result
 * is in the unit of the model. Example: {@code 14 days} where weeks are wanted is 2.
 */
final class NumberReader {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d++(?:\\.\\d*+)?|\\.\\d++)((?:[eE][+-]?\\d{1,3})?+)\\s*+(.*)");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:[,_ '’]\\d{3})++(?!\\d).*");
    private static final Pattern PER = Pattern.compile("\\bper\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 120;

    private final String currency;
    private final Problems problems;
    private final Map<Unit, Map<String, UnitTexts.Factor>> known = new EnumMap<>(Unit.class);

    NumberReader(String currency, Problems problems) {
        this.currency = currency;
        this.problems = problems;
    }

    /** The number in the model's unit; empty when it is wrong, which is then told. */
    OptionalDouble read(Node.Text node, Described described, String path) {
        String text = node.text().strip();
        Matcher matcher = NUMBER.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            problems.add(node.place(), path, Faults.WANT_NUMBER.with(Faults.quote(text)));
            return OptionalDouble.empty();
        }
        if (isMisleading(node, matcher, text, path)) {
            return OptionalDouble.empty();
        }
        String unitText = unitText(matcher.group(4));
        UnitTexts.Factor multiple = multiple(unitText, described.unit());
        String rest = multiple.equals(UnitTexts.Factor.ONE) ? unitText : withoutMultiple(unitText);
        Map<String, UnitTexts.Factor> texts = texts(described.unit());
        UnitTexts.Factor factor = rest.isEmpty() ? UnitTexts.Factor.ONE : texts.get(rest);
        if (factor == null) {
            problems.add(node.place(), path, wrongUnit(text, rest, described.unit()), allowed(texts));
            return OptionalDouble.empty();
        }
        String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
        boolean bare = unitText.isEmpty();
        double value = bare ? Double.parseDouble(digits) : scaled(new BigDecimal(digits), multiple, factor);
        return inRange(node, value, described, path);
    }

    private Map<String, UnitTexts.Factor> texts(Unit unit) {
        return known.computeIfAbsent(unit, u -> UnitTexts.of(u, currency));
    }

    private boolean isMisleading(Node.Text node, Matcher matcher, String text, String path) {
        if (THOUSANDS.matcher(text).matches()) {
            String plain = text.replaceAll("(?<=\\d)[,_ '’](?=\\d{3}(?!\\d))", "");
            Wording hint = Faults.WITHOUT_SEPARATOR.with(plain);
            problems.add(node.place(), path, Faults.THOUSANDS.with(Faults.quote(text)), hint);
            return true;
        }
        String digits = matcher.group(2);
        if (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.') {
            Wording hint = Faults.WITHOUT_SEPARATOR.with(text.replaceFirst("0+(?=\\d)", ""));
            problems.add(node.place(), path, Faults.LEADING_ZERO.with(Faults.quote(text)), hint);
            return true;
        }
        return false;
    }

    /** Blanks do not matter in a unit, "per" is the same as "/", and 元 is CNY. */
    private static String unitText(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String slashed = PER.matcher(text).replaceAll("/");
        return BLANKS.matcher(slashed).replaceAll("").replace("元", "CNY");
    }

    private static UnitTexts.Factor multiple(String unitText, Unit unit) {
        if (UnitTexts.takesMultiples(unit)) {
            for (Map.Entry<String, UnitTexts.Factor> word : UnitTexts.MULTIPLES.entrySet()) {
                if (unitText.startsWith(word.getKey())) {
                    return word.getValue();
                }
            }
        }
        return UnitTexts.Factor.ONE;
    }

    private static String withoutMultiple(String unitText) {
        String rest = unitText;
        for (String word : UnitTexts.MULTIPLES.keySet()) {
            if (unitText.startsWith(word)) {
                rest = unitText.substring(word.length());
            }
        }
        return rest;
    }

    private static double scaled(BigDecimal number, UnitTexts.Factor multiple, UnitTexts.Factor factor) {
        return number.multiply(BigDecimal.valueOf(multiple.times()))
                .multiply(BigDecimal.valueOf(factor.times()))
                .divide(BigDecimal.valueOf(factor.over()), MathContext.DECIMAL128)
                .doubleValue();
    }

    private Wording wrongUnit(String text, String unitText, Unit unit) {
        if (UnitTexts.isMoney(unit)) {
            if (unitText.startsWith("%") || unitText.startsWith("％")) {
                return Faults.PERCENT_FOR_MONEY.with(Faults.quote(text), currency);
            }
            if (unitText.matches("[A-Z]{3}\\b.*") && !unitText.startsWith(currency)) {
                return Faults.WRONG_CURRENCY.with(Faults.quote(text), currency);
            }
        }
        return Faults.WRONG_UNIT.with(Faults.quote(text), Faults.quote(unitText));
    }

    private static Wording allowed(Map<String, UnitTexts.Factor> texts) {
        List<String> names = texts.keySet().stream()
                .filter(text -> text.matches("[!-~]+") && !texts.containsKey(text + "s") && !text.equals("%sure"))
                .toList();
        return names.isEmpty()
                ? new Wording("Write the bare number.", "请只写数字。")
                : Faults.UNITS_ALLOWED.with(Faults.list(names));
    }

    private OptionalDouble inRange(Node.Text node, double value, Described described, String path) {
        if (!Double.isFinite(value)) {
            problems.add(node.place(), path, Faults.NOT_FINITE.with(Faults.quote(node.text())));
            return OptionalDouble.empty();
        }
        if (value >= described.min() && value <= described.max()) {
            return OptionalDouble.of(value == 0 ? 0.0 : value);
        }
        problems.add(node.place(), path, outOfRange(node.text(), described), percentHint(node, value, described));
        return OptionalDouble.empty();
    }

    private static Wording outOfRange(String text, Described described) {
        String written = Faults.quote(text.strip());
        String min = plain(described.min());
        String max = plain(described.max());
        if (Double.isInfinite(described.max())) {
            return Faults.TOO_SMALL.with(written, min);
        }
        return Double.isInfinite(described.min())
                ? Faults.TOO_BIG.with(written, max)
                : Faults.OUT_OF_RANGE.with(written, min, max, unit(described.unit()));
    }

    private static Wording unit(Unit unit) {
        return switch (unit) {
            case WEEKS, DAYS, MINUTES, KM, KM_PER_HOUR, KG ->
                new Wording(" " + UnitTexts.of(unit, "").keySet().iterator().next(), unit.zh());
            default -> Wording.NONE;
        };
    }

    private static Wording percentHint(Node.Text node, double value, Described described) {
        boolean bare = !node.text().contains("%") && !node.text().contains("％");
        boolean maybe = described.unit() == Unit.SHARE && bare && value > 1 && value <= 100;
        String percent = node.text().strip();
        return maybe ? Faults.WROTE_PERCENT.with(percent, plain(value / 100)) : Wording.NONE;
    }

    /** A bound or an example as a person would write it. */
    static String plain(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        boolean handy = Math.abs(value) < 1e7 && number.scale() < 7;
        return handy
                ? number.toPlainString()
                : number.toString().replace("E+", "e").replace("E", "e");
    }
}
