package io.tributary.simulator.kpi;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * By what sales are told apart: products, channels, and tiers of buyers. A channel is a format, or a platform; what the
 * maker sells over several platforms from its stock is one channel, {@code online}, since the books do not part it.
 */
public final class Entities {
    private static final String ONLINE = "online";

    private Entities() {}

    /** Our products where there are several, by their ids. */
    public static Map<String, Predicate<LedgerIndex.Posting>> products(Facts facts) {
        Map<String, Predicate<LedgerIndex.Posting>> by = new LinkedHashMap<>();
        List<String> own = facts.scenario().skus().stream()
                .map(Sku::id)
                .filter(facts::isOurs)
                .toList();
        own.forEach(sku -> by.put(sku, p -> p.sku().equals(sku)));
        return own.size() < 2 ? Map.of() : by;
    }

    /**
     * The channels of a market over which our products are sold; none where firms are named one by one.
     *
     * @param seller the side of a posting that sells to consumers
     */
    public static Map<String, Predicate<LedgerIndex.Posting>> channels(
            Facts facts, Function<LedgerIndex.Posting, Party> seller) {
        Map<String, Predicate<LedgerIndex.Posting>> by = new LinkedHashMap<>();
        facts.scenario().formats().forEach(format -> {
            String end = "/" + format.id();
            by.put(format.id(), p -> seller.apply(p).id().endsWith(end));
        });
        List<String> platforms = platforms(facts);
        if (!by.isEmpty() && !platforms.isEmpty()) {
            by.put(
                    platforms.size() == 1 ? platforms.get(0) : ONLINE,
                    p -> seller.apply(p).tier() == Party.Tier.MAKER);
        }
        return by;
    }

    private static List<String> platforms(Facts facts) {
        return facts.scenario().firms().stream()
                .filter(f -> f.kind() == Firm.Kind.PLATFORM || f.kind() == Firm.Kind.DIRECT)
                .map(Firm::id)
                .toList();
    }

    /** The tiers that buy from a maker. */
    public static Map<String, Predicate<LedgerIndex.Posting>> buyers(Function<LedgerIndex.Posting, Party> buyer) {
        Map<String, Predicate<LedgerIndex.Posting>> by = new LinkedHashMap<>();
        for (Party.Tier tier : List.of(Party.Tier.WHOLESALER, Party.Tier.DISTRIBUTOR, Party.Tier.OUTLET)) {
            by.put(tier.name().toLowerCase(Locale.ROOT), p -> buyer.apply(p).tier() == tier);
        }
        return by;
    }

    /** A flow for all of ours, by region, and by entities that are not called like a region. */
    public static List<KpiValue> values(
            Facts facts, String kpi, Flow flow, List<Map<String, Predicate<LedgerIndex.Posting>>> entities) {
        Map<String, Series> byRegion = facts.flowBy(
                flow.kind(),
                p -> flow.counts().test(p) ? Optional.of(flow.at().apply(p).region()) : Optional.empty());
        List<KpiValue> values = new ArrayList<>(facts.byRegion(
                kpi,
                region -> region.isEmpty()
                        ? facts.flow(flow.kind(), flow.counts())
                        : byRegion.getOrDefault(region, facts.zero())));
        for (Map<String, Predicate<LedgerIndex.Posting>> by : entities) {
            by.forEach((name, belongs) -> {
                if (!facts.regions().contains(name)) {
                    values.addAll(facts.flow(flow.kind(), p -> flow.counts().test(p) && belongs.test(p))
                            .values(kpi, name));
                }
            });
        }
        return values;
    }

    /**
     * A flow to be told apart.
     *
     * @param kind what was posted
     * @param counts which postings count
     * @param at the party whose region is the place of the flow
     */
    public record Flow(Kind kind, Predicate<LedgerIndex.Posting> counts, Function<LedgerIndex.Posting, Party> at) {}
}
