package io.tributary.workbench.cli;

import io.tributary.simulator.document.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The published results that come with the program: {@code scenarios/theory/<result>/<case>.yaml}, beside the launcher
 * that started it.
 */
final class TheoryFiles {
    /** Set by the launchers: the folder in which they stand. */
    static final String HOME = "tributary.home";

    private static final String YAML = ".yaml";

    private TheoryFiles() {}

    /**
     * The files of results or cases, in the order of results and then of case numbers.
     *
     * @param ids ids of results ({@code SPENGLER-LIN}) or of cases ({@code SPENGLER-LIN.2}); all where empty
     */
    static List<Path> find(List<String> ids) {
        Path folder = home().resolve("scenarios").resolve("theory");
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    "There is no folder " + folder + "; --theory finds its cases beside the launcher",
                    "找不到文件夹 " + folder + "；--theory 的算例位于启动脚本旁");
        }
        List<Path> all = files(folder);
        if (ids.isEmpty()) {
            return all;
        }
        List<Path> chosen = new ArrayList<>();
        for (String id : ids) {
            List<Path> named = all.stream().filter(file -> isNamed(file, id)).toList();
            if (named.isEmpty()) {
                throw unknown(id, all);
            }
            named.stream().filter(file -> !chosen.contains(file)).forEach(chosen::add);
        }
        return chosen;
    }

    /** The folder in which the launcher stands; the present one where there is no launcher. */
    private static Path home() {
        String told = System.getProperty(HOME, "");
        return told.isEmpty() ? Path.of("") : Path.of(told);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.getFileName().toString().endsWith(YAML))
                    .sorted(Comparator.comparing(TheoryFiles::result)
                            .thenComparing(file -> number(name(file)))
                            .thenComparing(TheoryFiles::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNamed(Path file, String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        return wanted.equals(result(file)) || wanted.equals(id(file));
    }

    private static String id(Path file) {
        return result(file) + "." + name(file);
    }

    private static String result(Path file) {
        Path parent = file.getParent();
        return parent == null ? "" : parent.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - YAML.length()).toLowerCase(Locale.ROOT);
    }

    /** Cases are numbered; those with names follow. */
    private static int number(String name) {
        return name.matches("\\d{1,6}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    private static UserError unknown(String id, List<Path> all) {
        List<String> results = all.stream().map(TheoryFiles::result).distinct().toList();
        String near = Nearest.to(id.toLowerCase(Locale.ROOT), results).orElse("");
        String known = near.isEmpty() ? String.join(", ", results) : near;
        return new UserError(
                "--theory " + id + " is no result or case. " + (near.isEmpty() ? "There are " : "Maybe you meant ")
                        + known + ".",
                "--theory " + id + " 不是已有的结果或算例。" + (near.isEmpty() ? "可用：" : "您是否想写 ") + known + "。");
    }
}
