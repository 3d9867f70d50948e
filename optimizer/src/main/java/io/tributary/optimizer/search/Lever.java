package io.tributary.optimizer.search;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** A scenario value that the search may set: anything between two numbers, or one of several values. */
@Described(en = "A scenario value that the search may set", zh = "搜索可设定的情景参数")
public record Lever(
        @Described(en = "Path in the scenario", zh = "情景路径") String path,

        @Described(en = "Least value", zh = "下限", byDefault = EMPTY)
        Optional<Double> from,

        @Described(en = "Greatest value", zh = "上限", byDefault = EMPTY)
        Optional<Double> to,

        @Described(en = "Values to choose from, in place of a range", zh = "以备选值代替区间", byDefault = EMPTY)
        List<String> values,

        @Described(
                en = "What one of it costs over the window, where a budget is split",
                zh = "分配预算时每单位的费用",
                unit = Unit.MONEY,
                min = 1e-9,
                max = 1e15,
                byDefault = EMPTY)
        Optional<Double> costs) {

    public Lever {
        values = List.copyOf(values);
        boolean isRange = from.isPresent() && to.isPresent();
        if (isRange != values.isEmpty() || from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException("the lever " + path + " needs either from and to, or values");
        }
        if (isRange && from.get() >= to.get()) {
            throw new IllegalArgumentException("from is " + from.get() + " but must lie below to, " + to.get());
        }
    }

    boolean isRange() {
        return values.isEmpty();
    }

    double low() {
        return from.orElse(0.0);
    }

    double high() {
        return to.orElse((double) values.size());
    }

    /** What is written into the scenario for a number of the search. */
    String written(double number) {
        return isRange()
                ? Double.toString(number)
                : values.get((int) Math.min(values.size() - 1, Math.max(0, Math.floor(number))));
    }
}
