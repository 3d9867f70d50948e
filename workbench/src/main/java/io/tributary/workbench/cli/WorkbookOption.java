package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import io.tributary.workbench.report.PlanBook;
import io.tributary.workbench.table.WorkbookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where a plan is written as a workbook. */
final class WorkbookOption {
    private static final String NAME = "--workbook";

    @Option(
            names = NAME,
            paramLabel = "FILE",
            description = "Excel workbook (.xlsx) for the answer, the plan, the changes and the partners.")
    private Optional<Path> file = Optional.empty();

    /** Looks whether it can be written, before any work is done. */
    Optional<TargetFile> target() {
        file.filter(named -> !named.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                .ifPresent(named -> {
                    throw new UserError(
                            NAME + " " + named + " should end with .xlsx.", NAME + " " + named + " 应以 .xlsx 结尾。");
                });
        return file.map(named -> new TargetFile(NAME, named));
    }

    /** Writes a plan where it is wanted as a workbook. */
    static void write(Optional<TargetFile> target, Supplier<PlanBook> book, Language language) throws IOException {
        if (target.isPresent()) {
            var workbook = book.get().in(language, Version.NUMBER);
            target.get().write(part -> WorkbookFile.write(workbook, part));
        }
    }
}
