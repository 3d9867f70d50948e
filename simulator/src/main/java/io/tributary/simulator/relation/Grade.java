package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A grade of partners: from its score on the maker pays a bonus on the purchases of the period.
 */
@Described(en = "A grade of partners", zh = "渠道商等级")
public record Grade(
        @Described(en = "Score from which the grade holds", zh = "等级起始评分", unit = Unit.SCORE, min = 0, max = 100)
        double from,

        @Described(
                en = "Bonus as a share of the period's purchases",
                zh = "奖金占当期进货额比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double bonus) {}
