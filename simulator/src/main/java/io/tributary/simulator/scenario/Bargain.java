package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.List;

/**
 * Decisions that two firms settle by bargaining: they maximise (gain of the first)^power x (gain of the second)^(1 -
 * power), where a gain is a firm's profit above what it has without an agreement (Nash 1950, Econometrica 18:155-162; with
 * power: Binmore, Rubinstein and Wolinsky 1986).
 */
@Described(en = "Decisions that two firms settle by bargaining (Nash 1950)", zh = "两家企业议价决定的变量（纳什1950）")
public record Bargain(
        @Described(en = "Decisions that are bargained over", zh = "议价的决策变量")
        List<String> over,

        @Described(en = "The two firms", zh = "议价双方") List<String> between,

        @Described(
                en = "Bargaining power of the first firm",
                zh = "第一家企业的议价能力",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "Nash (1950): symmetric")
        double power,

        @Described(
                en = "Profit of each firm without an agreement; 0 where nothing is said",
                zh = "谈判破裂时双方的利润，空则为零",
                unit = Unit.MONEY,
                byDefault = EMPTY)
        List<Double> otherwise) {

    public Bargain {
        over = List.copyOf(over);
        between = List.copyOf(between);
        otherwise = List.copyOf(otherwise);
        if (between.size() != 2 || between.get(0).equals(between.get(1))) {
            throw Unfit.of("between must name two firms", "between 须写两个企业");
        }
        if (!otherwise.isEmpty() && otherwise.size() != 2) {
            throw Unfit.of("otherwise must give one profit for each of the two firms", "otherwise 须为两个企业各给一个利润");
        }
    }

    /** Profit of a firm without an agreement. */
    public double otherwise(int firm) {
        return otherwise.isEmpty() ? 0 : otherwise.get(firm);
    }
}
