package io.tributary.workbench.cli;

import io.tributary.workbench.table.DesignRow;
import io.tributary.workbench.table.OutputFolder;
import io.tributary.workbench.table.ResultFiles;
import io.tributary.workbench.table.StudyRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The folder that {@code --out} names, tried before anything is run, so that no long run ends without its results. */
final class ResultFolder {
    private final Optional<Path> folder;

    ResultFolder(Optional<Path> wanted) {
        folder = wanted;
        wanted.ifPresent(ResultFolder::tryOut);
    }

    private static void tryOut(Path folder) {
        try (OutputFolder tried = OutputFolder.open(folder)) {
            if (!Files.isWritable(folder)) {
                throw failure(folder, "may not be written to");
            }
        } catch (IOException e) {
            throw failure(folder, String.valueOf(e.getMessage()));
        }
    }

    /** Writes the tables and the page where a folder was asked for: all of them or none. */
    void write(List<DesignRow> rows, String page, StudyRecord record) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Map<String, OutputFolder.Content> texts = Map.of(
                    "report.html",
                    report -> report.append(page),
                    StudyRecord.FILE,
                    study -> study.append(record.json()).append('\n'));
            ResultFiles.write(folder.get(), rows, Version.NUMBER, texts);
        } catch (IOException e) {
            throw failure(folder.get(), String.valueOf(e.getMessage()));
        }
    }

    /** Writes text files into a folder: all of them or none. */
    static void writeTexts(Path folder, Map<String, String> texts) {
        try (OutputFolder out = OutputFolder.open(folder)) {
            for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
                out.write(text.getKey(), file -> file.append(text.getValue()));
            }
            out.publish();
        } catch (IOException e) {
            throw failure(folder, String.valueOf(e.getMessage()));
        }
    }

    private static UserError failure(Path folder, String reason) {
        return new UserError(
                "--out " + folder + ": " + reason + " Name a folder that may be written to.",
                "--out " + folder + " 无法写入（" + reason + "）。请指定一个可写的文件夹。");
    }
}
