package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What the maker sees of a candidate before it signs: its reach with an error, which a visit on site shrinks.
 */
@Described(en = "What the maker sees of a candidate before it signs", zh = "签约前考察")
public record Appraisal(
        @Described(
                en = "Standard deviation of the impression from afar, as a share of the reach",
                zh = "远程判断误差（占铺货能力比例）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "30 %",
                source = "assumption")
        double error,

        @Described(
                en = "The same after a visit",
                zh = "实地考察后的误差",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "5 %",
                source = "assumption")
        double errorOnSite,

        @Described(en = "Visit every candidate on site before choosing", zh = "选择前逐一实地考察", byDefault = "no")
        boolean visit,

        @Described(
                en = "Cost of a visit",
                zh = "每次考察成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "8000",
                source = "assumption")
        double visitCost) {
    /** Standard deviation of what is seen. */
    public double spread() {
        return visit ? errorOnSite : error;
    }
}
