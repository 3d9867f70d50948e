package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Mean loyalty of partners from 0 to 100, at the month's end. */
record PartnerLoyalty() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.loyalty", "Partners' loyalty", "渠道商忠诚度", "index", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.mean(facts, id(), Measures.LOYALTY);
    }
}
