package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;
import java.util.Optional;

/** Units of ours that consumers bought, divided by those of the rival product that sold most in the window: relative market share. */
public record ShareRelative() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "share.relative", "Share relative to the largest rival", "相对市场份额", "ratio", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series ours = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        Optional<Series> largest = Optional.empty();
        for (Series rival : facts.flowBy(
                        Kind.SALE,
                        p -> facts.isOurs(p.sku()) || p.sku().isEmpty() ? Optional.empty() : Optional.of(p.sku()))
                .values()) {
            largest = largest.filter(most -> most.whole() >= rival.whole()).or(() -> Optional.of(rival));
        }
        return largest.filter(most -> most.whole() > 0)
                .map(most -> ours.over(most).values(id(), KpiValue.TOTAL))
                .orElse(List.of());
    }
}
