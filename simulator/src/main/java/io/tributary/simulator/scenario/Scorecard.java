package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights by which distributors are scored. Each criterion is scaled from 0 (worst candidate) to 100 (best), the score
 * is the weighted mean (simple additive weighting, Churchman and Ackoff 1954). Licences are no criterion: an unlicensed
 * partner is never appointed, whatever its score.
 */
@Described(en = "Weights by which distributors are scored, and the least score", zh = "渠道商评分权重与最低分")
public record Scorecard(
        @Described(
                en = "Weight of each criterion: reach, capacity, service, radius, fixed_cost (less is better)",
                zh = "各项权重：reach 铺货能力、capacity 产能、service 服务、radius 半径、fixed_cost 固定费用（越低越好）",
                min = 0,
                max = 1e6,
                byDefault = EMPTY)
        Map<String, Double> weights,

        @Described(
                en = "Score below which a distributor may not be appointed",
                zh = "低于此分不得任命",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral: nobody is excluded")
        double least) {

    /** The criteria that weights may name. */
    public static final List<String> CRITERIA = List.of("reach", "capacity", "service", "radius", "fixed_cost");

    public Scorecard {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }
}
