package io.tributary.simulator.formula;

import io.tributary.simulator.document.Wording;

/** What can be wrong with a formula, in both languages. */
final class FormulaFaults {
    static final Wording EMPTY = new Wording("is an empty formula", "公式为空");
    static final Wording TOO_LONG =
            new Wording("is a formula of {0} characters, the limit is {1}", "公式有 {0} 个字符，上限为 {1}");
    static final Wording TOO_DEEP = new Wording("is a formula nested deeper than {0} levels", "公式嵌套超过 {0} 层");
    static final Wording WANT_VALUE = new Wording(
            "must have a number, a name or \"(\" in column {0}, where {1} stands", "第 {0} 列应为数字、名称或“(”，而不是 {1}");
    static final Wording WANT_OPERATOR = new Wording(
            "must have + - * / ^ or the end in column {0}, where {1} stands", "第 {0} 列应为 + - * / ^ 或结尾，而不是 {1}");
    static final Wording WANT_SIGN = new Wording("must compare two sides with <=, >= or =", "必须用 <=、>= 或 = 比较两边");
    static final Wording WANT_CLOSE =
            new Wording("lacks the \")\" that closes the one in column {0}", "第 {0} 列的“(”没有对应的“)”");
    static final Wording WANT_QUOTE = new Wording("lacks the quote that ends the one in column {0}", "第 {0} 列的引号没有结束");
    static final Wording WANT_VARIANT =
            new Wording("must have the name of a variant behind \"@\" in column {0}", "第 {0} 列“@”之后应为方案名");
    static final Wording WANT_PERIODS = new Wording(
            "must have periods behind \"#\" in column {0}, such as #5, #..5, #3..5 or #3..",
            "第 {0} 列“#”之后应为期数，如 #5、#..5、#3..5 或 #3..");
    static final Wording TWICE = new Wording("gives {0} twice, again in column {1}", "在第 {1} 列重复给出 {0}");
    static final Wording BAD_NUMBER = new Wording("holds {0} in column {1}, which is no number", "第 {1} 列的 {0} 不是数字");
    static final Wording OPERANDS = new Wording("gives {0} values to {1} in column {2}", "第 {2} 列的 {1} 给出了 {0} 个值");
    static final Wording END = new Wording("the end", "结尾");

    private FormulaFaults() {}
}
