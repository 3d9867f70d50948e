package io.tributary.workbench.report;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dashboard of a variant: each target's KPI, as its mean over the futures for the whole window, against what the target asks
 * for, of the whole and of every region, partner and channel of which the KPI is read. Relative targets ask each part to move from
 * its own value in the baseline.
 */
final class Board {
    /** Part of the wanted value within which a miss is amber. Assumption: what a good month may make up. */
    static final double NEAR = 0.05;

    /** Units of figures that add up over parts, of which an absolute target says nothing part by part. */
    private static final Set<String> ADDED_UP = Set.of("money", "units", "count", "outlets", "orders");

    private Board() {}

    /** A traffic light. */
    enum Light {
        GREEN,
        AMBER,
        RED;

        Text text() {
            return switch (this) {
                case GREEN -> new Text("green", "绿");
                case AMBER -> new Text("amber", "黄");
                case RED -> new Text("red", "红");
            };
        }

        /** 1 good, -1 bad, 0 neither. */
        int tone() {
            return switch (this) {
                case GREEN -> 1;
                case AMBER -> 0;
                case RED -> -1;
            };
        }
    }

    /** What a row is about. */
    enum Part {
        TOTAL,
        REGION,
        PARTNER,
        CHANNEL;

        Text text() {
            return switch (this) {
                case TOTAL -> new Text("whole", "整体");
                case REGION -> new Text("regions", "大区");
                case PARTNER -> new Text("partners", "渠道商");
                case CHANNEL -> new Text("channels", "渠道");
            };
        }
    }

    /**
     * One KPI of one part against its target.
     *
     * @param value mean over the futures
     * @param wanted what the target asks for, from the baseline's mean
     */
    record Row(Target target, Part part, String entity, double value, double wanted, Light light) {}

    /** The rows of a variant: target by target, the whole first. */
    static List<Row> of(StudyResult study, VariantResult variant, List<Kpi> kpis) {
        Map<String, Part> parts = parts(study.scenario());
        VariantResult baseline = study.variants().stream()
                .filter(VariantResult::baseline)
                .findFirst()
                .orElse(study.variants().get(0));
        Map<String, Double> before = new HashMap<>();
        whole(baseline)
                .forEach(
                        e -> before.put(e.kpi() + '|' + e.entity(), e.estimate().mean()));
        List<Row> rows = new ArrayList<>();
        for (Target target : study.scenario().targets()) {
            List<KpiEstimate> read = whole(variant).stream()
                    .filter(e -> e.kpi().equals(target.kpi()))
                    .toList();
            for (Part part : Part.values()) {
                for (KpiEstimate each : read) {
                    Optional<Double> base = Optional.ofNullable(before.get(each.kpi() + '|' + each.entity()));
                    boolean fits = parts.getOrDefault(each.entity(), Part.TOTAL) == part
                            && (part == Part.TOTAL
                                    ? each.entity().equals(KpiValue.TOTAL)
                                    : splits(target, each.kpi(), kpis));
                    if (fits && base.isPresent() && (part == Part.TOTAL || isAlive(each, base.get()))) {
                        rows.add(row(target, part, each, base.get()));
                    }
                }
            }
        }
        return rows;
    }

    /** Whether a part has anything of the KPI, today or in the variant. */
    private static boolean isAlive(KpiEstimate estimate, double base) {
        return base != 0 || estimate.estimate().mean() != 0;
    }

    private static boolean splits(Target target, String id, List<Kpi> kpis) {
        boolean addsUp = kpis.stream().anyMatch(kpi -> kpi.id().equals(id) && ADDED_UP.contains(kpi.unit()));
        return target.basis() == Target.Basis.RELATIVE || !addsUp;
    }

    private static List<KpiEstimate> whole(VariantResult variant) {
        return variant.kpis().stream()
                .filter(estimate -> estimate.month() == KpiValue.WHOLE)
                .toList();
    }

    private static Row row(Target target, Part part, KpiEstimate estimate, double base) {
        double value = estimate.estimate().mean();
        double wanted = target.wanted(base);
        boolean near = Math.abs(value - wanted) <= NEAR * Math.abs(wanted);
        Light light = target.isMetBy(value, base) ? Light.GREEN : near ? Light.AMBER : Light.RED;
        return new Row(target, part, estimate.entity(), value, wanted, light);
    }

    private static Map<String, Part> parts(Scenario scenario) {
        Map<String, Part> parts = new HashMap<>();
        scenario.zones().forEach(zone -> parts.put(zone.region(), Part.REGION));
        scenario.partners().forEach(partner -> parts.put(partner.id(), Part.PARTNER));
        scenario.formats().forEach(format -> parts.put(format.id(), Part.CHANNEL));
        for (Firm firm : scenario.firms()) {
            switch (firm.kind()) {
                case PLATFORM, DIRECT -> parts.put(firm.id(), Part.CHANNEL);
                case DISTRIBUTOR, RETAILER -> parts.put(firm.id(), Part.PARTNER);
                case MAKER -> {}
            }
        }
        return parts;
    }

    /** One sentence for each target: the light of the whole, and how many of its parts have which. */
    static List<Text> sentences(Reading reading) {
        List<Row> rows = of(reading.study(), reading.chosen(), reading.kpis());
        Words words = new Words(reading);
        List<Text> sentences = new ArrayList<>();
        for (Target target : reading.scenario().targets()) {
            List<Text> pieces = new ArrayList<>();
            for (Part part : Part.values()) {
                List<Row> of = rows.stream()
                        .filter(row -> row.target().equals(target) && row.part() == part)
                        .toList();
                if (!of.isEmpty()) {
                    pieces.add(piece(part, of));
                }
            }
            if (!pieces.isEmpty()) {
                sentences.add(words.target(target).plus(new Text(": ", "：")).plus(joined(pieces)));
            }
        }
        return sentences;
    }

    private static Text joined(List<Text> pieces) {
        Text text = pieces.get(0);
        for (Text piece : pieces.subList(1, pieces.size())) {
            text = text.plus(new Text("; ", "；")).plus(piece);
        }
        return text;
    }

    private static Text piece(Part part, List<Row> rows) {
        if (part == Part.TOTAL) {
            return part.text().plus(" ").plus(rows.get(0).light().text());
        }
        Text text = part.text();
        String between = " ";
        for (Light light : Light.values()) {
            long count = rows.stream().filter(row -> row.light() == light).count();
            if (count > 0) {
                text = text.plus(between + count + " ").plus(light.text());
                between = ", ";
            }
        }
        return text;
    }
}
