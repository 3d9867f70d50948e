package io.tributary.optimizer.search;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** A policy file: which levers, towards what, how long, and how the winner is tried. */
@Described(en = "A search for the best levers of a scenario", zh = "情景参数的策略搜索")
public record Policy(
        @Described(en = "Title", zh = "标题") String policy,

        @Described(en = "Scenario file or folder beside this file or below", zh = "情景文件或文件夹（与本文件同处或在其下）")
        String scenario,

        @Described(en = "What may be set", zh = "可设定的参数") List<Lever> levers,

        @Described(
                en = "Expression over KPIs that shall be large, such as profit(maker1)",
                zh = "要最大化的指标表达式，如 profit(maker1)",
                byDefault = EMPTY)
        Optional<String> maximize,

        @Described(en = "Expression over KPIs that shall be small", zh = "要最小化的指标表达式", byDefault = EMPTY)
        Optional<String> minimize,

        @Described(
                en = "Conditions on the mean that a policy must keep, such as share.value >= 0.2",
                zh = "策略必须满足的（均值）条件",
                byDefault = EMPTY)
        List<String> keep,

        @Described(
                en = "Goal-backward: how likely all targets of the scenario shall be met together; maximize or minimize"
                        + " then says what is cheapest",
                zh = "以目标倒推：情景全部目标同时达成的概率要求；maximize 或 minimize 表示何为最省",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Optional<Double> reach,

        @Described(
                en =
                        "With reach: how sure the search shall be that the targets are met as often in other futures too; without"
                                + " it, the share is asked for in the futures of the search alone",
                zh = "与 reach 合用：要求在其他未来中同样达到该概率的把握；不填则只要求在搜索所用的未来中达到",
                unit = Unit.SHARE,
                min = 0.5,
                max = 0.999,
                byDefault = EMPTY)
        Optional<Double> sure,

        @Described(
                en =
                        "evolution: CMA-ES over all levers; race: all combinations of values, the worse ones drop"
                                + " out, or with reach each is tried; marginal: a budget goes part by part where it brings most",
                zh = "evolution：对全部参数作CMA-ES;race：全部组合竞赛淘汰；marginal：预算逐份投向边际回报最高处",
                byDefault = "evolution")
        Method method,

        @Described(
                en = "Money to be split among the levers, each of which says what it costs; for the method marginal",
                zh = "要在各参数间分配的预算（marginal法）",
                unit = Unit.MONEY,
                min = 1e-6,
                max = 1e15,
                byDefault = EMPTY)
        Optional<Double> split,

        @Described(
                en = "Equal parts in which the money is given out",
                zh = "预算分成的等份数",
                min = 1,
                max = 10_000,
                byDefault = "20",
                source = "assumption")
        int parts,

        @Described(
                en = "Candidates that may be tried; in a race, runs",
                zh = "最多候选数；竞赛时为最多运行次数",
                min = 1,
                max = 10_000_000,
                byDefault = "500",
                source = "assumption")
        int budget,

        @Described(
                en = "Futures in which each candidate is tried; in a race, the first look",
                zh = "每个候选的未来数；竞赛时为首轮次数",
                min = 1,
                max = 100_000,
                byDefault = "16",
                source = "assumption")
        int replications,

        @Described(
                en = "Fresh futures for the last test of the winner",
                zh = "对优胜者作最终检验的全新未来数",
                min = 2,
                max = 100_000,
                byDefault = "64",
                source = "assumption")
        int test,

        @Described(
                en =
                        "Whether the futures of the search, and those of the test, share out the range of each draw evenly among"
                                + " them (Latin hypercube), which makes means far more exact where draws add up; not for a race and not"
                                + " with reach, whose statistics want independent futures",
                zh = "未来之间是否均匀分摊每次抽样的取值范围（拉丁超立方），使均值更精确；不用于 race 与 reach",
                byDefault = "no")
        boolean stratified) {

    /** How candidates are found. */
    public enum Method {
        EVOLUTION,
        RACE,
        MARGINAL
    }

    public Policy {
        levers = List.copyOf(levers);
        keep = List.copyOf(keep);
        if (sure.isPresent() && reach.isEmpty()) {
            throw new IllegalArgumentException("sure says how safely targets are reached, so it needs reach");
        }
        if (maximize.isPresent() == minimize.isPresent()) {
            throw new IllegalArgumentException("a policy needs either maximize or minimize");
        }
        if (stratified && (method == Method.RACE || reach.isPresent())) {
            throw new IllegalArgumentException(
                    "stratified futures are not independent of each other, as a race and reach need them");
        }
        boolean isPriced = levers.stream()
                .allMatch(lever -> lever.isRange() && lever.costs().isPresent());
        if (method == Method.MARGINAL && (split.isEmpty() || !isPriced || reach.isPresent())) {
            throw new IllegalArgumentException(
                    "the method marginal needs split, levers with from, to and costs, and no reach");
        }
    }
}
