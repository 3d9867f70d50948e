package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Fields that many terms share, each described once: on what, how often and how late a term pays. */
final class Settled {
    private static final String EN = "Settled every so many months: 1, 3 or 12; 0 settles every period";
    private static final String ZH = "结算周期（月）：1、3或12;0表示每期结算";

    private Settled() {}

    /** Settled every period unless written otherwise. */
    @Described(en = EN, zh = ZH, min = 0, max = 12, byDefault = "0")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EveryPeriod {}

    /** Settled every month unless written otherwise. */
    @Described(en = EN, zh = ZH, min = 0, max = 12, byDefault = "1")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EveryMonth {}

    /** Settled every quarter unless written otherwise. */
    @Described(en = EN, zh = ZH, min = 0, max = 12, byDefault = "3")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EveryQuarter {}

    /** Settled every year unless written otherwise. */
    @Described(en = EN, zh = ZH, min = 0, max = 12, byDefault = "12")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EveryYear {}

    /** Paid when settled unless written otherwise. */
    @Described(
            en = "Weeks from settlement to payment",
            zh = "结算后付款的周数",
            unit = Unit.WEEKS,
            min = 0,
            max = 104,
            byDefault = "0 weeks",
            source = "neutral")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface PaidAfter {}

    /** Paid on sell-out unless written otherwise. */
    @Described(
            en = "Paid on purchases (sell_in) or on what the buyer sold on (sell_out)",
            zh = "按进货（sell_in）或按出货（sell_out）计算",
            byDefault = "sell_out")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface PaidOn {}
}
