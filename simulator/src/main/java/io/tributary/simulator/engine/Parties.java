package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Party;

/** Who appears in the books: the parties that a scenario's firms, partners, outlet groups and consumers become. */
public final class Parties {
    private Parties() {}

    /** The party of a firm named in the scenario. */
    public static Party of(Firm firm) {
        Party.Tier tier = switch (firm.kind()) {
            case MAKER -> firm.ours() ? Party.Tier.MAKER : Party.Tier.RIVAL;
            case DISTRIBUTOR -> Party.Tier.DISTRIBUTOR;
            case RETAILER -> Party.Tier.OUTLET;
            case PLATFORM, DIRECT -> Party.Tier.PLATFORM;
        };
        return new Party(firm.id(), tier, "", "");
    }

    /** The party of a partner. */
    public static Party of(Partner partner) {
        Party.Tier tier = partner.role() == Partner.Role.WHOLESALER ? Party.Tier.WHOLESALER : Party.Tier.DISTRIBUTOR;
        return new Party(partner.id(), tier, partner.region(), "");
    }

    /** The party of the outlets of one format in one zone. */
    public static Party group(Zone zone, OutletFormat format) {
        return new Party(zone.id() + "/" + format.id(), Party.Tier.OUTLET, zone.region(), zone.id());
    }

    /** The party of a zone's consumers. */
    public static Party consumers(Zone zone) {
        return new Party(zone.id(), Party.Tier.CONSUMERS, zone.region(), zone.id());
    }

    /** Whoever is paid for supporting a partner: the maker's own people, coolers, visits. Not the partner itself. */
    public static Party supportOf(Partner partner) {
        return new Party(Party.supportOf(partner.id()), Party.Tier.WORLD, partner.region(), "");
    }

    /** The party of the consumers who buy at a firm directly. */
    public static Party consumersOf(String firm) {
        return new Party("consumers of " + firm, Party.Tier.CONSUMERS, "", "");
    }
}
