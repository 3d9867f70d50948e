package io.tributary.simulator.engine;

import io.tributary.simulator.quantity.Bilingual;
import io.tributary.simulator.quantity.Complaint;

/**
 * Says that a run met a number too large for its books: in which period, what it was, and what helps. This is a property
 * of the scenario, so a command ends with exit code 2 and the message alone, in the reader's language.
 */
public final class OutOfRange extends Complaint {
    private static final long serialVersionUID = 1L;

    /**
     * A complaint.
     *
     * @param period in which it happened, from 1; 0 where the run had not begun
     */
    OutOfRange(int period, ArithmeticException cause) {
        super(
                (period == 0 ? "before period 1" : "period " + period) + ": " + cause.getMessage()
                        + ". Maybe a price or a quantity is far too large; otherwise take coarser `quanta`.",
                (period == 0 ? "第 1 期之前：" : "第 " + period + " 期：") + chinese(cause)
                        + "。可能是某个价格或数量过大；否则请把 `quanta` 取粗一些。",
                cause);
    }

    private static String chinese(ArithmeticException cause) {
        return cause instanceof Bilingual said ? said.zh() : String.valueOf(cause.getMessage());
    }
}
