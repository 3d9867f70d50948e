package io.tributary.workbench.table;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.quantity.Complaint;

/** A workbook that cannot be read: which file, why, and what to do. */
public final class BadWorkbook extends Complaint {
    private static final long serialVersionUID = 1L;

    BadWorkbook(Wording why) {
        super(why.en(), why.zh());
    }
}
