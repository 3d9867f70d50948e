package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;

/**
 * What channels do for each other. Showrooming: consumers inspect a product in shops and buy it online, so an online
 * offer gains showrooming x (share of the zone's shoppers who meet the product on a shelf) x (service of those shops /
 * 100), which the shops pay for and the online seller does not (Mehra, Kumar and Raju 2018, Management Science
 * 64:3076-3090). Web-rooming: they learn online and buy in a shop, so a shelf offer gains web_rooming where the product
 * is listed online.
 */
@Described(en = "What channels do for each other", zh = "全渠道联动")
public record Omnichannel(
        @Described(
                en = "Online orders picked up at outlets; one entry per platform",
                zh = "线上下单、门店自提",
                byDefault = EMPTY)
        List<PickUp> pickUp,

        @Described(en = "What consumers bring back, by channel", zh = "各渠道消费者退货", byDefault = EMPTY)
        List<ConsumerReturn> returns,

        @Described(
                en = "Utility that an online offer gains where every shop shows the product with full service",
                zh = "展厅效应：门店全部陈列且服务满分时线上选项的效用增量",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0",
                source = "neutral")
        double showrooming,

        @Described(
                en = "Utility that a shelf offer gains where the product is listed online",
                zh = "反展厅效应：商品在线上架时门店选项的效用增量",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0",
                source = "neutral")
        double webRooming) {

    public Omnichannel {
        pickUp = List.copyOf(pickUp);
        returns = List.copyOf(returns);
        if (pickUp.stream().map(PickUp::at).distinct().count() < pickUp.size()) {
            throw Unfit.of("pick_up names a platform twice", "pick_up 重复写了同一平台");
        }
        if (returns.stream().map(ConsumerReturn::at).distinct().count() < returns.size()) {
            throw Unfit.of("returns names a channel twice", "returns 重复写了同一渠道");
        }
    }

    /** Channels that do nothing for each other. */
    public static final Omnichannel NONE = new Omnichannel(List.of(), List.of(), 0, 0);
}
