package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Time;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the chosen variant stands against its competitors: strengths and weaknesses from its own KPIs against theirs,
 * opportunities and threats from the market and from dated events of its environment. Every line says the figures from which
 * it follows; what differs by less than a bound is no line. Empty where nobody competes.
 */
final class Swot {
    /** Difference of shares, prices and trends below which nothing is said. Assumption. */
    private static final double NOTABLE = 0.02;
    /** Relative share beyond which it is a strength, or below the inverse of which a weakness. Assumption. */
    private static final double LEAD = 1.1;
    /** Share of outlets that stock us below which a region is an opportunity. Assumption. */
    private static final double ROOM = 0.8;

    private final Reading reading;
    private final List<Line> lines = new ArrayList<>();

    /** The four quadrants. */
    enum Quadrant {
        STRENGTHS,
        WEAKNESSES,
        OPPORTUNITIES,
        THREATS;

        Text title() {
            return switch (this) {
                case STRENGTHS -> new Text("Strengths", "优势");
                case WEAKNESSES -> new Text("Weaknesses", "劣势");
                case OPPORTUNITIES -> new Text("Opportunities", "机会");
                case THREATS -> new Text("Threats", "威胁");
            };
        }
    }

    /**
     * A line of a quadrant.
     *
     * @param sentence what is said
     * @param reason KPI id, or key of the scenario, from which it follows
     * @param figure our figure, or that of the event
     * @param against what it is held against: the competitors' figure, or the one before
     */
    record Line(Quadrant quadrant, Text sentence, String reason, double figure, double against) {}

    Swot(Reading reading) {
        this.reading = reading;
        if (!rivals().isEmpty()) {
            addShare();
            addCoverage();
            addPrice();
            addAvailability();
            addTrend();
            addRoom();
            new SwotEvents(reading.chosen().scenario()).lines().forEach(lines::add);
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The section of the report; without blocks where nobody competes. */
    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Lists(List.of(items(Quadrant.STRENGTHS), items(Quadrant.WEAKNESSES))));
            blocks.add(new Block.Lists(List.of(items(Quadrant.OPPORTUNITIES), items(Quadrant.THREATS))));
        }
        return new Section("swot", new Text("Against the competitors (SWOT)", "竞争态势（SWOT）"), blocks);
    }

    private Block.Items items(Quadrant quadrant) {
        List<Text> said = lines.stream()
                .filter(line -> line.quadrant() == quadrant)
                .map(Line::sentence)
                .toList();
        Text none = new Text("None by these figures.", "按这些指标无。");
        return new Block.Items(quadrant.title(), said.isEmpty() ? List.of(none) : said);
    }

    /** The quadrants as one JSON object, whose lists may be empty. */
    void writeTo(JsonText json) {
        json.object();
        for (Quadrant quadrant : Quadrant.values()) {
            json.key(quadrant.name().toLowerCase(Locale.ROOT)).list();
            for (Line line : lines) {
                if (line.quadrant() == quadrant) {
                    json.object().key("reason").value(line.reason());
                    json.key("figure").value(line.figure()).key("against").value(line.against());
                    line.sentence().writeTo(json.key("sentence"));
                    json.endObject();
                }
            }
            json.endList();
        }
        json.endObject();
    }

    private List<Sku> rivals() {
        return reading.scenario().skus().stream()
                .filter(sku -> !reading.scenario().isOurs(sku.id()))
                .toList();
    }

    private void add(boolean good, Text sentence, String reason, double figure, double against) {
        lines.add(new Line(good ? Quadrant.STRENGTHS : Quadrant.WEAKNESSES, sentence, reason, figure, against));
    }

    private void addShare() {
        double relative = reading.mean("share.relative");
        if (relative >= LEAD || relative <= 1 / LEAD) {
            String times = NumberText.fixed(relative, 2);
            add(
                    relative > 1,
                    new Text(
                            "We sell " + times + " times what the largest rival sells.", "我方销量为最大竞品的 " + times + " 倍。"),
                    "share.relative",
                    relative,
                    1);
        }
    }

    private void addCoverage() {
        double ours = reading.mean("coverage.numeric");
        double theirs = rivals().stream().mapToDouble(Sku::distribution).max().orElse(0);
        if (Math.abs(ours - theirs) >= NOTABLE) {
            add(
                    ours > theirs,
                    new Text(
                            Words.percent(ours) + " of outlets stock us, " + Words.percent(theirs)
                                    + " the most widespread rival.",
                            "我方铺货率 " + Words.percent(ours) + "，铺货最广的竞品 " + Words.percent(theirs) + "。"),
                    "coverage.numeric",
                    ours,
                    theirs);
        }
    }

    private void addPrice() {
        double premium = reading.mean("price.premium");
        if (Math.abs(premium) >= NOTABLE) {
            boolean leads = reading.mean("share.relative") >= 1;
            String size = NumberText.percent(Math.abs(premium), 1);
            Text said = premium < 0
                    ? new Text("Our shelf price is " + size + " below the rivals' mean.", "零售价比竞品均价低 " + size + "。")
                    : new Text("Our shelf price is " + size + " above the rivals' mean", "零售价比竞品均价高 " + size)
                            .plus(
                                    leads
                                            ? new Text(", and we still sell most.", "，销量仍居首位。")
                                            : new Text(", and we sell less.", "，销量较低。"));
            add(premium < 0 || leads, said, "price.premium", premium, 0);
        }
    }

    /** Rivals always deliver; what lacks on our shelves is theirs. */
    private void addAvailability() {
        double filled = reading.mean("fill_rate");
        if (filled < 1 - NOTABLE) {
            add(
                    false,
                    new Text(
                            "Shoppers find " + Words.percent(filled)
                                    + " of what they ask of us; rivals deliver always.",
                            "顾客所需商品的满足率为 " + Words.percent(filled) + "，竞品始终有货。"),
                    "fill_rate",
                    filled,
                    1);
        }
    }

    /** Weekly sales of all brands in the last quarter against as many months at the beginning. */
    private void addTrend() {
        double first = 0;
        double last = 0;
        Time time = reading.scenario().time();
        int months = 1 + time.monthOf(time.periods() - 1);
        int span = Math.min(3, months / 2);
        for (int month = 0; month < span; month++) {
            first += market(month);
            last += market(months - 1 - month);
        }
        double change = last / first - 1;
        if (span > 0 && Double.isFinite(change) && Math.abs(change) >= NOTABLE) {
            String size = NumberText.percent(Math.abs(change), 1);
            Text text = change > 0
                    ? new Text(
                            "All brands together sell " + size
                                    + " more at the end than at the beginning, season included.",
                            "期末各品牌合计周销量比期初高 " + size + "（含季节）。")
                    : new Text(
                            "All brands together sell " + size
                                    + " less at the end than at the beginning, season included.",
                            "期末各品牌合计周销量比期初低 " + size + "（含季节）。");
            lines.add(new Line(
                    change > 0 ? Quadrant.OPPORTUNITIES : Quadrant.THREATS, text, "sales.sell_out.units", last, first));
        }
    }

    /** What all brands sold in a mean week of a month. */
    private double market(int month) {
        Time time = reading.scenario().time();
        int weeks = 0;
        for (int period = time.warmUp(); period < time.periods(); period++) {
            weeks += time.monthOf(period) == month ? 1 : 0;
        }
        return month("sales.sell_out.units", month) / month("share.volume", month) / weeks;
    }

    private double month(String kpi, int month) {
        return reading.chosen().kpis().stream()
                .filter(e -> e.kpi().equals(kpi) && e.month() == month)
                .filter(e -> e.entity().equals(KpiValue.TOTAL))
                .map(KpiEstimate::estimate)
                .mapToDouble(estimate -> estimate.mean())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The region whose outlets stock us least. */
    private void addRoom() {
        Optional<KpiEstimate> least = reading.chosen().kpis().stream()
                .filter(e -> e.kpi().equals("coverage.numeric") && e.month() == KpiValue.WHOLE)
                .filter(e -> !e.entity().equals(KpiValue.TOTAL))
                .min(Comparator.comparingDouble(e -> e.estimate().mean()));
        least.filter(e -> e.estimate().mean() < ROOM).ifPresent(e -> {
            double missing = 1 - e.estimate().mean();
            lines.add(new Line(
                    Quadrant.OPPORTUNITIES,
                    new Text(
                            Words.percent(missing) + " of the outlets in " + e.entity() + " do not stock us yet.",
                            e.entity() + " 尚有 " + Words.percent(missing) + " 的门店未铺货。"),
                    "coverage.numeric",
                    e.estimate().mean(),
                    1));
        });
    }
}
