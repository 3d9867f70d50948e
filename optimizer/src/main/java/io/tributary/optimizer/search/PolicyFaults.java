package io.tributary.optimizer.search;

import io.tributary.simulator.document.Wording;

/** What can be wrong with a policy file, in both languages. */
final class PolicyFaults {
    static final Wording NO_FILE = new Wording("does not exist", "不存在");
    static final Wording NO_FORMULA = new Wording("is no expression: {0}", "不是表达式：{0}");
    static final Wording NO_KPI = new Wording("reads {0}, which is no KPI", "读取了 {0}，没有这样的指标");
    static final Wording MAYBE = new Wording("Maybe you meant {0}.", "您是否想写 {0}?");
    static final Wording WANT_VALUES =
            new Wording("needs values: a race tries combinations of listed values", "需要 values：竞赛只尝试所列取值的组合");
    static final Wording TOO_MANY =
            new Wording("have {0} combinations but a race takes at most {1}", "共有 {0} 种组合，竞赛最多 {1} 种");
    static final Wording NO_TARGETS =
            new Wording("asks to reach targets, but the scenario has none", "要求达成目标，但情景没有 targets");
    static final Wording TOO_FEW =
            new Wording("is {0} but trying every combination takes {1} runs", "为 {0}，但尝试全部组合需要 {1} 次运行");

    private PolicyFaults() {}
}
