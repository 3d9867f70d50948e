package io.tributary.simulator.document;

/** What can be wrong with any document, in both languages: the one place where these sentences are written. */
final class Faults {
    static final Wording TOO_LARGE = new Wording("is larger than {0} bytes", "超过 {0} 字节");
    static final Wording NOT_A_FILE = new Wording("does not exist or is not a file", "不存在或不是文件");
    static final Wording UNREADABLE = new Wording("cannot be read", "无法读取");
    static final Wording IS_GBK =
            new Wording("is not UTF-8; it looks like GBK (GB18030)", "不是 UTF-8 编码，似乎是 GBK(GB18030)编码");
    static final Wording SAVE_AS_UTF8 = new Wording("Save it as UTF-8.", "请另存为 UTF-8。");
    static final Wording NOT_UTF8 =
            new Wording("is not UTF-8: the byte at position {0} fits no character", "不是 UTF-8 编码：第 {0} 字节无法识别");
    static final Wording CONTROL_CHARACTER = new Wording("holds the unprintable character {0}", "含有不可打印字符 {0}");
    static final Wording EMPTY = new Wording("is empty", "为空");
    static final Wording SYNTAX = new Wording("is not valid YAML here: {0}", "此处不符合 YAML 语法：{0}");
    static final Wording NO_TABS = new Wording("Indent with spaces, not tabs.", "请用空格缩进，不要用制表符。");
    static final Wording QUOTE_COLON = new Wording("Put quotes around a text that holds \": \".", "含有 \": \" 的文本请加引号。");
    static final Wording TOO_DEEP = new Wording("is nested deeper than {0} levels", "嵌套超过 {0} 层");
    static final Wording LONG_TEXT =
            new Wording("holds a text of {0} characters, the limit is {1}", "含有 {0} 个字符的文本，上限为 {1}");
    static final Wording ALIAS = new Wording("holds an alias, which scenarios do not allow", "含有别名（*），不允许使用");
    static final Wording ANCHOR = new Wording("holds an anchor, which scenarios do not allow", "含有锚点（&），不允许使用");
    static final Wording TAG = new Wording("holds the tag {0}, which scenarios do not allow", "含有标签 {0}，不允许使用");
    static final Wording MERGE_KEY = new Wording("holds a merge key, which scenarios do not allow", "含有合并键（<<），不允许使用");
    static final Wording USE_INCLUDE = new Wording("Write the values out, or use include.", "请直接写出内容，或使用 include。");
    static final Wording QUOTE_STAR =
            new Wording("Put quotes around a text that begins with *, & or !.", "以 *、& 或 ! 开头的文本请加引号。");
    static final Wording KEY_NOT_TEXT = new Wording("holds a key that is not a text", "含有非文本的键");
    static final Wording DUPLICATE_KEY =
            new Wording("gives the key {0} twice; the first is on line {1}", "重复给出键 {0}，首次出现在第 {1} 行");
    static final Wording DOCUMENTS = new Wording("holds more than one document; only one is allowed", "含有多个文档，只允许一个");

    static final Wording UNKNOWN_KEY = new Wording("is not a known key", "不是有效的键");
    static final Wording MAYBE = new Wording("Maybe you meant {0}.", "您是否想写 {0}?");
    static final Wording ALLOWED = new Wording("Allowed: {0}.", "可用：{0}。");
    static final Wording MAYBE_ALLOWED = new Wording("Maybe you meant {0}. Allowed: {1}.", "您是否想写 {0}？可用：{1}。");
    static final Wording MISSING = new Wording("lacks {0}", "缺少 {0}");
    static final Wording NO_VALUE = new Wording("has no value", "没有值");
    static final Wording LEAVE_OUT =
            new Wording("Leave the key out, or write \"\" for an empty text.", "请删去该键，空文本写作 \"\"。");
    static final Wording WANT_FIELDS = new Wording("must hold named fields", "必须包含命名字段");
    static final Wording FIELDS_LIKE = new Wording("Write them as {0}: ...", "请写作 {0}: ...");
    static final Wording WANT_LIST = new Wording("must be a list", "必须是列表");
    static final Wording LIST_LIKE = new Wording("Begin each item with \"- \".", "每一项以 \"- \" 开头。");
    static final Wording WANT_TEXT = new Wording("must be a single value", "必须是单个值");
    static final Wording WANT_TRUTH = new Wording("is {0} but must be yes or no", "为 {0}，但必须是 yes 或 no");
    static final Wording WANT_DATE =
            new Wording("is {0} but must be a date such as 2027-01-04", "为 {0}，但必须是日期，如 2027-01-04");
    static final Wording WANT_ONE_OF = new Wording("is {0} but must be one of {1}", "为 {0}，但必须是以下之一：{1}");
    static final Wording WANT_CHOICE = new Wording("must be one of {0}", "必须是以下之一：{0}");
    static final Wording CHOICE_NEEDS = new Wording("needs fields: {0}", "需要字段：{0}");
    static final Wording WANT_NUMBER = new Wording("is {0} but must be a number", "为 {0}，但必须是数字");
    static final Wording WANT_WHOLE = new Wording("is {0} but must be a whole number", "为 {0}，但必须是整数");
    static final Wording WHOLE_WEEKS = new Wording("is {0} but must be a whole number of weeks", "为 {0}，但必须是整数周");
    static final Wording THOUSANDS = new Wording("is {0}, a number with a thousands separator", "为 {0}，数字中含有千位分隔符");
    static final Wording WITHOUT_SEPARATOR = new Wording("Write {0}.", "请写作 {0}。");
    static final Wording LEADING_ZERO = new Wording("is {0}, a number with a leading zero", "为 {0}，数字以零开头");
    static final Wording WRONG_CURRENCY = new Wording("is {0} but the scenario counts in {1}", "为 {0}，但本方案以 {1} 计价");
    static final Wording WRONG_UNIT = new Wording("is {0}; the unit {1} does not fit", "为 {0}，单位 {1} 不适用");
    static final Wording UNITS_ALLOWED = new Wording("Allowed: {0}.", "可用单位：{0}。");
    static final Wording PERCENT_FOR_MONEY =
            new Wording("is {0}, a percentage, but must be an amount of {1}", "为百分数 {0}，但必须是 {1} 金额");
    static final Wording NOT_FINITE = new Wording("is {0}, which is too large to count with", "为 {0}，数值过大");
    static final Wording OUT_OF_RANGE =
            new Wording("is {0} but must lie in [{1}, {2}]{3}", "为 {0}，但必须在 [{1}, {2}]{3} 之内");
    static final Wording TOO_SMALL = new Wording("is {0} but must be at least {1}", "为 {0}，但不得小于 {1}");
    static final Wording TOO_BIG = new Wording("is {0} but must be at most {1}", "为 {0}，但不得大于 {1}");
    static final Wording WROTE_PERCENT = new Wording("Maybe you wrote percent: {0} % is {1}.", "您是否想写百分数？{0} % 即 {1}。");
    static final Wording NOT_VALID = new Wording("is not valid: {0}", "无效：{0}");

    static final Wording BAD_CSV = new Wording("is not a valid table: {0}", "不是有效的表格：{0}");
    static final Wording TOO_MANY_CELLS = new Wording("has more than {0} cells", "单元格超过 {0} 个");
    static final Wording NO_HEADER = new Wording("has no header row", "没有表头");
    static final Wording NO_ROWS = new Wording("has no rows below its header", "表头之下没有数据行");
    static final Wording UNKNOWN_COLUMN = new Wording("has the unknown column {0}", "含有未知列 {0}");
    static final Wording DUPLICATE_COLUMN = new Wording("has the column {0} twice", "列 {0} 重复");
    static final Wording MISSING_COLUMNS = new Wording("lacks the columns {0}", "缺少列 {0}");
    static final Wording RAGGED =
            new Wording("has a row of {0} cells under a header of {1}", "该行有 {0} 个单元格，而表头有 {1} 个");

    static final Wording NO_PATH = new Wording("does not exist", "不存在");
    static final Wording BAD_PATH = new Wording("is not a path such as skus[water].cost", "不是有效路径，例如 skus[water].cost");

    private Faults() {}

    /** The hint that names the nearest valid name, if one is near, and lists the allowed ones. */
    static Wording hint(String wrong, java.util.Collection<String> allowed) {
        String list = list(allowed);
        return Nearest.to(wrong, allowed)
                .map(near -> MAYBE_ALLOWED.with(near, list))
                .orElseGet(() -> allowed.isEmpty() ? Wording.NONE : ALLOWED.with(list));
    }

    /** Names in one line, shortened after 40. */
    static String list(java.util.Collection<String> names) {
        String joined = names.stream().limit(40).collect(java.util.stream.Collectors.joining(", "));
        return names.size() > 40 ? joined + ", ..." : joined;
    }

    /** A value as it was written, shortened for a message. */
    static String quote(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 60 ? line.substring(0, 57) + "..." : line.isEmpty() ? "\"\"" : line;
    }
}
