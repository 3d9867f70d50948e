package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;

/**
 * Who gets what when a seller cannot fill all orders of partners: in proportion to the orders, those named first before the
 * others, or in proportion to what each took before (turn and earn; Cachon and Lariviere 1999, Management Science
 * 45:1091-1108). Buyers that were short ask for more than they need where that brings them more (phantom orders; Lee,
 * Padmanabhan and Whang 1997, Management Science 43:546-558): an order is divided by the share of the last orders that was
 * filled, to the part that `gaming` says.
 *
 * <p>Example: half of the last orders was filled, gaming 60 %: an order of 100 becomes 100 x (1 + 60 % x (1 / 50 % - 1)) =
 * 160.
 */
@Described(en = "Who gets what in a shortage", zh = "短缺时的分配规则")
public record Allocation(
        @Described(
                en = "proportional to orders, priority of those named first, or turn_and_earn by what each took before",
                zh = "proportional：按订单；priority：按优先名单；turn_and_earn：按历史提货",
                byDefault = "proportional")
        Rule rule,

        @Described(en = "Who comes first, under priority", zh = "优先名单", byDefault = EMPTY)
        List<String> first,

        @Described(
                en = "Weeks over which past purchases are remembered under turn_and_earn, on average",
                zh = "按历史提货时的平均记忆周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "13 weeks",
                source = "assumption: a quarter")
        double memory,

        @Described(
                en = "Part by which buyers blow up orders against the rationing that they met",
                zh = "买方虚增订单的程度",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double gaming) {

    /** The order of rationing. */
    public enum Rule {
        PROPORTIONAL,
        PRIORITY,
        TURN_AND_EARN
    }

    /** Most by which an order is blown up: buyers know that nobody believes more. */
    private static final double LARGEST = 3;

    public Allocation {
        first = List.copyOf(first);
    }

    /**
     * Factor on an order of a buyer that had so much of its last orders filled.
     *
     * @param filled share filled, 0 to 1
     */
    public double phantom(double filled) {
        double factor = 1 + gaming * (1 / Math.max(1 / LARGEST, Math.min(1, filled)) - 1);
        return Math.min(LARGEST, factor);
    }
}
