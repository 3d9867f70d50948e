package io.tributary.workbench.cli;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.table.BadWorkbook;
import io.tributary.workbench.table.Sheet;
import io.tributary.workbench.table.Sheet.Cell;
import io.tributary.workbench.table.Sheet.Merged;
import io.tributary.workbench.table.SheetFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan as the sheet of a workbook: a header row with the columns area and chain in any order, other columns are left
 * alone. A row without both is skipped, so sums may stand below the table.
 */
final class PlanSheet {
    private static final Pattern NAMED = Pattern.compile("(?i)(.+?\\.xls[xm])#(.+)");
    private static final Pattern WORKBOOK = Pattern.compile("(?i).+\\.xls[xm]");
    private static final Pattern OTHER = Pattern.compile("(?i).+\\.(xls|xlsb|ods|et|numbers)");
    private static final List<String> USUAL = List.of("Plan", "方案");
    private static final Map<String, String> HEADS =
            Map.of("area", "area", "片区", "area", "chain", "chain", "渠道链", "chain");

    private final Path file;
    private final Sheet sheet;
    private final Scenario today;
    private final List<Wording> mistakes = new ArrayList<>();

    private PlanSheet(Path file, Sheet sheet, Scenario today) {
        this.file = file;
        this.sheet = sheet;
        this.today = today;
    }

    /**
     * Where a plan is written in a workbook.
     *
     * @param sheet name of the sheet; empty where none is named
     */
    record Location(Path file, Optional<String> sheet) {

        /** What a person wrote, where it is a workbook: {@code plan.xlsx} or {@code plan.xlsx#Sheet}. */
        static Optional<Location> of(String name) {
            boolean exists = Files.isRegularFile(Path.of(name));
            Matcher named = NAMED.matcher(name);
            if (!exists && named.matches()) {
                return Optional.of(new Location(Path.of(named.group(1)), Optional.of(named.group(2))));
            }
            if (exists && OTHER.matcher(name).matches()) {
                throw new UserError(
                        name + " is no workbook that can be read. Save it as an Excel workbook (.xlsx).",
                        name + " 不是可读取的工作簿。请另存为 Excel 工作簿（.xlsx）。");
            }
            return WORKBOOK.matcher(name).matches()
                    ? Optional.of(new Location(Path.of(name), Optional.empty()))
                    : Optional.empty();
        }
    }

    /** The table of a sheet. */
    static PlanTable read(Location location, Scenario today) {
        try {
            Sheet sheet = SheetFile.read(location.file(), location.sheet(), USUAL);
            return new PlanSheet(location.file(), sheet, today).table();
        } catch (BadWorkbook e) {
            throw new UserError(e.en() + ".", e.zh() + "。");
        }
    }

    private PlanTable table() {
        if (sheet.rows().isEmpty()) {
            throw refused(new Wording("it has no cells. Its first row should name area and chain", "它是空的，首行应为片区和渠道链"));
        }
        Sheet.Row header = sheet.rows().get(0);
        int area = column(header, "area", "片区");
        int chain = column(header, "chain", "渠道链");
        if (!mistakes.isEmpty()) {
            return new PlanTable(List.of(), mistakes, today);
        }
        sheet.merged().stream()
                .filter(cells -> spans(cells, area, header.number()) || spans(cells, chain, header.number()))
                .forEach(this::refuse);
        List<PlanTable.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            Cell whose = row.cell(area);
            Cell who = row.cell(chain);
            if (isSomething(whose) || isSomething(who)) {
                row(row.number(), whose, who).ifPresent(rows::add);
            }
        }
        return new PlanTable(rows, mistakes, today);
    }

    private static boolean isSomething(Cell cell) {
        return !cell.text().isEmpty() || cell.kind() != Sheet.Kind.SHOWN;
    }

    private int column(Sheet.Row header, String key, String zh) {
        List<Cell> found = header.cells().stream()
                .filter(cell -> key.equals(HEADS.get(cell.text().toLowerCase(Locale.ROOT))))
                .toList();
        if (found.size() > 1) {
            mistakes.add(at(
                    found.get(1).column(),
                    header.number(),
                    new Wording("a second column {0}; one is allowed", "出现第二个 {0} 列；只能有一个")
                            .with(found.get(1).text())));
        }
        if (found.isEmpty()) {
            missing(header, key, zh);
            return 0;
        }
        return found.get(0).column();
    }

    private void missing(Sheet.Row header, String key, String zh) {
        Optional<Merged> merged = sheet.merged().stream()
                .filter(cells -> header.cells().stream().anyMatch(cell -> cells.holds(cell.column(), header.number())))
                .findFirst();
        if (merged.isPresent()) {
            if (mistakes.isEmpty()) {
                refuse(merged.get());
            }
            return;
        }
        List<String> heads = header.cells().stream().map(Cell::text).toList();
        Wording near = Nearest.to(key, heads)
                .or(() -> Nearest.to(zh, heads))
                .map(name -> new Wording(". Maybe {0} is meant to be it", "。也许 {0} 即为该列").with(name))
                .orElse(Wording.NONE);
        Wording what = new Wording(
                        "the header has no column {0} (or {1}). It has {2}{3}", "表头没有“{1}”（或 {0}）列。现有 {2}{3}")
                .with(key, zh, String.join(", ", heads), near);
        mistakes.add(at(1, header.number(), what));
    }

    private static boolean spans(Merged cells, int column, int from) {
        return column >= cells.firstColumn() && column <= cells.lastColumn() && cells.lastRow() >= from;
    }

    private void refuse(Merged cells) {
        mistakes.add(new Wording(
                        "{0}, {1}!{2}: these cells are merged, and only the first of them holds something. Unmerge them and"
                                + " fill each",
                        "{0}，{1}!{2}：单元格已合并，仅第一格有内容。请取消合并并逐格填写")
                .with(file, sheet.name(), cells));
    }

    private Optional<PlanTable.Row> row(int number, Cell area, Cell chain) {
        boolean readable = isReadable(area, number);
        readable &= isReadable(chain, number);
        if (readable && area.text().isEmpty()) {
            mistakes.add(at(area.column(), number, new Wording("no area is named", "未填写片区")));
            return Optional.empty();
        }
        if (!readable) {
            return Optional.empty();
        }
        List<String> partners = chain.text().isEmpty()
                ? List.of()
                : Arrays.stream(chain.text().split(">", -1)).map(String::strip).toList();
        String cell = sheet.at(area.column(), number);
        return Optional.of(new PlanTable.Row(
                new Assignment(area.text(), partners),
                at(area.column(), number, Wording.NONE),
                at(chain.column(), number, Wording.NONE),
                new Wording("in {0}", " {0}").with(cell)));
    }

    private boolean isReadable(Cell cell, int row) {
        Wording wrong = switch (cell.kind()) {
            case SHOWN -> Wording.NONE;
            case DATE ->
                new Wording(
                                "{0} is a date, but ids are wanted. Format the column as text and write them again",
                                "{0} 是日期，而此处应为编号。请将该列设为文本后重新填写")
                        .with(cell.text());
            case ERROR ->
                new Wording("the formula gives {0}. Mend it, or write the id", "公式结果为 {0}。请修正公式或直接填写编号")
                        .with(cell.text());
            case NOT_CALCULATED ->
                new Wording(
                        "the formula has no value in the file. Open it in a spreadsheet and save it, or write the id",
                        "公式在文件中没有结果值。请用电子表格软件打开并保存，或直接填写编号");
        };
        if (!wrong.en().isEmpty()) {
            mistakes.add(at(cell.column(), row, wrong));
        }
        return wrong.en().isEmpty();
    }

    private Wording at(int column, int row, Wording what) {
        return new Wording("{0}, {1}: {2}", "{0}，{1}：{2}").with(file, sheet.at(column, row), what);
    }

    private UserError refused(Wording what) {
        return new UserError(
                file + ", " + sheet.name() + ": " + what.en() + ".", file + "，" + sheet.name() + "：" + what.zh() + "。");
    }
}
