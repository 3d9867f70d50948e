package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Described;

/** The published result that a scenario replays. */
@Described(en = "The published result that a scenario replays", zh = "情景所复现的已发表结果")
public record Theory(
        @Described(en = "Id of the case, such as SPENGLER-LIN.1", zh = "算例编号，如 SPENGLER-LIN.1")
        String id,

        @Described(en = "The result in a few words", zh = "结果名称", byDefault = "")
        String result,

        @Described(en = "Where it was published", zh = "出处", byDefault = "")
        String source) {}
