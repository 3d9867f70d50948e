package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Watched;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks after one term of one link that can be broken, and counts the breaches that are found out. */
final class Watch {
    private final Watched term;
    private final Link link;
    private final String name;
    private List<Integer> rivals = List.of();
    private List<Integer> others = List.of();
    private int found;

    /**
     * A watch.
     *
     * @param name stable name of the term on its link, the key of its luck
     */
    Watch(Watched term, Link link, String name) {
        this.term = term;
        this.link = link;
        this.name = name;
    }

    /** Finds the lines to watch once all are open. */
    void begin(LinesByParty lines, List<Sku> skus) {
        Map<String, String> makers = new HashMap<>();
        skus.forEach(sku -> makers.put(sku.id(), sku.maker()));
        Sku own = skus.get(link.buyer.sku);
        rivals = lines.given(link.buyer.party, entry -> {
            Kind kind = entry.line().kind();
            String maker = makers.getOrDefault(entry.line().sku(), own.maker());
            return (kind == Kind.SHIPMENT || kind == Kind.SALE) && !maker.equals(own.maker());
        });
        others = lines.given(
                link.seller.orElseThrow().party,
                entry -> entry.line().kind() == Kind.SHIPMENT
                        && entry.line().sku().equals(own.id())
                        && isOther(entry.other()));
    }

    void keep(Tape tape) {
        found = tape.count(found);
    }

    private boolean isOther(Party served) {
        Party buyer = link.buyer.party;
        return !served.equals(buyer) && served.region().equals(buyer.region());
    }

    /** Looks at the period that ends. */
    void look(Ledger ledger, Luck luck, int period, double resalePrice) {
        Watched.Conduct conduct = new Watched.Conduct(resalePrice, any(ledger, rivals), any(ledger, others));
        if (term.isBrokenBy(conduct)
                && luck.draws(Purpose.CONTRACT_BREACH, name, period).nextDouble() < term.detection()) {
            found++;
        }
    }

    private static boolean any(Ledger ledger, List<Integer> lines) {
        return lines.stream().anyMatch(line -> ledger.posted(line) != 0);
    }

    /** Breaches found since the last time that this was asked. */
    int take() {
        int count = found;
        found = 0;
        return count;
    }
}
