package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;

/** What firms spend on advertising, service and effort towards consumers, before anybody else bears a part of it. */
public record CostAdvertising() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.advertising", "Advertising and effort", "广告与努力支出", "money", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        Series sum = facts.zero();
        for (Firm firm : facts.scenario().firms()) {
            Series own = facts.flow(Kind.ADVERTISING, p -> p.from().party().id().equals(firm.id()))
                    .plus(facts.flow(Kind.EFFORT, p -> p.from().party().id().equals(firm.id())));
            sum = sum.plus(own);
            values.addAll(own.values(id(), firm.id()));
        }
        Series partners = facts.flow(
                Kind.ADVERTISING,
                p -> Facts.isPartner(p.from().party()) && !named(facts, p.from().party()));
        sum = sum.plus(partners);
        values.addAll(0, sum.values(id(), KpiValue.TOTAL));
        return values;
    }

    private static boolean named(Facts facts, Party party) {
        return facts.scenario().firms().stream().anyMatch(firm -> firm.id().equals(party.id()));
    }
}
