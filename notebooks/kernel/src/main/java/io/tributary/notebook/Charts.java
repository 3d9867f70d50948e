package io.tributary.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Line charts, bars with whiskers and tables as inline SVG and HTML. */
public final class Charts {
    private static final List<String> COLOURS =
            List.of("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377");
    private static final int WIDTH = 680;
    private static final int HEIGHT = 340;
    private static final int LEFT = 90;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 56;
    private static final int ROW = 26;
    private static final int NAMES = 230;
    private static final int TICKS = 4;

    private Charts() {}

    /** A named line of values, one per place on the axis. */
    public record Line(String name, List<Double> values) {}

    /** A named value with the ends of its interval. */
    public record Bar(String name, double low, double mean, double high) {}

    /**
     * Lines over common places.
     *
     * @param places what stands below the axis, evenly spaced
     */
    public static Figure lines(String title, String below, String beside, List<String> places, List<Line> lines) {
        double low = lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(v -> v)
                .min()
                .orElse(0);
        double high = lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(v -> v)
                .max()
                .orElse(1);
        double least = Math.min(0, low);
        double span = Math.max(Double.MIN_NORMAL, high - least) * 1.05;
        StringBuilder svg = begin(title, HEIGHT);
        for (int i = 0; i < places.size(); i++) {
            svg.append(text(x(i, places.size()), HEIGHT - BOTTOM + 18, "middle", places.get(i)));
        }
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = least + span * tick / TICKS;
            svg.append(text(LEFT - 8, y(value, least, span) + 4, "end", number(value)));
        }
        for (int l = 0; l < lines.size(); l++) {
            List<Double> values = lines.get(l).values();
            String points = IntStream.range(0, values.size())
                    .mapToObj(i -> spot(x(i, places.size())) + "," + spot(y(values.get(i), least, span)))
                    .collect(Collectors.joining(" "));
            String colour = COLOURS.get(l % COLOURS.size());
            svg.append("<polyline points=\"").append(points);
            svg.append("\" fill=\"none\" stroke-width=\"2\" stroke=\"")
                    .append(colour)
                    .append("\"/>");
            double last = y(values.get(values.size() - 1), least, span);
            svg.append(text(WIDTH - RIGHT + 8, last + 4, "start", lines.get(l).name()));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", below));
        svg.append(text(14, TOP - 8, "start", beside));
        return new Figure(svg.append("</svg>").toString());
    }

    /** Bars with their intervals, one below the other. */
    public static Figure bars(String title, List<Bar> bars) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.max(bar.high(), bar.mean()))
                .max()
                .orElse(1);
        double scale = (WIDTH - NAMES - RIGHT) / Math.max(Double.MIN_NORMAL, most);
        StringBuilder svg = begin(title, TOP + ROW * bars.size() + 10);
        for (int b = 0; b < bars.size(); b++) {
            Bar bar = bars.get(b);
            int top = TOP + ROW * b;
            svg.append(text(NAMES - 8, top + 11, "end", bar.name()));
            svg.append("<rect height=\"14\" fill=\"#4477aa\" x=\"" + NAMES + "\" y=\"" + top + "\" width=\"");
            svg.append(spot(Math.max(0, bar.mean()) * scale)).append("\"/>");
            svg.append("<line stroke=\"#222\" y1=\"" + (top + 7) + "\" y2=\"" + (top + 7) + "\" x1=\"");
            svg.append(spot(NAMES + Math.max(0, bar.low()) * scale)).append("\" x2=\"");
            svg.append(spot(NAMES + Math.max(0, bar.high()) * scale)).append("\"/>");
            svg.append(text(NAMES + Math.max(0, bar.high()) * scale + 6, top + 11, "start", number(bar.mean())));
        }
        return new Figure(svg.append("</svg>").toString());
    }

    /** A table; cells that are numbers are set with four digits. */
    public static Figure table(List<String> head, List<List<Object>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(head.stream().map(cell -> "<th>" + escape(cell) + "</th>").collect(Collectors.joining()));
        for (List<Object> row : rows) {
            lines.add(row.stream()
                    .map(cell -> cell instanceof Double value ? number(value) : String.valueOf(cell))
                    .map(cell -> "<td>" + escape(cell) + "</td>")
                    .collect(Collectors.joining()));
        }
        return new Figure(lines.stream().collect(Collectors.joining("</tr><tr>", "<table><tr>", "</tr></table>")));
    }

    private static StringBuilder begin(String title, int height) {
        return new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" font-size=\"12\"")
                .append(" width=\"" + WIDTH + "\" height=\"" + height + "\">")
                .append("<text x=\"10\" y=\"20\" font-size=\"15\">" + escape(title) + "</text>");
    }

    private static double x(int place, int places) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (place / Math.max(1.0, places - 1.0));
    }

    private static double y(double value, double least, double span) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - least) / span);
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"" + spot(x) + "\" y=\"" + spot(y) + "\" text-anchor=\"" + anchor + "\">" + escape(words)
                + "</text>";
    }

    private static String spot(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f", value);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
