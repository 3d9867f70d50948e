package io.tributary.workbench.report;

import io.tributary.simulator.experiment.CommonLuck;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the numbers mean, how they were made, and whose data they rest on. */
final class FinePrint {
    private final Reading reading;
    private final String engineVersion;

    FinePrint(Reading reading, String engineVersion) {
        this.reading = reading;
        this.engineVersion = engineVersion;
    }

    Section section() {
        List<Text> paragraphs = new ArrayList<>();
        paragraphs.add(new Text(
                "What a bound proves: “no plan under these limits can cost less” holds for the planning model's"
                        + " coefficients, not for the market. Probabilities are given these inputs, until inputs carry"
                        + " ranges.",
                "界限证明了什么：「在这些限制下没有方案成本更低」只对规划模型的系数成立，并非对市场成立。" + "在输入给出区间之前，概率均以这些输入为前提。"));
        paragraphs.add(new Text(
                "Intervals are 95 %: of means by Student's t over replications, of probabilities by Wilson (1927). A"
                        + " fan shows the middle 80 % of futures. A future is one replication; all variants meet the"
                        + " same luck in it, so differences are paired.",
                "区间均为 95 %：均值为各次重复的 t 区间，概率为 Wilson（1927）区间。扇形表示中间 80 % 的未来。" + "一个未来即一次重复；各方案在其中遇到相同的运气，因此差异是配对的。"));
        paragraphs.add(new Text(
                "The recommended variant has the highest probability of all targets together; among equals the one with"
                        + " more targets as sure as asked, then the one with the lower distribution cost.",
                "推荐方案为全部目标同时达成概率最高者；若相同，取达到要求把握程度的目标更多者，再取分销成本更低者。"));
        commonLuck().ifPresent(paragraphs::add);
        paragraphs.add(run());
        paragraphs.add(new Text(
                "Places and populations: GeoNames (geonames.org), CC BY 4.0. The map shows places only and no borders."
                        + " Charts: Apache ECharts, Apache License 2.0.",
                "地点与人口数据：GeoNames（geonames.org），CC BY 4.0 许可。地图仅显示地点，不含任何边界。" + "图表：Apache ECharts，Apache 2.0 许可。"));
        return new Section("print", new Text("Fine print", "说明"), List.of(new Block.Paragraphs(paragraphs)));
    }

    /** By how much common luck narrows the differences of the targets' KPIs to the baseline, the chosen variant's. */
    private Optional<Text> commonLuck() {
        Text ratios = Text.same("");
        List<String> told = new ArrayList<>();
        for (Target target : reading.scenario().targets()) {
            OptionalDouble ratio = CommonLuck.varianceReduction(reading.baseline(), reading.chosen(), target.kpi());
            if (ratio.isPresent() && !told.contains(target.kpi())) {
                ratios = ratios.plus(told.isEmpty() ? Text.same("") : new Text(", ", "，"))
                        .plus(reading.figures().name(target.kpi()))
                        .plus(" " + NumberText.fixed(ratio.getAsDouble(), 1) + "×");
                told.add(target.kpi());
            }
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                                "Variance reduction by common luck, variance of the difference to the baseline under"
                                        + " independent luck over the paired one: ",
                                "共同运气带来的方差缩减（独立运气下与基准之差的方差 ÷ 配对差的方差）：")
                        .plus(ratios)
                        .plus(new Text(".", "。")));
    }

    private Text run() {
        StudyResult study = reading.study();
        String made = "Tributary " + engineVersion;
        return new Text(
                made + " · replications per variant " + study.replications() + " · seed " + study.seed()
                        + " · fingerprint " + study.fingerprint() + " · digest " + study.digest() + ".",
                made + " · 每方案重复次数 " + study.replications() + " · 种子 " + study.seed() + " · 指纹 " + study.fingerprint()
                        + " · 摘要 " + study.digest() + "。");
    }
}
