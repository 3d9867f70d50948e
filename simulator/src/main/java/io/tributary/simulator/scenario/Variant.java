package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Map;
import java.util.Optional;

/** Today plus a few named changes. */
@Described(en = "Today plus a few named changes", zh = "在现状基础上的若干改动")
public record Variant(
        @Described(en = "Name", zh = "名称") String name,

        @Described(en = "Title in English", zh = "英文标题", byDefault = "")
        String title,

        @Described(en = "Title in Chinese", zh = "中文标题", byDefault = "")
        String titleZh,

        @Described(en = "The variant against which relative targets are measured", zh = "相对目标的比较基准", byDefault = "no")
        boolean baseline,

        @Described(en = "Variant on which this one is based", zh = "所依据的方案", byDefault = EMPTY)
        Optional<String> basedOn,

        @Described(
                en = "optimize: the solver's plan; otherwise a plan file",
                zh = "optimize：采用求解器方案；否则为方案文件",
                byDefault = EMPTY)
        Optional<String> plan,

        @Described(en = "Changes: dotted path and new value", zh = "改动：路径与新值", byDefault = EMPTY)
        Map<String, String> changes) {

    public Variant {
        changes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(changes));
    }
}
