package io.tributary.workbench.report;

import io.tributary.workbench.table.JsonText;
import java.util.List;

/**
 * A section of the page.
 *
 * @param id its anchor
 * @param title its title
 * @param blocks what stands in it
 */
record Section(String id, Text title, List<Block> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }

    void writeTo(JsonText json) {
        json.object().key("id").value(id);
        title.writeTo(json.key("title"));
        json.key("blocks").list();
        blocks.forEach(block -> block.writeTo(json));
        json.endList().endObject();
    }
}
