package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.contract.Basis;
import io.tributary.simulator.contract.StairStepRebate;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.LedgerIndex;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.cost.CostToServe;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.scenario.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What partners reached of their targets, period by period. The target is the partner's own sales of the period before (of
 * the warm-up at first), carried forward by the season and the growth of the stair-step rebate that sets it.
 */
final class Attainments {
    private final Facts facts;
    private final StairStepRebate terms;
    private final Map<String, double[]> sellOut;
    /** What counts towards the target. */
    private final Map<String, double[]> what;

    private final int[] months;
    private final double[] seasons;
    private final boolean[] ends;
    private final List<Reached> all = new ArrayList<>();

    /**
     * One partner in one period.
     *
     * @param partner id
     * @param month month of the run in which the period ended
     * @param share what counts divided by the target
     */
    record Reached(String partner, int month, double share) {}

    /** All of a run. */
    private record Found(List<Reached> all) {
        static Found in(Facts facts) {
            return new Found(of(facts));
        }
    }

    private Attainments(Facts facts, StairStepRebate terms) {
        this.facts = facts;
        this.terms = terms;
        Time time = facts.scenario().time();
        months = facts.months();
        seasons = new double[months.length];
        Arrays.setAll(seasons, this::season);
        ends = new boolean[months.length];
        for (int period = 0; period < ends.length; period++) {
            ends[period] = ends(time, period);
        }
        sellOut = units(Basis.SELL_OUT);
        what = terms.paidOn() == Basis.SELL_OUT ? sellOut : units(terms.paidOn());
        facts.scenario().partners().stream()
                .filter(p -> p.role() == Partner.Role.DISTRIBUTOR)
                .forEach(partner -> measure(partner.id()));
    }

    /** All attainments; empty where no stair-step rebate sets targets. */
    static List<Reached> of(Facts facts) {
        Optional<StairStepRebate> terms = facts.scenario().links().stream()
                .flatMap(link -> link.terms().stream())
                .filter(StairStepRebate.class::isInstance)
                .map(StairStepRebate.class::cast)
                .filter(term -> term.everyMonths() > 0)
                .findFirst();
        return terms.map(t -> new Attainments(facts, t).all).orElse(List.of());
    }

    private void measure(String partner) {
        double[] sold = sellOut.getOrDefault(partner, new double[facts.ledger().periods()]);
        double[] counted = what.getOrDefault(partner, new double[sold.length]);
        int warmUp = facts.scenario().time().warmUp();
        double sales = 0;
        double weeks = 0;
        for (int period = 0; period < warmUp; period++) {
            sales += sold[period];
            weeks += seasons[period];
        }
        double weekly = weeks == 0 ? 0 : sales / weeks;
        sales = 0;
        weeks = 0;
        double reached = 0;
        for (int period = warmUp; period < sold.length; period++) {
            sales += sold[period];
            reached += counted[period];
            weeks += seasons[period];
            if (ends[period]) {
                double target = weekly * weeks * (1 + terms.targetGrowth());
                if (target > 0 && months[period] >= 0) {
                    all.add(new Reached(partner, months[period], reached / target));
                }
                weekly = weeks == 0 ? 0 : sales / weeks;
                sales = 0;
                weeks = 0;
                reached = 0;
            }
        }
    }

    private boolean ends(Time time, int period) {
        int month = time.endOf(period).getMonthValue();
        boolean last = period == time.periods() - 1;
        return last || (month != time.endOf(period + 1).getMonthValue() && month % terms.everyMonths() == 0);
    }

    private double season(int period) {
        List<Double> season = facts.scenario().consumers().season();
        return season.isEmpty()
                ? 1
                : season.get(facts.scenario().time().endOf(period).getMonthValue() - 1);
    }

    /** Base units of ours that each party bought or sold on in every period, by its id. */
    private Map<String, double[]> units(Basis basis) {
        Map<String, double[]> units = new HashMap<>();
        double quantum = facts.scenario().quanta().goods();
        int periods = facts.ledger().periods();
        for (LedgerIndex.Posting posting : facts.postings(Kind.SHIPMENT)) {
            if (facts.isOurs(posting.sku())) {
                Account at = basis == Basis.SELL_IN ? posting.to() : posting.from();
                double[] own = units.computeIfAbsent(at.party().id(), id -> new double[periods]);
                for (int period = 0; period < periods; period++) {
                    own[period] += facts.ledger().amount(posting.line(), period) * quantum;
                }
            }
        }
        return units;
    }

    /** A figure of the attainments of each month in which a period ended, kept until the next, and of all together. */
    static List<KpiValue> values(Facts facts, String kpi, ToDoubleFunction<List<Double>> figure) {
        List<Reached> all = facts.once(Found.class, Found::in).all();
        if (all.isEmpty()) {
            return List.of();
        }
        List<KpiValue> values = new ArrayList<>(series(facts, all, figure).values(kpi, KpiValue.TOTAL));
        Map<String, List<Reached>> byPartner = new LinkedHashMap<>();
        all.forEach(reached -> byPartner
                .computeIfAbsent(reached.partner(), id -> new ArrayList<>())
                .add(reached));
        if (byPartner.size() <= CostToServe.ONE_BY_ONE) {
            byPartner.forEach(
                    (partner, own) -> values.addAll(series(facts, own, figure).values(kpi, partner)));
        }
        return values;
    }

    private static Series series(Facts facts, List<Reached> reached, ToDoubleFunction<List<Double>> figure) {
        Series series = facts.zero();
        int months = 0;
        for (int month : facts.months()) {
            months = Math.max(months, month + 1);
        }
        double now = 0;
        for (int month = 0; month < months; month++) {
            int at = month;
            List<Double> shares = reached.stream()
                    .filter(r -> r.month() == at)
                    .map(Reached::share)
                    .toList();
            now = shares.isEmpty() ? now : figure.applyAsDouble(shares);
            series.state(month, now);
        }
        series.total(figure.applyAsDouble(reached.stream().map(Reached::share).toList()));
        return series;
    }
}
