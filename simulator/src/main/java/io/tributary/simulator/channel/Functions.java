package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;

/**
 * How the functions of the channel are split between its tiers. Who performs a function bears its cost and what it does:
 * holds more stock, pays freight, promotes, serves, or pays cash. A partner may look at its own books from time to time and
 * give up what its functional discount does not pay; what it gives up it does not take up again, and the maker does it where
 * the matrix has a cell for the maker.
 */
@Described(en = "Functions and the tiers that perform them", zh = "渠道职能在各层级间的分工")
public record Functions(
        @Described(en = "Cells of the matrix of functions and tiers", zh = "职能与层级矩阵", byDefault = Described.EMPTY)
        List<FunctionTask> tasks,

        @Described(
                en =
                        "Weeks between two looks of a partner at what each function earned and cost it; it drops those that cost more; never at 0",
                zh = "渠道商核算各职能收支的间隔周数，亏损则放弃；0 表示从不",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "0 weeks",
                source = "neutral")
        int review) {

    public Functions {
        tasks = List.copyOf(tasks);
    }

    /** Whether partners look at their books in a week, counted from the start. */
    public boolean looks(int week) {
        return review > 0 && week > 0 && week % review == 0;
    }

    /** Whether a partner gives up a function that earned and cost it so much since it looked last, money. */
    public boolean drops(double earned, double spent) {
        return spent > earned;
    }
}
