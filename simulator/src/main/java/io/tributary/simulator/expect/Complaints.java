package io.tributary.simulator.expect;

import io.tributary.simulator.document.Wording;

/** Why an expectation was not met, in both languages: clauses without a full stop. */
final class Complaints {
    static final Wording OFF = new Wording("off by {0}, allowed are {1}", "偏差 {0}，允许 {1}");
    static final Wording NO_NUMBER = new Wording("the value is not a number", "所得不是数值");
    static final Wording FEW_RUNS = new Wording("{0} runs, but a mean needs at least {1}", "仅 {0} 次运行，均值至少需要 {1} 次");
    static final Wording UNSURE =
            new Wording("the standard error {0} is above {1}; take more replications", "标准误 {0} 超过 {1}，请增加重复次数");
    static final Wording NO_ROOT = new Wording(
            "no root between {0} and {1}: the difference is {2} and {3} there", "{0} 与 {1} 之间无根：两端差值为 {2} 与 {3}");
    static final Wording BROKE = new Wording("the run broke down: {0}", "运行中断：{0}");

    private Complaints() {}
}
