package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Mean skill of the partners at the month's end. */
public record PartnerSkill() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.skill", "Skill of partners", "渠道商技能", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        int partners = facts.measures(Measures.SKILL, m -> true);
        if (partners == 0) {
            return List.of();
        }
        return facts.stateAtEnds(Measures.SKILL, m -> true)
                .times(1.0 / partners)
                .values(id(), KpiValue.TOTAL);
    }
}
