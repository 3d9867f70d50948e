package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What the maker does for the skill of its partners' staff, and what skill does: a skilled partner wins stockists faster,
 * persuades more outlets, and serves better. The effects are those of full skill; a part of it has that part of them. All
 * is off unless hours, visits or spending are given.
 */
@Described(en = "Training, coaching, material and certification of partners", zh = "渠道商培训、辅导、物料与认证")
public record Training(
        @Described(en = "Partners; all when empty", zh = "对象渠道商，空为全部", byDefault = EMPTY)
        List<String> partners,

        @Described(
                en = "Hours of training per partner and week",
                zh = "每个渠道商每周培训小时数",
                unit = Unit.PER_WEEK,
                min = 0,
                max = 168,
                byDefault = "0",
                source = "neutral")
        double hours,

        @Described(
                en = "Cost of an hour to the maker",
                zh = "每小时培训成本（厂家）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "300",
                source = "assumption")
        double costPerHour,

        @Described(
                en = "Part of the gap to full skill that an hour closes, at first",
                zh = "每小时培训弥补技能差距的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "2 %",
                source = "assumption: a one-day course of six hours closes 11 % of the gap")
        double gain,

        @Described(
                en = "Share of the partners' staff that leaves in a year and takes its skill along",
                zh = "渠道商员工年流失率（技能随之流失）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "25 %",
                source = "assumption")
        double turnover,

        @Described(
                en = "Skill at the start",
                zh = "初始技能",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double start,

        @Described(
                en = "By how much faster fully skilled partners win stockists",
                zh = "满技能时铺货速度的提升",
                unit = Unit.RATE,
                min = 0,
                max = 100,
                byDefault = "50 %",
                source = "assumption")
        double listing,

        @Described(
                en = "By how much more of their outlets fully skilled partners persuade",
                zh = "满技能时可铺门店比例的提升",
                unit = Unit.RATE,
                min = 0,
                max = 10,
                byDefault = "15 %",
                source = "assumption")
        double reach,

        @Described(
                en = "Points by which fully skilled partners serve better",
                zh = "满技能时服务评分的提升",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "20",
                source = "assumption")
        double service,

        @Described(en = "Sales material", zh = "推广物料与话术", byDefault = EMPTY)
        Optional<Material> material,

        @Described(en = "Coaching in the field", zh = "PESOS 随访辅导", byDefault = EMPTY)
        Optional<Coaching> coaching,

        @Described(en = "Certification", zh = "认证", byDefault = EMPTY)
        Optional<Certification> certification) {

    public Training {
        partners = List.copyOf(partners);
    }

    /** Whether a partner takes part. */
    public boolean concerns(String partner) {
        return partners.isEmpty() || partners.contains(partner);
    }

    /** Whether anything is done or gated. */
    public boolean isOn() {
        return hours > 0 || start > 0 || material.isPresent() || coaching.isPresent() || certification.isPresent();
    }

    /** Material wears out quickly: a week's spending adds 1 - exp(-spending / half x ln 2) of what is missing. */
    @Described(en = "Sales material", zh = "推广物料与话术")
    public record Material(
            @Described(en = "Spending per partner and week", zh = "每个渠道商每周花费", unit = Unit.MONEY, min = 0, max = 1e9)
            double spending,

            @Described(
                    en = "Weekly spending that fills half of what is missing",
                    zh = "补足一半缺口的每周花费",
                    unit = Unit.MONEY,
                    min = 1e-6,
                    max = 1e9,
                    byDefault = "1000",
                    source = "assumption")
            double half,

            @Described(
                    en = "Part of the material that is used up or out of date each week",
                    zh = "每周物料损耗比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "30 %",
                    source = "assumption")
            double decay,

            @Described(
                    en = "By how much more of their outlets partners with full material persuade",
                    zh = "物料充足时可铺门店比例的提升",
                    unit = Unit.RATE,
                    min = 0,
                    max = 10,
                    byDefault = "8 %",
                    source = "assumption")
            double reach) {}

    /**
     * Coaching by visits, one skill for each of the labels. The five letters of PESOS are read in two ways, so the labels
     * are free: product, environment, sales, organization, system; or prepare, explain, show, observe, supervise. The
     * partner's coached skill is the mean over the labels.
     */
    @Described(en = "Coaching in the field", zh = "PESOS 随访辅导")
    public record Coaching(
            @Described(
                    en = "Names of the components",
                    zh = "各组成部分名称",
                    byDefault = "[product, environment, sales, organization, system]",
                    source = "one of two readings of PESOS in the trade's own texts")
            List<String> labels,

            @Described(
                    en = "Visits per partner and week, component by component; the last number holds for the rest",
                    zh = "各部分每周随访次数，末项用于其余各项")
            List<Double> visits,

            @Described(
                    en = "Cost of a visit to the maker",
                    zh = "每次随访成本（厂家）",
                    unit = Unit.MONEY,
                    min = 0,
                    max = 1e9,
                    byDefault = "400",
                    source = "assumption")
            double costPerVisit,

            @Described(
                    en = "Part of the gap of a component that a visit closes, at first",
                    zh = "每次随访弥补该部分差距的比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "10 %",
                    source = "assumption")
            double gain) {
        public Coaching {
            labels = List.copyOf(labels);
            visits = List.copyOf(visits);
            if (labels.isEmpty() || visits.isEmpty() || visits.size() > labels.size()) {
                throw Unfit.of(
                        "needs labels, and at most one number of visits for each of them", "需要 labels，每个标签最多一个拜访次数");
            }
            if (visits.stream().anyMatch(v -> v < 0 || v > 1000)) {
                throw Unfit.of("needs visits from 0 to 1000", "拜访次数须在 0 到 1000 之间");
            }
        }

        /** Visits to a component in a week. */
        public double visits(int component) {
            return visits.get(Math.min(component, visits.size() - 1));
        }
    }

    /** A partner that reaches a skill is certified and pays for the examination; only certified ones may sell some products. */
    @Described(en = "Certification", zh = "认证")
    public record Certification(
            @Described(
                    en = "Skill from which a partner is certified",
                    zh = "认证所需技能",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1,
                    byDefault = "40 %",
                    source = "assumption")
            double skill,

            @Described(
                    en = "What a partner pays for its examination",
                    zh = "渠道商认证费用",
                    unit = Unit.MONEY,
                    min = 0,
                    max = 1e9,
                    byDefault = "0",
                    source = "neutral")
            double fee,

            @Described(
                    en = "Points by which shoppers feel better served by a certified partner",
                    zh = "认证后服务评分的提升",
                    unit = Unit.SCORE,
                    min = 0,
                    max = 100,
                    byDefault = "0",
                    source = "neutral")
            double service,

            @Described(en = "Products that only certified distributors may buy", zh = "仅认证分销商可进货的商品", byDefault = EMPTY)
            List<String> skus) {
        public Certification {
            skus = List.copyOf(skus);
        }
    }
}
