package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;
import java.util.List;

/** An event that happens in some futures. */
@Described(en = "An event that happens in some futures", zh = "可能发生的事件")
public record MayHappen(
        @Described(en = "Name", zh = "名称") String event,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(en = "Chance that it happens in a run", zh = "发生概率", unit = Unit.SHARE, min = 0, max = 1)
        double chance,

        @Described(en = "First day", zh = "开始日期") LocalDate from,

        @Described(en = "How long it lasts", zh = "持续时间", unit = Unit.WEEKS, min = 1, max = 520)
        int weeks,

        @Described(
                en = "Change of category demand",
                zh = "品类需求变化",
                unit = Unit.RATE,
                min = -1,
                max = 100,
                byDefault = "0 %")
        double demand,

        @Described(en = "Regions; all when empty", zh = "涉及大区，空为全部", byDefault = EMPTY)
        List<String> regions) {

    public MayHappen {
        regions = List.copyOf(regions);
    }
}
