package io.tributary.workbench.cli;

import io.tributary.simulator.document.Wording;

/** What commands say while they work, in both languages. */
final class Said {
    static final Wording SIMULATED = new Wording("simulated {0} of at most {1} runs", "已仿真 {0} 次，最多 {1} 次");
    static final Wording DONE = new Wording("{0} of {1} runs done", "已完成 {0} / {1} 次运行");
    static final Wording VERIFIED = new Wording("verified {0} of {1} scenarios", "已核对 {0} 个情景，共 {1} 个");
    static final Wording POINTS = new Wording("run {0} of {1} points of the grid", "网格共 {1} 个点，已运行 {0} 个");
    static final Wording POINT = new Wording("point {0} of {1}: {2}", "第 {0} 点，共 {1} 点：{2}");
    static final Wording ROWS =
            new Wording("{0} design rows, {1} variants, at most {2} runs", "{0} 个设计行，{1} 个方案，最多 {2} 次运行");

    static final Wording MEASURING = new Wording("measuring how sales answer to distribution ...", "正在测量销量如何随铺货变化……");
    static final Wording SEARCHING = new Wording("searching ...", "正在搜索……");
    static final Wording SEARCHING_PLAN = new Wording("searching the solver's plan ...", "正在搜索求解器方案……");
    static final Wording PLANNING = new Wording("planning anew ...", "正在重新规划……");
    static final Wording BOUNDING = new Wording("bounding what any plan can reach ...", "正在计算任何方案所能达到的界限……");
    static final Wording DRAWING = new Wording("drawing territories ...", "正在划分片区……");

    /** A better plan: outlets, money, currency, gap, seconds. */
    static final Wording BETTER =
            new Wording("  best {0} outlets, {1} {2}; {3}; {4} s", "  最好 {0} 家门店，{1} {2}；{3}；{4} 秒");

    static final Wording GAP = new Wording("gap {0}", "差距 {0}");
    static final Wording UNBOUNDED = new Wording("no bound yet", "尚无界限");

    static final Wording WRITTEN = new Wording("written to {0}: {1}", "已写入 {0}：{1}");
    static final Wording REPORT_AND_TABLES = new Wording("report and tables", "报告和表格");
    static final Wording REPORT_AND_TABLE = new Wording("report and table", "报告和表格");
    static final Wording THE_SAME_AS_PAGE = new Wording(
            "Next: the same with --out compare.html   (page with maps)", "下一步：同一命令加 --out compare.html   （带地图的页面）");
    static final Wording MAPS = new Wording("maps", "地图");

    private Said() {}

    /** The command to go on with. */
    static Wording next(String command) {
        return new Wording("Next: {0}", "下一步：{0}").with(command);
    }

    /** The command to go on with, and what it gives. */
    static Wording next(String command, Wording gives) {
        return new Wording("Next: {0}   ({1})", "下一步：{0}   （{1}）").with(command, gives);
    }
}
