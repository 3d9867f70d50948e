package io.tributary.simulator.chance;

import io.tributary.simulator.quantity.Described;
import java.util.List;

/** An amount that is certain. */
@Described(en = "A certain amount", zh = "确定值")
public record Fixed(
        @Described(en = "The amount", zh = "数值", min = -1e15, max = 1e15)
        double amount) implements Discrete {

    @Override
    public double mean() {
        return amount;
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public List<Atom> atoms() {
        return List.of(new Atom(amount, 1));
    }
}
