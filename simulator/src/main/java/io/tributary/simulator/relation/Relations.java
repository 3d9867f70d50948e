package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Optional;

/**
 * How partners feel about the maker and what follows: what they require, slow states, honours, and the hazard of leaving. A part
 * that is not given stays constant and moves nothing.
 */
@Described(en = "How partners feel about the maker, and what follows", zh = "渠道商关系")
public record Relations(
        @Described(
                en = "Return that partners require, and their effort; effort is full when empty",
                zh = "要求回报与努力，空则全力",
                byDefault = EMPTY)
        Optional<Participation> participation,

        @Described(en = "Trust; constant when empty", zh = "信任，空则不变", byDefault = EMPTY)
        Optional<Trust> trust,

        @Described(en = "Partners' satisfaction; constant when empty", zh = "渠道商满意度，空则不变", byDefault = EMPTY)
        Optional<DealerSatisfaction> satisfaction,

        @Described(en = "Loyalty; constant when empty", zh = "忠诚度，空则不变", byDefault = EMPTY)
        Optional<Loyalty> loyalty,

        @Described(en = "Honours; none when empty", zh = "荣誉，空则无", byDefault = EMPTY)
        Optional<Recognition> recognition,

        @Described(en = "Hazard of leaving; nobody leaves when empty", zh = "退出风险，空则无人退出", byDefault = EMPTY)
        Optional<ExitHazard> exit) {
    /** Nothing moves. */
    public static final Relations NONE = new Relations(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
