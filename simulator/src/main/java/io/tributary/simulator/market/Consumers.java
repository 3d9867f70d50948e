package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.DEFAULTS;
import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** How the consumers of all zones are held and how they react; the segments carry their tastes. */
@Described(en = "How consumers are held and react", zh = "消费者的表示方式与反应")
public record Consumers(
        @Described(
                en = "counts: exact numbers per cell; individuals: one record per agent",
                zh = "counts：按单元精确计数；individuals：逐个体记录",
                byDefault = "counts")
        Mode population,

        @Described(
                en = "People that one consumer agent stands for",
                zh = "每个消费者智能体代表的人数",
                unit = Unit.PEOPLE,
                min = 1,
                max = 1e9,
                byDefault = "1")
        double peoplePerAgent,

        @Described(
                en =
                        "Power to which the share of stocking outlets is raised in the choice weight; above 1 the link from"
                                + " distribution to share is convex at low distribution",
                zh = "铺货率在选择权重中的幂次；大于1时铺货率与份额的关系呈凸性",
                unit = Unit.INDEX,
                min = 0.1,
                max = 5,
                byDefault = "1",
                source = "neutral")
        double distributionPower,

        @Described(
                en = "Category demand by month, January first; 1 is the yearly mean",
                zh = "各月品类需求指数，一月起，均值为1",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = EMPTY)
        List<Double> season,

        @Described(
                en = "People in a household; only the figure of household penetration depends on it",
                zh = "户均人口，仅用于家庭渗透率",
                unit = Unit.PEOPLE,
                min = 1,
                max = 100,
                byDefault = "2.62",
                source = "China's census of 2020")
        double householdSize,

        @Described(en = "Who knows our brands; all do unless given", zh = "品牌知晓，未给出时人人知晓", byDefault = EMPTY)
        Optional<Awareness> awareness,

        @Described(en = "What consumers keep at home; nothing unless given", zh = "家庭库存，未给出时无库存", byDefault = EMPTY)
        Optional<Pantry> pantry,

        @Described(
                en = "Levels of satisfaction that each consumer may have; 1: satisfaction is a state of the zone",
                zh = "每位消费者的满意度档数；1 表示满意度为区域状态",
                unit = Unit.COUNT,
                min = 1,
                max = 8,
                byDefault = "1",
                source = "neutral")
        int satisfactionLevels,

        @Described(
                en = "When dissatisfied customers leave; none do unless given",
                zh = "顾客流失，未给出时不流失",
                byDefault = EMPTY)
        Optional<Leaving> leaving,

        @Described(
                en = "Yearly rate at which what a customer brings later is discounted",
                zh = "顾客未来贡献的年贴现率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "12 %",
                source = "Gupta, Lehmann and Stuart (2004), Journal of Marketing Research 41:7-18")
        double discount,

        @Described(
                en = "The price that shoppers remember; they hold prices against nothing unless given",
                zh = "参考价格，未给出时不比较",
                byDefault = EMPTY)
        Optional<ReferencePrice> referencePrice,

        @Described(en = "Offers that are closer substitutes for each other", zh = "选项的嵌套结构", byDefault = DEFAULTS)
        Nests nests,

        @Described(en = "What channels do for each other", zh = "全渠道联动", byDefault = DEFAULTS)
        Omnichannel omnichannel,

        @Described(en = "What shoppers do when the product is out of stock", zh = "缺货时顾客的反应", byDefault = DEFAULTS)
        StockOutReaction stockOut) {

    /** How the population is held. */
    public enum Mode {
        COUNTS,
        INDIVIDUALS
    }

    /** The levels of slow states; empty where consumers have none. */
    public Optional<StateLevels> states() {
        if (awareness.isEmpty() && pantry.isEmpty() && leaving.isEmpty() && satisfactionLevels == 1) {
            return Optional.empty();
        }
        return Optional.of(
                new StateLevels(satisfactionLevels, pantry.orElse(Pantry.NONE).most()));
    }

    public Consumers {
        season = List.copyOf(season);
        if (!season.isEmpty() && season.size() != 12) {
            throw Unfit.of(
                    "consumers.season has {0} values but must have 12, one per month",
                    "consumers.season 有 {0} 个值，须为 12 个，每月一个", season.size());
        }
    }
}
