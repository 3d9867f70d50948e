package io.tributary.workbench.report;

import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the page. A long one can be searched and is shown page by page.
 *
 * @param title its title; may be empty
 * @param takeaway the one sentence to keep; may be empty
 * @param columns heads of the columns
 * @param rows cells, as many per row as there are columns
 */
record Table(Text title, Text takeaway, List<Column> columns, List<List<Cell>> rows) implements Block {

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Table of(List<Column> columns, List<List<Cell>> rows) {
        return new Table(Text.NONE, Text.NONE, columns, rows);
    }

    Table titled(Text title, Text takeaway) {
        return new Table(title, takeaway, columns, rows);
    }

    /**
     * Head of a column.
     *
     * @param title its title
     * @param numbers whether its cells are numbers, set to the right
     * @param chosen whether it is that of the recommended variant
     */
    record Column(Text title, boolean numbers, boolean chosen) {
        static Column text(String en, String zh) {
            return new Column(new Text(en, zh), false, false);
        }

        static Column numbers(String en, String zh) {
            return new Column(new Text(en, zh), true, false);
        }
    }

    /**
     * A cell.
     *
     * @param main what it says
     * @param notes smaller lines below
     * @param tone 1 good, -1 bad, 0 neither: shown by a mark beside the text, never by color alone
     */
    record Cell(Text main, List<Text> notes, int tone) {
        Cell {
            notes = List.copyOf(notes);
        }

        static Cell of(Text main) {
            return new Cell(main, List.of(), 0);
        }

        static Cell of(String main) {
            return of(Text.same(main));
        }

        /** The same with one more small line below. */
        Cell noted(Text note) {
            List<Text> more = new ArrayList<>(notes);
            more.add(note);
            return new Cell(main, more, tone);
        }

        Cell toned(int tone) {
            return new Cell(main, notes, tone);
        }

        void writeTo(JsonText json) {
            if (notes.isEmpty() && tone == 0) {
                main.writeTo(json);
                return;
            }
            main.writeTo(json.object().key("main"));
            json.key("notes").list();
            notes.forEach(note -> note.writeTo(json));
            json.endList().key("tone").value(tone).endObject();
        }
    }

    @Override
    public void writeTo(JsonText json) {
        json.object().key("kind").value("table");
        title.writeTo(json.key("title"));
        takeaway.writeTo(json.key("takeaway"));
        json.key("columns").list();
        for (Column column : columns) {
            column.title().writeTo(json.object().key("title"));
            json.key("numbers").value(column.numbers());
            json.key("chosen").value(column.chosen()).endObject();
        }
        json.endList().key("rows").list();
        for (List<Cell> row : rows) {
            json.list();
            row.forEach(cell -> cell.writeTo(json));
            json.endList();
        }
        json.endList().endObject();
    }
}
