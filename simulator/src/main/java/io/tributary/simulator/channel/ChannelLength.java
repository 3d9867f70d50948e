package io.tributary.simulator.channel;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number of tiers between maker and outlet, where it shall differ from the network table. */
@Described(
        en = "Tiers between maker and outlet, where they shall differ from the network table",
        zh = "厂家与门店之间的渠道层级数（与网络表不同时）")
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

    /**
     * The chain that an area gets: as written where the network table decides; otherwise its last partner alone, or with
     * the first wholesaler of that partner's region above it, or nobody between maker and outlet. A region without a
     * wholesaler stays with one tier.
     *
     * @param written chain of the network table, from the maker's first customer to the one that serves the outlets
     * @param region region of the area
     * @param partners partners of the scenario, in its order
     */
    public List<String> chain(List<String> written, String region, List<Partner> partners) {
        Optional<Integer> tiers = in(region);
        if (written.isEmpty() || tiers.isEmpty()) {
            return written;
        }
        String last = written.get(written.size() - 1);
        if (tiers.get() <= 1) {
            return tiers.get() == 0 ? List.of() : List.of(last);
        }
        return wholesalerAbove(last, partners)
                .map(above -> List.of(above, last))
                .orElse(List.of(last));
    }

    private static Optional<String> wholesalerAbove(String distributor, List<Partner> partners) {
        Optional<String> home = partners.stream()
                .filter(p -> p.id().equals(distributor))
                .map(Partner::region)
                .findFirst();
        return partners.stream()
                .filter(p -> p.role() == Partner.Role.WHOLESALER && home.equals(Optional.of(p.region())))
                .map(Partner::id)
                .findFirst();
    }
}
