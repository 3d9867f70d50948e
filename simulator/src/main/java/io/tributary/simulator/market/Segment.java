package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Map;

/** A class of consumers with the same tastes: a latent class of the finite-mixture logit (Kamakura and Russell 1989). */
@Described(en = "A class of consumers with the same tastes", zh = "偏好相同的消费者群体")
public record Segment(
        @Described(en = "Unique id", zh = "唯一编号") String id,

        @Described(en = "Name in English", zh = "英文名称", byDefault = "")
        String name,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(
                en = "Share of this segment among urban people",
                zh = "在城镇人口中的占比",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double urbanShare,

        @Described(
                en = "Share of this segment among rural people",
                zh = "在农村人口中的占比",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double ruralShare,

        @Described(
                en = "Occasions per week on which a consumer thinks of buying one base unit of the category",
                zh = "每位消费者每周产生品类购买需求的次数",
                unit = Unit.PER_WEEK,
                min = 0,
                max = 1)
        double occasions,

        @Described(
                en = "Loss of utility per unit of money in the price of a base unit",
                zh = "单价每增加一货币单位的效用损失",
                unit = Unit.UTILITY_PER_MONEY,
                min = 0,
                max = 1e6)
        double priceSensitivity,

        @Described(
                en = "Utility of buying any brand against buying nothing, at price zero",
                zh = "零价格时购买相对不购买的效用",
                unit = Unit.UTILITY,
                min = -50,
                max = 50)
        double need,

        @Described(
                en = "Bonus of the brand bought last",
                zh = "上次购买品牌的忠诚加成",
                unit = Unit.UTILITY,
                min = 0,
                max = 10,
                byDefault = "0",
                source = "neutral")
        double loyalty,

        @Described(
                en = "Weight of satisfaction: utility gained when satisfaction rises from 0 to 100",
                zh = "满意度权重：满意度由0升至100时的效用增量",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0",
                source = "neutral")
        double satisfactionWeight,

        @Described(
                en = "Loss of utility per day of delivery",
                zh = "每多一天配送的效用损失",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0.3",
                source = "assumption")
        double delay,

        @Described(
                en = "Utility of an outlet format or platform, by its id",
                zh = "对各业态或平台的偏好效用",
                unit = Unit.UTILITY,
                min = -50,
                max = 50,
                byDefault = EMPTY)
        Map<String, Double> prefers) {

    public Segment {
        prefers = Map.copyOf(prefers);
    }
}
