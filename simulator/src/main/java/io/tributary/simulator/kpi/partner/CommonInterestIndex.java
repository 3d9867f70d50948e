package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** How partners' weekly profits move with the channel's: mean correlation at the month's end. */
public record CommonInterestIndex() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "partner.common_interest",
                "Common interest with the channel",
                "利益一致性指数",
                "index",
                Direction.UP,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.measures(Measures.COMMON_INTEREST).isEmpty()
                ? List.of()
                : PartnerStates.mean(facts, id(), Measures.COMMON_INTEREST);
    }
}
