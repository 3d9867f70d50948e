package io.tributary.simulator.calibration;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** A calibration file: which table, what is fitted to it, and how much of it is held back for the test. */
@Described(en = "What is estimated from a table", zh = "由数据表估计的内容")
public record Calibration(
        @Described(en = "Title", zh = "标题") String calibrate,

        @Described(en = "CSV file beside this one; estimations read it", zh = "与本文件同处的 CSV 文件，供各项估计读取", byDefault = "")
        String table,

        @Described(
                en = "Last part of the rows that is held back for the test",
                zh = "留作检验的末尾数据行比例",
                unit = Unit.SHARE,
                min = 0,
                max = 0.9,
                byDefault = "0 %",
                source = "neutral")
        double holdOut,

        @Described(en = "Name of the variant that carries the estimates", zh = "承载估计值的方案名", byDefault = "fitted")
        String variant,

        @Described(en = "Estimations", zh = "估计列表", byDefault = EMPTY)
        List<Step> estimate,

        @Described(en = "Scenario values whose runs give observed moments", zh = "使模拟矩与观测矩一致的情景参数", byDefault = EMPTY)
        Optional<SimulatedMoments> simulate) {

    public Calibration {
        estimate = List.copyOf(estimate);
    }
}
