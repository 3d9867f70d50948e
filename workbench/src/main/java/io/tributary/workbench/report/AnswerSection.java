package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.List;

/** The first screen: recommendation, targets with probabilities, reasons, risks, and what would change the answer. */
final class AnswerSection {
    private final Reading reading;
    private final Words words;

    AnswerSection(Reading reading) {
        this.reading = reading;
        words = new Words(reading);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(hero());
        if (!reading.chosen().targets().isEmpty()) {
            blocks.add(bullets());
        }
        blocks.add(lists());
        List<Text> remarks = remarks();
        if (!remarks.isEmpty()) {
            blocks.add(new Block.Lists(List.of(new Block.Items(new Text("How firms play", "企业博弈说明"), remarks))));
        }
        return new Section("answer", new Text("The answer", "结论"), blocks);
    }

    /** What a reader must know about the solved plays: further equilibria, decisions that change nothing. */
    private List<Text> remarks() {
        List<Text> remarks = new ArrayList<>();
        for (VariantResult variant : reading.variants()) {
            for (String remark : variant.remarks()) {
                remarks.add(reading.title(variant).plus(new Text(": " + remark, "：" + remark)));
            }
        }
        return remarks;
    }

    /** All variants against all targets. */
    Table variantsByTargets() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Variant", "方案"));
        reading.scenario().targets().forEach(target -> columns.add(new Column(words.target(target), true, false)));
        columns.add(Column.numbers("All together", "全部同时"));
        List<List<Cell>> rows = new ArrayList<>();
        for (VariantResult variant : reading.variants()) {
            rows.add(row(variant));
        }
        return Table.of(columns, rows);
    }

    private Block hero() {
        Headline headline = new Headline(reading);
        List<Text> sentences = new ArrayList<>();
        sentences.add(headline.sentence());
        headline.money().ifPresent(sentences::add);
        KeptPromise.bound(reading).ifPresent(sentences::add);
        headline.changes().ifPresent(sentences::add);
        return new Block.Hero(headline.label(), reading.title(reading.chosen()), sentences);
    }

    private Block bullets() {
        List<TargetEstimate> targets = reading.chosen().targets();
        long sure = targets.stream().filter(AnswerSection::isSure).count();
        Text takeaway = new Text(
                sure + " of " + targets.size() + (sure == 1 ? " targets is" : " targets are") + " as sure as wanted; "
                        + words.together().en() + ": "
                        + Words.percent(reading.chosen().joint().share()) + ".",
                targets.size() + " 个目标中有 " + sure + " 个达到要求的把握程度；"
                        + words.together().zh() + "达成："
                        + Words.percent(reading.chosen().joint().share()) + "。");
        return new Block.Chart(
                "bullets", new Text("How sure is each target?", "各目标有多大把握？"), takeaway, this::writeBars, bulletTable());
    }

    private void writeBars(JsonText json) {
        json.list();
        for (TargetEstimate target : reading.chosen().targets()) {
            writeBar(json, words.target(target.target()), target.probability(), Words.wantedSureness(target.target()));
        }
        if (reading.chosen().targets().size() > 1) {
            writeBar(json, words.together(), reading.chosen().joint(), Double.NaN);
        }
        json.endList();
    }

    private static void writeBar(JsonText json, Text label, Probability probability, double wanted) {
        label.writeTo(json.object().key("label"));
        json.key("share").value(probability.share());
        json.key("low").value(probability.low());
        json.key("high").value(probability.high());
        json.key("wanted").value(wanted);
        json.key("text").value(Words.percent(probability.share()));
        json.key("interval").value(Words.interval(probability)).endObject();
    }

    private Table bulletTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (TargetEstimate target : reading.chosen().targets()) {
            String wanted = Words.percent(Words.wantedSureness(target.target()));
            rows.add(List.of(
                    Cell.of(words.target(target.target())),
                    Cell.of(Words.percent(target.probability().share())),
                    Cell.of(Words.interval(target.probability())),
                    Cell.of(wanted)));
        }
        Probability joint = reading.chosen().joint();
        rows.add(List.of(
                Cell.of(words.together()),
                Cell.of(Words.percent(joint.share())),
                Cell.of(Words.interval(joint)),
                Cell.of("")));
        return Table.of(
                List.of(
                        Column.text("Target", "目标"),
                        Column.numbers("Probability", "概率"),
                        Column.numbers("95 % interval (Wilson)", "95 % 区间（Wilson）"),
                        Column.numbers("Wanted", "要求")),
                rows);
    }

    private Block lists() {
        Findings findings = new Findings(reading);
        return new Block.Lists(List.of(
                new Block.Items(new Text("Why", "理由"), findings.reasons()),
                new Block.Items(new Text("Risks", "风险"), findings.risks()),
                new Block.Items(
                        new Text("What would change the answer", "什么会改变结论"), new TurningPoints(reading).sentences())));
    }

    private List<Cell> row(VariantResult variant) {
        List<Cell> row = new ArrayList<>();
        boolean chosen = reading.isChosen(variant) && reading.recommendation().advised();
        List<Text> notes = new ArrayList<>();
        if (variant.baseline()) {
            notes.add(new Text("baseline", "基准"));
        }
        if (chosen) {
            notes.add(new Text("recommended", "推荐"));
        }
        row.add(new Cell(reading.title(variant), notes, 0));
        variant.targets().forEach(target -> row.add(cell(target.probability(), isSure(target) ? 1 : -1)));
        row.add(cell(variant.joint(), 0));
        return row;
    }

    private static Cell cell(Probability probability, int tone) {
        Text interval = Text.same(Words.interval(probability));
        return new Cell(Text.same(Words.percent(probability.share())), List.of(interval), tone);
    }

    private static boolean isSure(TargetEstimate target) {
        return target.probability().share() >= Words.wantedSureness(target.target());
    }
}
