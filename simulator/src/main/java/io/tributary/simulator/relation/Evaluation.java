package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.DEFAULTS;
import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The evaluation cycle: at the end of every period each partner gets a score from what the maker's own records show, and with it a
 * grade and a bonus; who stays below the limit for too long is dropped and replaced.
 */
@Described(en = "The evaluation cycle", zh = "渠道商考核")
public record Evaluation(
        @Described(
                en = "Months between two reviews",
                zh = "考核周期（月）",
                unit = Unit.COUNT,
                min = 1,
                max = 12,
                byDefault = "3",
                source = "trade practice")
        int everyMonths,

        @Described(en = "Weights of the scorecard", zh = "考核权重", byDefault = DEFAULTS)
        Weights weights,

        @Described(en = "Other weights from a day on", zh = "分阶段权重", byDefault = EMPTY)
        List<Stage> stages,

        @Described(en = "Grades, each with its bonus", zh = "等级与奖金", byDefault = EMPTY)
        List<Grade> grades,

        @Described(
                en = "Score below which a partner may be dropped",
                zh = "淘汰线",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double dropBelow,

        @Described(
                en = "Reviews in a row below the limit until a partner is dropped",
                zh = "连续低于淘汰线的次数",
                unit = Unit.COUNT,
                min = 1,
                max = 100,
                byDefault = "2",
                source = "assumption")
        int patience,

        @Described(
                en = "Coaching of partners that miss their mark; none when empty",
                zh = "改进辅导，空则无",
                byDefault = EMPTY)
        Optional<Improvement> improvement) {
    public Evaluation {
        stages = List.copyOf(stages);
        grades = List.copyOf(grades);
    }

    /** The weights that hold on a day. */
    public Weights weights(LocalDate day) {
        Weights now = weights;
        for (Stage stage : stages) {
            now = stage.from().isAfter(day) ? now : stage.weights();
        }
        return now;
    }

    /** Bonus of a score as a share of purchases: that of the highest grade reached. */
    public double bonus(double score) {
        double bonus = 0;
        double best = -1;
        for (Grade grade : grades) {
            if (score >= grade.from() && grade.from() > best) {
                best = grade.from();
                bonus = grade.bonus();
            }
        }
        return bonus;
    }
}
