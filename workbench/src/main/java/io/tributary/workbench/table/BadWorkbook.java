package io.tributary.workbench.table;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.quantity.Bilingual;

/** A workbook that cannot be read: which file, why, and what to do. */
public final class BadWorkbook extends RuntimeException implements Bilingual {
    private static final long serialVersionUID = 1L;

    private final String zh;

    BadWorkbook(Wording why) {
        super(why.en());
        zh = why.zh();
    }

    @Override
    public String en() {
        return String.valueOf(getMessage());
    }

    @Override
    public String zh() {
        return zh;
    }
}
