package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.channel.FunctionTask;
import io.tributary.simulator.channel.Functions;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the functions of the channel cost those who perform them, whoever bears them in the end: in all, by tier, by function,
 * and by cell of the matrix of both ({@code maker/serve}). Freight that a performer takes over is in {@code cost.freight}.
 */
public record CostFunctions() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.functions", "Cost of channel functions", "渠道职能成本", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.posts(Kind.FUNCTION, p -> true)) {
            return List.of();
        }
        Map<String, Predicate<LedgerIndex.Posting>> parts = new LinkedHashMap<>();
        for (FunctionTask task :
                facts.scenario().functions().map(Functions::tasks).orElse(List.of())) {
            String function = task.function().name().toLowerCase(Locale.ROOT);
            String tier = task.by().name().toLowerCase(Locale.ROOT);
            Predicate<LedgerIndex.Posting> work = p -> p.to().party().id().startsWith(Party.workFor(function, ""));
            Predicate<LedgerIndex.Posting> worker =
                    p -> p.from().party().tier().name().equals(task.by().name());
            parts.put(tier, worker);
            parts.put(function, work);
            parts.put(tier + "/" + function, work.and(worker));
        }
        List<KpiValue> values = new ArrayList<>(of(facts, p -> true).values(id(), KpiValue.TOTAL));
        parts.forEach((name, which) -> values.addAll(of(facts, which).values(id(), name)));
        return values;
    }

    private static Series of(Facts facts, Predicate<LedgerIndex.Posting> which) {
        return facts.flow(Kind.FUNCTION, which);
    }
}
