package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Watched;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.Sku;
import java.util.ArrayList;
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
    void begin(ChartOfAccounts chart, List<Sku> skus) {
        Map<String, String> makers = new HashMap<>();
        skus.forEach(sku -> makers.put(sku.id(), sku.maker()));
        Sku own = skus.get(link.buyer.sku);
        rivals = new ArrayList<>();
        others = new ArrayList<>();
        List<ChartOfAccounts.Line> lines = chart.lines();
        for (int i = 0; i < lines.size(); i++) {
            ChartOfAccounts.Line line = lines.get(i);
            Account from = chart.accounts().get(line.from());
            Party to = chart.accounts().get(line.to()).party();
            boolean goesOut = line.kind() == Kind.SHIPMENT || line.kind() == Kind.SALE;
            String maker = makers.getOrDefault(line.sku(), own.maker());
            if (goesOut && from.party().equals(link.buyer.party) && !maker.equals(own.maker())) {
                rivals.add(i);
            }
            if (line.kind() == Kind.SHIPMENT && line.sku().equals(own.id()) && isOther(from.party(), to)) {
                others.add(i);
            }
        }
    }

    private boolean isOther(Party from, Party to) {
        Party buyer = link.buyer.party;
        return from.equals(link.seller.orElseThrow().party)
                && !to.equals(buyer)
                && to.region().equals(buyer.region());
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
