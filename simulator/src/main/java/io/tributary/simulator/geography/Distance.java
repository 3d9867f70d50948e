package io.tributary.simulator.geography;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * A known way between two places, as a road atlas or a routing engine gives it. One row of the table of distances; it
 * holds in both directions unless another row gives the way back.
 */
@Described(
        en = "A known way between two places; both ways unless another row gives the way back",
        zh = "两地间的已知里程与车程（未另给返程时双向相同）")
public record Distance(
        @Described(en = "Id of a zone, partner or warehouse, or name of a plant", zh = "区域、渠道商或仓库编号，或工厂名称")
        String from,

        @Described(en = "Id of a zone, partner or warehouse, or name of a plant", zh = "区域、渠道商或仓库编号，或工厂名称（另一端）")
        String to,

        @Described(
                en = "Kilometres by road; where only minutes are given, as without a row",
                zh = "公路里程（公里）",
                unit = Unit.KM,
                min = 0,
                max = 21_000,
                byDefault = EMPTY)
        Optional<Double> km,

        @Described(
                en = "Minutes of driving; by kilometres and speed where none are given",
                zh = "车程（分钟）",
                unit = Unit.MINUTES,
                min = 0,
                max = Distance.LONGEST_MINUTES,
                byDefault = EMPTY)
        Optional<Double> minutes) {

    /** More than any way by road takes: three weeks. */
    public static final double LONGEST_MINUTES = 30_240;
}
