package io.tributary.simulator.channel;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Map;
import java.util.Optional;

/** The number of tiers between maker and outlet, where it shall differ from the network table. */
@Described(
        en = "Tiers between maker and outlet, where they shall differ from the network table",
        zh = "厂家与门店之间的渠道层级数(与网络表不同时)")
public record ChannelLength(
        @Described(en = "Tiers everywhere", zh = "各地统一层级数", min = 0, max = 2, byDefault = EMPTY)
        Optional<Integer> everywhere,

        @Described(en = "Tiers by region", zh = "按大区的层级数", min = 0, max = 2, byDefault = EMPTY)
        Map<String, Integer> byRegion) {

    public ChannelLength {
        byRegion = Map.copyOf(byRegion);
    }

    /** The tiers asked for in a region; empty where the network table decides. */
    public Optional<Integer> in(String region) {
        return Optional.ofNullable(byRegion.get(region)).or(() -> everywhere);
    }
}
