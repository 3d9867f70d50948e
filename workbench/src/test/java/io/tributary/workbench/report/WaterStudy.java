package io.tributary.workbench.report;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.ChannelLength;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.RunResult;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Readings;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Target;
import io.tributary.simulator.scenario.Time;
import io.tributary.simulator.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A hand-made study of three variants on eight regions: the numbers are invented, their shape is that of a real one. */
public final class WaterStudy {
    static final int MONTHS = 12;
    private static final String[][] REGIONS = {
        {"ZJ", "Zhejiang", "浙江", "29.2", "120.3"}, {"JS", "Jiangsu", "江苏", "32.9", "119.4"},
        {"AH", "Anhui", "安徽", "31.8", "117.2"}, {"JX", "Jiangxi", "江西", "27.7", "115.8"},
        {"HB", "Hubei", "湖北", "30.9", "112.9"}, {"HN", "Hunan", "湖南", "27.6", "111.8"},
        {"HA", "Henan", "河南", "33.9", "113.6"}, {"SD", "Shandong", "山东", "36.3", "118.3"}
    };
    private static final int ZONES_PER_REGION = 13;

    /** The level of each KPI under today's channel, and its factor under the two alternatives. */
    private record Shape(String kpi, double today, double everywhere, double plan, double grows, double noise) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("coverage.numeric", 0.124, 1.16, 1.335, 0.06, 0.012),
            new Shape("coverage.weighted", 0.171, 1.13, 1.28, 0.05, 0.012),
            new Shape("coverage.population", 0.62, 1.02, 1.09, 0.01, 0.004),
            new Shape("cost.distribution.total", 4.46e8, 0.93, 0.965, 0, 0.03),
            new Shape("cost.distribution.per_unit", 0.1312, 0.93, 0.912, 0, 0.012),
            new Shape("cost.margin", 2.61e8, 0.79, 0.86, 0, 0.03),
            new Shape("cost.freight", 9.7e7, 1.17, 1.08, 0, 0.03),
            new Shape("cost.rebate", 4.4e7, 0.97, 1.04, 0, 0.03),
            new Shape("cost.management", 4.4e7, 1.21, 1.15, 0, 0.0),
            new Shape("satisfaction.customer", 54.8, 1.07, 1.205, 0.05, 0.012),
            new Shape("share.value", 0.183, 1.08, 1.16, 0.04, 0.02),
            new Shape("share.volume", 0.176, 1.08, 1.15, 0.04, 0.02),
            new Shape("sales.sell_in.units", 3.47e9, 1.06, 1.11, 0, 0.03),
            new Shape("sales.sell_out.units", 3.38e9, 1.06, 1.09, 0, 0.03),
            new Shape("sales.sell_in.value", 2.57e9, 1.06, 1.11, 0, 0.03),
            new Shape("sales.sell_out.value", 6.72e9, 1.06, 1.09, 0, 0.03),
            new Shape("fill_rate", 0.962, 0.995, 1.004, 0, 0.003));

    private final int replications;
    private final String title;
    private final Scenario scenario;

    private WaterStudy(int replications, String title) {
        this.replications = replications;
        this.title = title;
        scenario = scenario();
    }

    /** The study with so many replications. */
    public static StudyResult of(int replications) {
        return new WaterStudy(replications, "Spring water in eight provinces").study();
    }

    /** The study under another title, which also names a zone, a partner and a variant's reason. */
    public static StudyResult titled(String title) {
        return new WaterStudy(32, title).study();
    }

    private StudyResult study() {
        List<List<List<KpiValue>>> values = new ArrayList<>();
        List<RunResult> runs = new ArrayList<>();
        for (int variant = 0; variant < 3; variant++) {
            List<List<KpiValue>> ofVariant = new ArrayList<>();
            for (int future = 0; future < replications; future++) {
                List<KpiValue> facts = facts(variant, future);
                ofVariant.add(facts);
                runs.add(new RunResult(variant, future, 0x5eedL * (variant + 1) * (future + 7), Readings.of(facts)));
            }
            values.add(ofVariant);
        }
        List<VariantResult> variants = new ArrayList<>();
        for (int variant = 0; variant < 3; variant++) {
            variants.add(variant(variant, values));
        }
        return new StudyResult(
                scenario, "9f2c41d07ab35e68", "c3d2a94471fe0b85", 20270104, replications, variants, runs);
    }

    /** Same luck for all variants: the noise depends on KPI, month and future, a little on the variant. */
    private List<KpiValue> facts(int variant, int future) {
        List<KpiValue> facts = new ArrayList<>();
        double market = gauss(1, future, 0);
        for (int at = 0; at < SHAPES.size(); at++) {
            Shape shape = SHAPES.get(at);
            double own = 0.4 * gauss(100 + at, future, variant);
            double level = level(shape, variant) * (1 + shape.noise() * (market + own));
            boolean state = Kpis.get(shape.kpi()).nature() == Kpi.Nature.STATE;
            for (int month = 0; month < MONTHS; month++) {
                facts.add(new KpiValue(shape.kpi(), "total", month, monthly(shape, level, variant, month)));
            }
            double last = monthly(shape, level, variant, MONTHS - 1);
            facts.add(new KpiValue(shape.kpi(), "total", -1, state ? last : level));
            for (String[] region : REGIONS) {
                facts.add(new KpiValue(shape.kpi(), region[0], -1, level * (0.9 + region[0].hashCode() % 7 * 0.03)));
            }
        }
        for (String tier : List.of("spring", "wholesaler", "distributor", "outlet")) {
            facts.add(new KpiValue("profit", tier, -1, (3 + tier.length()) * 1e7 * (1 + 0.05 * market)));
        }
        return facts;
    }

    private static double level(Shape shape, int variant) {
        return shape.today() * (variant == 0 ? 1 : variant == 1 ? shape.everywhere() : shape.plan());
    }

    private static double monthly(Shape shape, double level, int variant, int month) {
        boolean flow = Math.abs(shape.today()) > 1000;
        double season = flow ? (1 + 0.35 * Math.sin((month - 3.5) / 6 * Math.PI)) / 12 : 1;
        double gap = level - shape.today();
        double path = variant == 0 ? 1 : Math.min(1, (month + 1) / 9.0);
        return flow ? level * season : shape.today() + gap * path + shape.grows() * shape.today() * (month - 11) / 50;
    }

    private static double gauss(int purpose, int future, int variant) {
        SplittableRandom random = new SplittableRandom(purpose * 1_000_003L + future * 7919L + variant * 31L);
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }

    private VariantResult variant(int variant, List<List<List<KpiValue>>> values) {
        List<KpiEstimate> kpis = new ArrayList<>();
        for (int fact = 0; fact < values.get(0).get(0).size(); fact++) {
            int place = fact;
            double[] mine = values.get(variant).stream()
                    .mapToDouble(run -> run.get(place).value())
                    .toArray();
            double[] gaps = new double[mine.length];
            for (int future = 0; future < gaps.length; future++) {
                gaps[future] =
                        mine[future] - values.get(0).get(future).get(place).value();
            }
            KpiValue first = values.get(0).get(0).get(place);
            kpis.add(new KpiEstimate(first.kpi(), first.entity(), first.month(), mean(mine), mean(gaps)));
        }
        boolean[] all = new boolean[replications];
        java.util.Arrays.fill(all, true);
        List<TargetEstimate> targets = new ArrayList<>();
        for (Target target : scenario.targets()) {
            targets.add(target(target, variant, values, all));
        }
        Optional<Plan> plan = variant == 2 ? Optional.of(plan()) : Optional.empty();
        Variant written = scenario.variants().get(variant);
        return new VariantResult(
                written.name(),
                variant == 0,
                changed(variant),
                plan,
                kpis,
                targets,
                share(count(all), replications),
                List.of());
    }

    private TargetEstimate target(Target target, int variant, List<List<List<KpiValue>>> values, boolean[] all) {
        boolean[] met = new boolean[replications];
        double[] reached = new double[replications];
        for (int future = 0; future < replications; future++) {
            double mine = value(values.get(variant).get(future), target.kpi());
            double base = value(values.get(0).get(future), target.kpi());
            met[future] = target.isMetBy(mine, base);
            reached[future] = mine / base - 1;
            all[future] &= met[future];
        }
        return new TargetEstimate(target, share(count(met), replications), mean(reached));
    }

    private static double value(List<KpiValue> facts, String kpi) {
        return facts.stream()
                .filter(fact -> fact.kpi().equals(kpi) && fact.entity().equals("total") && fact.month() == MONTHS - 1)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static int count(boolean[] met) {
        int count = 0;
        for (boolean one : met) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static Estimate mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double half = 1.98 * Math.sqrt(squares / (values.length - 1) / values.length);
        return new Estimate(mean, mean - half, mean + half, values.length);
    }

    private static Probability share(int met, int of) {
        double z = 1.959964;
        double p = (double) met / of;
        double center = (p + z * z / (2 * of)) / (1 + z * z / of);
        double half = z / (1 + z * z / of) * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
        return new Probability(p, Math.max(0, center - half), Math.min(1, center + half), of);
    }

    private Scenario changed(int variant) {
        Map<String, Object> fields = fields();
        if (variant == 1) {
            fields.put("channelLength", new ChannelLength(Optional.of(1), Map.of()));
        } else if (variant == 2) {
            fields.put("network", network(true));
        }
        return Blank.of(Scenario.class, fields);
    }

    private Scenario scenario() {
        return Blank.of(Scenario.class, fields());
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", title);
        fields.put("nameZh", title.startsWith("Spring") ? "八省饮用水渠道方案" : "");
        fields.put("question", "Should we go from two distributor levels to one, and where?");
        fields.put("questionZh", "是否应由两级经销改为一级经销，在哪里改？");
        fields.put("money", "CNY");
        fields.put("time", Blank.of(Time.class, Map.of("start", LocalDate.of(2027, 1, 4), "length", 52)));
        fields.put("zones", zones());
        fields.put("partners", partners());
        fields.put("network", network(false));
        fields.put("targets", targets());
        fields.put("variants", variants());
        return fields;
    }

    private static List<Target> targets() {
        return List.of(
                target("coverage.numeric", 0.30, Optional.of(0.8)),
                target("cost.distribution.per_unit", -0.10, Optional.of(0.8)),
                target("satisfaction.customer", 0.20, Optional.empty()),
                target("share.value", 0.15, Optional.empty()));
    }

    private static Target target(String kpi, double change, Optional<Double> must) {
        return new Target(kpi, change, Target.Basis.RELATIVE, Optional.of("2027-12"), must);
    }

    private static List<Variant> variants() {
        return List.of(
                variant("A_today", "Today: two levels", "现状：两级经销", true, Map.of()),
                variant(
                        "B_one_level_everywhere",
                        "One level everywhere",
                        "全部改为一级",
                        false,
                        Map.of("channelLength.everywhere", "1")),
                variant("D_solver_best", "The solver's plan", "求解器方案", false, Map.of()));
    }

    private static Variant variant(String name, String en, String zh, boolean baseline, Map<String, String> changes) {
        return new Variant(name, en, zh, baseline, Optional.empty(), Optional.empty(), changes);
    }

    private List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        for (int region = 0; region < REGIONS.length; region++) {
            for (int at = 0; at < ZONES_PER_REGION; at++) {
                SplittableRandom random = new SplittableRandom(region * 100L + at);
                String name = at == 0 && region == 0 ? title : REGIONS[region][1] + " city " + (at + 1);
                zones.add(Blank.of(
                        Zone.class,
                        Map.of(
                                "id",
                                REGIONS[region][0] + "-" + at,
                                "name",
                                name,
                                "nameZh",
                                REGIONS[region][2] + at + "市",
                                "region",
                                REGIONS[region][0],
                                "population",
                                4e5 + 8e6 * Math.pow(random.nextDouble(), 3),
                                "lat",
                                Double.parseDouble(REGIONS[region][3]) + 3 * random.nextDouble() - 1.5,
                                "lon",
                                Double.parseDouble(REGIONS[region][4]) + 3.4 * random.nextDouble() - 1.7,
                                "outlets",
                                Math.rint(400 + 3000 * random.nextDouble()))));
            }
        }
        return zones;
    }

    private List<Partner> partners() {
        List<Partner> partners = new ArrayList<>();
        for (Zone zone : zones()) {
            int at = Integer.parseInt(zone.id().substring(3));
            if (at % 4 == 0) {
                partners.add(Blank.of(
                        Partner.class,
                        Map.of(
                                "id", "P-" + zone.id(),
                                "name", at == 0 && zone.region().equals("ZJ") ? title : zone.name() + " Trading",
                                "nameZh", zone.nameZh() + "商贸",
                                "region", zone.region(),
                                "lat", zone.lat() + 0.05,
                                "lon", zone.lon() + 0.05)));
            }
        }
        return partners;
    }

    private List<Assignment> network(boolean plan) {
        List<Assignment> network = new ArrayList<>();
        for (Zone zone : zones()) {
            int at = Integer.parseInt(zone.id().substring(3));
            int near = at / 4 * 4;
            int server = plan && at % 5 == 3 ? (near + 4) % 16 : near;
            List<String> chain = new ArrayList<>();
            boolean dense = plan && zone.population() > 1.2e6;
            if (!dense && server != 0) {
                chain.add("P-" + zone.region() + "-0");
            }
            chain.add("P-" + zone.region() + "-" + server);
            network.add(new Assignment(zone.id(), chain));
        }
        return network;
    }

    private Plan plan() {
        List<Change> changes = new ArrayList<>();
        List<Assignment> today = network(false);
        List<Assignment> planned = network(true);
        for (int at = 0; at < today.size(); at++) {
            String old = String.join(">", today.get(at).chain());
            String value = String.join(">", planned.get(at).chain());
            if (!old.equals(value)) {
                changes.add(new Change(
                        "network[" + today.get(at).area() + "].chain",
                        old,
                        value,
                        "Reach rises from 38 % to 46 % of outlets at 12 km; " + title + " has capacity left."));
            }
        }
        List<Promise> promises = List.of(
                new Promise("coverage.numeric", 0.1231, 0.1681, 0.1689),
                new Promise("cost.distribution.total", 4.41e8, 4.20e8, 4.14e8),
                new Promise("cost.margin", 2.58e8, 2.19e8, Double.NaN),
                new Promise("cost.freight", 9.5e7, 1.02e8, Double.NaN),
                new Promise("cost.rebate", 4.4e7, 4.9e7, Double.NaN),
                new Promise("cost.management", 4.4e7, 5.0e7, Double.NaN));
        return new Plan("optimized", title, "9f2c41d07ab35e68", changes, promises);
    }
}
