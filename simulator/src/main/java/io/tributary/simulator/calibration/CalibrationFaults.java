package io.tributary.simulator.calibration;

import io.tributary.simulator.document.Wording;

/** What can be wrong with a calibration file or its table, in both languages. */
final class CalibrationFaults {
    static final Wording NO_FILE = new Wording("does not exist", "不存在");
    static final Wording NO_COLUMN = new Wording("names the column {0}, which the table does not have", "所指列 {0} 不在表中");
    static final Wording MAYBE = new Wording("Maybe you meant {0}.", "您是否想写 {0}?");
    static final Wording COLUMNS = new Wording("The table has {0}.", "表中有 {0}。");
    static final Wording NO_FORMULA = new Wording("is no expression: {0}", "不是表达式：{0}");
    static final Wording NO_NUMBER = new Wording("is no number in the row of line {0} of the table", "在表的第 {0} 行不是数");
    static final Wording WANT_AS_MANY =
            new Wording("has {0} expressions but there are {1} alternatives", "有 {0} 个表达式，但有 {1} 个备选项");
    static final Wording NO_CHOICE =
            new Wording("holds {0} in line {1} of the table, which is no alternative", "在表的第 {1} 行为 {0}，不是备选项");
    static final Wording WANT_ONE = new Wording("must give either choice or counts", "必须给出 choice 或 counts 之一");
    static final Wording TOO_FEW = new Wording("has {0} rows to learn from but needs {1}", "用于估计的行数为 {0}，至少需要 {1}");
    static final Wording NO_COEFFICIENT =
            new Wording("names {0}, which this step does not estimate", "所指 {0} 不在本步估计之列");
    static final Wording NOT_WHOLE = new Wording(
            "must hold whole numbers from 0 on, but holds {0} in line {1} of the table", "必须为非负整数，但在表的第 {1} 行为 {0}");

    static final Wording NOT_SPENT =
            new Wording("must be above 0 in the first row and never below 0", "首行必须大于 0，且各行不得小于 0");

    static final Wording NO_KPI = new Wording("is {0}, which is no KPI", "为 {0}，没有这样的指标");

    private CalibrationFaults() {}
}
