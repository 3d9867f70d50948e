package io.tributary.workbench.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class JsonTextTest {

    @Test
    void commasStandBetweenValuesOnly() {
        JsonText json =
                new JsonText().object().key("a").list().value(1).value(2.5).endList();
        json.key("b").object().endObject().key("c").value(true).endObject();
        assertThat(json).hasToString("{\"a\":[1,2.5],\"b\":{},\"c\":true}");
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertThat(new JsonText().list().value(Double.NaN).number(1.23456, 3).endList())
                .hasToString("[null,1.23]");
    }

    @Test
    void nothingInItCanEndAScriptElement() {
        assertThat(new JsonText().value("</script><!-- & \u2028").toString())
                .doesNotContain("<")
                .doesNotContain("&")
                .doesNotContain("\u2028");
    }

    @Property
    void everyTextReadsBackAsItself(@ForAll String text) {
        String json = new JsonText().value(text).toString();
        assertThat(JsonMapper.builder().build().readValue(json, String.class)).isEqualTo(text);
    }
}
