package io.tributary.simulator.design;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something bad that is tried on every variant: changes of the scenario, and the largest partners failing on a day. The
 * size of a partner is the number of outlets of the areas whose chain it stands in, under each variant's own network.
 *
 * <p>Example: {@code fail: 2, on: 2027-06-07} takes the two largest partners of each variant out in that week, or all that serve where they are fewer.
 */
@Described(en = "Something bad that is tried on every variant", zh = "压力测试")
public record StressTest(
        @Described(en = "Name", zh = "名称") String name,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(en = "Changes: dotted path and new value", zh = "改动：路径与新值", byDefault = EMPTY)
        Map<String, String> changes,

        @Described(
                en = "How many partners fail, the largest by outlets first; all that serve where they are fewer",
                zh = "倒闭的渠道商个数（按覆盖门店数从大到小，不足则全部）",
                unit = Unit.COUNT,
                min = 0,
                max = 1000,
                byDefault = "0",
                source = "neutral: none")
        int fail,

        @Described(en = "Day in whose week they fail", zh = "倒闭日期", byDefault = EMPTY)
        Optional<LocalDate> on,

        @Described(
                en = "Whether they leave their debts unpaid, and their stock is sold off",
                zh = "是否破产（债务违约，库存变卖）",
                byDefault = "no")
        boolean bankrupt) {

    public StressTest {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        if (fail > 0 && on.isEmpty()) {
            throw Unfit.of("lets partners fail but says no day: write on: 2027-06-07", "让渠道商倒闭却没有日期：请写 on: 2027-06-07");
        }
        if (fail == 0 && changes.isEmpty()) {
            throw Unfit.of("stresses nothing: write changes, or fail with on", "没有任何压力：请写 changes，或 fail 与 on");
        }
    }

    /** Name for Chinese readers. */
    public String shownZh() {
        return nameZh.isEmpty() ? name : nameZh;
    }
}
