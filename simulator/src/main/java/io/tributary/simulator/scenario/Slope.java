package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Optional;

/** How fast a value changes with a parameter: a central difference over runs. */
@Described(en = "How fast a value changes with a parameter", zh = "数值对参数的变化率")
public record Slope(
        @Described(en = "Expression whose change is asked", zh = "求变化率的表达式")
        String of,

        @Described(en = "Dotted path of the parameter", zh = "参数路径")
        String by,

        @Described(
                en = "Value of the parameter; as written in the scenario when left out",
                zh = "参数取值，缺省为情景中的值",
                byDefault = EMPTY)
        Optional<Double> at,

        @Described(
                en = "Step of the difference; chosen against the quantum when left out",
                zh = "差分步长，缺省按计量单位选取",
                byDefault = EMPTY)
        Optional<Double> step) {}
