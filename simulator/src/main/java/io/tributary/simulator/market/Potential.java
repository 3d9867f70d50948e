package io.tributary.simulator.market;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * How large a zone's market is for its people: occasions to buy are multiplied by income^a x density^b x industry^c, each
 * against the mean zone. Exponents are elasticities; that of income is the Engel elasticity of the category.
 *
 * <p>Example: income 1.5, elasticity 0.8: 1.5^0.8 = 1.383.
 */
@Described(en = "What makes a zone's market larger or smaller beside its people", zh = "市场潜力因素")
public record Potential(
        @Described(
                en = "Elasticity of demand to income per head",
                zh = "需求对人均收入的弹性",
                unit = Unit.INDEX,
                min = -5,
                max = 5,
                byDefault = "0",
                source = "neutral")
        double income,

        @Described(
                en = "Elasticity of demand per head to population density",
                zh = "人均需求对人口密度的弹性",
                unit = Unit.INDEX,
                min = -5,
                max = 5,
                byDefault = "0",
                source = "neutral")
        double density,

        @Described(
                en = "Elasticity of demand per head to the cluster of the customers' industries",
                zh = "人均需求对产业集聚的弹性",
                unit = Unit.INDEX,
                min = -5,
                max = 5,
                byDefault = "0",
                source = "neutral")
        double industry) {

    /** Factor on a zone's occasions to buy; 1 in the mean zone. */
    public double factor(Zone zone) {
        return StrictMath.pow(zone.income(), income)
                * StrictMath.pow(zone.density(), density)
                * StrictMath.pow(zone.industry(), industry);
    }
}
