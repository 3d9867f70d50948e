package io.tributary.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that {@code --out} or another option names: looked at before the work, and written whole or not at all. */
final class TargetFile {
    private final Path file;
    private final String option;

    /** The file of {@code --out}. */
    TargetFile(Path file) {
        this("--out", file);
    }

    /** Refuses two options that name the same file: the second would write over the first. */
    static void mustDiffer(List<TargetFile> targets) {
        for (int i = 0; i < targets.size(); i++) {
            for (TargetFile other : targets.subList(i + 1, targets.size())) {
                TargetFile one = targets.get(i);
                if (one.place().equals(other.place())) {
                    String both = " " + one.file;
                    throw new UserError(
                            one.option + " and " + other.option + " both name" + both + ". Name two files.",
                            one.option + " 与 " + other.option + " 指定了同一文件" + both + "。请分别指定文件。");
                }
            }
        }
    }

    private Path place() {
        return file.toAbsolutePath().normalize();
    }

    /** Looks whether the file can be written, before any work is done. */
    TargetFile(String option, Path file) {
        this.option = option;
        this.file = file;
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || parent == null || !Files.isWritable(parent) || !Files.isDirectory(parent)) {
            throw noPlace();
        }
    }

    /** Something that writes a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** Writes under a temporary name and moves. */
    void write(Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            content.writeTo(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw noPlace();
        }
    }

    private UserError noPlace() {
        return new UserError(
                option + " " + file + " cannot be written. Name a file in a folder that exists and may be written to.",
                option + " " + file + " 无法写入。请指定一个位于已有且可写文件夹中的文件。");
    }
}
