package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Projects of business customers at one firm: leads come at random, wait until an engineer takes them up, and pass from
 * stage to stage or are lost; who passes the last one orders. In a week a project leaves its stage with probability 1 /
 * weeks, so that time in a stage is geometric, and then passes with the stage's probability. A stage is passed less often
 * where technicians are far, and the last one where the firm delivers late: customers ask around. Waiting leads go cold.
 *
 * <p>Example: 60, 55, 50 and 45 % make 7.4 % of leads orders; 8 hours away, twice the limit, with a loss of 30 % each stage
 * passes 0.7 times as often.
 */
@Described(en = "Projects of business customers: leads, stages, orders", zh = "项目型销售漏斗：线索、阶段、订单")
public record Funnel(
        @Described(en = "New leads per week, Poisson", zh = "每周新线索数（泊松）", unit = Unit.COUNT, min = 0, max = 1e6)
        double leads,

        @Described(en = "Stages from the first visit to the order", zh = "从拜访到下单的阶段")
        List<Stage> stages,

        @Described(en = "Base units that a won project orders", zh = "赢单项目的订货量分布")
        Distribution order,

        @Described(
                en = "Engineers who take up leads; no limit where none is written",
                zh = "承接线索的工程师人数；0表示不限",
                unit = Unit.COUNT,
                min = 0,
                max = 1e6,
                byDefault = "0",
                source = "neutral")
        double engineers,

        @Described(
                en = "What the maker pays for an engineer in a year, certification among it",
                zh = "厂家为每名工程师每年承担的费用（含认证）",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double engineerCost,

        @Described(
                en =
                        "Customers by whom luck is keyed: the same leads come to whatever firm serves them; the firm when empty",
                zh = "客户群名称：同名客户群无论由谁服务都遇到相同的线索；空则按企业",
                byDefault = "")
        String customers,

        @Described(
                en = "Projects that an engineer has in work at most",
                zh = "每名工程师同时跟进的项目数上限",
                unit = Unit.COUNT,
                min = 1,
                max = 1e6,
                byDefault = "12",
                source = "assumption")
        double projectsEach,

        @Described(
                en = "Part of the waiting leads that goes cold in a week",
                zh = "等待线索每周流失比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double cold,

        @Described(
                en = "Hours of driving from the technicians to the customers",
                zh = "技术支持到客户的车程小时",
                min = 0,
                max = 1000,
                byDefault = "0",
                source = "neutral")
        double hours,

        @Described(
                en = "Hours within which distance does no harm",
                zh = "不影响赢单的车程上限（小时）",
                min = 0.1,
                max = 1000,
                byDefault = "4",
                source = "assumption: there and back in a day")
        double within,

        @Described(
                en = "Part of the passes that is lost at twice those hours and beyond; less in between",
                zh = "车程达到上限两倍时各阶段通过率的损失比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "30 %",
                source = "assumption")
        double lostFar,

        @Described(
                en = "Part of the orders that is lost by a firm that always delivers late",
                zh = "总是延迟交付时赢单的损失比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double lostLate,

        @Described(
                en = "Kinds of projects and their shares of the leads; all are alike when empty",
                zh = "项目类型及其线索占比，空则不分类",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Map<String, Double> kinds,

        @Described(
                en = "Factor of the firm's engineers on every pass, by kind of project; 1 for kinds that are left out",
                zh = "各项目类型的通过率系数（工程师能力），未列为1",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Map<String, Double> skills)
        implements DemandProcess {

    /** One stage of a project. */
    @Described(en = "One stage of a project", zh = "项目阶段")
    public record Stage(
            @Described(en = "Name", zh = "名称") String name,

            @Described(en = "Probability of passing it", zh = "通过率", unit = Unit.SHARE, min = 0, max = 1)
            double pass,

            @Described(en = "Mean weeks that it takes", zh = "平均周数", unit = Unit.WEEKS, min = 1, max = 520)
            double weeks) {}

    public Funnel {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw Unfit.of("a funnel needs a stage", "漏斗至少需要一个阶段");
        }
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
        double all = kinds.values().stream().mapToDouble(share -> share).sum();
        if (!kinds.isEmpty() && Math.abs(all - 1) > 1e-6) {
            throw Unfit.of("the shares of the kinds add up to {0} instead of 1", "各类占比之和为 {0}，而不是 1", all);
        }
    }

    /** Factor on every pass for the distance of technicians to the firm's own customers. */
    public double support() {
        return support(hours);
    }

    private double support(double driving) {
        return 1 - lostFar * Math.max(0, Math.min(1, (driving - within) / within));
    }

    /** How well the firm's engineers know a kind of project. */
    public double skill(String kind) {
        return Optional.ofNullable(skills.get(kind)).orElse(1.0);
    }

    /**
     * Probability that a project of a kind passes a stage when it leaves it.
     *
     * @param late part of what was asked for lately that the firm delivered late
     * @param driving hours from the technicians to the customer
     */
    public double pass(int stage, double late, String kind, double driving) {
        boolean last = stage == stages.size() - 1;
        return stages.get(stage).pass() * support(driving) * (last ? 1 - lostLate * late : 1) * skill(kind);
    }

    /** Projects of a kind that become orders, at so many hours from the technicians, where nothing is late. */
    public double winRate(String kind, double driving) {
        double rate = 1;
        for (int stage = 0; stage < stages.size(); stage++) {
            rate *= pass(stage, 0, kind, driving);
        }
        return rate;
    }

    /** Projects that may be in work at once. */
    public long room() {
        return engineers == 0 ? Long.MAX_VALUE : (long) Math.floor(engineers * projectsEach);
    }

    /** Leads that become orders in the long run, where no lead waits and nothing is late. */
    public double winRate() {
        if (kinds.isEmpty()) {
            return winRate("", hours);
        }
        double rate = 0;
        for (Map.Entry<String, Double> kind : kinds.entrySet()) {
            rate += kind.getValue() * winRate(kind.getKey(), hours);
        }
        return rate;
    }

    @Override
    public double expected() {
        return leads * winRate() * order.mean();
    }

    @Override
    public double eventsPerPeriod() {
        return 1 + stages.size();
    }
}
