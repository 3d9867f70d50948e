package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Wording;

/** What can be wrong with a scenario as a whole, in both languages: the one place where these sentences are written. */
final class ScenarioFaults {
    static final Wording NO_FOLDER = new Wording("does not exist", "不存在");
    static final Wording MISSING_FILE = new Wording("names the file {0}, which does not exist", "所指文件 {0} 不存在");
    static final Wording CLIMBS_OUT =
            new Wording("names {0}, which lies outside the scenario's folder", "所指文件 {0} 在方案文件夹之外");
    static final Wording KEEP_INSIDE =
            new Wording("Write a path relative to the folder, without \"..\".", "请写相对于该文件夹的路径,不要使用 \"..\"。");
    static final Wording INCLUDE_CIRCLE = new Wording("includes {0} in a circle", "循环引用了 {0}");
    static final Wording WANT_NAMES = new Wording("must be a list of file names", "必须是文件名列表");
    static final Wording WANT_FILE_NAME = new Wording("must be the name of a file", "必须是文件名");
    static final Wording WANT_FIELDS = new Wording("must hold named fields", "必须包含命名字段");
    static final Wording NOT_CSV = new Wording("names {0}, which is no CSV file", "所指文件 {0} 不是 CSV 文件");
    static final Wording UNKNOWN_TABLE = new Wording("is not a known table", "不是有效的附表");
    static final Wording TABLES = new Wording("Allowed: {0}.", "可用:{0}。");
    static final Wording ALLOWED = new Wording("Allowed: {0}.", "可用:{0}。");
    static final Wording MAYBE_ALLOWED = new Wording("Maybe you meant {0}. Allowed: {1}.", "您是否想写 {0}?可用:{1}。");
    static final Wording GIVEN_TWICE = new Wording("is given here and as the table {0}", "既在此处给出,又以附表 {0} 给出");
    static final Wording KEEP_ONE = new Wording("Keep one of the two.", "请只保留其一。");
    static final Wording FIXED_BEFORE =
            new Wording("cannot be changed: tables and includes are read before changes", "不可更改:附表与引用在改动之前读取");
    static final Wording UNKNOWN_VARIANT = new Wording("is not a variant of this scenario", "不是本方案文件中的方案");
    static final Wording BASED_IN_CIRCLE = new Wording("is based on itself in a circle", "循环依据自身");

    private ScenarioFaults() {}
}
