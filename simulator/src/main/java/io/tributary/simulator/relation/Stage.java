package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.DEFAULTS;

import io.tributary.simulator.quantity.Described;
import java.time.LocalDate;

/**
 * Weights that hold from a day on, such as coverage first while a product is introduced and profit in a mature market.
 */
@Described(en = "Weights from a day on", zh = "某日起的考核权重")
public record Stage(
        @Described(en = "Name of the market's stage", zh = "市场阶段名称")
        String stage,

        @Described(en = "First day", zh = "开始日期") LocalDate from,

        @Described(en = "Weights of the scorecard", zh = "考核权重", byDefault = DEFAULTS)
        Weights weights) {}
