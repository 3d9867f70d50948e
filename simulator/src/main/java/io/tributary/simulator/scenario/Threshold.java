package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;

/** The value of a parameter at which two sides become equal, found over runs. */
@Described(en = "The value of a parameter at which two sides become equal", zh = "使两边相等的参数值")
public record Threshold(
        @Described(en = "Dotted path of the parameter", zh = "参数路径")
        String vary,

        @Described(en = "Lower end of the search", zh = "搜索下限")
        double from,

        @Described(en = "Upper end of the search", zh = "搜索上限")
        double to,

        @Described(
                en = "Two expressions with a comparison between them, or one that becomes 0",
                zh = "以比较符连接的两个表达式，或等于0的表达式")
        String where) {

    public Threshold {
        if (!(from < to) || to - from == Double.POSITIVE_INFINITY) {
            throw Unfit.of("from must be less than to, both finite", "from 必须小于 to，且均为有限数");
        }
    }
}
