package io.tributary.workbench.cli;

import io.tributary.simulator.expect.Verification;
import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyPlan.Variation;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.workbench.report.RunAgainText;
import io.tributary.workbench.report.RunAgainText.Compared;
import io.tributary.workbench.table.Manifest;
import io.tributary.workbench.table.StudyRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs a study again from what its folder or its report carries, and compares what came out. */
final class RunAgain {
    private final VerifyOptions options;
    private final Ticker ticker;
    private final PrintWriter out;

    RunAgain(VerifyOptions options, Ticker ticker, PrintWriter out) {
        this.options = options;
        this.ticker = ticker;
        this.out = out;
    }

    /** Whether a path looks like a run rather than like a scenario: a page, or a folder without a scenario. */
    static boolean isRun(Path path) {
        boolean page = path.toString().toLowerCase(Locale.ROOT).endsWith(".html");
        return page || (Files.isDirectory(path) && !Files.exists(path.resolve(ScenarioReader.FILE)));
    }

    /** Compares all runs; returns the exit code. */
    int verify(List<Path> paths) {
        List<StudyRecord> records = paths.stream().map(RunAgain::record).toList();
        List<Compared> all = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            for (StudyRecord.Recorded study : records.get(i).studies()) {
                all.add(new Compared(
                        paths.get(i).toString(),
                        study.title(),
                        records.get(i).engineVersion(),
                        study.digest(),
                        again(study)));
            }
            all.addAll(files(paths.get(i)));
        }
        if (options.json) {
            out.println(RunAgainText.json(all));
        } else {
            out.print(RunAgainText.of(all, Version.NUMBER, options.language));
        }
        return all.stream().allMatch(Compared::same) ? ExitCode.DONE : ExitCode.NOT_MET;
    }

    private static StudyRecord record(Path path) {
        if (!isRun(path)) {
            throw new UserError(
                    path + " is a scenario; verify runs and scenarios one after the other",
                    path + " 是情景；请将运行结果与情景分开核对");
        }
        boolean folder = Files.isDirectory(path);
        Path file = folder ? path.resolve(StudyRecord.FILE) : path;
        Optional<StudyRecord> record = Files.isRegularFile(file)
                ? (folder ? StudyRecord.read(text(file)) : StudyRecord.inPage(text(file)))
                : Optional.empty();
        return record.filter(found -> !found.studies().isEmpty()).orElseThrow(() -> noRun(path, folder));
    }

    private static UserError noRun(Path path, boolean folder) {
        return folder
                ? new UserError(
                        path + " is no run: it holds no readable " + StudyRecord.FILE + ", and no "
                                + ScenarioReader.FILE + ". Make a run with: tributary simulate SCENARIO --out " + path,
                        path + " 不是运行结果：其中没有可读的 " + StudyRecord.FILE + "，也没有 " + ScenarioReader.FILE
                                + "。可用 tributary simulate SCENARIO --out " + path + " 生成。")
                : new UserError(
                        path
                                + " is no report that carries its study. tributary simulate SCENARIO --out DIR writes one.",
                        path + " 不是带有研究内容的报告。可用 tributary simulate SCENARIO --out DIR 生成。");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError(file + " cannot be read as text in UTF-8", file + " 无法以 UTF-8 文本读取");
        }
    }

    private String again(StudyRecord.Recorded study) {
        List<Variation> variants = study.variants().stream()
                .map(variant -> new Variation(
                        variant.name(), variant.baseline(), flat(variant.name(), variant.scenario()), Optional.empty()))
                .toList();
        Scenario written = flat(study.title(), study.written());
        StudyPlan plan = new StudyPlan(
                written, study.fingerprint(), variants, study.seed(), study.replications(), options.threads());
        String digest = Study.run(plan, (done, planned) -> {}).digest();
        ticker.done(1, 1);
        return digest;
    }

    private static Scenario flat(String name, String text) {
        return ScenarioReader.openFlat(name, text, Verification.READABLE).scenario();
    }

    /** The tables of a run folder against the hashes in its manifest. */
    private static List<Compared> files(Path path) {
        List<Compared> files = new ArrayList<>();
        Path manifest = path.resolve("manifest.json");
        if (Files.isDirectory(path) && Files.isRegularFile(manifest)) {
            for (Map.Entry<String, String> file :
                    Manifest.hashes(text(manifest)).entrySet()) {
                files.add(new Compared(
                        path.toString(), file.getKey(), "", file.getValue(), hash(path.resolve(file.getKey()))));
            }
        }
        return files;
    }

    private static String hash(Path file) {
        try {
            return Files.isRegularFile(file) ? Manifest.sha256(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
