package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;

/**
 * Weights of six criteria by which channels are compared after a run: every criterion is a share from 0 to 1 read from the
 * books, the score their weighted mean times 100 (simple additive weighting, Hwang and Yoon 1981, Multiple Attribute
 * Decision Making). Equal weights are an assumption.
 *
 * <p>Example: reach 0.4 with weight 2 and cost criterion 0.9 with weight 1, nothing else: 100 x (0.8 + 0.9) / 3 = 56.7.
 */
@Described(en = "Weights of the criteria by which channels are compared", zh = "渠道选择准则权重")
public record ChannelChoice(
        @Described(
                en = "Reach: share of the outlets that stock our products; all consumers online",
                zh = "覆盖面",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        double reach,

        @Described(
                en = "Influence: share of what consumers pay for our products",
                zh = "影响力",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        double influence,

        @Described(
                en = "Benefit: the maker's margin, as a part of what consumers pay",
                zh = "效益",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        double benefit,

        @Described(
                en = "Cost: what of the price does not go to trade margins, freight, commission and delivery",
                zh = "成本",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        double cost,

        @Described(
                en = "Control: half for prices that the maker sets, half for sales that it sees",
                zh = "可控性",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        double control,

        @Described(
                en = "Ease: what of the price does not go to managing the channel",
                zh = "管理便利度",
                unit = Unit.INDEX,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        double ease) {

    public ChannelChoice {
        if (Math.max(Math.max(reach, influence), Math.max(Math.max(benefit, cost), Math.max(control, ease))) <= 0) {
            throw Unfit.of("at least one criterion must have a weight", "至少一个标准须有权重");
        }
    }

    /** Sum of all weights. */
    public double weights() {
        return reach + influence + benefit + cost + control + ease;
    }
}
