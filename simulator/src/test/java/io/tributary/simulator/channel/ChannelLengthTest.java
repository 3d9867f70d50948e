package io.tributary.simulator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelLengthTest {
    private static final List<Partner> PARTNERS = List.of(
            partner("W-north", Partner.Role.WHOLESALER, "north"),
            partner("D-north", Partner.Role.DISTRIBUTOR, "north"),
            partner("D-south", Partner.Role.DISTRIBUTOR, "south"));

    @Test
    void theNetworkTableDecidesWhereNoLengthIsAsked() {
        ChannelLength free = new ChannelLength(Optional.empty(), Map.of());
        assertThat(free.chain(List.of("W-north", "D-north"), "north", PARTNERS)).containsExactly("W-north", "D-north");
    }

    @Test
    void oneTierIsTheLastPartnerAlone() {
        assertThat(tiers(1).chain(List.of("W-north", "D-north"), "north", PARTNERS))
                .containsExactly("D-north");
    }

    @Test
    void twoTiersPutTheWholesalerOfThePartnersRegionAbove() {
        assertThat(tiers(2).chain(List.of("D-north"), "south", PARTNERS)).containsExactly("W-north", "D-north");
    }

    @Test
    void aRegionWithoutAWholesalerStaysWithOneTier() {
        assertThat(tiers(2).chain(List.of("D-south"), "south", PARTNERS)).containsExactly("D-south");
    }

    @Test
    void noTierLeavesNobodyBetweenMakerAndOutlet() {
        assertThat(tiers(0).chain(List.of("D-north"), "north", PARTNERS)).isEmpty();
    }

    @Test
    void aRegionsLengthGoesBeforeTheLengthEverywhere() {
        ChannelLength mixed = new ChannelLength(Optional.of(2), Map.of("north", 1));
        assertThat(mixed.chain(List.of("W-north", "D-north"), "north", PARTNERS))
                .containsExactly("D-north");
    }

    private static ChannelLength tiers(int everywhere) {
        return new ChannelLength(Optional.of(everywhere), Map.of());
    }

    private static Partner partner(String id, Partner.Role role, String region) {
        return new Partner(id, "", "", role, region, 0, 0, 100, 0.2, 100, 0, 0, 50, true);
    }
}
