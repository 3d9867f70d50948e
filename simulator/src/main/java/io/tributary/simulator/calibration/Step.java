package io.tributary.simulator.calibration;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** One estimation, and the places of the scenario to which its results go. */
@Described(en = "One estimation", zh = "一项估计")
public record Step(
        @Described(en = "Name in the results", zh = "结果中的名称")
        String name,

        @Described(en = "What is fitted to the table", zh = "拟合的模型")
        Model fit,

        @Described(
                en = "Scenario values by path: expressions over the estimates, such as -price",
                zh = "情景路径及其取值：以估计值书写的表达式",
                byDefault = EMPTY)
        Map<String, String> set) {

    public Step {
        set = Collections.unmodifiableMap(new TreeMap<>(set));
    }
}
