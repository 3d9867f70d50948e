package io.tributary.workbench.report;

import io.tributary.workbench.table.JsonText;
import java.util.List;

/** One block of the page: what the page's script draws, top to bottom. */
sealed interface Block permits Block.Hero, Block.Lists, Block.Chart, Block.Paragraphs, Table {

    /** Writes the block as one JSON object whose {@code kind} names its drawing. */
    void writeTo(JsonText json);

    /**
     * The recommendation at the head of the page.
     *
     * @param label what stands before the title
     * @param title title of the variant
     * @param sentences what it reaches, what it costs, and what is proved
     */
    record Hero(Text label, Text title, List<Text> sentences) implements Block {
        public Hero {
            sentences = List.copyOf(sentences);
        }

        @Override
        public void writeTo(JsonText json) {
            json.object().key("kind").value("hero");
            label.writeTo(json.key("label"));
            title.writeTo(json.key("title"));
            write(json.key("sentences"), sentences);
            json.endObject();
        }
    }

    /**
     * Lists side by side.
     *
     * @param lists the lists, empty ones are left out
     */
    record Lists(List<Items> lists) implements Block {
        public Lists {
            lists = lists.stream().filter(list -> !list.items().isEmpty()).toList();
        }

        @Override
        public void writeTo(JsonText json) {
            json.object().key("kind").value("lists").key("lists").list();
            for (Items items : lists) {
                items.title().writeTo(json.object().key("title"));
                write(json.key("items"), items.items());
                json.endObject();
            }
            json.endList().endObject();
        }
    }

    /**
     * A titled list.
     *
     * @param title its title
     * @param items its items
     */
    record Items(Text title, List<Text> items) {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A chart with its takeaway and the table that shows the same numbers.
     *
     * @param form name of the drawing in the page's script
     * @param title what is shown
     * @param takeaway the one sentence to keep
     * @param data what the drawing needs, as a JSON value
     * @param table the same as a table
     */
    record Chart(String form, Text title, Text takeaway, Data data, Table table) implements Block {
        @Override
        public void writeTo(JsonText json) {
            json.object().key("kind").value("chart").key("form").value(form);
            title.writeTo(json.key("title"));
            takeaway.writeTo(json.key("takeaway"));
            data.writeTo(json.key("data"));
            table.writeTo(json.key("table"));
            json.endObject();
        }
    }

    /** The data of a chart. */
    @FunctionalInterface
    interface Data {
        /** Writes exactly one JSON value. */
        void writeTo(JsonText json);
    }

    /**
     * Plain paragraphs.
     *
     * @param paragraphs the paragraphs
     */
    record Paragraphs(List<Text> paragraphs) implements Block {
        public Paragraphs {
            paragraphs = List.copyOf(paragraphs);
        }

        @Override
        public void writeTo(JsonText json) {
            json.object().key("kind").value("paragraphs");
            write(json.key("paragraphs"), paragraphs);
            json.endObject();
        }
    }

    private static void write(JsonText json, List<Text> texts) {
        json.list();
        texts.forEach(text -> text.writeTo(json));
        json.endList();
    }
}
