package io.tributary.workbench.report;

import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.quantity.NumberText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the KPIs, and their values as a person reads them, in the KPI's unit and both languages. */
final class Figures {
    private static final String SHARE = "share";
    private static final String MONEY = "money";
    private static final String TO = " – ";
    private static final Map<String, Text> UNITS = Map.ofEntries(
            Map.entry("units", new Text(" units", "件")),
            Map.entry("units squared", new Text(" units squared", "件²")),
            Map.entry("cases", new Text(" cases", "箱")),
            Map.entry("days", new Text(" days", "天")),
            Map.entry("weeks", new Text(" weeks", "周")),
            Map.entry("periods", new Text(" periods", "期")),
            Map.entry("outlets", new Text(" outlets", "家")),
            Map.entry("people", new Text(" people", "人")),
            Map.entry("customers", new Text(" customers", "位客户")),
            Map.entry("customers squared", new Text(" customers squared", "位客户²")),
            Map.entry("index", Text.NONE),
            Map.entry("ratio", Text.NONE),
            Map.entry("count", Text.NONE),
            Map.entry("", Text.NONE));

    private final String currency;
    private final Map<String, Kpi> kpis = new HashMap<>();

    /**
     * Figures of a scenario.
     *
     * @param currency currency of the scenario, stands for {@code money} in units
     * @param kpis all KPIs that are known; one that is not keeps its id as name
     */
    Figures(String currency, List<Kpi> kpis) {
        this.currency = currency;
        kpis.forEach(kpi -> this.kpis.put(kpi.id(), kpi));
    }

    Text name(String kpi) {
        Kpi known = kpis.get(kpi);
        return known == null ? Text.same(kpi) : new Text(known.en(), known.zh());
    }

    /** The unit with the scenario's currency in place of {@code money}. */
    String unit(String kpi) {
        return plainUnit(kpi).replace(MONEY, currency);
    }

    Kpi.Direction direction(String kpi) {
        Kpi known = kpis.get(kpi);
        return known == null ? Kpi.Direction.NEITHER : known.direction();
    }

    boolean isShare(String kpi) {
        return plainUnit(kpi).equals(SHARE);
    }

    /** Whether a difference in this direction is an improvement: 1 yes, -1 no, 0 neither. */
    int goodness(String kpi, double difference) {
        int sign = (int) Math.signum(difference);
        return switch (direction(kpi)) {
            case UP -> sign;
            case DOWN -> -sign;
            case NEITHER -> 0;
        };
    }

    /** A value with its unit: {@code 31.2 %}, {@code 42.0 M CNY}. */
    Text value(String kpi, double value) {
        if (!Double.isFinite(value)) {
            return Text.same("–");
        }
        return isShare(kpi)
                ? Text.same(NumberText.percent(value, 1))
                : scaled(value, value).plus(suffix(kpi));
    }

    /** A value without its unit, for tables that name the unit once: {@code 42.0 M}. */
    Text bare(String kpi, double value) {
        return isShare(kpi) || !Double.isFinite(value) ? value(kpi, value) : scaled(value, value);
    }

    /** Two ends of an interval with their unit once: {@code 2.1–3.4 M CNY}. */
    Text range(String kpi, double low, double high) {
        Text bare = bareRange(kpi, low, high);
        return isShare(kpi) || !Double.isFinite(low) || !Double.isFinite(high) ? bare : bare.plus(suffix(kpi));
    }

    /** The same without the unit, for tables that name it once. */
    Text bareRange(String kpi, double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return Text.same("–");
        }
        if (isShare(kpi)) {
            return Text.same(NumberText.fixed(low * 100, shareDecimals(low, high))
                    + TO
                    + NumberText.percent(high, shareDecimals(low, high)));
        }
        double widest = Math.max(Math.abs(low), Math.abs(high));
        Text start = new Text(Scale.EN.number(low, widest), Scale.ZH.number(low, widest));
        return start.plus(TO).plus(scaled(high, widest));
    }

    /** A signed difference; that of shares is said in points: {@code +3.2 points}. */
    Text difference(String kpi, double difference) {
        if (!Double.isFinite(difference)) {
            return Text.same("–");
        }
        String sign = difference > 0 ? "+" : "";
        if (isShare(kpi)) {
            return Text.same(sign + NumberText.fixed(difference * 100, 1)).plus(new Text(" points", " 个百分点"));
        }
        return Text.same(sign).plus(scaled(difference, difference)).plus(suffix(kpi));
    }

    /** The size of a difference, both ends without sign, smaller first: {@code 2.1–3.4 M CNY}. */
    Text sizes(String kpi, double low, double high) {
        double small = Math.min(Math.abs(low), Math.abs(high));
        double large = Math.max(Math.abs(low), Math.abs(high));
        if (isShare(kpi)) {
            int decimals = shareDecimals(small, large);
            String ends = NumberText.fixed(small * 100, decimals) + "–" + NumberText.fixed(large * 100, decimals);
            return Text.same(ends).plus(new Text(" points", " 个百分点"));
        }
        Text start = new Text(Scale.EN.number(small, large), Scale.ZH.number(small, large));
        return start.plus("–").plus(scaled(large, large)).plus(suffix(kpi));
    }

    /** The size of a difference without sign: {@code 3.2 points}. */
    Text sizes(String kpi, double difference) {
        double size = Math.abs(difference);
        if (isShare(kpi)) {
            return Text.same(NumberText.fixed(size * 100, 1)).plus(new Text(" points", " 个百分点"));
        }
        return scaled(size, size).plus(suffix(kpi));
    }

    /** The interval of a difference, signs kept; that of shares is said in points: {@code -0.3 to 2.1 points}. */
    Text gapRange(String kpi, double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return Text.same("–");
        }
        if (!isShare(kpi)) {
            return range(kpi, low, high);
        }
        int decimals = shareDecimals(low, high);
        String ends = NumberText.fixed(low * 100, decimals) + TO + NumberText.fixed(high * 100, decimals);
        return Text.same(ends).plus(new Text(" points", " 个百分点"));
    }

    /** The unit as it stands beside an axis; empty for shares and bare numbers. */
    Text axisUnit(String kpi) {
        Text unit = suffix(kpi);
        return isShare(kpi) ? Text.NONE : new Text(unit.en().strip(), unit.zh().strip());
    }

    /** One decimal of a percent, more where the two ends would look the same. */
    private static int shareDecimals(double low, double high) {
        double width = high - low;
        return width < 0.0002 && width > 0 ? 3 : width < 0.004 && width > 0 ? 2 : 1;
    }

    private static Text scaled(double value, double widest) {
        if (widest == 0) {
            return Text.same("0");
        }
        return new Text(
                Scale.EN.number(value, widest) + Scale.EN.suffix(widest),
                Scale.ZH.number(value, widest) + Scale.ZH.suffix(widest));
    }

    private Text suffix(String kpi) {
        String unit = unit(kpi);
        Text known = UNITS.get(unit);
        return known == null ? new Text(" " + unit, " " + unit.replace("/unit", "/件")) : known;
    }

    private String plainUnit(String kpi) {
        Kpi known = kpis.get(kpi);
        return known == null ? "" : known.unit();
    }
}
